import type { Random } from './random.ts';

/** What a reader must find where a text is printed. */
export interface Meant {
  readonly kind: 'number' | 'blank' | 'not-applicable' | 'none';
  readonly value: string | null;
}

export interface Spelled extends Meant {
  readonly text: string;
}

const FULL_WIDTH = '０１２３４５６７８９';
const BLANKS = ['', '', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff'];
const DASHES = ['/', '／', '—', '——', '-', '－'];

/** Ways of printing a count. `unit` is the one that the form gives it, if any. */
const SPELLINGS: readonly ((count: number, unit: string) => string)[] = [
  (count) => String(count).replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit),
  (count) => count.toLocaleString('en-US'),
  (count, unit) => `${count}${unit}`,
  (count) => `\u00a0${count}\u00a0`,
  (count) => `\u3000${count}`,
  (count) => `\ufeff${count}`,
  (count) => String(count).split('').join('\u200b'),
  (count) => `${count}\u00ad`,
  (count) => count.toLocaleString('en-US').replaceAll(',', '\u2009'),
  (count) => `0${count}`,
];

/** The count printed in one of the ways in which offices print it; a nought now and then as a blank or a dash. */
export function spell(count: number, unit: string, share: number, random: Random): Spelled {
  if (!random.chance(share)) return plain(count);
  if (count === 0 && random.chance(0.6)) {
    if (random.chance(0.6)) return { text: random.pick(BLANKS), kind: 'blank', value: null };
    if (random.chance(0.3)) return { text: '无', kind: 'none', value: null };
    return { text: random.pick(DASHES), kind: 'not-applicable', value: null };
  }
  return { ...plain(count), text: random.pick(SPELLINGS)(count, unit) };
}

export function plain(count: number): Spelled {
  return { text: String(count), kind: 'number', value: String(count) };
}
