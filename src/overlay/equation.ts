import type { Addend, Check, Side } from '../model/check.ts';
import { kindOf, phrasesOf } from '../wording/describe-finding.ts';
import { shortName } from '../wording/field-names.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import type { CardEvents } from './card.ts';
import { element } from './element.ts';
import type { Marked } from './marked.ts';

/** Both sides with their addends, zeros in one line; what each comes to; the difference, or what blanks would have to be. */
export function equationOf(check: Check, marked: Marked, events: CardEvents): HTMLElement {
  const { document, phrases } = marked;
  const rule = phrasesOf(check, phrases);
  const left = sideRows(check.left, rule?.left ?? '', check, marked, events);
  const right = sideRows(check.right, rule?.right ?? '', check, marked, events);
  // The parts first, then the total that is printed for them.
  const rows =
    check.right.addends.length > check.left.addends.length ? [...right, ...left] : [...left, ...right];
  if (check.state === 'gap')
    rows.push(row(document, 'difference open', phrases.card.blankWouldBe, unsigned(check.difference)));
  else if (kindOf(check) === 'unequal' && check.operator === '=') {
    rows.push(row(document, 'difference', phrases.card.difference, unsigned(check.difference)));
  }
  return element(document, 'div', { class: 'sides' }, ...rows);
}

function sideRows(
  side: Side,
  label: string,
  check: Check,
  marked: Marked,
  events: CardEvents,
): HTMLElement[] {
  const { document, phrases } = marked;
  const [only] = side.addends;
  if (side.addends.length === 1 && only !== undefined) {
    return [row(document, '', addend(label, only, marked, events), only.value ?? phrases.marks.blank)];
  }
  const shown = side.addends.filter(({ value }) => value !== null && Number(value) !== 0);
  const zeros = side.addends.filter(({ value }) => value !== null && Number(value) === 0).length;
  const blanks = side.addends.length - shown.length - zeros;
  const rows: HTMLElement[] = [];
  if (shown.length > 0) rows.push(row(document, '', sumLine(shown, check, marked, events), side.sum ?? ''));
  if (zeros > 0)
    rows.push(row(document, 'soft', fill(phrases.card.otherParts, { count: String(zeros) }), '0'));
  if (blanks > 0)
    rows.push(
      row(document, 'soft', fill(phrases.card.blank, { count: String(blanks) }), phrases.marks.blank),
    );
  rows.push(row(document, 'sum ruled', label, side.sum ?? phrases.marks.blank));
  return rows;
}

/** 予以公开 18 + 部分公开 8: each a place to point at and to go to. */
function sumLine(addends: readonly Addend[], check: Check, marked: Marked, events: CardEvents): HTMLElement {
  const { document, phrases } = marked;
  const line = element(document, 'span');
  addends.forEach((each, at) => {
    const name = addendName(each, check, phrases);
    const value = each.value ?? '';
    const sign = value.startsWith('-') ? ' − ' : at === 0 ? '' : ' + ';
    line.append(sign, addend(`${name} ${value.replace(/^-/, '')}`, each, marked, events));
  });
  return line;
}

/** Named by what varies within the relation: rows in a column's sum, columns in a row's. */
function addendName({ field, figure }: Addend, check: Check, phrases: Phrases): string {
  if (field !== null) return shortName(field, check.fields, phrases.language);
  return figure === null ? phrases.card.constant : (figure.label.at(-1) ?? phrases.card.unknownRow);
}

function addend(text: string, { figure, mention }: Addend, marked: Marked, events: CardEvents): HTMLElement {
  const { document } = marked;
  const anchor = mention ?? figure?.cell;
  if (anchor === undefined) return element(document, 'span', {}, text);
  const made = element(
    document,
    'button',
    { type: 'button', class: 'addend', title: mention?.quote ?? figure?.label.join(' › ') ?? '' },
    text,
  );
  for (const [name, isPointed] of [
    ['mouseenter', true],
    ['mouseleave', false],
    ['focus', true],
    ['blur', false],
  ] as const) {
    made.addEventListener(name, () => events.onPoint(anchor, isPointed));
  }
  made.addEventListener('click', (event) => event.isTrusted && events.onGo(anchor));
  return made;
}

function row(document: Document, kind: string, name: HTMLElement | string, value: string): HTMLElement {
  return element(
    document,
    'div',
    { class: `row ${kind}`.trim() },
    typeof name === 'string' ? element(document, 'span', {}, name) : name,
    element(document, 'span', {}, value),
  );
}

function unsigned(difference: string | null): string {
  return (difference ?? '').replace(/^-/, '');
}
