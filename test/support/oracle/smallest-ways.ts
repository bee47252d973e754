import { canFill, type Equation, type Values } from './can-fill.ts';

/** Two sums of fields that should be equal. */
export interface Sums {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What a page prints in the fields of its relations; null for a blank, which may stand for any count. */
export interface Puzzle {
  readonly relations: readonly Sums[];
  readonly printed: ReadonlyMap<string, number | null>;
}

/** A field that says something else, and all that it may say: `high` null where there is no end. */
export interface Change {
  readonly field: string;
  readonly low: number;
  readonly high: number | null;
}

/** These fields changed, and no others: all relations can be true. */
export interface Way {
  /** In the order of the fields. */
  readonly changes: readonly Change[];
  /** Pairs of fields of which what one may say depends on what the other one does. */
  readonly ties: readonly Tie[];
}

export type Tie = readonly [field: string, other: string];

/**
 * All smallest sets of fields which, changed, let all relations be true, by trying each set of no field, of one, of two,
 * of three with each value. Null where no set of `most` fields does. Slow, and good for small figures only.
 */
export function smallestWays({ relations, printed }: Puzzle, most: number): Way[] | null {
  const fields = [...printed.keys()];
  const position = new Map(fields.map((field, at) => [field, at]));
  const positions = (side: readonly string[]) => side.map((field) => position.get(field) ?? -1);
  const equations = relations.map(({ left, right }) => ({ plus: positions(left), minus: positions(right) }));
  const values = fields.map((field) => printed.get(field) ?? null);
  const limit = limitOf(equations, values);
  for (let size = 0; size <= most; size += 1) {
    const ways = setsTouchingBroken(equations, values, size).flatMap(
      (cells) => wayOf(cells, equations, values, fields, limit) ?? [],
    );
    if (ways.length > 0) return ways;
  }
  return null;
}

/** More than a value can come to that is not without an end: it is what a few relations leave over, each once. */
function limitOf(equations: readonly Equation[], values: Values): number {
  const sum = (cells: readonly number[]) => cells.reduce((all, cell) => all + (values[cell] ?? 0), 0);
  return 3 * Math.max(0, ...equations.flatMap(({ plus, minus }) => [sum(plus), sum(minus)])) + 3;
}

/** Sets of printed cells, but for those that leave a relation broken as it stands. */
function setsTouchingBroken(equations: readonly Equation[], values: Values, size: number): number[][] {
  const broken = equations.filter((equation) => !canFill([equation], [...values], Number.MAX_SAFE_INTEGER));
  const printed = values.flatMap((value, at) => (value === null ? [] : [at]));
  const touched = printed.map((cell) => broken.map((equation) => isIn(equation, cell)));
  const sets: number[][] = [];
  const extend = (set: readonly number[], from: number, open: readonly number[]) => {
    if (set.length === size) {
      if (open.length === 0) sets.push(set.map((at) => printed[at] ?? -1));
      return;
    }
    for (let at = from; at < printed.length; at += 1)
      extend(
        [...set, at],
        at + 1,
        open.filter((each) => touched[at]?.[each] !== true),
      );
  };
  extend([], 0, [...broken.keys()]);
  return sets;
}

function isIn({ plus, minus }: Equation, cell: number): boolean {
  return plus.includes(cell) || minus.includes(cell);
}

function wayOf(
  cells: readonly number[],
  equations: readonly Equation[],
  printed: Values,
  fields: readonly string[],
  limit: number,
): Way | null {
  const values = printed.map((value, at) => (cells.includes(at) ? null : value));
  // The others are true as printed, or they would be broken and touched by a cell of the set.
  const open = equations.filter(({ plus, minus }) => [...plus, ...minus].some((at) => values[at] === null));
  const works = () => canFill(open, values, 3 * limit);
  if (!works()) return null;
  const changes = cells.map((cell) => {
    const { low, high } = workingValues(values, cell, limit, works);
    return { cell, field: fields[cell] ?? '', low, high };
  });
  const pairs = changes.flatMap((one, at) => changes.slice(at + 1).map((other) => [one, other] as const));
  const ties = pairs
    .filter(([one, other]) => !goTogether(one, other, values, limit, works))
    .map(([one, other]): Tie => [one.field, other.field]);
  return { changes: changes.map(({ field, low, high }) => ({ field, low, high })), ties };
}

/** Tries every value of one cell. Those that work follow each other, or something is wrong with this search. */
function workingValues(
  values: Values,
  cell: number,
  limit: number,
  works: () => boolean,
): { low: number; high: number | null } {
  const working: number[] = [];
  for (let value = 0; value <= limit; value += 1) {
    values[cell] = value;
    if (works()) working.push(value);
  }
  values[cell] = null;
  const [low = Number.NaN] = working;
  const high = working.at(-1) ?? Number.NaN;
  if (high - low !== working.length - 1) throw new Error(`values with a hole: ${working}`);
  return { low, high: high === limit ? null : high };
}

type Range = Pick<Change, 'low' | 'high'> & { readonly cell: number };

/** Whether the least and the greatest value of one cell go with those of another: then all between them do, too. */
function goTogether(one: Range, other: Range, values: Values, limit: number, works: () => boolean): boolean {
  const ends = ({ low, high }: Range) => [low, high ?? limit];
  const all = ends(one).every((value) =>
    ends(other).every((otherValue) => {
      values[one.cell] = value;
      values[other.cell] = otherValue;
      return works();
    }),
  );
  values[one.cell] = null;
  values[other.cell] = null;
  return all;
}
