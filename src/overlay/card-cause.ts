import type { Candidate, ChangedCell, ChangedText, Slip } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Mention } from '../model/mention.ts';
import { shortName } from '../wording/field-names.ts';
import { fill } from '../wording/fill.ts';
import { shortValue } from '../wording/normal-form.ts';
import { grouped } from '../wording/number.ts';
import { cellName, holdsOf, sharedWords, wouldBeSign } from '../wording/tell-cause.ts';
import { addendButton, clauseLine } from './addend.ts';
import type { CardEvents } from './card.ts';
import { element } from './element.ts';
import type { Marked } from './marked.ts';

/** More ways, more cells of one way, or more figures of the text than these are not listed. */
const MOST_WAYS = 8;
const MOST_CELLS = 6;
const MOST_WITNESSES = 3;
/** Ways of more cells than these are not searched for one by one. */
const MOST_SEARCHED = 3;

/** The relations of a finding, and how many of them are unequal for another cause as well. */
interface Relations {
  readonly checks: readonly Check[];
  readonly shared: number;
}

/** The only way: what is printed and what it would be, the slip, that there is no other, what the text says of it. */
export function soleWay(
  { cells, slip, witnesses }: Candidate,
  { checks, shared }: Relations,
  marked: Marked,
  events: CardEvents,
): HTMLElement {
  const { document, phrases } = marked;
  const [first] = cells;
  const box = element(document, 'div', { class: 'would' });
  if (cells.length === 1 && first !== undefined) box.append(changeOf(first, marked, events));
  else box.append(...cellRows(cells, nameWithin(cells, marked), marked, events));
  if (slip !== null) box.append(element(document, 'p', { class: 'slip' }, phrases.slips[slip]));
  box.append(...witnessLines(witnesses, marked, events));
  box.append(
    element(
      document,
      'p',
      { class: 'soft' },
      shared > 0 ? sharedWords(shared, phrases) : onlyWords(cells.length, checks, marked),
    ),
  );
  return box;
}

/** Several ways: each with its cells as printed and as they would be, and its slip. */
export function wayList(
  candidates: readonly Candidate[],
  { checks, shared }: Relations,
  marked: Marked,
  events: CardEvents,
): HTMLElement {
  const { document, phrases } = marked;
  const { way: one, wayCells, wayGroups, moreWays } = phrases.card;
  const areSingle = candidates.every(({ cells, texts }) => cells.length + texts.length === 1);
  const several = areSingle ? wayCells : wayGroups;
  const lead = fill(candidates.length === 1 ? one : several, { holds: holdsOf(checks, phrases) });
  const nameOf = nameIn(checks, marked);
  const common = commonSlip(candidates);
  const ways = candidates.slice(0, MOST_WAYS).map(({ cells, texts, slip, witnesses }) => {
    const way = element(document, 'li', {}, ...cellRows(cells, nameOf, marked, events));
    way.append(...texts.map((text) => textRow(text, marked, events)));
    if (slip !== null && common === null) way.append(element(document, 'small', {}, phrases.slips[slip]));
    way.append(...witnessLines(witnesses, marked, events));
    return way;
  });
  const list = element(document, 'div', { class: 'ways' }, element(document, 'p', {}, lead));
  if (common !== null) list.append(element(document, 'p', { class: 'soft' }, phrases.slips[common]));
  list.append(element(document, 'ul', areSingle ? {} : { class: 'groups' }, ...ways));
  if (candidates.length > MOST_WAYS) {
    const more = fill(moreWays, { count: candidates.length });
    list.append(element(document, 'p', { class: 'soft' }, more));
  }
  if (shared > 0) list.append(element(document, 'p', { class: 'soft' }, sharedWords(shared, phrases)));
  return list;
}

/** What would be said of each of several ways is said once. */
function commonSlip(candidates: readonly Candidate[]): Slip | null {
  const [slip = null, ...others] = new Set(candidates.map((each) => each.slip));
  return candidates.length > 1 && others.length === 0 ? slip : null;
}

/** 所载 8 → 若为 2, as large as the card's only news deserves. */
function changeOf(cell: ChangedCell, marked: Marked, events: CardEvents): HTMLElement {
  const { document, phrases } = marked;
  const part = (kind: string, label: string, value: HTMLElement) =>
    element(document, 'span', { class: kind }, element(document, 'small', {}, label), value);
  const { figure } = cell;
  const stated = addendButton(statedOf(figure), { ...figure, figure }, marked, events);
  const wouldBe = element(document, 'b', {}, wouldBeSign(cell));
  return element(
    document,
    'div',
    { class: 'change' },
    part('old', phrases.card.stated, stated),
    element(document, 'i', {}, '→'),
    part('new', phrases.card.wouldBe, wouldBe),
  );
}

/** 正文也写“…共 24 件”: each a place to point at and to go to. */
function witnessLines(witnesses: readonly Mention[], marked: Marked, events: CardEvents): HTMLElement[] {
  const { document, phrases } = marked;
  return witnesses.slice(0, MOST_WITNESSES).map((mention) => {
    const addend = { field: null, figure: null, mention, value: mention.value };
    const said = addendButton(clauseLine(mention, marked), addend, marked, events);
    return element(document, 'p', { class: 'witness' }, phrases.card.witness, said);
  });
}

/** A cell a line: its name, a place to point at and to go to, and 8 → 2. */
function cellRows(
  cells: readonly ChangedCell[],
  nameOf: (figure: Figure) => string,
  marked: Marked,
  events: CardEvents,
): HTMLElement[] {
  const { document, phrases } = marked;
  const rows = cells.slice(0, MOST_CELLS).map((cell) => {
    const { figure } = cell;
    const name = addendButton(nameOf(figure), { ...figure, figure }, marked, events);
    return changeRow(name, statedOf(figure), wouldBeSign(cell), document);
  });
  if (cells.length <= MOST_CELLS) return rows;
  const more = fill(phrases.cause.moreCells, { count: cells.length });
  return [...rows, element(document, 'div', { class: 'soft' }, more)];
}

/** The same for a figure of the text, by its clause. */
function textRow({ mention, wouldBe }: ChangedText, marked: Marked, events: CardEvents): HTMLElement {
  const addend = { field: null, figure: null, mention, value: mention.value };
  const clause = addendButton(clauseLine(mention, marked), addend, marked, events);
  return changeRow(clause, shortValue(mention), grouped(wouldBe), marked.document);
}

function changeRow(name: HTMLElement, stated: string, wouldBe: string, document: Document): HTMLElement {
  const change = element(document, 'span', {}, `${stated} → `, element(document, 'b', {}, wouldBe));
  return element(document, 'div', { class: 'row' }, element(document, 'span', {}, name), change);
}

/** Among the cells of one row or one column, a cell is called by where it stands in it. */
function nameWithin(cells: readonly ChangedCell[], { phrases }: Marked): (figure: Figure) => string {
  const fields = cells.map(({ figure }) => figure.field);
  const isRow = new Set(fields.map((field) => field.replace(/\.[^.]+$/, ''))).size === 1;
  const isColumn = new Set(fields.map((field) => field.replace(/\.[^.]+\./, '.'))).size === 1;
  return (figure) =>
    isRow || isColumn ? shortName(figure.field, fields, phrases.names) : cellName(figure, phrases);
}

/** Among the cells of one relation, a cell is called by what it is there. */
function nameIn(checks: readonly Check[], { phrases }: Marked): (figure: Figure) => string {
  const [check] = checks;
  const fields = new Set(check?.fields);
  return (figure) =>
    check !== undefined && checks.length === 1 && fields.has(figure.field)
      ? shortName(figure.field, check.fields, phrases.names)
      : cellName(figure, phrases);
}

function onlyWords(count: number, checks: readonly Check[], { phrases }: Marked): string {
  const values = { count: count, holds: holdsOf(checks, phrases) };
  if (count > MOST_SEARCHED) return fill(phrases.unnarrowed['more-than-three-cells'], values);
  return fill(count === 1 ? phrases.card.onlyCell : phrases.card.onlyCells, values);
}

function statedOf({ value, raw }: Figure): string {
  return value === null ? raw : grouped(value);
}
