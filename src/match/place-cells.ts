import type { FormColumn } from '../model/form.ts';
import type { LineCell } from './lines.ts';
import type { Header } from './match-columns.ts';

export interface PlacedCell {
  readonly cell: LineCell;
  /** Null for a column that the form does not have. */
  readonly column: FormColumn | null;
  readonly columnLabel: LineCell;
}

/**
 * Gives a row's figures to the columns of its header. Where there are as many figures as columns, by their order:
 * real tables often span wrongly, and one by one is how a reader counts. Else by the slots that they share, and
 * only where the row fills the header's width exactly: in a row that lost a cell the rest has moved to the left,
 * and to read it by its slots would put figures under the wrong heads. Such a row is not read at all.
 */
export function placeCells(row: readonly LineCell[], header: Header): PlacedCell[] {
  if (!header.hasPlaces) return row.length === header.cells.length ? byOrder(row, header) : [];
  const end = header.cells.reduce((most, { cell }) => Math.max(most, endOf(cell)), 0);
  const figures = withoutPadding(row, header.cells.length, end);
  if (figures.length === header.cells.length && (header.isInOrder || standsUnder(figures, header))) {
    return byOrder(figures, header);
  }
  if (!header.isInOrder) return [];
  const start = header.cells[0]?.cell.cell.column;
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined) return [];
  return first.cell.column === start && endOf(last) === end ? bySlots(figures, header) : [];
}

/** Blank cells at the end, beyond the head, are padding where there are more cells than the head has. */
function withoutPadding(row: readonly LineCell[], wanted: number, end: number): readonly LineCell[] {
  const last = row.findLastIndex(({ cell }) => cell.column < end || cell.text.trim() !== '');
  return row.slice(0, Math.max(last + 1, wanted));
}

function byOrder(figures: readonly LineCell[], header: Header): PlacedCell[] {
  return header.cells.flatMap(({ column, cell: columnLabel }, at) => {
    const cell = figures[at];
    return cell === undefined ? [] : [{ cell, column, columnLabel }];
  });
}

/** Where columns stand in an order of their own, their order proves nothing: each figure must stand under its head. */
function standsUnder(figures: readonly LineCell[], header: Header): boolean {
  return figures.every(({ cell }, at) => cell.column === header.cells[at]?.cell.cell.column);
}

/** Only a figure and a column that share slots with nobody else belong together. */
function bySlots(figures: readonly LineCell[], header: Header): PlacedCell[] {
  return header.cells.flatMap(({ column, cell: columnLabel }) => {
    const [cell, ...more] = figures.filter((figure) => overlaps(figure, columnLabel));
    if (cell === undefined || more.length > 0) return [];
    const columns = header.cells.filter((other) => overlaps(cell, other.cell));
    return columns.length === 1 ? [{ cell, column, columnLabel }] : [];
  });
}

function endOf({ cell }: LineCell): number {
  return cell.column + cell.columnSpan;
}

function overlaps(a: LineCell, b: LineCell): boolean {
  return (
    a.cell.column < b.cell.column + b.cell.columnSpan && b.cell.column < a.cell.column + a.cell.columnSpan
  );
}
