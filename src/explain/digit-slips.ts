import type { Slip } from '../model/cause.ts';

/** How one printed figure may have come from another one, by what is known of typing and of units. Exact decimals. */

/**
 * The slip that turns what would be right into what is printed; null where none that is known does. Of several, the
 * one that says most: a single digit may always have been mistyped, which says little.
 */
export function digitSlip(stated: string, wouldBe: string): Slip | null {
  if (stated.startsWith('-') || wouldBe.startsWith('-'))
    return stated.replace('-', '') === wouldBe.replace('-', '') ? 'sign' : null;
  const [printed, right] = [stated.replace('.', ''), wouldBe.replace('.', '')];
  if (placesOf(stated) === placesOf(wouldBe)) {
    if (isSwapped(printed, right)) return 'digits-swapped';
    if (isDropped(right, printed, isTwice)) return 'digit-doubled';
    if (isDropped(printed, right, () => true)) return 'digit-dropped';
  }
  const shift = shiftOf(stated, wouldBe);
  if (shift !== null) return Math.abs(shift) === MYRIAD ? 'myriad-shifted' : 'point-shifted';
  return placesOf(stated) === placesOf(wouldBe) && isMistyped(printed, right) ? 'digit-mistyped' : null;
}

/** 万 stands for four noughts. */
const MYRIAD = 4;

function placesOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** True where `short` is `long` without one digit that is such. */
function isDropped(short: string, long: string, isSuch: (long: string, at: number) => boolean): boolean {
  if (short.length + 1 !== long.length) return false;
  const at = firstDifference(short, long);
  return short.slice(at) === long.slice(at + 1) && isSuch(long, at);
}

/** The digit that is too many repeats the one before it; where all before are equal, that is its place. */
function isTwice(long: string, at: number): boolean {
  return at > 0 && long[at - 1] === long[at];
}

function isMistyped(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return a.length === b.length && at < a.length && a.slice(at + 1) === b.slice(at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** By how many places the point of one number stands off that of the other with the same digits; null for others. */
function shiftOf(stated: string, wouldBe: string): number | null {
  const [a, b] = [digitsOf(stated), digitsOf(wouldBe)];
  return a === null || b === null || a.digits !== b.digits || a.power === b.power ? null : a.power - b.power;
}

/** A number as digits without noughts at either end, and the power of ten that they are multiplied with. */
function digitsOf(value: string): { digits: string; power: number } | null {
  const plain = value.replace('.', '').replace(/^0+/, '');
  const digits = plain.replace(/0+$/, '');
  return digits === '' ? null : { digits, power: plain.length - digits.length - placesOf(value) };
}
