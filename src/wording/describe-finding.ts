import type { Check } from '../model/check.ts';
import type { Finding, Source } from '../model/report.ts';
import { VERDICT_LEVELS } from '../model/rule.ts';
import type { FindingKind } from '../model/summary.ts';
import { amountOf, hasDifference } from './amounts.ts';
import { fill } from './fill.ts';
import type { Phrases } from './phrases.ts';
import { namesOf, phrasesOf, placeOf } from './tell-rule.ts';

export { tableName } from './side-names.ts';
export { phrasesOf, placeOf };

/** What the finding is, for a reader. Only a relation that may give a verdict is called unequal. */
export function kindOf(check: Check): FindingKind {
  if (check.state === 'fails') return VERDICT_LEVELS.has(check.level) ? 'unequal' : 'question';
  if (check.state === 'explained') return 'explained';
  return check.state === 'review' ? 'question' : 'unknown';
}

/** The finding in one sentence: what, where, by how much, or why it cannot be told. */
export function headlineOf(finding: Finding, checks: readonly Check[], phrases: Phrases): string {
  const all = checksOf(finding, checks);
  const [check] = all;
  if (check === undefined) return '';
  return fill(headlineFor(check, all.length, phrases), valuesOf(check, all, phrases));
}

/** A neutral question to the agency, ready to send. */
export function questionOf(
  finding: Finding,
  checks: readonly Check[],
  source: Source,
  phrases: Phrases,
): string {
  const all = checksOf(finding, checks);
  const [check] = all;
  if (check === undefined) return '';
  const { url } = source;
  const title = source.title || phrases.popup.report;
  const link = url === '' ? '' : fill(phrases.finding.link, { url });
  return fill(questionFor(check, phrases), { ...valuesOf(check, all, phrases), title, link });
}

/** What an exported document says of each finding: in one language, whatever the browser's. */
export function documentWords(source: Source, phrases: Phrases) {
  return {
    headline: (finding: Finding, checks: readonly Check[]) => headlineOf(finding, checks, phrases),
    question: (finding: Finding, checks: readonly Check[]) => questionOf(finding, checks, source, phrases),
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
  const { asksAgency, asksReason, asksBlank, asksGap, asksExplained, asksAsTold } = phrases.finding;
  const kind = kindOf(check);
  if (check.state === 'gap') return asksGap;
  if (kind === 'explained') return asksExplained;
  if (kind !== 'unequal' && kind !== 'question') return asksBlank;
  if (phrasesOf(check, phrases)?.asked !== undefined) return asksAsTold;
  return kind === 'unequal' ? asksAgency : asksReason;
}

function checksOf(finding: Finding, checks: readonly Check[]): Check[] {
  return finding.checks.flatMap((at) => checks[at] ?? []);
}

/** What the sentences of a finding are filled with. */
function valuesOf(check: Check, all: readonly Check[], phrases: Phrases) {
  const rule = phrasesOf(check, phrases);
  return {
    place: placeOf(check, phrases),
    names: namesOf(all, phrases),
    count: String(all.length),
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
