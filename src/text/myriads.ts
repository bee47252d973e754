import Big from 'big.js';

export interface Rounded {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/**
 * A figure given in a larger unit (1.3万 → 1.3, 4 zeros): its value, and half a unit of its last printed digit to
 * either side, within which what was rounded lies.
 */
export function inLargerUnit(number: string, zeros: number): Rounded {
  const decimals = number.split('.')[1]?.length ?? 0;
  const value = new Big(number).times(new Big(10).pow(zeros));
  const half = new Big(10).pow(zeros - decimals).div(2);
  return { value: value.toFixed(), low: value.minus(half).toFixed(), high: value.plus(half).toFixed() };
}
