import { addendsOf, type Check } from '../../model/check.ts';
import type { Figure } from '../../model/figure.ts';
import type { Cell, CellId, Grid } from '../../model/grid.ts';
import type { Report } from '../../model/report.ts';
import { addressAt, isKept } from '../spreadsheet/sheet.ts';

/** Where the cells of the page's tables stand, set one below the other on one sheet. */

export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** True where it was read as a figure of a field, or as an addend, whatever it says. */
  readonly isFigure: boolean;
  /** The number that is written; null where the text is. */
  readonly decimal: string | null;
}

export interface PlacedTable {
  readonly nameRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
  /** Rows, within the table, above its first figure. */
  readonly headRows: number;
}

export interface PlacedTables {
  /** In the order of `Report.tables`. */
  readonly tables: readonly PlacedTable[];
  readonly cells: ReadonlyMap<CellId, PlacedCell>;
}

/** Between two tables, and the name above each. */
const ROWS_BETWEEN = 1;

/** @param firstRow where the first table's name stands. */
export function placeTables({ tables, figures, checks }: Report, firstRow: number): PlacedTables {
  const read = figuresByCell(figures, checks);
  const placed: PlacedTable[] = [];
  let nameRow = firstRow;
  for (const { grid } of tables) {
    const table = placeTable(grid, nameRow, read);
    placed.push(table);
    nameRow = table.firstRow + table.rows + ROWS_BETWEEN;
  }
  const cells = placed.flatMap((table) => table.cells.map((cell) => [cell.cell.id, cell] as const));
  return { tables: placed, cells: new Map(cells) };
}

/** A1 of the place. */
export function addressOf({ row, column }: PlacedCell): string {
  return addressAt(row, column);
}

function placeTable(grid: Grid, nameRow: number, read: FiguresByCell): PlacedTable {
  const firstRow = nameRow + 1;
  const taken: boolean[][] = [];
  const cells = grid.cells.map((cell): PlacedCell => {
    const { rowSpan, columnSpan, column } = freePlace(cell, taken);
    for (let row = cell.row; row < cell.row + rowSpan; row += 1) {
      const line = taken[row] ?? [];
      taken[row] = line;
      for (let at = column; at < column + columnSpan; at += 1) line[at] = true;
    }
    const decimal = decimalOf(cell, read.get(cell.id) ?? []);
    return {
      cell,
      row: firstRow + cell.row,
      column,
      rowSpan,
      columnSpan,
      isFigure: read.has(cell.id),
      decimal,
    };
  });
  const figureRows = grid.cells.filter(({ id }) => read.has(id)).map(({ row }) => row);
  return {
    nameRow,
    firstRow,
    rows: Math.max(grid.rows, taken.length),
    columns: taken.reduce((most, line) => Math.max(most, line.length), 0),
    cells,
    headRows: figureRows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY),
  };
}

/** A page may say that two cells cover one slot, a sheet may not: the later one covers its own slot, or the next free. */
function freePlace({ row, column, rowSpan, columnSpan }: Cell, taken: readonly (readonly boolean[])[]) {
  let isFree = true;
  for (let y = row; y < row + rowSpan && isFree; y += 1) {
    for (let x = column; x < column + columnSpan && isFree; x += 1) isFree = taken[y]?.[x] !== true;
  }
  if (isFree) return { column, rowSpan, columnSpan };
  let free = column;
  while (taken[row]?.[free] === true) free += 1;
  return { column: free, rowSpan: 1, columnSpan: 1 };
}

type FiguresByCell = ReadonlyMap<CellId, readonly Pick<Figure, 'kind' | 'value'>[]>;

/** Figures of fields, and those of unknown rows that a relation has taken in. */
function figuresByCell(figures: readonly Figure[], checks: readonly Check[]): FiguresByCell {
  const taken = checks.flatMap((check) => addendsOf(check).flatMap(({ figure }) => figure ?? []));
  return Map.groupBy(new Set([...figures, ...taken]), ({ cell }) => cell.id);
}

/**
 * The number to write for a cell: where it was read as one, and its text is that number and nothing else. 00, 1,286.35,
 * ３ and 3件 stay as printed.
 */
function decimalOf({ text }: Cell, figures: readonly Pick<Figure, 'kind' | 'value'>[]): string | null {
  if (figures.length === 0 || !isKept(text)) return null;
  const isRead = figures.every(({ kind, value }) => kind === 'number' && isSame(value, text));
  return isRead ? text : null;
}

/** 12.5 and 12.50. */
export function isSame(value: string | null, printed: string): boolean {
  return value !== null && withoutNoughts(value) === withoutNoughts(printed);
}

function withoutNoughts(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
