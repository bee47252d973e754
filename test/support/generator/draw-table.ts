import type { Random } from './random.ts';
import { isRow, type Row, type Sheet, type SheetLine } from './sheet.ts';

/** A cell as it will be marked up. */
export interface DrawnCell {
  readonly text: string;
  readonly role: 'head' | 'title' | 'label' | 'figure';
  readonly across: number;
  readonly down: number;
}

export type DrawnRow = readonly DrawnCell[];

/**
 * How the headings over groups of rows (三、本年度办理结果, （三）不予公开) are set: spanning the rows below; repeated on
 * each row; gone; in rows of their own; or in one cell with the label.
 */
export const GROUPINGS = ['spanning', 'repeated', 'lost', 'own-rows', 'with-label'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export function drawTable(sheet: Sheet, grouping: Grouping): DrawnRow[] {
  const { lines } = sheet;
  return lines.flatMap((line, at): DrawnRow[] => {
    if (line.kind === 'head') return [line.cells.map((cell) => ({ ...cell, role: 'head' }))];
    if (line.kind === 'title') return [[wide(line.text, sheet, 'title')]];
    return ROWS[grouping](line, lines.slice(0, at), lines.slice(at), sheet);
  });
}

type DrawRow = (
  row: Row,
  before: readonly SheetLine[],
  from: readonly SheetLine[],
  sheet: Sheet,
) => DrawnRow[];

const ROWS: Readonly<Record<Grouping, DrawRow>> = {
  spanning: (row, before, from, sheet) => {
    const last = before.at(-1);
    const labels = row.path.flatMap((text, depth): DrawnCell[] => {
      if (depth === row.path.length - 1) return [label(text, sheet.labelColumns - depth)];
      if (last !== undefined && isRow(last) && stands(last, row, depth)) return [];
      const end = from.findIndex((line) => !isRow(line) || !stands(line, row, depth));
      return [{ ...label(text, 1), down: end === -1 ? from.length : end }];
    });
    return [[...labels, ...figures(row)]];
  },
  repeated: (row, _before, _from, sheet) => {
    const last = row.path.length - 1;
    const labels = row.path.map((text, depth) => label(text, depth === last ? sheet.labelColumns - last : 1));
    return [[...labels, ...figures(row)]];
  },
  lost: (row, _before, _from, sheet) => [[...ownLabel(row, sheet), ...figures(row)]],
  'own-rows': (row, before, _from, sheet) => {
    const last = before.findLast(isRow);
    const titles = row.path
      .slice(0, -1)
      .filter((_, depth) => last === undefined || !stands(last, row, depth))
      .map((text) => [wide(text, sheet, 'title')]);
    return [...titles, [...ownLabel(row, sheet), ...figures(row)]];
  },
  'with-label': (row, _before, _from, sheet) => {
    const own = row.path.length > 2 ? row.path.slice(-2).join('') : row.path.at(-1);
    const labels = own === undefined ? [] : [label(own, sheet.labelColumns)];
    return [[...labels, ...figures(row)]];
  },
};

/** True where two rows stand under the same headings down to this one. */
function stands(a: Row, b: Row, depth: number): boolean {
  return (
    a.path.length > depth + 1 &&
    b.path.length > depth + 1 &&
    a.path.slice(0, depth + 1).join() === b.path.slice(0, depth + 1).join()
  );
}

function ownLabel(row: Row, sheet: Sheet): DrawnCell[] {
  const own = row.path.at(-1);
  return own === undefined ? [] : [label(own, sheet.labelColumns)];
}

function figures(row: Row): DrawnCell[] {
  return row.figures.map(({ text, across }) => ({ text, role: 'figure', across, down: 1 }));
}

function label(text: string, across: number): DrawnCell {
  return { text, role: 'label', across, down: 1 };
}

function wide(text: string, { labelColumns, figureColumns }: Sheet, role: DrawnCell['role']): DrawnCell {
  return { text, role, across: labelColumns + figureColumns, down: 1 };
}

/** What may be wrong with spans although the rows can still be read. */
export const SPANNINGS = ['right', 'lost', 'surplus', 'zero', 'garbage', 'labels-off-by-one'] as const;
export type Spanning = (typeof SPANNINGS)[number];

/** Cell of a drawn table → its span attributes. */
export function spanAttributes(
  cell: DrawnCell,
  spanning: Spanning,
  isLastRow: boolean,
  random: Random,
): string {
  const { across, down, role } = cell;
  const right = `${across === 1 ? '' : ` colspan="${across}"`}${down === 1 ? '' : ` rowspan="${down}"`}`;
  switch (spanning) {
    case 'right':
      return right;
    case 'lost':
      return '';
    case 'surplus':
      // Past the end of the table a span means nothing.
      return isLastRow && role !== 'head' ? `${right} rowspan="${down + 4}"` : right;
    case 'zero':
      // colspan="0" is 1; rowspan="0" reaches to the end of the group, which is here where it is anyway.
      return across === 1 && down === 1 ? ` colspan="0"${isLastRow ? ' rowspan="0"' : ''}` : right;
    case 'garbage':
      return across === 1 && down === 1
        ? random.pick([' colspan="x"', ' rowspan=""', ' colspan="-3"', ''])
        : right;
    case 'labels-off-by-one':
      return role === 'label' && down === 1 && random.chance(0.3) ? ` colspan="${across + 1}"` : right;
  }
}
