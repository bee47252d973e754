import type { Part } from './system.ts';

/** Equations between printed cells alone, and what each is off by as printed. */

/** Σ coefficient × change = −residual has to hold for the changes of its cells. */
export interface Row {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  /** What the equation comes to as printed; 0 where it holds. */
  readonly residual: number;
}

/**
 * What the equations of a part say of its printed cells, whatever is in the blanks: those without blanks as they are,
 * and what remains of the others once each blank is expressed by the rest. Coefficients are whole; only equations with
 * blanks in common give others than 1 and −1.
 */
export function rowsOf({ variables, equations }: Part): Row[] {
  const isFree = (at: number) => variables[at]?.stated === null;
  const sums = equations
    .filter(({ operator }) => operator === '=')
    .map(({ variables: at, coefficients, constant }): Sum => {
      return { constant, terms: new Map(at.map((each, i) => [each, coefficients[i] ?? 0])) };
    });
  const rows: Row[] = [];
  sums.forEach((sum, at) => {
    const pivot = [...sum.terms.keys()].find(isFree);
    if (pivot === undefined) {
      const row = rowOf(sum, variables);
      if (row.variables.length > 0 || row.residual !== 0) rows.push(row);
      return;
    }
    for (const later of sums.slice(at + 1)) eliminate(pivot, sum, later);
  });
  return rows;
}

/** For each variable, the rows that it stands in. */
export function rowsByCell({ variables }: Part, rows: readonly Row[]): Row[][] {
  const byCell: Row[][] = variables.map(() => []);
  for (const row of rows) for (const cell of row.variables) byCell[cell]?.push(row);
  return byCell;
}

interface Sum {
  readonly terms: Map<number, number>;
  constant: number;
}

/** Takes a variable out of a sum by means of another sum that has it. */
function eliminate(pivot: number, from: Sum, into: Sum): void {
  const own = into.terms.get(pivot);
  const other = from.terms.get(pivot);
  if (own === undefined || other === undefined) return;
  const divisor = gcd(own, other);
  const [times, by] = [other / divisor, own / divisor];
  for (const [at, coefficient] of into.terms) into.terms.set(at, coefficient * times);
  into.constant = into.constant * times - from.constant * by;
  for (const [at, coefficient] of from.terms) {
    const left = (into.terms.get(at) ?? 0) - coefficient * by;
    if (left === 0) into.terms.delete(at);
    else into.terms.set(at, left);
  }
}

function rowOf({ terms, constant }: Sum, variables: Part['variables']): Row {
  const entries = [...terms];
  return {
    variables: entries.map(([at]) => at),
    coefficients: entries.map(([, coefficient]) => coefficient),
    residual: entries.reduce((sum, [at, by]) => sum + by * (variables[at]?.stated ?? 0), constant),
  };
}

export function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
