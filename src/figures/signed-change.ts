const UNIT = '[项件个条]?';
const WORD_CHANGE = new RegExp(`^(增加?|减少?|[+-])\\s?(\\d+)\\s?${UNIT}$`);
const BOTH_WAYS = new RegExp(
  `^(?:增加?\\s?/\\s?减少?\\s?0|0\\s?/\\s?0|增加?\\s?0\\s?[/,]?\\s?减少?\\s?0)\\s?${UNIT}$`,
);

/**
 * A change as forms print it: 增5 → "5", 减少14 → "-14", +3, -2, 增/减0 → "0". Null where the text is no change,
 * or names two (增3/减2).
 */
export function readSignedChange(text: string): string | null {
  if (BOTH_WAYS.test(text)) return '0';
  const match = WORD_CHANGE.exec(text);
  if (!match) return null;
  const [, word = '', digits = ''] = match;
  const value = digits.replace(/^0+(?=\d)/, '');
  const isLess = word.startsWith('减') || word === '-';
  return isLess && value !== '0' ? `-${value}` : value;
}
