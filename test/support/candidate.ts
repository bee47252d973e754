import type { Candidate, ChangedCell } from '../../src/model/cause.ts';
import type { Cell } from '../../src/model/grid.ts';
import { cell, figure } from './figures.ts';

/** A printed figure, and what it would be: a value, or the least and the greatest of several. */
export function changed(
  field: string,
  stated: string,
  wouldBe: string | readonly [low: string, high: string | null],
  at: Cell = cell(),
): ChangedCell {
  const printed = figure(field, stated, at);
  if (typeof wouldBe !== 'string')
    return { figure: printed, wouldBe: null, low: wouldBe[0], high: wouldBe[1] };
  return { figure: printed, wouldBe, low: wouldBe, high: wouldBe };
}

/** One way to change these cells, without a slip or a witness unless said otherwise. */
export function candidate(cells: readonly ChangedCell[], more: Partial<Candidate> = {}): Candidate {
  return { cells, texts: [], slip: null, witnesses: [], ...more };
}
