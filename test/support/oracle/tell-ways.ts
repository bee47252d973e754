import type { Candidate, Cause, ChangedCell } from '../../../src/model/cause.ts';
import type { Change, Way } from './smallest-ways.ts';

/** Each way on a line, in one order: `a = 3, b = 0 to 4, c = 7 or more`. */
export function tellWays(ways: readonly Way[]): string[] {
  return ways.map(tellWay).sort();
}

export function tellWay({ changes }: Pick<Way, 'changes'>): string {
  return tellChanges(changes);
}

/**
 * The ways that some causes stand for: one candidate of each, with each of the others. Candidates that change more
 * cells than any smallest way, a whole row or column, are beside them and left out.
 */
export function tellCauses(causes: readonly Cause[], size: number): string[] {
  return productOf(causes.map(({ candidates }) => candidates.filter(({ cells }) => cells.length <= size)))
    .map((candidates) => tellChanges(candidates.flatMap(({ cells }) => cells.map(changeOf))))
    .sort();
}

/** One of each list with one of each of the others, in the order of the lists. */
export function productOf<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (all, list) => all.flatMap((some) => list.map((item) => [...some, item])),
    [[]],
  );
}

/** What the candidates print instead, where that is one number for each of their cells; else null. */
export function repaired(
  said: Readonly<Record<string, string>>,
  candidates: readonly Candidate[],
): Record<string, string> | null {
  const cells = candidates.flatMap((candidate) => candidate.cells);
  if (cells.some(({ wouldBe }) => wouldBe === null)) return null;
  return { ...said, ...Object.fromEntries(cells.map(({ figure, wouldBe }) => [figure.field, `${wouldBe}`])) };
}

function changeOf({ figure, wouldBe, low, high }: ChangedCell): Change {
  if (wouldBe !== null && (wouldBe !== low || wouldBe !== high))
    throw new Error(`${figure.field} would be ${wouldBe}, of ${low} to ${high}`);
  if (wouldBe === null && low === high)
    throw new Error(`${figure.field} can only be ${low}, and that is not said`);
  return { field: figure.field, low: Number(low), high: high === null ? null : Number(high) };
}

function tellChanges(changes: readonly Change[]): string {
  return changes.map(tellChange).sort().join(', ');
}

export function tellChange({ field, low, high }: Change): string {
  if (high === null) return `${field} = ${low} or more`;
  return low === high ? `${field} = ${low}` : `${field} = ${low} to ${high}`;
}
