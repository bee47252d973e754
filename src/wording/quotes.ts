import type { Mention } from '../model/mention.ts';

/** So many characters of a clause are quoted before its figure, and behind it. */
const MOST_BEFORE = 20;
const MOST_BEHIND = 8;
/** A name has room for fewer. */
const MOST_IN_NAME = 12;
const CUT = '…';
/** Words that lead to what is counted and say nothing of it. */
const LEAD =
  /^(?:\d{1,2}[.．](?!\d)|\([一二三四五六七八九十\d]{1,2}\)|其中|另外|此外|同时|以及|并|共|，|、|:)+/;
/** The figure before in the same clause, up to the mark that parts it from the next. */
const FIGURE_BEFORE = /^.*\d[^、，;]{0,6}[、，;]/;

/** The clause in which a figure stands, as far as it tells what is counted: …网站共发布25855条. */
export function quoteOf(mention: Mention): string {
  const { before, figure, behind } = partsOf(mention);
  const start = before.length > MOST_BEFORE ? CUT + before.slice(-MOST_BEFORE) : before;
  const end = behind.length > MOST_BEHIND ? behind.slice(0, MOST_BEHIND) + CUT : behind;
  return start + figure + end;
}

/** What a figure of the text is called among others: the words before it, or where there are none those behind. */
export function mentionName(mention: Mention): string {
  const { before, behind } = partsOf(mention);
  const words = before === '' ? behind : before;
  if (words === '') return quoteOf(mention);
  if (words.length <= MOST_IN_NAME) return words;
  return words === before ? CUT + words.slice(-MOST_IN_NAME) : words.slice(0, MOST_IN_NAME) + CUT;
}

/** A clause longer than this is shortened around its figure where it has a line of its own. */
const LONGEST_LINE = 24;

/** The clause in three parts: what stands before its figure, the figure as printed, what stands behind it. */
export function clauseOf(mention: Mention): readonly [string, string, string] {
  const { quote, raw } = mention;
  const { at, length } = placeInQuote(mention);
  if (at < 0) return ['', raw, ''];
  const before = quote.slice(0, at).trimStart();
  const after = quote.slice(at + length).trimEnd();
  const room = Math.max(LONGEST_LINE - raw.length, 0);
  // What a figure counts stands before it, as a rule: 共收到申请 24 件.
  const roomAfter = Math.min(after.length, Math.max(Math.floor(room / 3), room - before.length));
  const roomBefore = room - roomAfter;
  return [
    before.length > roomBefore ? CUT + before.slice(before.length - roomBefore) : before,
    raw,
    after.length > roomAfter ? after.slice(0, roomAfter) + CUT : after,
  ];
}

/** The clause as it was searched, without white space and in plain digits. */
function partsOf(mention: Mention): { before: string; figure: string; behind: string } {
  const { quote } = mention;
  const { at, length } = placeInQuote(mention);
  if (at < 0) return { before: quote, figure: '', behind: '' };
  const before = quote.slice(0, at).replace(FIGURE_BEFORE, '').replace(LEAD, '');
  const behind = quote.slice(at + length).replace(/[、，;:。].*$/, '');
  return { before, figure: quote.slice(at, at + length), behind };
}

/**
 * Where the figure stands in its clause. The clause is quoted in plain digits and without white space; where it prints
 * the same figure twice, the paragraph knows which one it is.
 */
function placeInQuote({ quote, raw, paragraph, start }: Mention): { at: number; length: number } {
  const begin = paragraph.text.lastIndexOf(quote, start);
  if (begin >= 0 && quote.startsWith(raw, start - begin)) return { at: start - begin, length: raw.length };
  const figure = raw.normalize('NFKC').replace(/\s/g, '');
  return { at: quote.indexOf(figure), length: figure.length };
}
