import type { Addend, Check } from '../model/check.ts';
import { phrasesOf } from '../wording/describe-finding.ts';
import { decimalsOf, grouped } from '../wording/number.ts';
import { addendLine, addendValue } from './addend.ts';
import type { CardEvents } from './card.ts';
import type { Marked } from './marked.ts';
import { row } from './row.ts';

/** A quotient that looks like what is printed once it is rounded is shown with so many more digits. */
const MORE_DECIMALS = 2;
const RATE_DECIMALS = 2;

/** 35, 805, 35 ÷ 805 = 4.35%, and the 4.34% that is printed; or 57,600,000 ÷ 12 = 4,800,000, and what is usual. */
export function quotientRows(check: Check, marked: Marked, events: CardEvents): HTMLElement[] {
  const { document, phrases } = marked;
  const rule = phrasesOf(check, phrases);
  const { addends } = check.left;
  const line = (each: Addend, label: string, value: string, next?: Addend) =>
    row(document, '', addendLine(each, label, marked, events, next), value);
  const isShare = check.assertion === 'share';
  const sign = isShare ? '%' : '';
  const parts = addends.map((each) => addendValue(each, phrases));
  const result = quotientText(check, isShare);
  const [printed] = check.right.addends;
  return [
    ...addends.map((each, at) => line(each, '', parts[at] ?? '', addends[at + 1])),
    row(document, 'sum ruled', parts.join(' ÷ '), result === '' ? phrases.marks.blank : `= ${result}${sign}`),
    ...(printed === undefined
      ? []
      : [line(printed, rule?.right ?? '', `${addendValue(printed, phrases)}${sign}`)]),
  ];
}

/** Rounded as what it is compared with; further where it would look the same. */
function quotientText({ left, right, state }: Check, isShare: boolean): string {
  const { sum } = left;
  if (sum === null) return '';
  if (!isShare) return grouped(sum, Math.min(decimalsOf(sum), RATE_DECIMALS));
  const printed = right.addends[0]?.value ?? '';
  const rounded = grouped(sum, decimalsOf(printed));
  if (state === 'holds' || rounded !== grouped(printed)) return rounded;
  return grouped(sum, decimalsOf(printed) + MORE_DECIMALS);
}
