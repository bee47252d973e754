const DECIMAL = /^-?\d+(?:\.(\d+))?$/;
/** The most that every browser's number format takes. */
const MOST_DECIMALS = 20;

/**
 * A decimal string as a person reads it: 57600000 → 57,600,000; four digits stay together. Exact: it never becomes a
 * float. With `decimals`, rounded to so many. What is no decimal string stays as it is.
 */
export function grouped(decimal: string, decimals?: number): string {
  const match = DECIMAL.exec(decimal);
  if (match === null) return decimal;
  const digits = Math.min(decimals ?? match[1]?.length ?? 0, MOST_DECIMALS);
  return formatOf(digits).format(decimal as Intl.StringNumericLiteral);
}

/** How many digits stand behind the point. */
export function decimalsOf(decimal: string): number {
  return DECIMAL.exec(decimal)?.[1]?.length ?? 0;
}

/** How far two decimal strings are apart, exact and without a sign: 1.25 and 2 → 0.75. */
export function distance(a: string, b: string): string {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const scaled = (decimal: string) =>
    BigInt(decimal.replace('.', '') + '0'.repeat(decimals - decimalsOf(decimal)));
  const apart = scaled(a) - scaled(b);
  const digits = String(apart < 0n ? -apart : apart).padStart(decimals + 1, '0');
  return decimals === 0
    ? digits
    : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

/** A number that was counted, written as a figure is. */
export function groupedCount(count: number): string {
  return COUNTED.format(count);
}

/** The same with its sign, where it is a weight: +3, -4, 0. */
export function signed(weight: number): string {
  return SIGNED.format(weight);
}

const COUNTED = new Intl.NumberFormat('en-US', { useGrouping: 'min2', maximumFractionDigits: 1 });
const SIGNED = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero', maximumFractionDigits: 1 });

const formats = new Map<number, Intl.NumberFormat>();

/** Making a format takes longer than a hundred uses of it. */
function formatOf(digits: number): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-US', {
    useGrouping: 'min2',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(digits, made);
  return made;
}
