import type { Check } from '../model/check.ts';
import type { Finding, Source } from '../model/report.ts';
import { VERDICT_LEVELS } from '../model/rule.ts';
import type { FindingKind } from '../model/summary.ts';
import { instanceName } from './field-names.ts';
import { fill } from './fill.ts';
import type { Phrases, RulePhrases } from './phrases.ts';

/** So many names of relations are spelled out; the rest is 等. */
const MOST_NAMES = 4;

/** What the finding is, for a reader. Only a relation that may give a verdict is called unequal. */
export function kindOf(check: Check): FindingKind {
  if (check.state === 'fails') return VERDICT_LEVELS.has(check.level) ? 'unequal' : 'question';
  if (check.state === 'explained') return 'explained';
  return check.state === 'review' ? 'question' : 'unknown';
}

/** The finding in one sentence: what, where, by how much, or why it cannot be told. */
export function headlineOf(finding: Finding, checks: readonly Check[], phrases: Phrases): string {
  const [check, ...more] = checksOf(finding, checks);
  if (check === undefined) return '';
  const places = { ...placesOf(check, phrases), names: namesOf([check, ...more], phrases) };
  const { unequal, question, gap, explained, unknownOne, unknownMany } = phrases.finding;
  if (check.state === 'gap') return fill(gap, places);
  if (check.state === 'explained') return fill(explained, places);
  if (kindOf(check) === 'unequal') return fill(unequal, places);
  if (kindOf(check) === 'question') return fill(question, places);
  return fill(more.length === 0 ? unknownOne : unknownMany, { ...places, count: String(more.length + 1) });
}

/** A neutral question to the agency, ready to send. */
export function questionOf(
  finding: Finding,
  checks: readonly Check[],
  source: Source,
  phrases: Phrases,
): string {
  const [check, ...more] = checksOf(finding, checks);
  if (check === undefined) return '';
  const { title, url } = source;
  const link = url === '' ? '' : fill(phrases.finding.link, { url });
  const places = { ...placesOf(check, phrases), names: namesOf([check, ...more], phrases), title, link };
  const { asksAgency, asksReason, asksBlank } = phrases.finding;
  const kind = kindOf(check);
  if (kind === 'unequal') return fill(asksAgency, places);
  if (kind === 'question') return fill(asksReason, places);
  return fill(asksBlank, { ...places, reason: places.reason || phrases.states[check.state] });
}

/** Where a relation stands: 表三“自然人”一列. */
export function placeOf(check: Check, phrases: Phrases): string {
  const rule = phrasesOf(check, phrases);
  return fill(rule?.place ?? '{name}', { name: instanceName(check, phrases.language) });
}

/** 表三; the one flat table of an earlier form is 统计表. Undefined for what is in no table. */
export function tableName(field: string, phrases: Phrases): string | undefined {
  const [first = ''] = field.split('.');
  return phrases.tables[first] ?? (first in phrases.forms ? phrases.tables.indicators : undefined);
}

/** What an exported document says of each finding: in one language, whatever the browser's. */
export function documentWords(source: Source, phrases: Phrases) {
  return {
    headline: (finding: Finding, checks: readonly Check[]) => headlineOf(finding, checks, phrases),
    question: (finding: Finding, checks: readonly Check[]) => questionOf(finding, checks, source, phrases),
  };
}

function checksOf(finding: Finding, checks: readonly Check[]): Check[] {
  return finding.checks.flatMap((at) => checks[at] ?? []);
}

function placesOf(check: Check, phrases: Phrases) {
  const rule = phrasesOf(check, phrases);
  return {
    place: placeOf(check, phrases),
    unequal: rule?.unequal ?? '',
    left: rule?.left ?? '',
    right: rule?.right ?? '',
    leftSum: check.left.sum ?? '□',
    rightSum: check.right.sum ?? '□',
    difference: (check.difference ?? '').replace(/^-/, ''),
    reason: check.reason === null ? '' : phrases.reasons[check.reason],
  };
}

/** Where several relations stand: by rule, so that rows are named with rows and columns with columns. */
function namesOf(checks: readonly Check[], phrases: Phrases): string {
  const { listSeparator, placeSeparator, more } = phrases.finding;
  const byRule = Map.groupBy(checks, ({ rule }) => rule);
  const places = new Set<string>();
  for (const ofRule of byRule.values()) {
    const names = ofRule.slice(0, MOST_NAMES).map((check) => instanceName(check, phrases.language));
    const list = names.join(listSeparator) + (ofRule.length > MOST_NAMES ? more : '');
    places.add(fill(phrasesOf(ofRule[0], phrases)?.place ?? '{name}', { name: list }));
  }
  return [...places].join(placeSeparator);
}

/** How a relation's rule is told. */
export function phrasesOf(check: Check | undefined, phrases: Phrases): RulePhrases | undefined {
  if (check === undefined) return undefined;
  return phrases.rules[`${check.rule}/${check.instance}`] ?? phrases.rules[check.rule];
}
