/** Characters of the CJK Radicals Supplement that stand for whole characters in PDF text; NFKC leaves them. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

// Soft hyphen, zero-width spaces and joiners, direction marks, word joiner, byte order mark.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Text that is in its normal form already: ASCII without white space, and unified Chinese characters. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/;
const SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const RADICAL = /[\u2e80-\u2eff]/g;

/**
 * One form for one meaning: full-width and compatibility characters as their plain ones (NFKC), invisible
 * characters gone, every run of white space one space, none at the ends.
 */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  // Invisible characters go first: they keep apart what normalizing would join.
  return withoutInvisible(text)
    .normalize('NFKC')
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without characters that show nothing and are no space. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Without white space and invisible characters, else as printed: a cheap form in which long texts are searched. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

/** Normalized, without any white space: the form in which labels and headings are compared. */
export function squeeze(text: string): string {
  return normalize(text).replace(/ /g, '');
}
