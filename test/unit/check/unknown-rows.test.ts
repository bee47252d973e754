import { describe, expect, it } from 'vitest';
import { figures, type Said } from '../../support/figures.ts';
import { checked, outcome, sumRule } from '../../support/rules.ts';

const total = sumRule('total = a + b', {
  instance: { unknownParts: { table: 'requests', column: 'total', between: ['a', 'total'] } },
});

describe('rows that the form does not have', () => {
  it.each<[string, Record<string, Said>, Said[], string]>([
    ['true without them', { total: '3', a: '1', b: '2' }, ['5'], 'holds'],
    ['true with them', { total: '5', a: '1', b: '2' }, ['2'], 'explained'],
    ['true with two of them', { total: '5', a: '1', b: '2' }, ['1', '1'], 'explained'],
    ['true with them, a blank counting as nought', { total: '5', a: '1', b: '' }, ['4'], 'explained'],
    ['true neither with nor without', { total: '9', a: '1', b: '2' }, ['2'], 'not-assessable: unknown-row'],
    ['parts beyond the total already', { total: '2', a: '1', b: '2' }, ['4'], 'not-assessable: unknown-row'],
    ['one that is unreadable', { total: '5', a: '1', b: '2' }, ['?'], 'not-assessable: unknown-row'],
    ['one of words', { total: '5', a: '1', b: '2' }, ['words'], 'not-assessable: unknown-row'],
    [
      'one that would do, beside one that is unreadable',
      { total: '5', a: '1', b: '2' },
      ['2', '?'],
      'not-assessable: unknown-row',
    ],
    ['a gap that they do not fill', { total: '9', a: '1', b: '' }, ['4'], 'not-assessable: unknown-row'],
    ['nought in them explains nothing', { total: '5', a: '1', b: '2' }, ['0'], 'fails'],
    ['a blank in them explains nothing', { total: '5', a: '1', b: '2' }, [''], 'fails'],
    ['a slash in them explains nothing', { total: '5', a: '1', b: '2' }, ['/', '0'], 'fails'],
    ['there are none', { total: '5', a: '1', b: '2' }, [], 'fails'],
    ['a blank total stays blank', { total: '', a: '1', b: '2' }, ['2'], 'not-assessable: blank-total'],
    [
      'an unreadable part stays unreadable',
      { total: '5', a: '1', b: '?' },
      ['2'],
      'not-assessable: unreadable',
    ],
  ])('%s: %j with %j → %s', (_, said, unknown, expected) => {
    expect(outcome(total, figures(said, { unknown }))).toBe(expected);
  });

  it('an explanation shows them among the addends, without a field, and no difference is left', () => {
    const check = checked(total, figures({ total: '5', a: '1', b: '2' }, { unknown: ['2'] }));
    expect(check.right.addends.map(({ field, value }) => [field, value])).toEqual([
      ['a', '1'],
      ['b', '2'],
      [null, '2'],
    ]);
    expect([check.right.sum, check.difference, check.reading]).toEqual(['5', '0', 'with-unknown-rows']);
  });

  it('what they do not explain is told as printed', () => {
    const check = checked(total, figures({ total: '9', a: '1', b: '2' }, { unknown: ['2'] }));
    expect([check.right.sum, check.difference, check.reading]).toEqual(['3', '6', null]);
  });

  it('a sum that names no place for them does not look for them', () => {
    expect(
      outcome(sumRule('total = a + b'), figures({ total: '5', a: '1', b: '2' }, { unknown: ['2'] })),
    ).toBe('fails');
  });
});
