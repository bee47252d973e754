import { type Addend, addendsOf, type Check, type Side } from '../model/check.ts';
import type { Operator } from '../model/rule.ts';
import { kindOf, phrasesOf } from '../wording/describe-finding.ts';
import { fill, fillCounted } from '../wording/fill.ts';
import { isDate } from '../wording/normal-form.ts';
import { grouped } from '../wording/number.ts';
import type { Phrases } from '../wording/phrases.ts';
import { addendName } from '../wording/side-names.ts';
import { addendButton, addendLine, addendValue } from './addend.ts';
import type { CardEvents } from './card.ts';
import { element } from './element.ts';
import type { Marked } from './marked.ts';
import { quotientRows } from './quotient.ts';
import { row } from './row.ts';

/** Both sides with their addends, zeros in one line; what each comes to; the difference, or what blanks would have to be. */
export function equationOf(check: Check, marked: Marked, events: CardEvents): HTMLElement {
  const { document, phrases } = marked;
  if (check.assertion === 'share' || check.assertion === 'rate')
    return element(document, 'div', { class: 'sides' }, ...quotientRows(check, marked, events));
  const rule = phrasesOf(check, phrases);
  const left = sideRows(check.left, rule?.left ?? '', check, marked, events);
  const right = sideRows(check.right, rule?.right ?? '', check, marked, events);
  const limit = check.assertion === 'compare' ? limitOf(check.operator, phrases) : '';
  if (limit !== '') right.at(-1)?.firstElementChild?.prepend(element(document, 'i', {}, limit));
  // The parts first, then the total that is printed for them; a limit stands behind what it limits.
  const isTotalFirst = limit === '' && check.right.addends.length > check.left.addends.length;
  const rows = isTotalFirst ? [...right, ...left] : [...left, ...right];
  const difference = differenceText(check);
  if (check.state === 'gap')
    rows.push(row(document, 'difference open', phrases.card.blankWouldBe, unsigned(check.difference)));
  else if (difference !== null) rows.push(row(document, 'difference', phrases.card.difference, difference));
  return element(document, 'div', { class: 'sides' }, ...rows);
}

/** Longer sums are shown with their beginning. */
const MOST_ADDENDS = 200;

function listed(addends: readonly Addend[]): readonly Addend[] {
  return addends.slice(0, MOST_ADDENDS);
}

function sideRows(
  side: Side,
  label: string,
  check: Check,
  marked: Marked,
  events: CardEvents,
): HTMLElement[] {
  const { document, phrases } = marked;
  const line = (each: Addend, name: string, next?: Addend) =>
    row(document, '', addendLine(each, name, marked, events, next), addendValue(each, phrases));
  const [only] = side.addends;
  if (side.addends.length === 1 && only !== undefined) return [line(only, label)];
  const sum = row(document, 'sum ruled', label, side.sum === null ? phrases.marks.blank : grouped(side.sum));
  const more = side.addends.length > MOST_ADDENDS ? [row(document, 'soft', '…', '')] : [];
  // Clauses are too long for one line.
  if (side.addends.some(({ mention }) => mention !== undefined))
    return [...listed(side.addends).map((each, at) => line(each, '', side.addends[at + 1])), ...more, sum];
  const shown = side.addends.filter(({ value }) => value !== null && Number(value) !== 0);
  const zeros = side.addends.filter(({ value }) => value !== null && Number(value) === 0).length;
  const blanks = side.addends.length - shown.length - zeros;
  const rows: HTMLElement[] = [];
  if (shown.length > 0)
    rows.push(row(document, '', sumLine(listed(shown), check, marked, events), grouped(side.sum ?? '')));
  if (shown.length > MOST_ADDENDS) rows.push(...more);
  if (zeros > 0)
    rows.push(
      row(
        document,
        'soft',
        fillCounted(phrases.card.otherParts, zeros, phrases.language, { count: zeros }),
        '0',
      ),
    );
  if (blanks > 0)
    rows.push(row(document, 'soft', fill(phrases.card.blank, { count: blanks }), phrases.marks.blank));
  return [...rows, sum];
}

/** 予以公开 18 + 部分公开 8: each a place to point at and to go to. */
function sumLine(addends: readonly Addend[], check: Check, marked: Marked, events: CardEvents): HTMLElement {
  const { document, phrases } = marked;
  const line = element(document, 'span');
  addends.forEach((each, at) => {
    const name = addendName(each, check, phrases);
    const value = each.value ?? '';
    const sign = value.startsWith('-') ? ' − ' : at === 0 ? '' : ' + ';
    line.append(sign, addendButton(`${name} ${unsigned(value)}`, each, marked, events));
  });
  return line;
}

/** In words, as a sign alone is read past. */
function limitOf(operator: Operator, { text }: Phrases): string {
  const words = { '=': '', '<=': text.limitedTo, '>=': text.notBelow, '>': text.moreThan };
  return words[operator];
}

/** How far the sides are apart; null where that says nothing. */
export function differenceText(check: Check): string | null {
  return check.state === 'gap' || hasDifference(check) ? unsigned(check.difference) : null;
}

/** Between two dates there are no digits to subtract; what only asks is not told how much it would be off. */
function hasDifference(check: Check): boolean {
  const isRelation = check.operator === '=' || check.assertion === 'compare';
  const hasDates = addendsOf(check).some(({ mention }) => mention !== undefined && isDate(mention));
  return kindOf(check) === 'unequal' && isRelation && !hasDates;
}

function unsigned(difference: string | null): string {
  return grouped((difference ?? '').replace(/^-/, ''));
}
