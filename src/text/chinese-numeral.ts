const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SPELLING = /^[零〇一二两三四五六七八九十百千廿]+$/;

/**
 * The whole number from 0 to 9,999 that a Chinese numeral spells, or null where the text is not one:
 * 二十三 → 23, 一百零五 → 105, 廿 → 20. A row of digits without units (二〇一〇) is a year or a number plate, and
 * 二百五 is either 250 or 205: neither is read.
 */
export function readChineseNumeral(text: string): number | null {
  if (!SPELLING.test(text)) return null;
  const spelled = text.replace('廿', '二十');
  if (spelled.length === 1 && DIGITS[spelled] !== undefined) return DIGITS[spelled];
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let isAfterZero = false;
  for (const character of spelled) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      if (next === undefined || digit !== null || (next === 0 && (total === 0 || isAfterZero))) return null;
      isAfterZero = next === 0 || isAfterZero;
      digit = next === 0 ? null : next;
      continue;
    }
    if (unit >= lastUnit || (digit === null && !(unit === 10 && total === 0))) return null;
    if (isAfterZero && unit * 10 >= lastUnit) return null;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = null;
    isAfterZero = false;
  }
  if (digit === null) return isAfterZero ? null : total;
  return lastUnit === 10 || isAfterZero ? total + digit : null;
}
