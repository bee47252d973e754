import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/wording/number.ts';

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
