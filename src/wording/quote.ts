import type { Mention } from '../model/mention.ts';

/** A clause longer than this is shortened around its figure. */
const LONGEST = 24;
const MORE = '…';

/** The clause that carries a figure, in three parts: what stands before it, the figure as printed, what stands behind. */
export function clauseOf(mention: Mention): readonly [string, string, string] {
  const { quote, raw } = mention;
  const at = placeInQuote(mention);
  if (at < 0) return ['', raw, ''];
  const before = quote.slice(0, at).trimStart();
  const after = quote.slice(at + raw.length).trimEnd();
  const room = Math.max(LONGEST - raw.length, 0);
  // What a figure counts stands before it, as a rule: 共收到申请 24 件.
  const roomAfter = Math.min(after.length, Math.max(Math.floor(room / 3), room - before.length));
  const roomBefore = room - roomAfter;
  return [
    before.length > roomBefore ? `${MORE}${before.slice(before.length - roomBefore)}` : before,
    raw,
    after.length > roomAfter ? `${after.slice(0, roomAfter)}${MORE}` : after,
  ];
}

/** A clause may print the same figure twice; the paragraph knows which one it is. */
function placeInQuote({ quote, raw, paragraph, start }: Mention): number {
  const begin = paragraph.text.lastIndexOf(quote, start);
  const at = start - begin;
  return begin >= 0 && quote.startsWith(raw, at) ? at : quote.indexOf(raw);
}
