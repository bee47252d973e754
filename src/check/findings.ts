import Big from 'big.js';
import { type Anchor, anchorsOfFinding, comparePlaces } from '../model/anchor.ts';
import { type Candidate, type Cause, soleCandidate } from '../model/cause.ts';
import { type Addend, addendsOf, type Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';
import { type Level, VERDICT_LEVELS } from '../model/rule.ts';

/**
 * What a reader should look at, in document order: relations that fail, those of one cause together; each question; and
 * what could not be told. Relations of one table that cannot be told for the same reason are one finding: a column of
 * totals left blank is one thing to know, not twenty.
 */
export function findingsOf(checks: readonly Check[], causes: readonly Cause[]): Finding[] {
  const widened = causes.map((cause) => withWitnesses(cause, checks));
  const explained = widened.filter((cause) => !isToldBy(cause, widened));
  const told = new Set(explained.flatMap((cause) => cause.checks));
  const groups = new Map<string, number[]>();
  checks.forEach((check, at) => {
    const key = told.has(at) ? null : groupOf(check, at);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  const others = [...groups.values()].map(
    (group): Cause => ({ checks: group, candidates: [], unnarrowed: null }),
  );
  return [...explained, ...others]
    .map((cause) => ({ cause, place: anchorsOfFinding(cause, checks)[0] ?? null }))
    .sort((a, b) => before(a.place, b.place))
    .map(({ cause }, position) => ({
      id: `f${position + 1}`,
      checks: cause.checks,
      level: strongest(cause.checks.flatMap((at) => checks[at]?.level ?? [])),
      candidates: cause.candidates,
      unnarrowed: cause.unnarrowed,
    }));
}

/**
 * Where only one cell would do, figures of the text that say what it would be differ from the table for the same cause;
 * and what blanks would have to make up for is nothing any more.
 */
function withWitnesses(cause: Cause, checks: readonly Check[]): Cause {
  const only = soleCandidate(cause);
  if (only === null) return cause;
  const also = [...checks.keys()].filter((at) => !cause.checks.includes(at) && isPutRight(checks[at], only));
  return { ...cause, checks: [...cause.checks, ...also] };
}

/** True for text against a table that is a symptom of another cause already. */
function isToldBy(cause: Cause, causes: readonly Cause[]): boolean {
  const [only] = cause.checks;
  if (cause.checks.length > 1 || only === undefined) return false;
  return causes.some((other) => other !== cause && other.checks.length > 1 && other.checks.includes(only));
}

/** True for a relation that does not hold as printed, and whose sides would be equal with these cells changed. */
function isPutRight(check: Check | undefined, { cells }: Candidate): boolean {
  if (check === undefined || check.operator !== '=' || check.assertion !== 'compare') return false;
  if (!(check.state === 'gap' || (check.state === 'fails' && check.level === 'cross'))) return false;
  const changed = new Map(cells.map(({ figure, wouldBe }) => [figure.cell.id, wouldBe]));
  if (!addendsOf(check).some(({ figure }) => figure !== null && changed.has(figure.cell.id))) return false;
  const sum = (side: readonly Addend[]) =>
    side.reduce((total, { figure, value }) => {
      const wouldBe = figure === null ? undefined : changed.get(figure.cell.id);
      return total.plus((wouldBe === undefined ? value : wouldBe) ?? 0);
    }, new Big(0));
  return (
    cells.every(({ wouldBe }) => wouldBe !== null) && sum(check.left.addends).eq(sum(check.right.addends))
  );
}

const STRENGTH: readonly Level[] = ['official', 'structural', 'cross', 'plausible', 'info'];

function strongest(levels: readonly Level[]): Level {
  return STRENGTH.find((level) => levels.includes(level)) ?? 'info';
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
