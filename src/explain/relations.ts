import { type Addend, addendsOf, type Check, type State } from '../model/check.ts';
import type { Level } from '../model/rule.ts';

/** Which relations of a report are solved, and which of them together. */

const LEVELS: ReadonlySet<Level> = new Set(['official', 'structural']);
const ASSESSED: ReadonlySet<State> = new Set([
  'holds',
  'holds-if-blank-zero',
  'gap',
  'fails',
  'explained',
  'review',
]);

/** Where a variable is known again: by its field, or by its cell where it belongs to no field. */
export function keyOf({ field, figure }: Addend): string | null {
  if (field !== null && field !== '') return field;
  return figure?.cell.id ?? null;
}

/** Cells that are no count as they are printed (−2, 1.5), by their keys, with the position of the check that says so. */
export function oddCounts(checks: readonly Check[]): ReadonlyMap<string, number> {
  const odd = new Map<string, number>();
  checks.forEach(({ assertion, state, left }, at) => {
    const [addend] = left.addends;
    if (assertion !== 'whole-number' || state !== 'fails' || addend === undefined) return;
    const key = keyOf(addend);
    if (key !== null) odd.set(key, at);
  });
  return odd;
}

/**
 * Groups of relations that share cells, directly or over one another, by their positions: those in which at least one
 * fails or has an odd count in it, in the order of the first that does.
 */
export function relationsToSolve(checks: readonly Check[], odd: ReadonlyMap<string, number>): number[][] {
  const inSystem = [...checks.keys()].filter((at) => isInSystem(checks[at], odd));
  const keys = new Map(inSystem.map((at) => [at, keysOf(checks[at])]));
  const hasOdd = (at: number) => keys.get(at)?.some((key) => odd.has(key)) === true;
  const starts = inSystem.filter((at) => checks[at]?.state === 'fails' || (odd.size > 0 && hasOdd(at)));
  if (starts.length === 0) return [];
  const byKey = new Map<string, number[]>();
  for (const [at, ofRelation] of keys) {
    for (const key of ofRelation) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [at]);
      else sharing.push(at);
    }
  }
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const at of group) {
      for (const key of keys.get(at) ?? []) {
        for (const other of byKey.get(key) ?? []) {
          if (!seen.has(other)) group.push(other);
          seen.add(other);
        }
        byKey.delete(key);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/**
 * Relations of a table that were assessed. One that could not be because a cell holds no count (−2) is taken in: that
 * cell has to change anyhow, and the relation says to what.
 */
export function isInSystem(check: Check | undefined, odd: ReadonlyMap<string, number>): boolean {
  if (check === undefined || check.assertion !== 'compare' || !LEVELS.has(check.level)) return false;
  if (!ASSESSED.has(check.state) && (check.reason !== 'unreadable' || odd.size === 0)) return false;
  const addends = addendsOf(check);
  if (
    addends.some(
      ({ mention, figure, value, field }) => mention !== undefined || isUnknown(figure, value, field),
    )
  )
    return false;
  return ASSESSED.has(check.state) || addends.some((addend) => odd.has(keyOf(addend) ?? ''));
}

/** A figure that could not be read is no blank. */
function isUnknown(figure: Addend['figure'], value: string | null, field: string | null): boolean {
  if (figure === null) return value === null || field !== null;
  return figure.kind === 'unreadable' || figure.kind === 'text';
}

function keysOf(check: Check | undefined): string[] {
  const keys: string[] = [];
  for (const side of check === undefined ? [] : [check.left, check.right]) {
    for (const addend of side.addends) {
      const key = keyOf(addend);
      if (key !== null) keys.push(key);
    }
  }
  return keys;
}
