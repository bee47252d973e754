import { describe, expect, it } from 'vitest';
import { figures, number, rounded, type Said } from '../../support/figures.ts';
import { fc } from '../../support/property.ts';
import { checked, outcome, rule, sumRule } from '../../support/rules.ts';

const sum = sumRule('total = a + b');

describe('exact decimals', () => {
  it.each<[string, string, string, string]>([
    ['0.3', '0.1', '0.2', 'tenths'],
    ['58211746', '58211745.83', '0.17', 'money to the last digit'],
    ['99999999999.99', '99999999999.98', '0.01', 'eleven digits and two decimals'],
    ['9007199254740993', '9007199254740992', '1', 'one above the largest whole float'],
    ['20000000000000000000000000', '19999999999999999999999999', '1', 'more digits than any float has'],
    ['1.50', '1', '0.5', 'noughts at the end do not count'],
  ])('%s = %s + %s holds: %s', (total, a, b) => {
    expect(outcome(sum, figures({ total, a, b }))).toBe('holds');
  });

  it.each<[string, string, string, string]>([
    ['0.3', '0.1', '0.3', '-0.1'],
    ['58211745.83', '58211745.82', '0', '0.01'],
    ['20000000000000000000000001', '19999999999999999999999999', '1', '1'],
  ])('%s = %s + %s is out by %s', (total, a, b, difference) => {
    const check = checked(sum, figures({ total, a, b }));
    expect([check.state, check.difference]).toEqual(['fails', difference]);
  });

  it('a difference is written without an exponent, however large or small', () => {
    expect(checked(sum, figures({ total: '1000000000000000000000000', a: '0', b: '0' })).difference).toBe(
      '1000000000000000000000000',
    );
    expect(checked(sum, figures({ total: '0.00000001', a: '0', b: '0' })).difference).toBe('0.00000001');
  });

  it('any figures and their exact sum hold; one unit of the last digit more does not', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 20n });
    const money = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const parts = { a: money(a), b: money(b) };
        expect(outcome(sum, figures({ ...parts, total: money(a + b) }))).toBe('holds');
        expect(outcome(sum, figures({ ...parts, total: money(a + b + 1n) }))).toBe('fails');
      }),
    );
  });
});

describe('rounded figures', () => {
  const wan = (digits: string) => {
    const value = Math.round(Number(digits) * 10_000);
    const half = 5000 / 10 ** (digits.split('.')[1] ?? '').length;
    return rounded(String(value - half), String(value), String(value + half));
  };

  it.each<[string, Record<string, Said>, string]>([
    ['1.3万 and an exact figure within it', { total: wan('1.3'), a: '13000', b: '255' }, 'holds'],
    ['1.3万 and an exact figure beyond it', { total: wan('1.3'), a: '13000', b: '600' }, 'fails'],
    ['1.3万 and an exact figure below it', { total: wan('1.3'), a: '12000', b: '400' }, 'fails'],
    ['1.3万 + 1.2万 may be 2.4万', { total: wan('2.4'), a: wan('1.3'), b: wan('1.2') }, 'holds'],
    ['1.3万 + 1.2万 may be 2.6万', { total: wan('2.6'), a: wan('1.3'), b: wan('1.2') }, 'holds'],
    ['1.3万 + 1.2万 cannot be 2.7万', { total: wan('2.7'), a: wan('1.3'), b: wan('1.2') }, 'fails'],
    [
      'bounds are added up side by side',
      { total: wan('336.60'), a: wan('323.12'), b: wan('13.46') },
      'fails',
    ],
    ['a rounded total and a blank', { total: wan('1.3'), a: '12800', b: '' }, 'holds-if-blank-zero'],
    [
      'a rounded total and a blank that is more than rounding',
      { total: wan('1.3'), a: '9000', b: '' },
      'gap',
    ],
    ['parts beyond a rounded total, and a blank', { total: wan('1.3'), a: '14000', b: '' }, 'fails'],
  ])('%s → %s', (_, said, expected) => {
    expect(outcome(sum, figures(said))).toBe(expected);
  });

  it('three rounded parts may miss their rounded total by half a digit each', () => {
    const three = sumRule('total = a + b + c');
    const parts = { a: wan('30.13'), b: wan('13.46'), c: wan('292.99') };
    expect(outcome(three, figures({ ...parts, total: wan('336.58') }))).toBe('holds');
    expect(outcome(three, figures({ ...parts, total: wan('336.60') }))).toBe('holds');
    expect(outcome(three, figures({ ...parts, total: wan('336.61') }))).toBe('fails');
  });

  it.each<[string, Said, string, Said, string]>([
    ['a <= b', wan('1.3'), 'an exact figure within its bounds', '12900', 'holds'],
    ['a <= b', wan('1.3'), 'an exact figure below its bounds', '12000', 'fails'],
    ['a >= b', wan('1.3'), 'an exact figure within its bounds', '13400', 'holds'],
    ['a >= b', wan('1.3'), 'an exact figure above its bounds', '14000', 'fails'],
  ])('%s: 1.3万 and %s', (text, a, _, b, expected) => {
    expect(outcome(rule(text), figures({ a, b }))).toBe(expected);
  });
});

describe('figures without an upper bound', () => {
  const hundredOdd = rounded('100', '100', null);

  it.each<[string, Record<string, Said>, string]>([
    ['a = b', { a: hundredOdd, b: '100' }, 'holds'],
    ['a = b', { a: hundredOdd, b: '5000' }, 'holds'],
    ['a = b', { a: '263', b: hundredOdd }, 'holds'],
    ['a <= b', { a: hundredOdd, b: '263' }, 'holds'],
    ['a <= b', { a: hundredOdd, b: '99' }, 'fails'],
    ['a >= b', { a: hundredOdd, b: '5000' }, 'holds'],
    ['a + b = c', { a: hundredOdd, b: '50', c: '400' }, 'holds'],
  ])('%s with %j → %s', (text, said, expected) => {
    expect(outcome(rule(text), figures(said))).toBe(expected);
  });

  it('such a figure can fail an inequality, never an equality', () => {
    expect(outcome(rule('a = b'), figures({ a: hundredOdd, b: '90' }))).not.toBe('fails');
  });
});

describe('units', () => {
  it.each<[string, string | null, string | null, string]>([
    ['counts of the same', '件', '件', 'holds'],
    ['counts of one thing under two words', '件', '条', 'holds'],
    ['a unit and none', '件', null, 'holds'],
    ['money in the same unit', '万元', '万元', 'holds'],
    ['a count and a share', '件', '%', 'not-assessable: unit-unclear'],
    ['a count and money', '件', '元', 'not-assessable: unit-unclear'],
    ['money in two units', '元', '万元', 'not-assessable: unit-unclear'],
    ['a share and none', '%', null, 'not-assessable: unit-unclear'],
  ])('%s: %s and %s → %s', (_, left, right, expected) => {
    expect(outcome(rule('a = b'), figures({ a: number('5', left), b: number('5', right) }))).toBe(expected);
  });

  it('units differ within one side as well', () => {
    const said = { total: number('5', '件'), a: number('4', '件'), b: number('1', '%') };
    expect(outcome(sum, figures(said))).toBe('not-assessable: unit-unclear');
  });

  it('figures in different units are never called unequal', () => {
    expect(outcome(rule('a = b'), figures({ a: number('5', '元'), b: number('7', '万元') }))).toBe(
      'not-assessable: unit-unclear',
    );
  });

  it('a blank has no unit to disagree with', () => {
    expect(outcome(sum, figures({ total: number('4', '件'), a: number('4', '件'), b: '' }))).toBe(
      'holds-if-blank-zero',
    );
  });
});
