import type { Slip } from '../model/cause.ts';
import type { Cell } from '../model/grid.ts';
import { fits, withValues } from './fits.ts';
import { limitsOf, violatedIn } from './limits.ts';
import { type Row, rowsByCell, rowsOf } from './rows.ts';
import type { ChangedVariable, Solution } from './search.ts';
import type { Part } from './system.ts';

/** Slips that move many figures at once: along a row, along a column, or from one column to another. */

export interface LineSlip {
  readonly slip: Slip;
  /** All cells that would say something else. */
  readonly solution: Solution;
}

/** Fewer figures that move look like anything; noughts look like nothing. */
const FEWEST_MOVED = 2;
/** Only blanks leave so many slips possible, and then none of them says anything. */
const MOST_TRIES = 200;
/** The forms' rows and columns are shorter; the runs of a line grow with its square. */
const LONGEST_LINE = 80;

/** Every such slip after which all relations of the part hold, each set of cells once. */
export function lineSlips(part: Part): LineSlip[] {
  const found = new Map<string, LineSlip>();
  const add = (slip: Slip, solution: Solution | null) => {
    const key = JSON.stringify(solution);
    if (solution !== null && !found.has(key)) found.set(key, { slip, solution });
  };
  const rows = linesOf(
    part,
    ({ row }) => row,
    ({ column }) => column,
  );
  const columns = linesOf(
    part,
    ({ column }) => column,
    ({ row }) => row,
  );
  const trial = new Trial(part);
  for (const line of rows) for (const moved of shiftsOf(trial, line)) add('row-shifted', trial.solve(moved));
  for (const line of columns) {
    for (const moved of shiftsOf(trial, line)) add('column-shifted', trial.solve(moved));
    if (columns.some((other) => other !== line && isCopy(part, line, other)))
      add('column-copied', trial.solve(new Map(line.map((cell) => [cell, null]))));
  }
  return [...found.values()];
}

/** What cells would hold; null for what is not known. */
type Moved = ReadonlyMap<number, number | null>;

/** The cells of each row (or column) of each table, in order; none for lines beyond all measure. */
function linesOf(
  { variables }: Part,
  line: (cell: Cell) => number,
  along: (cell: Cell) => number,
): number[][] {
  const all = variables.map(({ figure: { cell } }, at) => ({ cell, at }));
  const lines = Map.groupBy(all, ({ cell }) => `${cell.table} ${line(cell)}`);
  return [...lines.values()]
    .filter((cells) => cells.length <= LONGEST_LINE)
    .map((cells) => cells.sort((a, b) => along(a.cell) - along(b.cell)).map(({ at }) => at));
}

/** Runs of figures of which each stands in the next cell, or in the one before; the figure at the end is lost. */
function* shiftsOf(trial: Trial, line: readonly number[]): Iterable<Moved> {
  if (!trial.reaches(line)) return;
  for (let from = 0; from < line.length; from += 1) {
    for (let to = from + FEWEST_MOVED; to < line.length; to += 1) {
      const run = line.slice(from, to + 1);
      if (!trial.reaches(run)) continue;
      for (const cells of [run, [...run].reverse()]) {
        const moved = new Map(cells.map((cell, i) => [cell, trial.stated(cells[i + 1])]));
        if (trial.mayFit(moved)) yield moved;
      }
    }
  }
}

/** True where all figures of a column are those of another one, and not all alike. */
function isCopy({ variables }: Part, line: readonly number[], other: readonly number[]): boolean {
  if (line.length !== other.length) return false;
  const values = (cells: readonly number[]) => cells.map((at) => variables[at]?.stated ?? null);
  const [copy, original] = [values(line), values(other)];
  const isSame = copy.every((value, at) => value === original[at]);
  return isSame && new Set(copy.filter((value) => value !== null && value !== 0)).size >= FEWEST_MOVED;
}

/** Tries what cells would hold: first by what the rows say at once, then in full. */
class Trial {
  private readonly part: Part;
  private readonly rowsOfCell: readonly (readonly Row[])[];
  private readonly violated: readonly (readonly number[])[];
  private tries = 0;

  constructor(part: Part) {
    this.part = part;
    const rows = rowsOf(part);
    this.rowsOfCell = rowsByCell(part, rows);
    this.violated = violatedIn(rows, limitsOf(part));
  }

  stated(cell: number | undefined): number | null {
    return cell === undefined ? null : (this.part.variables[cell]?.stated ?? null);
  }

  /** A relation is put right only by a cell of its own. */
  reaches(cells: readonly number[]): boolean {
    return this.violated.every((each) => each.some((cell) => cells.includes(cell)));
  }

  /** False where too little moves, or where a row whose cells are all known would not hold. */
  mayFit(moved: Moved): boolean {
    const sums = new Map<Row, number>();
    let count = 0;
    for (const [cell, value] of moved) {
      const stated = this.stated(cell);
      const by = value === null || stated === null ? Number.NaN : value - stated;
      if (by === 0) continue;
      if (!Number.isNaN(by) && value !== 0) count += 1;
      for (const row of this.rowsOfCell[cell] ?? []) {
        const coefficient = row.coefficients[row.variables.indexOf(cell)] ?? 0;
        sums.set(row, (sums.get(row) ?? row.residual) + coefficient * by);
      }
    }
    // What is not known makes its rows' sums unknown as well, which none of them is refused for.
    return count >= FEWEST_MOVED && [...sums.values()].every((sum) => sum === 0 || Number.isNaN(sum));
  }

  /** The printed cells that would say something else; null where these values do not do. */
  solve(moved: Moved): Solution | null {
    this.tries += 1;
    if (this.tries > MOST_TRIES) return null;
    const unknown = [...moved].flatMap(([at, value]) => (value === null ? [at] : []));
    const fitting = fits(withValues(this.part, moved), unknown);
    if (fitting === null) return null;
    const ranges = new Map(unknown.map((at, i) => [at, fitting[i]]));
    return [...moved]
      .sort(([a], [b]) => a - b)
      .flatMap(([variable, value]): ChangedVariable[] => {
        const range = value === null ? ranges.get(variable) : { low: value, high: value };
        const { low, high } = range ?? { low: 0, high: null };
        const stated = this.stated(variable);
        return stated === null || (low === stated && high === stated) ? [] : [{ variable, low, high }];
      });
  }
}
