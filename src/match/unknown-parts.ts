import type { FormTable, FormTableId } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import { squeeze } from '../text/normalize.ts';
import type { Line, LineCell } from './lines.ts';
import type { Header } from './match-columns.ts';
import type { RowMatch } from './match-rows.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import { splitAt } from './split-at.ts';
import { titleKeys } from './table-keys.ts';

/** A figure in a row or a column that the form does not have. Its other coordinate is the form's, where it has one. */
export interface UnknownCell {
  readonly table: FormTableId;
  readonly row: string | null;
  readonly column: string | null;
  /** The figure's cell; where its row could not be placed under the head, the row's label, which is no number. */
  readonly cell: Cell;
}

/** The figures of rows between a block's first and last that are no row of the form, by column. */
export function unknownRows(
  lines: readonly Line[],
  table: FormTable,
  matches: readonly RowMatch[],
  header: Header,
): UnknownCell[] {
  const taken = new Set(matches.map(({ line }) => line));
  const groups = titleKeys(table);
  const first = matches[0]?.line ?? 0;
  const last = matches.at(-1)?.line ?? 0;
  const columns = header.cells.flatMap(({ column }) => column ?? []);
  // A row of the form that is printed twice is no other row.
  const printed = new Set(matches.map(({ line }) => textOf(lines[line])));
  return lines.slice(first, last).flatMap((line, at) => {
    const label = labelOf(line);
    if (taken.has(first + at) || label === null || groups.has(label.key)) return [];
    if (printed.has(textOf(line))) return [];
    const placed = placeCells(splitAt(line, label).after, header);
    return columns.map(({ id }): UnknownCell => {
      const place = placed.find(({ column }) => column?.id === id);
      return { table: table.id, row: null, column: id, cell: (place?.cell ?? label).cell };
    });
  });
}

/** A row's figures under heads that the form does not have, left of its last known column: a remark is no part. */
export function unknownColumns(
  placed: readonly PlacedCell[],
  table: FormTable,
  row: string | null,
): UnknownCell[] {
  const last = placed.findLastIndex(({ column }) => column !== null);
  return placed.slice(0, Math.max(last, 0)).flatMap(({ cell, column }) => {
    return column === null ? [{ table: table.id, row, column: null, cell: cell.cell }] : [];
  });
}

/** A row's own label and its figures, however they are spelled. */
function textOf(line: Line | undefined): string {
  const label = line === undefined ? null : labelOf(line);
  const { after } = splitAt(line, label);
  return [label?.key, ...after.map(({ cell }) => squeeze(cell.text))].join('|');
}

/** The label of a row of figures: the last one before its first figure. Null for a row without figures. */
function labelOf({ cells }: Line): LineCell | null {
  const firstFigure = cells.findIndex((cell) => !cell.isLabel && cell.cell.text.trim() !== '');
  if (firstFigure < 0) return null;
  return cells.slice(0, firstFigure).findLast((cell) => cell.isLabel) ?? null;
}
