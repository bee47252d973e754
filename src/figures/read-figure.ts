import type { FigureKind, Reading, UnreadableReason } from '../model/figure.ts';
import { readChineseNumeral } from '../text/chinese-numeral.ts';
import { inLargerUnit } from '../text/myriads.ts';
import { normalize, withoutInvisible } from '../text/normalize.ts';
import { hasOddDigits, withoutFootnoteMark } from './footnote-mark.ts';
import { readSignedChange } from './signed-change.ts';

/** What the form says about the cell: whether its figure is a change, and the unit of its column. */
export interface Expectation {
  readonly isSigned?: boolean;
  readonly unit?: string;
}

/** Beyond this a cell holds prose, whatever digits are in it. */
const LONGEST_FIGURE = 100;
/** What nearly every cell holds; read at once. */
const PLAIN_COUNT = /^(?:0|[1-9]\d{0,11})$/;
const NOT_APPLICABLE = /^(?:[/\\]+|[-‐-―−─━－_]+|n\/?a\.?|不适用|不涉及)$/i;
const NONE = /^(?:[暂暫]?[无無]|[没沒]有|空)$/;
const UNITS = '万元|亿元|元|件次|件|条|项|个|次|人次|人|名|篇|册|份|起|宗|家|部|期|场|号|块|批|户|台|幅|则|%';
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?`;
const FIGURE = new RegExp(`^([+-]?)(${NUMBER})\\s?([万亿](?!元))?\\s?(余|多|以上)?\\s?(${UNITS})?$`);
const CHINESE_FIGURE = new RegExp(`^([零〇一二两三四五六七八九十百千廿]+)\\s?(${UNITS})?$`);
const APPROXIMATE = /^(?:约|近|大约|超过|超|逾|不足)|(?:左右|以下|上下|大约)$/;
const TIMES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/**
 * Reads one cell's text by a grammar of the whole text: "24" and "24件" are figures, "第3项" is words, and
 * "2 9" is neither. Units stay as printed; a figure in 万 (1.3万件) is an interval of half its last digit.
 */
export function readFigure(raw: string, expectation: Expectation = {}): Reading {
  if (PLAIN_COUNT.test(raw)) return exact(raw, raw, expectation.unit ?? null);
  if (raw.length > LONGEST_FIGURE) return empty(raw, raw.trim() === '' ? 'blank' : 'text');
  if (hasOddDigits(raw)) return unreadable(raw, 'odd-digits');
  // A mathematical minus is a minus; NFKC leaves it as it is.
  const text = normalize(withoutFootnoteMark(raw)).replace(/^\u2212(?=\d)/, '-');
  if (text === '') return empty(raw, 'blank');
  if (NOT_APPLICABLE.test(text)) return empty(raw, 'not-applicable');
  if (NONE.test(text)) return empty(raw, 'none');
  if (expectation.isSigned) {
    const change = readSignedChange(text);
    if (change !== null) return exact(raw, change, expectation.unit ?? null);
  }
  const match = FIGURE.exec(text);
  if (match) {
    const why = doubt(raw, text);
    return why === null ? readMatch(raw, match, expectation) : unreadable(raw, why);
  }
  // 一 alone is more often a dash set with the wrong key than a number.
  if (text === '一') return unreadable(raw, 'odd-digits');
  const spelled = CHINESE_FIGURE.exec(text);
  const value = spelled ? readChineseNumeral(spelled[1] ?? '') : null;
  if (value !== null) return exact(raw, String(value), spelled?.[2] ?? expectation.unit ?? null);
  return readRest(raw, text);
}

function readMatch(raw: string, match: RegExpExecArray, expectation: Expectation): Reading {
  const [, sign = '', number = '', times, bound, unit] = match;
  const plain = number.replace(/[, ]/g, '');
  const digits = canonical(plain);
  const negative = sign === '-' && digits !== '0' ? '-' : '';
  const unitShown = unit ?? expectation.unit ?? null;
  if (times === undefined) {
    const value = negative + digits;
    const open = bound !== undefined;
    return { raw, kind: 'number', value, low: value, high: open ? null : value, unit: unitShown };
  }
  const rounded = inLargerUnit(negative + plain, TIMES[times] ?? 0);
  const open = bound === undefined ? {} : { low: rounded.value, high: null };
  return { raw, kind: 'number', unit: unitShown, ...rounded, ...open };
}

/** What is left is words, or digits that could be read in more than one way. */
function readRest(raw: string, text: string): Reading {
  if (!/\d/.test(text)) return empty(raw, 'text');
  if (/^[([{【〔].*[)\]}】〕]$/.test(text)) return unreadable(raw, 'bracketed');
  if (APPROXIMATE.test(text)) return unreadable(raw, 'approximate');
  if (/^[\d.,'’ ]+$/.test(text)) return unreadable(raw, text.includes(' ') ? 'several-numbers' : 'separator');
  if (/^\D{0,3}\d+(?:\D{1,2}\d+)+\D{0,3}$/.test(text)) return unreadable(raw, 'several-numbers');
  return empty(raw, 'text');
}

/**
 * Two ways in which a text that looks like one number may be two: NFKC turns the Chinese comma, which separates
 * figures, into the ASCII one, which separates thousands; and white space makes a line break look like a group.
 */
function doubt(raw: string, text: string): UnreadableReason | null {
  if (/[，、]/.test(raw)) return 'separator';
  if (/\d \d/.test(text) && !/^\D*\d+(?:[ \u00a0\u2009\u202f]\d+)*\D*$/.test(fullWidthAsPlain(raw)))
    return 'several-numbers';
  return null;
}

/** Digits as plain ones and nothing invisible among them, white space as it stands: NFKC would make every space the same. */
function fullWidthAsPlain(raw: string): string {
  return withoutInvisible(raw)
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Leading zeros gone: 00 → 0, 007 → 7; decimals as printed. */
function canonical(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').replace(/^0\.0+$/, '0');
}

function exact(raw: string, value: string, unit: string | null): Reading {
  return { raw, kind: 'number', value, low: value, high: value, unit };
}

function empty(raw: string, kind: FigureKind): Reading {
  return { raw, kind, value: null, low: null, high: null, unit: null };
}

function unreadable(raw: string, why: UnreadableReason): Reading {
  return { raw, kind: 'unreadable', value: null, low: null, high: null, unit: null, why };
}
