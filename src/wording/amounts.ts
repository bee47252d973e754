import type { Addend, Check, Side } from '../model/check.ts';
import type { Mention } from '../model/mention.ts';
import { fill } from './fill.ts';
import { groupedCount } from './number.ts';
import type { Phrases } from './phrases.ts';

/** What the two sides of some rules are, where they are no counts. */
const DAYS = new Set(['dates.order', 'dates.deadline']);
const SHARES = new Set(['narrative.share', 'narrative.shares-total']);
/** Units that are more than a word of counting, in a language without such words. */
const UNITS: Readonly<Record<string, string>> = {
  元: ' yuan',
  万元: ' × 10,000 yuan',
  亿元: ' × 100 million yuan',
};
const MYRIAD = 10_000;

/** What a side comes to, as a reader would write it: 9 件, 33.9%, 2021-05-02; in a table, the bare number. */
export function amountOf(check: Check, side: Side, phrases: Phrases): string {
  const { sum, addends } = side;
  if (sum === null) return phrases.parts.blank;
  if (isOfTable(check)) return sum;
  if (DAYS.has(check.rule)) return sum.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (SHARES.has(check.rule)) return shareOf(check, sum);
  if (check.assertion === 'rate') return rateOf(check, sum, phrases);
  const [only] = addends;
  return addends.length === 1 && only !== undefined
    ? addendAmount(only, phrases)
    : withUnit(sum, commonUnit(side), phrases);
}

/** One figure of a side; a bound as the text has it (近3万件), or said in words where the text cannot be quoted. */
export function addendAmount({ figure, mention, value }: Addend, phrases: Phrases): string {
  if (value === null) return phrases.parts.blank;
  const amount = withUnit(value, mention?.unit ?? figure?.unit ?? null, phrases);
  // A percentage is always rounded; to say so each time would say nothing.
  if (mention === undefined || mention.low === mention.high || mention.unit === '%') return amount;
  return phrases.language === 'en'
    ? fill(boundOf(mention, phrases), { amount })
    : mention.raw.replace(/\s/g, '');
}

/** True where the sides are counts, whose difference says something. */
export function hasDifference({ rule, assertion }: Check): boolean {
  return assertion === 'compare' && !rule.startsWith('dates.') && !SHARES.has(rule);
}

/** True for the relations of tables, which tell their sides as they are printed. */
function isOfTable({ rule }: Check): boolean {
  return !/^(?:narrative|dates)\./.test(rule);
}

function boundOf({ low, high }: Mention, { parts }: Phrases): string {
  if (high === null) return parts.atLeast;
  return low === null ? parts.atMost : parts.about;
}

function withUnit(value: string, unit: string | null, { language }: Phrases): string {
  if (unit === null) return value;
  if (unit === '%') return `${value}%`;
  return language === 'en' ? value + (UNITS[unit] ?? '') : `${value} ${unit}`;
}

/** The unit of all figures of a side; null where they differ. */
function commonUnit({ addends }: Side): string | null {
  const units = new Set(addends.map(({ figure, mention }) => mention?.unit ?? figure?.unit ?? null));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** As many decimals as show how a share differs from the one that is printed. */
function shareOf(check: Check, sum: string): string {
  const printed = check.right.addends[0]?.value?.split('.')[1]?.length ?? 0;
  return `${Number(Number(sum).toFixed(Math.max(2, printed + 1)))}%`;
}

/** What is computed and printed nowhere is written so that its size is seen: 480 万册, 4,800,000. */
function rateOf({ left }: Check, sum: string, phrases: Phrases): string {
  const rate = Math.round(Number(sum));
  if (phrases.language === 'en') return groupedCount(rate);
  const unit = left.addends[0]?.mention?.unit ?? '';
  return rate >= MYRIAD && rate % MYRIAD === 0 ? `${rate / MYRIAD} 万${unit}` : `${rate} ${unit}`;
}
