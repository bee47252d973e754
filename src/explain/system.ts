import { addendsOf, type Check, type State } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Operator } from '../model/rule.ts';
import { keyOf, oddCounts, relationsToSolve } from './relations.ts';

/** The relations of a report's tables as equations over its cells, in whole numbers. */

/** A printed figure, or a blank: an unknown of 0 or more, one and the same wherever it is named. */
export interface Variable {
  readonly figure: Figure;
  /** As printed, in units of the part's scale; null for a blank, and for a rounded figure. */
  readonly stated: number | null;
  /** What a rounded figure may be, in the same units; null for all others. */
  readonly bounds: { readonly low: number | null; readonly high: number | null } | null;
  /** Printed as no count can be (−2, 1.5): it would have to change in any case. */
  readonly mustChange: boolean;
}

/** Σ coefficient × variable + constant, and how that stands to 0. */
export interface Equation {
  /** Positions in `Part.variables`, and what each is multiplied with: 1 or −1. */
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
  readonly operator: Operator;
  /** True where the relation is true as printed, blanks counted as 0. */
  readonly isTrue: boolean;
}

/** Relations that share cells, directly or over one another. What is in no part together is solved apart. */
export interface Part {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  /** Positions in the report's checks: of the relations that fail, and of odd counts in the part. */
  readonly failing: readonly number[];
  /** Values are in units of 10^−scale. */
  readonly scale: number;
}

/** The parts in which at least one relation fails, in the order of the first that does. */
export function partsOf(checks: readonly Check[]): Part[] {
  const odd = oddCounts(checks);
  return relationsToSolve(checks, odd).map((group) => partOf(checks, group, odd));
}

/** @param relations positions of the checks that make up the part. */
export function partOf(
  checks: readonly Check[],
  relations: readonly number[],
  odd: ReadonlyMap<string, number>,
): Part {
  const involved = relations.flatMap((at) => checks[at] ?? []);
  const figures = new Map<string, Figure>();
  let scale = 0;
  for (const addend of involved.flatMap(addendsOf)) {
    const key = keyOf(addend);
    if (key !== null && addend.figure !== null) figures.set(key, addend.figure);
    else scale = Math.max(scale, decimalsOf(addend.value));
  }
  for (const { value, low, high } of figures.values()) {
    scale = Math.max(scale, decimalsOf(value));
    if (low !== value || high !== value) scale = Math.max(scale, decimalsOf(low), decimalsOf(high));
  }
  const position = new Map([...figures.keys()].map((key, at) => [key, at]));
  const oddHere = [...odd].flatMap(([key, at]) => (position.has(key) ? [at] : []));
  return {
    variables: [...figures].map(([key, figure]) => variableOf(figure, scale, odd.has(key))),
    equations: involved.map((check) => equationOf(check, position, scale)),
    failing: [...relations.filter((at) => checks[at]?.state === 'fails'), ...oddHere].sort((a, b) => a - b),
    scale,
  };
}

function variableOf(figure: Figure, scale: number, mustChange: boolean): Variable {
  const { value, low, high } = figure;
  if (value === null || mustChange) return { figure, stated: null, bounds: null, mustChange };
  if (low === value && high === value)
    return { figure, stated: scaled(value, scale), bounds: null, mustChange };
  const bound = (limit: string | null) => (limit === null ? null : scaled(limit, scale));
  return { figure, stated: null, bounds: { low: bound(low), high: bound(high) }, mustChange };
}

function equationOf(check: Check, position: ReadonlyMap<string, number>, scale: number): Equation {
  const coefficients = new Map<number, number>();
  let constant = 0;
  for (const [side, sign] of [
    [check.left, 1],
    [check.right, -1],
  ] as const) {
    for (const addend of side.addends) {
      const at = position.get(keyOf(addend) ?? '');
      if (at !== undefined) coefficients.set(at, (coefficients.get(at) ?? 0) + sign);
      else if (addend.value !== null) constant += sign * scaled(addend.value, scale);
    }
  }
  const entries = [...coefficients].filter(([, coefficient]) => coefficient !== 0);
  return {
    variables: entries.map(([at]) => at),
    coefficients: entries.map(([, coefficient]) => coefficient),
    constant,
    operator: operatorOf(check),
    isTrue: TRUE.has(check.state),
  };
}

const TRUE: ReadonlySet<State> = new Set(['holds', 'holds-if-blank-zero', 'explained']);

/** What only asks may stay as unequal as it is, and in the same direction. */
function operatorOf({ state, operator, difference }: Check): Operator {
  if (state !== 'review') return operator;
  return difference?.startsWith('-') === true ? '<=' : '>=';
}

/** By the point alone: this is asked of every figure of a table. */
export function decimalsOf(value: string | null): number {
  const point = value?.indexOf('.') ?? -1;
  return value === null || point < 0 ? 0 : value.length - point - 1;
}

/** Exact: a decimal string without its point. */
export function scaled(value: string, scale: number): number {
  if (scale === 0) return Number(value);
  const [whole = '0', part = ''] = value.split('.');
  return Number(whole + part.padEnd(scale, '0'));
}

/** Back to a decimal string, without noughts at the end. */
export function unscaled(value: number, scale: number): string {
  if (scale === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
  return value < 0 ? `-${text}` : text;
}
