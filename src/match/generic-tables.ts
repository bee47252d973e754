import type { Cell, Grid } from '../model/grid.ts';
import type { Claim } from '../model/narrative.ts';
import type { RuleInstance, Term } from '../model/rule.ts';
import { finish, type Steps } from '../model/steps.ts';
import { isYear, type Line, type LineCell, linesInSteps } from './lines.ts';
import type { Placement } from './match-table.ts';

/** What is read in tables that fit no known form: their figures under their own labels, and what their words announce. */
export interface GenericTables {
  readonly placements: readonly Placement[];
  readonly claims: readonly Claim[];
}

/** With fewer figures a table is a box of facts about the page. */
const FEWEST_FIGURES = 6;
const FEWEST_ROWS = 2;
/** Far above any page; what has more is a list of many tables, and the rest of its sums is left alone. */
const MOST_TERMS = 100_000;
/** So many rows are one step. */
const STEP = 500;
/** A column with more totals is a list of many tables; each would be compared with all that is above it. */
const MOST_TOTALS = 50;
const TOTAL = /^(?:合计|总计|小计|共计|总数)$/;
const SUBTOTAL = /^小计$/;
const WITHIN = /^其中/;
/** Columns that number the rows. */
const NUMBERING = /^(?:序号|编号|行次|代码)$/;
/** Columns that number or name the rows and count nothing. */
const NO_COUNT = /^(?:计量|计算)?单位$|序号|代码|编号|行次|栏次|^年[份度]$/;
const NUMBER = /^[\s\d.,，%+\-−—－/\\]*$/;

interface Row {
  readonly label: LineCell;
  readonly figures: ReadonlyMap<number, LineCell>;
}

/**
 * Reads the tables that no form has taken. A row or column called 合计, 总计 or 小计 is the sum of its parts, and a row
 * called 其中 is no more than the one above it: that is all that a stranger's table says by itself.
 *
 * @param taken ids of the tables that a form has taken.
 */
export function genericTables(grids: readonly Grid[], taken: ReadonlySet<string>): GenericTables {
  return finish(genericTablesInSteps(grids, taken));
}

export function* genericTablesInSteps(
  grids: readonly Grid[],
  taken: ReadonlySet<string>,
): Steps<GenericTables> {
  const placements: Placement[] = [];
  const claims: Claim[] = [];
  const allowance = { terms: MOST_TERMS };
  for (const grid of grids) {
    if (grid.isLayout || taken.has(grid.id)) continue;
    const table = yield* readTable(grid, allowance);
    for (const placement of table.placements) placements.push(placement);
    for (const each of table.claims) claims.push(each);
  }
  return { placements, claims };
}

/** How many terms the sums down columns may still have. */
interface Allowance {
  terms: number;
}

function* readTable(grid: Grid, allowance: Allowance): Steps<GenericTables> {
  const lines = yield* linesInSteps([grid]);
  const first = lines.findIndex(({ cells }) => isRow(cells));
  const heads = headsOf(lines.slice(0, first).flatMap(({ cells }) => cells));
  const numbering = numberingOf(heads);
  const rows: Row[] = [];
  for (const [at, { cells }] of lines.slice(Math.max(first, 0)).entries()) {
    if (at % STEP === STEP - 1) yield;
    const said = cells.filter((each) => each.isLabel || !numbering.has(each.cell.column));
    if (isRow(said)) rows.push(rowOf(said));
  }
  const figures = rows.reduce((sum, row) => sum + row.figures.size, 0);
  if (first < 0 || heads.size === 0 || rows.length < FEWEST_ROWS || figures < FEWEST_FIGURES)
    return { placements: [], claims: [] };
  const fieldOf = ({ cell }: LineCell) => `table-${grid.id.slice(1)}.${cell.row}.${cell.column}`;
  const placements: Placement[] = [];
  for (const [at, { label, figures: cells }] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    for (const [column, cell] of cells) {
      const labels = [label.shown, heads.get(column)?.shown ?? ''].filter((text) => text !== '');
      placements.push({
        field: fieldOf(cell),
        cell: cell.cell,
        label: labels,
        unit: undefined,
        isSigned: false,
      });
    }
  }
  // What stands behind the cut may be the rest of any sum.
  if (grid.isCut) return { placements, claims: [] };
  if (!isRegular(grid, lines.slice(0, first), lines.slice(first))) return { placements, claims: [] };
  const columns = [...heads.keys()]
    .filter((column) => !NO_COUNT.test(heads.get(column)?.key ?? ''))
    .sort((a, b) => a - b);
  const claims: Claim[] = [];
  for (const column of columns) {
    for (const each of columnClaims(rows, column, fieldOf, allowance)) claims.push(each);
    yield;
  }
  const totals = columns.filter((column) => TOTAL.test(heads.get(column)?.key ?? ''));
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    for (const each of rowClaims(row, heads, totals, columns, fieldOf)) claims.push(each);
  }
  return { placements, claims };
}

/**
 * True where every row of numbers has a label and fills the head's width, cell by cell. In any other table a cell or a
 * label may be lost, the rest stands under wrong heads, and nothing that its words announce can be added up.
 */
function isRegular(grid: Grid, head: readonly Line[], rows: readonly Line[]): boolean {
  const width = Math.max(...head.map(({ cells }) => widthOf(cells)));
  const isFull = ({ cells }: Line) =>
    cells.reduce((sum, { cell }) => sum + cell.columnSpan, 0) === width &&
    cells.every((each) => each.isLabel || (each.cell.columnSpan === 1 && each.cell.rowSpan === 1));
  // Numbers without a label above the first row are a row whose label is lost.
  const isHead = ({ cells }: Line) => cells.every((each) => !isNumber(each) || isYear(each.cell.text));
  return (
    grid.columns === width &&
    head.every(isHead) &&
    rows.every((line) => !line.cells.some(isNumber) || (isRow(line.cells) && isFull(line)))
  );
}

function widthOf(cells: readonly LineCell[]): number {
  return cells.reduce((end, { cell }) => Math.max(end, cell.column + cell.columnSpan), 0);
}

/** A label, and behind it at least one number. */
function isRow(cells: readonly LineCell[]): boolean {
  const label = cells.findIndex((cell) => cell.isLabel);
  return label >= 0 && cells.slice(label + 1).some((cell) => isNumber(cell));
}

function isNumber({ isLabel, cell }: LineCell): boolean {
  return !isLabel && /\d/.test(cell.text) && NUMBER.test(cell.text);
}

function rowOf(cells: readonly LineCell[]): Row {
  const at = cells.findIndex((cell) => !cell.isLabel);
  const label = cells[Math.max(0, at - 1)] as LineCell;
  const figures = cells
    .slice(at)
    .filter((cell) => !cell.isLabel && cell.cell.columnSpan === 1 && NUMBER.test(cell.cell.text));
  return { label, figures: new Map(figures.map((cell) => [cell.cell.column, cell])) };
}

/** Columns that number the rows: their numbers are no figures, and stand before the rows’ labels. */
function numberingOf(heads: ReadonlyMap<number, LineCell>): ReadonlySet<number> {
  return new Set([...heads].flatMap(([column, { key }]) => (NUMBERING.test(key) ? [column] : [])));
}

/** The lowest head over each column; a head over several columns is the head of none. */
function headsOf(cells: readonly LineCell[]): Map<number, LineCell> {
  const heads = new Map<number, LineCell>();
  for (const cell of cells) if (cell.isLabel && cell.cell.columnSpan === 1) heads.set(cell.cell.column, cell);
  return heads;
}

type FieldOf = (cell: LineCell) => string;

/** Sums down a column, and parts that are no more than the row above them. */
function columnClaims(rows: readonly Row[], column: number, fieldOf: FieldOf, allowance: Allowance): Claim[] {
  const claims: Claim[] = [];
  const cells = rows.flatMap(({ label, figures }) => {
    const figure = figures.get(column);
    return figure === undefined ? [] : [{ key: label.key, figure }];
  });
  let totals = 0;
  for (const [at, { key, figure }] of cells.entries()) {
    const above = cells[at - 1];
    if (WITHIN.test(key) && above !== undefined && !WITHIN.test(above.key))
      claims.push(claim('tables.part-within', fieldOf(figure), '<=', [figure], [above.figure], fieldOf));
    if (!TOTAL.test(key)) continue;
    totals += 1;
    allowance.terms -= at === 0 ? cells.length : at;
    if (totals > MOST_TOTALS || allowance.terms < 0) break;
    const side = (at === 0 ? cells.slice(1) : cells.slice(0, at)).filter((other) => !WITHIN.test(other.key));
    const all = side.filter((other) => !TOTAL.test(other.key));
    const own = at === 0 ? all : side.slice(side.findLastIndex((other) => TOTAL.test(other.key)) + 1);
    const plain = SUBTOTAL.test(key) ? own : all;
    if (plain.length < 2) continue;
    const sum = claim(
      'tables.total',
      fieldOf(figure),
      '=',
      [figure],
      plain.map((other) => other.figure),
      fieldOf,
    );
    // A 合计 may take up subtotals, or close a block of its own, like a 小计.
    const subtotals = side.filter((other) => SUBTOTAL.test(other.key));
    const alternatives = [subtotals, own]
      .filter((some) => some.length >= 2 && some.length < plain.length)
      .map((some) =>
        terms(
          some.map((other) => other.figure),
          fieldOf,
        ),
      );
    claims.push({ ...sum, instance: { ...sum.instance, total: 'left', alternatives } });
  }
  return claims;
}

/** A column called 合计 and the other columns of a row. */
function rowClaims(
  row: Row,
  heads: ReadonlyMap<number, LineCell>,
  totals: readonly number[],
  columns: readonly number[],
  fieldOf: FieldOf,
): Claim[] {
  const [column] = totals;
  const figure = column === undefined ? undefined : row.figures.get(column);
  if (totals.length !== 1 || figure === undefined) return [];
  const parts = columns.flatMap((other) => {
    const isPart = other !== column && !WITHIN.test(heads.get(other)?.key ?? '');
    return isPart ? (row.figures.get(other) ?? []) : [];
  });
  if (parts.length < 2) return [];
  const sum = claim('tables.total', `${fieldOf(figure)}.row`, '=', [figure], parts, fieldOf);
  return [{ ...sum, instance: { ...sum.instance, total: 'left' } }];
}

function claim(
  rule: string,
  id: string,
  operator: RuleInstance['operator'],
  left: readonly LineCell[],
  right: readonly LineCell[],
  fieldOf: FieldOf,
): Claim {
  return { rule, instance: { id, left: terms(left, fieldOf), operator, right: terms(right, fieldOf) } };
}

function terms(cells: readonly LineCell[], fieldOf: FieldOf): Term[] {
  return cells.map((cell) => ({ field: fieldOf(cell) }));
}

/** The cells that the tables' figures stand in. */
export function cellsOf({ placements }: GenericTables): ReadonlySet<Cell> {
  return new Set(placements.map(({ cell }) => cell));
}
