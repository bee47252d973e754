import { READING, simplify } from '../text/simplify.ts';

/** Running text in the form in which it is searched, and where each of its characters stands in the original. */
export interface SqueezedProse {
  readonly text: string;
  /** For each character of `text`, its index in the original; one more at the end. */
  readonly places: Uint32Array;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const LATIN = /[\x21-\x7e]/;
/** Signs that mean the same apart from what is beside them: 5.5 %. */
const CLINGING = /[%()]/;
/** A bracket may begin a reading; all else stays. */
const PLAIN = /[\x21-\x27\x29-\x2b\x2d-\x7e\u4e00-\u9fff，。、]+/y;
/** What becomes of punctuation; the Chinese comma stays apart from the one that separates thousands. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '，': '，',
  '﹐': '，',
  '。': '。',
  '！': '!',
  '？': '?',
};

/**
 * Squeezes a text character by character: full-width letters and digits as plain ones, traditional characters of the
 * field as simplified ones, white space gone but between two words of Latin letters or digits (and there too before a
 * percent sign or beside a bracket), an ASCII comma that separates no thousands as a Chinese one.
 */
export function squeezeProse(raw: string): SqueezedProse {
  const simple = simplify(raw);
  const unread = readings(simple);
  const pieces: string[] = [];
  const places = new Uint32Array(simple.length + 1);
  let length = 0;
  let before = '';
  let hasGap = false;
  for (let at = 0; at < simple.length; ) {
    const end = unread?.get(at) ?? at;
    if (end > at) {
      at = end;
      continue;
    }
    const piece = plainRun(simple, at) || normalOf(simple.charAt(at), simple, at);
    if (piece === ' ' || piece === '') {
      hasGap ||= piece === ' ';
      at += 1;
      continue;
    }
    if (hasGap && isParted(before, piece.charAt(0))) {
      places[length] = at;
      length += 1;
      pieces.push(' ');
    }
    hasGap = false;
    for (let each = 0; each < piece.length; each += 1) places[length + each] = at + each;
    length += piece.length;
    at += piece.length;
    before = piece.charAt(piece.length - 1);
    pieces.push(piece);
  }
  places[length] = simple.length;
  return { text: pieces.join(''), places: places.subarray(0, length + 1) };
}

/** What stands from a place on and is already as it should be; most of any text. */
function plainRun(text: string, at: number): string {
  PLAIN.lastIndex = at;
  return PLAIN.test(text) ? text.slice(at, PLAIN.lastIndex) : '';
}

/** Where readings in brackets begin, and where each ends. Null where there are none. */
function readings(text: string): ReadonlyMap<number, number> | null {
  let ends: Map<number, number> | null = null;
  for (const { 0: reading, index } of text.matchAll(READING)) {
    ends ??= new Map();
    ends.set(index, index + reading.length);
  }
  return ends;
}

function isParted(before: string, behind: string): boolean {
  return LATIN.test(before) && LATIN.test(behind) && !CLINGING.test(before) && !CLINGING.test(behind);
}

function normalOf(source: string, text: string, at: number): string {
  if (source === ',') return isThousands(text, at) ? ',' : '，';
  const known = PUNCTUATION[source];
  if (known !== undefined) return known;
  if (INVISIBLE.test(source)) return '';
  if (/\s/.test(source)) return ' ';
  const normal = source.normalize('NFKC');
  // A circled or raised digit is a mark, not a digit; what becomes two characters would move the rest.
  return normal.length === 1 && !/\p{No}/u.test(source) ? normal : source;
}

const BEFORE_THOUSANDS = /(?:^|[^\d０-９])[\d０-９]{1,3}(?:,[\d０-９]{3})*$/;
const THOUSANDS = /^[\d０-９]{3}(?![\d０-９])/;

/** True for a comma with one to three digits before it and exactly three behind. */
function isThousands(text: string, at: number): boolean {
  return (
    BEFORE_THOUSANDS.test(text.slice(Math.max(0, at - 16), at)) && THOUSANDS.test(text.slice(at + 1, at + 5))
  );
}
