import Big from 'big.js';
import type { Addend, Check, Side } from '../../model/check.ts';
import { type CellContent, isKept } from '../spreadsheet/sheet.ts';
import { addressOf, isSame, type PlacedCell, type PlacedTables } from './printed-tables.ts';

/** A side of a relation as a cell: a sum that points to the printed cells, so that a reader sees it recompute. */
export interface WrittenSide {
  /** Null where nothing could be added up. */
  readonly content: CellContent | null;
  /** Figures that stand in the formula as numbers: their cells are text, or are not on the sheet. */
  readonly constants: readonly Addend[];
  /** Why there is no formula, where there could be one. */
  readonly without: 'computed' | 'too-long' | 'too-many' | null;
}

/** The most that a formula may hold, by the format's own limits. */
const LONGEST_FORMULA = 8000;
const MOST_ARGUMENTS = 250;
/** As the checks round their quotients. */
const DECIMALS_OF_QUOTIENT = 4;

/** @param sheet the name of the sheet that has the tables. */
export function writeSide(side: Side, check: Check, placed: PlacedTables, sheet: string): WrittenSide {
  const { sum, addends } = side;
  const plain = (without: WrittenSide['without'], content: CellContent | null): WrittenSide => {
    return { content, constants: [], without };
  };
  if (sum === null) return plain(null, null);
  if (!isKept(sum) || addends.some(({ value }) => value !== null && !isKept(value))) {
    return plain('too-long', { text: sum });
  }
  const terms = addends.map((addend) => termOf(addend, placed));
  const formula = formulaOf(side, check, terms, sheet);
  if (formula === null) return plain('computed', { decimal: sum });
  if (formula.length > LONGEST_FORMULA) return plain('too-many', { decimal: sum });
  const constants = terms.flatMap((term) => ('constant' in term ? term.addend : []));
  const content = isKept(formula) ? { decimal: sum } : { formula, result: sum };
  return { content, constants, without: null };
}

/** Left minus right, from the two cells beside it; as it was found where they do not come to it. */
export function writeDifference(
  { left, right, difference }: Check,
  cells: readonly [left: string, right: string],
): CellContent | null {
  if (difference === null) return null;
  if (!isKept(difference)) return { text: difference };
  const sums = [left.sum, right.sum];
  const [a, b] = sums;
  if (a == null || b == null || !isKept(a) || !isKept(b)) return { decimal: difference };
  if (!new Big(a).minus(b).eq(difference)) return { decimal: difference };
  return { formula: rounded(cells.join('-'), decimalsOf([a, b])), result: difference };
}

type Term =
  | { readonly cell: PlacedCell }
  | { readonly constant: string; readonly addend: Addend }
  /** A blank that has no cell on the sheet. */
  | { readonly nothing: true };

/** A blank is pointed at, too: what is typed into it counts. */
function termOf(addend: Addend, { cells }: PlacedTables): Term {
  const { figure, value } = addend;
  const cell = figure === null ? undefined : cells.get(figure.cell.id);
  if (value === null) return cell === undefined || cell.decimal !== null ? { nothing: true } : { cell };
  if (cell !== undefined && cell.decimal !== null && isSame(value, cell.decimal)) return { cell };
  return { constant: value, addend };
}

/** Null where the side is not what its figures come to. */
function formulaOf(side: Side, check: Check, terms: readonly Term[], sheet: string): string | null {
  const { assertion } = check;
  const isQuotient = side === check.left && (assertion === 'share' || assertion === 'rate');
  const values = side.addends.flatMap(({ value }) => value ?? []);
  if (isQuotient) return quotientOf(side, assertion === 'share' ? 100 : 1, terms, sheet);
  if (!values.reduce((sum, value) => sum.plus(value), new Big(0)).eq(side.sum ?? 0)) return null;
  const entries = entriesOf(terms, sheet);
  const [only = '0'] = entries;
  const isAlone = entries.length < 2 && !only.includes(':') && side.addends[0]?.value != null;
  return isAlone ? only : rounded(sumOf(entries), decimalsOf(values));
}

function quotientOf({ addends, sum }: Side, times: number, terms: readonly Term[], sheet: string) {
  const [part, whole] = addends.map(({ value }) => value);
  if (part == null || whole == null || sum === null || addends.length !== 2 || Number(whole) === 0)
    return null;
  if (!new Big(new Big(part).times(times).div(whole).toFixed(DECIMALS_OF_QUOTIENT)).eq(sum)) return null;
  const [a, b] = terms.map((term) => entriesOf([term], sheet)[0]);
  return rounded(times === 1 ? `${a}/${b}` : `${a}*${times}/${b}`, DECIMALS_OF_QUOTIENT);
}

/** What is added up: cells and constants; cells that stand in one line, side by side, together. */
function entriesOf(terms: readonly Term[], sheet: string): string[] {
  const entries: string[] = [];
  let run: PlacedCell[] = [];
  const flush = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined) {
      const end = first === last ? '' : `:${addressOf(last)}`;
      entries.push(`'${sheet}'!${addressOf(first)}${end}`);
    }
    run = [];
  };
  for (const term of terms) {
    if ('cell' in term) {
      if (!continues(run, term.cell)) flush();
      run.push(term.cell);
      continue;
    }
    flush();
    if ('constant' in term) entries.push(term.constant);
  }
  flush();
  return entries;
}

/** True where the cell stands right of, or under, the last one, as those before it do. */
function continues(run: readonly PlacedCell[], cell: PlacedCell): boolean {
  const last = run.at(-1);
  if (last === undefined) return true;
  const [down, across] = [cell.row - last.row, cell.column - last.column];
  const isNext = (down === 1 && across === 0) || (down === 0 && across === 1);
  const before = run.at(-2);
  if (before === undefined) return isNext;
  return isNext && down === last.row - before.row && across === last.column - before.column;
}

function sumOf(entries: readonly string[]): string {
  if (entries.length <= MOST_ARGUMENTS) return `SUM(${entries.join(',')})`;
  const groups = Array.from({ length: Math.ceil(entries.length / MOST_ARGUMENTS) }, (_, at) =>
    sumOf(entries.slice(at * MOST_ARGUMENTS, (at + 1) * MOST_ARGUMENTS)),
  );
  return sumOf(groups);
}

/** Programs add decimals in binary: 0.1 + 0.2 is told as 0.3. */
function rounded(formula: string, decimals: number): string {
  return decimals === 0 ? formula : `ROUND(${formula},${decimals})`;
}

function decimalsOf(values: readonly string[]): number {
  return values.reduce((most, value) => Math.max(most, value.split('.')[1]?.length ?? 0), 0);
}
