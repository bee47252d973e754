import type { Addend } from '../model/check.ts';
import type { Mention } from '../model/mention.ts';
import { fill } from '../wording/fill.ts';
import { boundsText, fieldPlace, shortValue } from '../wording/normal-form.ts';
import { grouped } from '../wording/number.ts';
import type { Phrases } from '../wording/phrases.ts';
import { clauseOf } from '../wording/quotes.ts';
import type { CardEvents } from './card.ts';
import { element } from './element.ts';
import type { Marked } from './marked.ts';

/** A place to point at and to go to, with these words; plain words where the page has no such place. */
export function addendButton(
  words: string | HTMLElement,
  { figure, mention }: Addend,
  marked: Marked,
  events: CardEvents,
): HTMLElement {
  const { document } = marked;
  const anchor = mention ?? figure?.cell;
  if (anchor === undefined) return element(document, 'span', {}, words);
  const title = mention?.quote ?? figure?.label.join(' › ') ?? '';
  const made = element(document, 'button', { type: 'button', class: 'addend', title }, words);
  for (const [name, isPointed] of [
    ['mouseenter', true],
    ['mouseleave', false],
    ['focus', true],
    ['blur', false],
  ] as const) {
    made.addEventListener(name, (event) => event.isTrusted && events.onPoint(anchor, isPointed));
  }
  made.addEventListener('click', (event) => event.isTrusted && events.onGo(anchor));
  return made;
}

/**
 * An addend on a line of its own: a figure of the text by its clause and where it stands; one of a table by the side's
 * name, else its field's.
 *
 * @param next the addend of the following line; what stands at the same place is not told twice.
 */
export function addendLine(
  addend: Addend,
  label: string,
  marked: Marked,
  events: CardEvents,
  next?: Addend,
): HTMLElement {
  const { document, phrases } = marked;
  const { mention, field } = addend;
  if (mention === undefined) {
    const name = label || (field === null ? phrases.card.constant : fieldPlace(field, phrases));
    return addendButton(name, addend, marked, events);
  }
  const clause = clauseLine(mention, marked);
  const where = whereIn(mention, phrases);
  const isToldBelow = next?.mention !== undefined && whereIn(next.mention, phrases) === where;
  const line = element(document, 'span', {}, addendButton(clause, addend, marked, events));
  if (!isToldBelow) line.append(element(document, 'small', {}, where));
  return line;
}

/** “…共收到申请 24 件”, its figure in bold. */
export function clauseLine(mention: Mention, { document, phrases }: Marked): HTMLElement {
  const [before, raw, after] = clauseOf(mention);
  const [open = '', close = ''] = phrases.text.quote.split('{clause}');
  return element(document, 'span', {}, open, before, element(document, 'b', {}, raw), after, close);
}

export function addendValue({ mention, value }: Addend, phrases: Phrases): string {
  if (mention !== undefined) return shortValue(mention) || phrases.marks.blank;
  return value === null ? phrases.marks.blank : grouped(value);
}

/** 正文 · 一、总体情况 · 12,500 至 13,500 之间. */
function whereIn(mention: Mention, phrases: Phrases): string {
  const { inText, inSection } = phrases.text;
  const where = mention.section === null ? inText : fill(inSection, { section: mention.section });
  return [where, boundsText(mention, phrases)].filter((part) => part !== '').join(' · ');
}
