import { gcd, type Row } from './rows.ts';

/**
 * What the rows say of a few cells whose values are asked for. Either they give each cell one change; or they leave
 * some of them open; or they contradict one another, and then one of the cells named has to change as well.
 */
export type Changes =
  | { readonly kind: 'determined'; readonly changes: readonly Change[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'contradiction'; readonly conflict: readonly number[] };

interface Change {
  /** What is to be added to the cell. */
  readonly by: number;
  /** The other cells of the rows that say so. */
  readonly others: () => readonly number[];
}

/** A sum of rows: its coefficients of the cells asked for, what it comes to, and how often it has each row in it. */
interface Combination {
  readonly cells: number[];
  readonly residual: number;
  readonly parts: ReadonlyMap<Row, number>;
}

/**
 * @param rows those that any of the cells stands in.
 * @param needsConflict false where nobody will ask which cells a contradiction names; it is empty then.
 */
export function solveRows(rows: readonly Row[], asked: readonly number[], needsConflict = true): Changes {
  let open = rows.map((row): Combination => {
    const cells = asked.map((cell) => row.coefficients[row.variables.indexOf(cell)] ?? 0);
    return { cells, residual: row.residual, parts: needsConflict ? new Map([[row, 1]]) : NO_PARTS };
  });
  const pivots: Combination[] = [];
  for (let cell = 0; cell < asked.length; cell += 1) {
    const pivot = open.find(({ cells }) => cells[cell] !== 0);
    if (pivot === undefined) continue;
    open = open.filter((each) => each !== pivot).map((each) => without(each, pivot, cell));
    for (const [at, each] of pivots.entries()) pivots[at] = without(each, pivot, cell);
    pivots.push(pivot);
  }
  const conflicts = open
    .filter(({ residual, cells }) => residual !== 0 && cells.every((by) => by === 0))
    .map((each) => support(each, asked));
  const [shortest] = conflicts.sort((a, b) => a.length - b.length);
  if (shortest !== undefined) return { kind: 'contradiction', conflict: shortest };
  if (pivots.length < asked.length) return { kind: 'open' };
  const changes: Change[] = [];
  for (const [cell] of asked.entries()) {
    const own = pivots.find(({ cells }) => cells[cell] !== 0);
    if (own === undefined) return { kind: 'open' };
    const others = () => support(own, asked);
    const by = -own.residual / (own.cells[cell] ?? 1);
    if (!Number.isInteger(by)) return { kind: 'contradiction', conflict: others() };
    changes.push({ by, others });
  }
  return { kind: 'determined', changes };
}

const NO_PARTS: ReadonlyMap<Row, number> = new Map();

/** The first combination less the second, so often that the cell goes out of it. */
function without(from: Combination, pivot: Combination, cell: number): Combination {
  const own = from.cells[cell] ?? 0;
  if (own === 0) return from;
  const other = pivot.cells[cell] ?? 0;
  const divisor = gcd(own, other);
  const [times, by] = [other / divisor, own / divisor];
  return {
    cells: from.cells.map((each, at) => each * times - (pivot.cells[at] ?? 0) * by),
    residual: from.residual * times - pivot.residual * by,
    parts: from.parts === NO_PARTS ? NO_PARTS : added(from.parts, times, pivot.parts, -by),
  };
}

function added(
  a: ReadonlyMap<Row, number>,
  times: number,
  b: ReadonlyMap<Row, number>,
  by: number,
): ReadonlyMap<Row, number> {
  const sum = new Map<Row, number>();
  for (const [row, count] of a) sum.set(row, count * times);
  for (const [row, count] of b) sum.set(row, (sum.get(row) ?? 0) + count * by);
  return sum;
}

/** The cells that a combination of rows speaks of, besides those that are asked for. */
function support({ parts }: Combination, asked: readonly number[]): number[] {
  const sums = new Map<number, number>();
  for (const [row, count] of parts) {
    row.variables.forEach((cell, at) => {
      sums.set(cell, (sums.get(cell) ?? 0) + count * (row.coefficients[at] ?? 0));
    });
  }
  return [...sums].flatMap(([cell, sum]) => (sum === 0 || asked.includes(cell) ? [] : [cell]));
}
