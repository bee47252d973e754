import { type Range, solveProgram } from './program.ts';
import { rowsOf } from './rows.ts';
import { type Part, scaled, type Variable } from './system.ts';

/** The part with other values in some of its cells, in its units; null for what is not known. */
export function withValues(part: Part, values: ReadonlyMap<number, number | null>): Part {
  const variables = part.variables.map((variable, at): Variable => {
    const value = values.get(at);
    return value === undefined ? variable : { ...variable, stated: value, bounds: null };
  });
  return { ...part, variables };
}

/** The same with decimal strings; only as many decimals as the part has can be in it. */
export function changedWith(part: Part, values: ReadonlyMap<number, string>): Part {
  return withValues(part, new Map([...values].map(([at, value]) => [at, scaled(value, part.scale)])));
}

/** Between which values the unknown cells may lie so that all relations hold; null where none do, or nobody can tell. */
export function fits(part: Part, unknown: readonly number[]): readonly Range[] | null {
  if (rowsOf(part).some(({ residual }) => residual !== 0)) return null;
  const feasibility = solveProgram(part, unknown);
  return feasibility === 'undecided' || 'conflict' in feasibility ? null : feasibility.ranges;
}
