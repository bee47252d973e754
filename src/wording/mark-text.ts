import { type ChangedCell, soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';
import { hasDifference } from './amounts.ts';
import { kindOf } from './describe-finding.ts';
import { distance } from './number.ts';
import type { Phrases } from './phrases.ts';

const BLANKS = /blank/;
/** A difference with more characters would not fit beside a cell. */
const LONGEST_DIFFERENCE = 12;

/**
 * What the small mark beside a cell says: ≠ 6, ?, 空. A shape and a word, so that no colour is needed.
 *
 * @param changed the cell that it stands at, where that is what would have to change.
 */
export function markText(
  check: Check | undefined,
  phrases: Phrases,
  changed: ChangedCell | null = null,
): string {
  const { marks } = phrases;
  if (check === undefined) return marks.unchecked;
  const kind = kindOf(check);
  if (kind === 'question') return marks.question;
  if (kind === 'explained') return marks.explained;
  if (kind === 'unknown')
    return check.state === 'gap' || BLANKS.test(check.reason ?? '') ? marks.blank : marks.unchecked;
  return unequalMark(changed === null ? differenceOf(check) : changeOf(changed), phrases);
}

/** The same for a finding as a whole: the difference where all of its cells, or all of its relations, differ by as much. */
export function markOfFinding(finding: Finding, checks: readonly Check[], phrases: Phrases): string {
  const all = finding.checks.flatMap((at) => checks[at] ?? []);
  const [check] = all;
  if (check === undefined || kindOf(check) !== 'unequal') return markText(check, phrases);
  const sole = soleCandidate(finding);
  const [difference = '', ...others] = new Set(
    sole === null ? all.map(differenceOf) : sole.cells.map(changeOf),
  );
  return unequalMark(others.length === 0 ? difference : '', phrases);
}

function unequalMark(difference: string, { marks }: Phrases): string {
  const isShown = difference !== '' && difference.length <= LONGEST_DIFFERENCE;
  return isShown ? `${marks.unequal} ${difference}` : marks.unequal;
}

/** Without its sign; empty where a difference would say nothing. */
function differenceOf(check: Check): string {
  return hasDifference(check) ? (check.difference ?? '').replace(/^-/, '') : '';
}

function changeOf({ figure, wouldBe }: ChangedCell): string {
  return wouldBe === null || figure.value === null ? '' : distance(wouldBe, figure.value);
}
