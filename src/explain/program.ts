import type { Equation, Part } from './system.ts';

/**
 * Whether unknown cells can be given values of 0 or more so that all relations hold, and between which values each may
 * lie: a linear program, solved by the simplex method with Bland's rule. The relations of these tables are those of a
 * network, so that every step stays in whole numbers; where one would not, nothing is decided.
 */

export interface Range {
  readonly low: number;
  readonly high: number | null;
}

export type Feasibility =
  /** From what to what each of the asked variables may be; `high` null without an upper bound. */
  | { readonly ranges: readonly Range[] }
  /** No values do. One of these variables, known so far, would have to be unknown as well. */
  | { readonly conflict: readonly number[] }
  | 'undecided';

/** @param changed the variables whose printed values do not count; blanks never do. */
export function solveProgram(part: Part, changed: readonly number[]): Feasibility {
  const program = programOf(part, changed);
  const { tableau, rows, columns } = program;
  if (!minimise(tableau, columns + rows.length)) return 'undecided';
  if ((tableau.cost.at(-1) ?? 0) !== 0) return { conflict: conflictOf(part, program, changed) };
  dropArtificial(tableau, columns);
  const ranges: Range[] = [];
  for (const variable of changed) {
    const column = program.columnOf.get(variable) ?? 0;
    const low = leastOf(tableau, column, 1, columns);
    const high = leastOf(tableau, column, -1, columns);
    if (low === 'undecided' || high === 'undecided') return 'undecided';
    ranges.push({ low: low ?? 0, high: high === null ? null : -high });
  }
  return { ranges };
}

/** A relation as a row: by which equation it came, or which rounded figure it keeps within its bounds. */
interface Source {
  readonly equation: Equation | null;
  readonly bounded: number | null;
  /** −1 where the row was turned round, so that its right side is not below 0. */
  readonly sign: number;
}

interface Tableau {
  /** Rows of coefficients, the right side last. */
  readonly lines: Float64Array[];
  /** Which column each row gives the value of. */
  readonly basis: number[];
  /** Reduced costs, minus the value of the objective last. */
  cost: Float64Array;
}

interface Program {
  readonly tableau: Tableau;
  readonly rows: readonly Source[];
  /** Columns before the artificial ones: unknowns, then slacks. */
  readonly columns: number;
  readonly columnOf: ReadonlyMap<number, number>;
}

interface Line {
  readonly source: Omit<Source, 'sign'>;
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly operator: Equation['operator'];
  readonly right: number;
}

function programOf(part: Part, changed: readonly number[]): Program {
  const isChanged = new Set(changed);
  const unknown = part.variables.flatMap(({ stated }, at) =>
    stated === null || isChanged.has(at) ? [at] : [],
  );
  const columnOf = new Map(unknown.map((at, column) => [at, column]));
  const lines = [
    ...part.equations.flatMap((equation) => lineOf(equation, part, columnOf)),
    ...unknown.filter((at) => !isChanged.has(at)).flatMap((at) => boundLines(at, part, columnOf)),
  ];
  const slacks = lines.filter(({ operator }) => operator !== '=').length;
  const columns = unknown.length + slacks;
  const width = columns + lines.length + 1;
  let slack = unknown.length;
  const rows: Source[] = [];
  const tableau: Tableau = { lines: [], basis: [], cost: new Float64Array(width) };
  lines.forEach(({ source, terms, operator, right }, at) => {
    const sign = right < 0 ? -1 : 1;
    const line = new Float64Array(width);
    for (const [column, coefficient] of terms) line[column] = (line[column] ?? 0) + sign * coefficient;
    if (operator !== '=') line[slack++] = sign * (operator === '<=' ? 1 : -1);
    line[columns + at] = 1;
    line[width - 1] = sign * right;
    rows.push({ ...source, sign });
    tableau.lines.push(line);
    tableau.basis.push(columns + at);
  });
  for (const line of tableau.lines) subtract(tableau.cost, line, 1);
  tableau.cost.fill(0, columns, columns + lines.length);
  return { tableau, rows, columns, columnOf };
}

/** Unknowns on the left, what is printed on the right. An equation without unknowns holds, or it would not be asked. */
function lineOf(equation: Equation, { variables }: Part, columnOf: ReadonlyMap<number, number>): Line[] {
  const terms: [number, number][] = [];
  let right = -equation.constant;
  equation.variables.forEach((at, i) => {
    const coefficient = equation.coefficients[i] ?? 0;
    const column = columnOf.get(at);
    if (column === undefined) right -= coefficient * (variables[at]?.stated ?? 0);
    else terms.push([column, coefficient]);
  });
  const { operator } = equation;
  if (terms.length === 0 && operator === '=') return [];
  return [
    { source: { equation, bounded: null }, terms, operator: operator === '>' ? '>=' : operator, right },
  ];
}

function boundLines(at: number, { variables }: Part, columnOf: ReadonlyMap<number, number>): Line[] {
  const { low = null, high = null } = variables[at]?.bounds ?? {};
  const source = { equation: null, bounded: at };
  const terms = [[columnOf.get(at) ?? 0, 1]] as const;
  return [
    ...(low === null ? [] : [{ source, terms, operator: '>=' as const, right: low }]),
    ...(high === null ? [] : [{ source, terms, operator: '<=' as const, right: high }]),
  ];
}

/** Brings the cost to its least; false where it cannot be told in whole numbers. Null where it has no least. */
function minimise(tableau: Tableau, columns: number): boolean | null {
  for (;;) {
    const column = tableau.cost.findIndex((cost, at) => at < columns && cost < 0);
    if (column < 0) return true;
    const row = leavingRow(tableau, column);
    if (row < 0) return null;
    if (!pivot(tableau, row, column)) return false;
  }
}

/** By Bland's rule: of the rows that limit the column first, the one of the first column. */
function leavingRow({ lines, basis }: Tableau, column: number): number {
  let best = -1;
  let limit = Number.POSITIVE_INFINITY;
  lines.forEach((line, at) => {
    const coefficient = line[column] ?? 0;
    if (coefficient <= 0) return;
    const ratio = (line.at(-1) ?? 0) / coefficient;
    const isFirst = ratio === limit && (basis[at] ?? 0) < (basis[best] ?? 0);
    if (ratio < limit || isFirst) [best, limit] = [at, ratio];
  });
  return best;
}

function pivot(tableau: Tableau, row: number, column: number): boolean {
  const { lines, basis, cost } = tableau;
  const line = lines[row];
  const by = line?.[column] ?? 0;
  if (line === undefined || Math.abs(by) !== 1) return false;
  if (by === -1) for (let at = 0; at < line.length; at += 1) line[at] = -(line[at] ?? 0);
  for (const other of lines) {
    const times = other[column] ?? 0;
    if (other !== line && times !== 0) subtract(other, line, times);
  }
  subtract(cost, line, cost[column] ?? 0);
  basis[row] = column;
  return true;
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  if (times === 0) return;
  for (let at = 0; at < from.length; at += 1) {
    const value = line[at] ?? 0;
    if (value !== 0) from[at] = (from[at] ?? 0) - times * value;
  }
}

/** Artificial columns that are still in the basis stand at 0: they give way, or their row says nothing. */
function dropArtificial(tableau: Tableau, columns: number): void {
  for (let row = tableau.lines.length - 1; row >= 0; row -= 1) {
    if ((tableau.basis[row] ?? 0) < columns) continue;
    const column = tableau.lines[row]?.findIndex((value, at) => at < columns && Math.abs(value) === 1) ?? -1;
    if (column >= 0) {
      pivot(tableau, row, column);
      continue;
    }
    tableau.lines.splice(row, 1);
    tableau.basis.splice(row, 1);
  }
}

/** The least value of a column times 1 or −1; null where there is none. */
function leastOf(
  tableau: Tableau,
  column: number,
  sign: 1 | -1,
  columns: number,
): number | null | 'undecided' {
  tableau.cost = new Float64Array(tableau.cost.length);
  tableau.cost[column] = sign;
  const row = tableau.basis.indexOf(column);
  const line = tableau.lines[row];
  if (line !== undefined) subtract(tableau.cost, line, sign);
  const isLeast = minimise(tableau, columns);
  if (isLeast === false) return 'undecided';
  return isLeast === null ? null : -(tableau.cost.at(-1) ?? 0);
}

/**
 * The proof that no values do is a sum of the rows, each times a weight, in which the unknowns cancel; a printed cell
 * that cancels too is no part of the proof.
 */
function conflictOf(part: Part, { tableau, rows, columns }: Program, changed: readonly number[]): number[] {
  const isChanged = new Set(changed);
  const weights = new Map<number, number>();
  const conflict = new Set<number>();
  rows.forEach(({ equation, bounded, sign }, at) => {
    const weight = sign * (1 - (tableau.cost[columns + at] ?? 0));
    if (weight === 0) return;
    if (bounded !== null) conflict.add(bounded);
    equation?.variables.forEach((variable, i) => {
      const coefficient = equation.coefficients[i] ?? 0;
      weights.set(variable, (weights.get(variable) ?? 0) + weight * coefficient);
    });
  });
  for (const [variable, weight] of weights)
    if (weight !== 0 && part.variables[variable]?.stated !== null && !isChanged.has(variable))
      conflict.add(variable);
  return [...conflict].sort((a, b) => a - b);
}
