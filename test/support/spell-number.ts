const DIGITS = '零一二三四五六七八九';

/** Spells a whole number from 0 to 9,999 as it is written in running text: 23 → 二十三, 105 → 一百零五, 10 → 十. */
export function spellNumber(number: number): string {
  if (number < 10) return DIGITS.charAt(number);
  let spelled = '';
  let isGap = false;
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit === 0) {
      isGap = spelled !== '';
      continue;
    }
    spelled += (isGap ? '零' : '') + DIGITS.charAt(digit) + unit;
    isGap = false;
  }
  return spelled.startsWith('一十') ? spelled.slice(1) : spelled;
}
