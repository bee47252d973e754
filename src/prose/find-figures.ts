import Big from 'big.js';
import { readChineseNumeral } from '../text/chinese-numeral.ts';
import { inLargerUnit } from '../text/myriads.ts';

/** A figure found in a text: its interval, its unit, and where it stands. */
export interface FoundFigure {
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

/** Longest first, so that 人次 is not read as 人. */
const UNITS = [
  '个百分点',
  '个工作日',
  ...['万元', '亿元', '人次', '件次', '条次', '项次', '户次', '篇次', '批次', '场次', '家次', '余次', '点次'],
  ...'件条项个次人名家篇册份期起宗场块批户台部幅则号例元处所种类辆座通字'.split(''),
  '%',
];
const UNIT = UNITS.join('|');
const NUMBER = String.raw`\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?![\d,]| \d)|\d+(?:\.\d+)?`;
const NUMERAL_SIGNS = '一二两三四五六七八九十百千零〇廿';
const NUMERAL = `[${NUMERAL_SIGNS}]+`;
const BEFORE =
  '不少于|不低于|至少|不足|不到|不超过|不多于|不高于|不大于|少于|低于|小于|最多|至多|将近|接近|超过|超出|突破|多于|高于|大于|大约|近|约|超|逾';
/**
 * What a number does not stand behind: digits of which it would be only the end (1'234, 12, 345), and the lower end of a
 * range (3-5件, 三至五件).
 */
const WHOLE = String.raw`(?<![\d.,]|\d['’ 、，]|[\d${NUMERAL_SIGNS}][、~～—–−\-至到])`;
/** The same for numerals: 几十件, 数百件, 上千件, 一万二千件, 三点五万元. */
const WHOLE_NUMERAL = String.raw`(?<![${NUMERAL_SIGNS}万亿几]|[\d${NUMERAL_SIGNS}]点|[数上](?=[十百千]))`;
const FIGURE = new RegExp(
  `(?<before>(?:${BEFORE})(?:了|有|为|达到?|到)?)?${WHOLE}` +
    `(?:(?<number>${NUMBER})(?<times>(?:万|亿)(?!元)|千|百)?(?<odd>余|多|几)?(?<late>万(?!元)|亿(?!元))?` +
    `|${WHOLE_NUMERAL}(?<numeral>${NUMERAL})(?<many>余|多)?(?=${UNIT})` +
    `|百分之(?<share>(?:${NUMERAL}|\\d+(?:\\.\\d+)?)(?![点\\d${NUMERAL_SIGNS}])))` +
    `(?<unit>${UNIT})?(?<after>以上|以下|左右|上下|[余多](?![下额出数项]))?`,
  'g',
);
const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Words by which a figure is a lower bound, an upper bound, or neither exactly. */
const AT_LEAST = /^(?:不少于|不低于|至少|超过|超出|突破|多于|高于|大于|超|逾|余|多|几|以上)/;
const AT_MOST = /^(?:不足|不到|不超过|不多于|不高于|不大于|少于|低于|小于|最多|至多|将近|接近|近|以下)/;
const ABOUT = /^(?:大约|约|左右|上下)/;
/** How far 约 may be off; a proposal, there is no rule. */
const ABOUT_SHARE = '0.05';
const MONEY = /元$/;
const LARGE_MONEY = /^[万亿]元$/;

/**
 * The figures of a masked text, in order. Read or left alone, never guessed: a figure without a unit is not one, and
 * 一 only counts where something is counted (收到一件).
 */
export function findFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = readMatch(match);
    if (figure !== null) found.push(figure);
  }
  return found;
}

function readMatch(match: RegExpMatchArray): FoundFigure | null {
  const { before, number, times, odd, late, numeral, many, share, unit, after } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const place = { start, end };
  if (share !== undefined) {
    const value = /\d/.test(share) ? share : readChineseNumeral(share)?.toString();
    return value === undefined ? null : { ...inLargerUnit(value, 0), unit: '%', ...place };
  }
  if (unit === undefined && times === undefined && late === undefined) return null;
  const bounds = [before, odd, many, after].filter((word) => word !== undefined);
  if (numeral !== undefined) {
    const value = readChineseNumeral(numeral);
    if (value === null || (value === 1 && !isCounted(match))) return null;
    return { ...withBounds({ ...exactly(String(value)) }, bounds), unit: unit ?? null, ...place };
  }
  const plain = canonical(number ?? '');
  const zeros = (ZEROS[times ?? ''] ?? 0) + (ZEROS[late ?? ''] ?? 0);
  const isShare = unit === '%' || unit === '个百分点';
  // 2.3件 is the second item of a list, and three cases.
  if (plain.includes('.') && zeros === 0 && !isShare && !MONEY.test(unit ?? '')) return null;
  // A percentage is rounded to its last digit, like a figure in 万, and so is an amount of money told in 万元.
  const isRounded = zeros > 0 || isShare || LARGE_MONEY.test(unit ?? '');
  const value = isRounded ? inLargerUnit(plain, zeros) : exactly(plain);
  return { ...withBounds(value, bounds), unit: unit ?? null, ...place };
}

/** Without what separates thousands, without noughts in front; nought is 0 however it is written. */
function canonical(number: string): string {
  return number
    .replace(/[, ]/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^0\.0+$/, '0');
}

/** 一 is a figure where it stands behind a word of counting, not in 一个 or 一项, nor in 没有一件 or 一件也没有. */
function isCounted({ 0: match, input = '', index = 0, groups }: RegExpMatchArray): boolean {
  const before = input.slice(Math.max(0, index - 12), index);
  const end = index + match.length;
  return (
    /[件条起宗例]/.test(groups?.unit ?? '') &&
    /(?:收到|受理|发生|办结|答复|共|仅|有|申请|复议|诉讼|案件)$/.test(before) &&
    !/[没未无不每]/.test(before) &&
    !/^[也都未没不]/.test(input.slice(end, end + 1))
  );
}

type Interval = Pick<FoundFigure, 'value' | 'low' | 'high'>;

function exactly(value: string): Interval {
  return { value, low: value, high: value };
}

function withBounds(figure: Interval, words: readonly string[]): Interval {
  const { value } = figure;
  if (words.some((word) => AT_LEAST.test(word))) return { value, low: value, high: null };
  if (words.some((word) => AT_MOST.test(word))) return { value, low: null, high: value };
  if (!words.some((word) => ABOUT.test(word))) return figure;
  const leeway = new Big(value).times(ABOUT_SHARE);
  return { value, low: new Big(value).minus(leeway).toFixed(), high: new Big(value).plus(leeway).toFixed() };
}
