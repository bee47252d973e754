import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { fc } from '../../support/property.ts';
import { atLeast, between, said } from '../../support/reading.ts';

describe('a figure in 万 or 亿', () => {
  it.each([
    ['1.3万条', between('12500', '13000', '13500', '条'), 'half of the last digit to either side'],
    ['280万次', between('2795000', '2800000', '2805000', '次'), 'no decimals'],
    ['65万人', between('645000', '650000', '655000', '人'), 'no decimals'],
    ['5760万册', between('57595000', '57600000', '57605000', '册'), 'four digits'],
    ['336.58万', between('3365750', '3365800', '3365850'), 'two decimals, no unit'],
    ['1.2亿人次', between('115000000', '120000000', '125000000', '人次'), '亿'],
    ['１．３万', between('12500', '13000', '13500'), 'full-width digits'],
    ['1,234万', between('12335000', '12340000', '12345000'), 'thousands of myriads'],
    ['-1.3万', between('-13500', '-13000', '-12500'), 'below nought the bounds change places'],
  ])('%j: %j (%s)', (raw, expected) => {
    expect(said(readFigure(raw))).toEqual(expected);
  });

  it.each([
    ['1.2345万', '12345', 'four decimals: to the last one'],
    ['1.23456万', '12345.6', 'five decimals: ten thousand times the figure all the same'],
    ['1.234567891亿', '123456789.1', 'nine decimals in 亿'],
    ['1.50000万', '15000', 'noughts at the end'],
  ])('%j has the value %s: %s', (raw, value) => {
    expect(Number(readFigure(raw).value)).toBe(Number(value));
  });

  it.each([
    ['0万', '5000', 'no decimals'],
    ['0.0万', '500', 'one decimal'],
    ['0.00万', '50', 'two decimals'],
  ])('%j is at most %s: half of its last digit (%s)', (raw, high) => {
    expect(readFigure(raw).high).toBe(high);
  });

  it('a figure in 万 with up to four decimals lies in the middle of its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const { low, value, high } = readFigure(`${(digits / 10 ** decimals).toFixed(decimals)}万`);
        const step = 10n ** BigInt(4 - decimals);
        expect(BigInt(value ?? '')).toBe(BigInt(digits) * step);
        expect(BigInt(high ?? '') - BigInt(value ?? '')).toBe(step / 2n);
        expect(BigInt(value ?? '') - BigInt(low ?? '')).toBe(step / 2n);
      }),
    );
  });
});

describe('a figure without an upper bound', () => {
  it.each([
    ['100余', atLeast('100'), '余'],
    ['100余名', atLeast('100', '名'), '余 before the unit'],
    ['1000余条', atLeast('1000', '条'), '余 before the unit'],
    ['5000多次', atLeast('5000', '次'), '多'],
    ['31339余', atLeast('31339'), '余 after a number that is not round'],
    ['3.3万余条', atLeast('33000', '条'), '余 after 万'],
  ])('%j: %j (%s)', (raw, expected) => {
    expect(said(readFigure(raw))).toEqual(expected);
  });
});

describe('a rounded figure of another spelling', () => {
  it.each([['300多万'], ['3千'], ['5百'], ['3万多'], ['10几件'], ['两千多']])('%j is never exact', (raw) => {
    const { kind, low, high } = readFigure(raw);
    expect(kind !== 'number' || low !== high).toBe(true);
  });
});
