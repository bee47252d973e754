import { type Anchor, anchorOf, comparePlaces } from '../model/anchor.ts';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';
import { VERDICT_LEVELS } from '../model/rule.ts';

/**
 * What a reader should look at, in document order: each relation that fails, each question, and what could not be
 * told. Relations of one table that cannot be told for the same reason are one finding: a column of totals left blank
 * is one thing to know, not twenty.
 */
export function findingsOf(checks: readonly Check[]): Finding[] {
  const groups = new Map<string, number[]>();
  checks.forEach((check, at) => {
    const key = groupOf(check, at);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  return [...groups.values()]
    .sort((a, b) => before(anchorOf(checks[a[0] ?? 0]), anchorOf(checks[b[0] ?? 0])))
    .map((at, position) => ({
      id: `f${position + 1}`,
      checks: at,
      level: checks[at[0] ?? 0]?.level ?? 'info',
      candidates: [],
      unnarrowed: null,
    }));
}

/** Checks with the same key are one finding; null means that there is nothing to say. */
function groupOf(check: Check, at: number): string | null {
  const { state, level, rule, reason } = check;
  const table = check.fields[0]?.split('.')[0];
  if (state === 'fails' || state === 'review') return `${at}`;
  if (state === 'gap') return VERDICT_LEVELS.has(level) ? `${at}` : null;
  if (state === 'explained') return `${rule} explained`;
  if (state === 'not-assessable' && VERDICT_LEVELS.has(level)) return `${table} ${reason}`;
  return null;
}

function before(a: Anchor | null, b: Anchor | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return comparePlaces(a, b);
}
