import type { Unnarrowed } from '../model/cause.ts';
import { brokenLimit, type Limit, limitsOf, violatedIn } from './limits.ts';
import { type Range, solveProgram } from './program.ts';
import { type Row, rowsByCell, rowsOf } from './rows.ts';
import { solveRows } from './solve-rows.ts';
import type { Part } from './system.ts';

/** One way to make all relations of a part hold: these cells, within these limits. */
export type Solution = readonly ChangedVariable[];

/** The least and the greatest value that would do; `high` null without an upper bound. */
export interface ChangedVariable extends Range {
  /** Position in `Part.variables`. */
  readonly variable: number;
}

export interface Found {
  /** Every solution of the smallest size, in a fixed order; none where it was not found. */
  readonly solutions: readonly Solution[];
  readonly unnarrowed: Unnarrowed | null;
}

/** Beyond so many cells there are too many ways, and none of them says anything. */
const MOST_CELLS = 3;
/** Nobody reads more ways than these. */
const MOST_SOLUTIONS = 100;
/** So many sets of cells are looked at; one takes some microseconds, one that needs the whole some tens of them. */
const MOST_WORK = 10_000;
const WORK_OF_WHOLE = 10;

/**
 * The smallest sets of cells without whose printed values all relations could hold. With one, two, three cells in turn:
 * as long as the rest of a part contradicts itself, the contradiction names cells of which one has to change (its
 * conflict); each is tried, and not tried again beside its later siblings, so that no set comes twice and none is
 * passed over.
 */
export function search(part: Part): Found {
  const forced = part.variables.flatMap(({ mustChange }, at) => (mustChange ? [at] : []));
  const run = new Search(part);
  for (let size = Math.max(1, forced.length); size <= MOST_CELLS; size += 1) {
    run.visit(forced, size);
    if (run.stopped !== null) return { solutions: [], unnarrowed: run.stopped };
    if (run.solutions.length > 0)
      return { solutions: run.solutions.sort(compareSolutions), unnarrowed: null };
  }
  return { solutions: [], unnarrowed: 'more-than-three-cells' };
}

type Outcome = { readonly solution: Solution } | { readonly conflict: readonly number[] } | 'undecided';

class Search {
  readonly solutions: Solution[] = [];
  stopped: Unnarrowed | null = null;
  private readonly part: Part;
  private readonly rows: readonly Row[];
  /** Rows by the cells in them. */
  private readonly rowsOfCell: readonly (readonly Row[])[];
  private readonly limits: readonly Limit[];
  private readonly violated: readonly (readonly number[])[];
  /** True where equations alone decide: no blanks, no limits, no rounded figures. */
  private readonly isPlain: boolean;
  private readonly isTried: boolean[];
  private work = 0;

  constructor(part: Part) {
    this.part = part;
    this.rows = rowsOf(part);
    this.rowsOfCell = rowsByCell(part, this.rows);
    this.limits = limitsOf(part);
    this.violated = violatedIn(this.rows, this.limits);
    this.isPlain =
      part.variables.every(({ stated }) => stated !== null) &&
      part.equations.every(({ operator }) => operator === '=');
    this.isTried = part.variables.map(() => false);
  }

  /** Finds every solution of this size that has these cells and none that was tried before. */
  visit(cells: readonly number[], size: number): void {
    if (this.stopped !== null) return;
    const untouched = this.violated.filter((each) => !each.some((cell) => cells.includes(cell)));
    if (untouched.length > 0) {
      this.visitEach(this.shortest(untouched), cells, size, untouched);
      return;
    }
    this.work += 1;
    if (this.work > MOST_WORK) this.stopped = 'too-much-work';
    const outcome = this.solve(cells, cells.length < size);
    if (outcome === 'undecided') this.stopped = 'too-much-work';
    else if ('conflict' in outcome) this.visitEach(outcome.conflict, cells, size, []);
    else if (this.solutions.length === MOST_SOLUTIONS) this.stopped = 'too-many-ways';
    else this.solutions.push(outcome.solution);
  }

  private visitEach(
    conflict: readonly number[],
    cells: readonly number[],
    size: number,
    untouched: readonly (readonly number[])[],
  ) {
    if (cells.length === size) return;
    const isLast = cells.length + 1 === size;
    const tried: number[] = [];
    for (const cell of conflict) {
      if (this.isTried[cell] || cells.includes(cell)) continue;
      // The last cell has to stand in every row that is still to be put right.
      if (isLast && !untouched.every((each) => each.includes(cell))) continue;
      this.visit([...cells, cell], size);
      this.isTried[cell] = true;
      tried.push(cell);
    }
    for (const cell of tried) this.isTried[cell] = false;
  }

  /** The one with the fewest cells that may still be tried. */
  private shortest(violated: readonly (readonly number[])[]): readonly number[] {
    const count = (cells: readonly number[]) => cells.filter((cell) => !this.isTried[cell]).length;
    const [first = []] = [...violated].sort((a, b) => count(a) - count(b));
    return first;
  }

  private solve(cells: readonly number[], needsConflict: boolean): Outcome {
    const rows = [...new Set(cells.flatMap((cell) => this.rowsOfCell[cell] ?? []))];
    const asked = cells.filter((cell) => this.part.variables[cell]?.stated !== null);
    const solved = solveRows(rows, asked, needsConflict);
    if (solved.kind === 'contradiction') return { conflict: solved.conflict };
    if (solved.kind === 'open') return this.solveWhole(cells);
    const solution: ChangedVariable[] = [];
    const changes = new Map<number, number>();
    for (const [at, { by, others }] of solved.changes.entries()) {
      const variable = asked[at] ?? 0;
      const value = (this.part.variables[variable]?.stated ?? 0) + by;
      if (value < 0) return { conflict: others() };
      changes.set(variable, by);
      solution.push({ variable, low: value, high: value });
    }
    if (this.isPlain) return { solution: solution.sort(byPlace) };
    const broken = brokenLimit(this.limits, changes);
    if (broken === undefined) return this.solveWhole(cells);
    // What the changes were told by has to be otherwise, or what else the limit is about.
    const told = solved.changes.flatMap(({ others }, at) =>
      broken.variables.includes(asked[at] ?? -1) ? others() : [],
    );
    return { conflict: [...new Set([...broken.variables, ...told])] };
  }

  /** Blanks, limits, rounded figures and cells whose sum alone is known ask for more than elimination. */
  private solveWhole(cells: readonly number[]): Outcome {
    this.work += WORK_OF_WHOLE;
    const feasibility = solveProgram(this.part, cells);
    if (feasibility === 'undecided') return 'undecided';
    if ('conflict' in feasibility) return feasibility;
    const solution = cells.map((variable, at) => ({
      variable,
      ...(feasibility.ranges[at] ?? { low: 0, high: null }),
    }));
    return { solution: solution.sort(byPlace) };
  }
}

function byPlace(a: ChangedVariable, b: ChangedVariable): number {
  return a.variable - b.variable;
}

function compareSolutions(a: Solution, b: Solution): number {
  for (const [at, { variable }] of a.entries()) {
    const other = b[at]?.variable ?? -1;
    if (variable !== other) return variable - other;
  }
  return 0;
}
