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

/** The clause as it was searched, without white space and in plain digits. */
function partsOf({ quote, raw }: Mention): { before: string; figure: string; behind: string } {
  const figure = raw.normalize('NFKC').replace(/\s/g, '');
  const at = quote.indexOf(figure);
  if (at < 0) return { before: quote, figure: '', behind: '' };
  const before = quote.slice(0, at).replace(FIGURE_BEFORE, '').replace(LEAD, '');
  const behind = quote.slice(at + figure.length).replace(/[、，;:。].*$/, '');
  return { before, figure, behind };
}
