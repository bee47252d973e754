import { describe, expect, it } from 'vitest';
import { decimalsOf, distance, grouped, groupedCount, signed } from '../../../src/wording/number.ts';

describe('how far two figures are apart', () => {
  it.each([
    ['3', '2', '1'],
    ['2', '3', '1'],
    ['-2', '2', '4'],
    ['100', '0', '100'],
    ['1.25', '125', '123.75'],
    ['0.1', '0.3', '0.2'],
    ['100.5', '0.5', '100'],
    ['-0.05', '0.05', '0.1'],
    ['10000000000000000001', '1', '10000000000000000000'],
  ])('%s and %s: %s', (a, b, apart) => {
    expect(distance(a, b)).toBe(apart);
  });
});

describe('a figure', () => {
  it.each<[decimal: string, decimals: number | undefined, expected: string, why: string]>([
    ['57600000', undefined, '57,600,000', 'three by three'],
    ['2024', undefined, '2024', 'four digits stay together'],
    ['-57600', undefined, '-57,600', 'with its sign'],
    ['12345.50', undefined, '12,345.50', 'the decimals that are printed'],
    ['0.125', 2, '0.13', 'rounded where that is asked for'],
    ['3', 1, '3.0', 'filled up where that is asked for'],
    ['90071992547409931234', undefined, '90,071,992,547,409,931,234', 'exact beyond what a float holds'],
    ['无', undefined, '无', 'no decimal string'],
    ['1.', undefined, '1.', 'no decimal string'],
  ])('%s with %s decimals: %s (%s)', (decimal, decimals, expected) => {
    expect(grouped(decimal, decimals)).toBe(expected);
  });

  it.each([
    ['1.250', 3],
    ['-7', 0],
    ['无', 0],
  ])('%s has %d decimals', (decimal, expected) => {
    expect(decimalsOf(decimal)).toBe(expected);
  });
});

describe('a number that was counted', () => {
  it.each([
    [0, '0'],
    [9999, '9999'],
    [57600, '57,600'],
  ])('%d: %s', (count, expected) => {
    expect(groupedCount(count)).toBe(expected);
  });
});

describe('a weight', () => {
  it.each([
    [3, '+3'],
    [-4, '-4'],
    [0, '0'],
    [2.5, '+2.5'],
  ])('%d: %s', (weight, expected) => {
    expect(signed(weight)).toBe(expected);
  });
});
