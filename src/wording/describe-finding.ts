import { soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Finding, Report } from '../model/report.ts';
import { VERDICT_LEVELS } from '../model/rule.ts';
import type { FindingKind } from '../model/summary.ts';
import { amountOf, hasDifference } from './amounts.ts';
import { fill, fillCounted } from './fill.ts';
import type { Phrases } from './phrases.ts';
import { causeAsked, causeHeadline, causeTitle } from './tell-cause.ts';
import { namesOf, phrasesOf, placeOf } from './tell-rule.ts';

export { tableName } from './side-names.ts';
export { phrasesOf, placeOf };

/** So many relations are told with their sums in one question. */
const MOST_SUMS = 4;

/** What a finding is told from: its relations, and the other findings, which may share some of them. */
type Told = Pick<Report, 'checks' | 'findings'>;
type Asked = Pick<Report, 'checks' | 'findings' | 'source'>;

/** What the finding is, for a reader. Only a relation that may give a verdict is called unequal. */
export function kindOf(check: Check): FindingKind {
  if (check.state === 'fails') return VERDICT_LEVELS.has(check.level) ? 'unequal' : 'question';
  if (check.state === 'explained') return 'explained';
  return check.state === 'review' ? 'question' : 'unknown';
}

/** The finding in one sentence: what, where, by how much, or why it cannot be told. */
export function headlineOf(finding: Finding, report: Told, phrases: Phrases): string {
  const all = checksOf(finding, report);
  const [check] = all;
  if (check === undefined) return '';
  const told =
    kindOf(check) === 'unequal' ? causeHeadline(finding, all, sharedOf(finding, report), phrases) : null;
  return told ?? fill(headlineFor(check, all.length, phrases), valuesOf(check, all, phrases));
}

/** The same above a card that shows its figures: on the first line where, on the second what. */
export function titleOf(finding: Finding, report: Told, phrases: Phrases): readonly string[] {
  const all = checksOf(finding, report);
  const [check] = all;
  if (check === undefined) return [];
  const kind = kindOf(check);
  const cause = kind === 'unequal' ? causeTitle(finding, all, phrases) : null;
  if (cause !== null) return [cause];
  if (kind !== 'unequal' && kind !== 'question') return [headlineOf(finding, report, phrases)];
  return [placeOf(check, phrases), phrasesOf(check, phrases)?.unequal ?? ''];
}

/** Both sides of a relation in one line: 所载总计 184，各项办理结果之和 202. */
export function sumsOfCheck(check: Check, phrases: Phrases): string {
  return fill(phrases.card.sums, valuesOf(check, [check], phrases));
}

/** A neutral question to the agency, ready to send. */
export function questionOf(finding: Finding, report: Asked, phrases: Phrases): string {
  const all = checksOf(finding, report);
  const [check] = all;
  if (check === undefined) return '';
  const { url, title: page } = report.source;
  const title = page || phrases.popup.report;
  const link = url === '' ? '' : fill(phrases.finding.link, { url });
  const values = { ...valuesOf(check, all, phrases), title, link };
  const isOfRule = all.length === 1 && soleCandidate(finding) === null && values.asked !== '';
  if (kindOf(check) !== 'unequal' || isOfRule) return fill(questionFor(check, phrases), values);
  const asked = causeAsked(finding, all, phrases);
  return fill(phrases.finding.asksAgency, { ...values, sums: sumsOf(all, phrases), asked });
}

/** What an exported document says of each finding: in one language, whatever the browser's. */
export function documentWords(phrases: Phrases) {
  return {
    headline: (finding: Finding, report: Told) => headlineOf(finding, report, phrases),
    question: (finding: Finding, report: Asked) => questionOf(finding, report, phrases),
  };
}

function headlineFor(check: Check, count: number, phrases: Phrases): string {
  const { finding } = phrases;
  const isTold = phrasesOf(check, phrases)?.told !== undefined;
  if (check.state === 'gap') return isTold ? finding.gapOfSides : finding.gap;
  switch (kindOf(check)) {
    case 'explained':
      return finding.explained;
    case 'unequal':
      return isTold && !hasDifference(check) ? finding.unequalTold : finding.unequal;
    case 'question':
      return isTold ? finding.questionTold : finding.question;
    default:
      return count === 1 ? finding.unknownOne : finding.unknownMany;
  }
}

function questionFor(check: Check, phrases: Phrases): string {
  const { asksReason, asksBlank, asksGap, asksExplained, asksAsTold } = phrases.finding;
  const kind = kindOf(check);
  if (check.state === 'gap') return asksGap;
  if (kind === 'explained') return asksExplained;
  if (kind !== 'unequal' && kind !== 'question') return asksBlank;
  return phrasesOf(check, phrases)?.asked === undefined ? asksReason : asksAsTold;
}

/** Both sides of each relation that is unequal, blanks or not; of many the first. */
function sumsOf(all: readonly Check[], phrases: Phrases): string {
  const { clauseSeparator, unequalSums, moreSums } = phrases.finding;
  const checks = all.filter(({ state }) => state !== 'gap');
  const sums = checks
    .slice(0, MOST_SUMS)
    .map((check) => fill(unequalSums, valuesOf(check, [check], phrases)))
    .join(clauseSeparator);
  const more = checks.length - MOST_SUMS;
  return more > 0 ? sums + fillCounted(moreSums, more, phrases.language, { count: more }) : sums;
}

function checksOf(finding: Finding, { checks }: Told): Check[] {
  return finding.checks.flatMap((at) => checks[at] ?? []);
}

/** How many relations of a finding with a cause are those of another finding, too: one alone does not make them equal. */
export function sharedOf({ id, checks, candidates }: Finding, { findings }: Told): number {
  if (candidates.length === 0) return 0;
  const others = new Set(findings.flatMap((other) => (other.id === id ? [] : other.checks)));
  return checks.filter((at) => others.has(at)).length;
}

/** What the sentences of a finding are filled with. */
function valuesOf(check: Check, all: readonly Check[], phrases: Phrases) {
  const rule = phrasesOf(check, phrases);
  return {
    place: placeOf(check, phrases),
    names: namesOf(all, phrases),
    count: all.length,
    told: rule?.told ?? rule?.unequal ?? '',
    unequal: rule?.unequal ?? '',
    asked: rule?.asked ?? '',
    left: rule?.left ?? '',
    right: rule?.right ?? '',
    leftSum: amountOf(check, check.left, phrases),
    rightSum: amountOf(check, check.right, phrases),
    difference: (check.difference ?? '').replace(/^-/, ''),
    reason: check.reason === null ? '' : phrases.reasons[check.reason],
  };
}
