import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { figures, type Said } from '../../support/figures.ts';
import { checked, outcome, rule, sumRule } from '../../support/rules.ts';

const total = sumRule('total = a + b + c');
const balance = rule('in + before = out + after');

describe('a total and its parts', () => {
  it.each<[string, Record<string, Said>, string]>([
    ['all printed, equal', { total: '6', a: '1', b: '2', c: '3' }, 'holds'],
    ['all nought', { total: '0', a: '0', b: '0', c: '0' }, 'holds'],
    ['all printed, total larger', { total: '7', a: '1', b: '2', c: '3' }, 'fails'],
    ['all printed, total smaller', { total: '5', a: '1', b: '2', c: '3' }, 'fails'],
    ['a blank part, the others make the total', { total: '3', a: '1', b: '2', c: '' }, 'holds-if-blank-zero'],
    ['a dash for a part', { total: '3', a: '1', b: '2', c: '/' }, 'holds-if-blank-zero'],
    ['无 for a part', { total: '3', a: '1', b: '2', c: '无' }, 'holds-if-blank-zero'],
    ['all parts blank, total nought', { total: '0', a: '', b: '', c: '' }, 'holds-if-blank-zero'],
    ['a blank part, the others make less', { total: '5', a: '1', b: '2', c: '' }, 'gap'],
    ['several blank parts', { total: '5', a: '1', b: '', c: '/' }, 'gap'],
    ['a blank part, the others make more already', { total: '2', a: '1', b: '2', c: '' }, 'fails'],
    ['a blank total', { total: '', a: '1', b: '2', c: '3' }, 'not-assessable: blank-total'],
    ['a slash for the total', { total: '/', a: '0', b: '0', c: '0' }, 'not-assessable: blank-total'],
    ['everything blank', { total: '', a: '', b: '', c: '' }, 'not-assessable: all-blank'],
    ['everything a slash', { total: '/', a: '/', b: '/', c: '/' }, 'not-assessable: all-blank'],
    ['an unreadable part', { total: '6', a: '1', b: '?', c: '3' }, 'not-assessable: unreadable'],
    ['an unreadable total', { total: '?', a: '1', b: '2', c: '3' }, 'not-assessable: unreadable'],
    ['words for a part', { total: '6', a: '1', b: 'words', c: '3' }, 'not-assessable: unreadable'],
    [
      'an unreadable part, the others make more already',
      { total: '2', a: '3', b: '?', c: '' },
      'not-assessable: unreadable',
    ],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(total, figures(said))).toBe(expected);
  });

  it('a total may stand on the right', () => {
    const mirrored = rule('a + b = total', { instance: { total: 'right' } });
    expect(outcome(mirrored, figures({ a: '1', b: '2', total: '' }))).toBe('not-assessable: blank-total');
    expect(outcome(mirrored, figures({ a: '1', b: '', total: '3' }))).toBe('gap');
    expect(outcome(mirrored, figures({ a: '4', b: '', total: '3' }))).toBe('fails');
  });
});

describe('sides that most likely speak of different things', () => {
  const loose = rule('a = b', { instance: { asks: 'never' } });

  it('are told where they agree, and else left out', () => {
    expect(outcome(loose, figures({ a: '3', b: '3' }))).toBe('holds');
    for (const b of ['4', '', '?']) expect(checkReport([loose], figures({ a: '3', b }))).toEqual([]);
  });
});

describe('a balance of two sides', () => {
  it.each<[string, Record<string, Said>, string]>([
    ['all printed, equal', { in: '24', before: '1', out: '24', after: '1' }, 'holds'],
    ['all printed, different', { in: '24', before: '1', out: '23', after: '1' }, 'fails'],
    ['a blank that is nought', { in: '5', before: '', out: '4', after: '1' }, 'holds-if-blank-zero'],
    [
      'blanks on both sides that are nought',
      { in: '5', before: '', out: '5', after: '' },
      'holds-if-blank-zero',
    ],
    ['a blank on the smaller side', { in: '5', before: '', out: '7', after: '1' }, 'gap'],
    ['a blank on the larger side', { in: '9', before: '', out: '7', after: '1' }, 'fails'],
    ['a blank on the smaller side, on the right', { in: '9', before: '1', out: '7', after: '' }, 'gap'],
    ['a blank on the larger side, on the right', { in: '5', before: '1', out: '7', after: '' }, 'fails'],
    ['one side blank throughout', { in: '', before: '', out: '7', after: '1' }, 'gap'],
    [
      'blanks on both sides',
      { in: '5', before: '', out: '7', after: '' },
      'not-assessable: blank-both-sides',
    ],
    ['everything blank', { in: '', before: '', out: '', after: '' }, 'not-assessable: all-blank'],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(balance, figures(said))).toBe(expected);
  });
});

describe('an inequality', () => {
  it.each<[string, string, Record<string, Said>, string]>([
    ['a <= b', 'less', { a: '1', b: '2' }, 'holds'],
    ['a <= b', 'equal', { a: '2', b: '2' }, 'holds'],
    ['a <= b', 'more', { a: '3', b: '2' }, 'fails'],
    ['a >= b', 'more', { a: '3', b: '2' }, 'holds'],
    ['a >= b', 'equal', { a: '2', b: '2' }, 'holds'],
    ['a >= b', 'less', { a: '1', b: '2' }, 'fails'],
    ['a + b >= 0', 'below nought together', { a: '3', b: '-5' }, 'fails'],
    ['a + b >= 0', 'nought together', { a: '5', b: '-5' }, 'holds'],
    ['a <= b', 'a blank on the left', { a: '', b: '2' }, 'not-assessable: blank-operand'],
    ['a <= b', 'a slash on the right', { a: '1', b: '/' }, 'not-assessable: blank-operand'],
    ['a <= b', 'blanks on both sides', { a: '', b: '' }, 'not-assessable: all-blank'],
    ['a <= b', 'unreadable', { a: '?', b: '2' }, 'not-assessable: unreadable'],
  ])('%s, %s: %j → %s', (text, _, said, expected) => {
    expect(outcome(rule(text), figures(said))).toBe(expected);
  });
});

describe('what a check tells', () => {
  it('a gap tells how much the blanks would have to be together, and which they are', () => {
    const check = checked(total, figures({ total: '5', a: '1', b: '', c: '/' }));
    expect([check.difference, check.blanks]).toEqual(['4', ['b', 'c']]);
  });

  it('a gap of a side without a printed figure is the other side’s sum', () => {
    const check = checked(balance, figures({ in: '', before: '', out: '7', after: '1' }));
    expect([check.left.sum, check.right.sum, check.difference]).toEqual([null, '8', '-8']);
  });

  it('a failure tells both sums and their difference', () => {
    const { left, right, difference } = checked(
      balance,
      figures({ in: '24', before: '1', out: '30', after: '1' }),
    );
    expect([left.sum, right.sum, difference]).toEqual(['25', '31', '-6']);
  });

  it('a side without a printed figure has no sum, and no difference', () => {
    const { left, right, difference } = checked(total, figures({ total: '', a: '1', b: '2', c: '3' }));
    expect([left.sum, right.sum, difference]).toEqual([null, '6', null]);
  });

  it('addends stand as printed, with their fields, blanks among them', () => {
    const { right } = checked(total, figures({ total: '3', a: '1', b: '2', c: '' }));
    expect(right.addends.map(({ field, value }) => [field, value])).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', null],
    ]);
  });

  it('a number that the rule brings is an addend without a field', () => {
    const { right, fields } = checked(rule('a >= 0'), figures({ a: '1' }));
    expect(right.addends).toEqual([{ field: null, figure: null, value: '0' }]);
    expect(fields).toEqual(['a']);
  });

  it('all its fields are named, read or not', () => {
    const check = checked(total, figures({ total: '3', a: '1', b: '2' }, { missing: { c: 'row-missing' } }));
    expect(check.fields).toEqual(['total', 'a', 'b', 'c']);
  });

  it('the rule’s own words come with it', () => {
    const {
      rule: id,
      instance,
      level,
      basis,
      operator,
      assertion,
      isCounted,
    } = checked(total, figures({ total: '6', a: '1', b: '2', c: '3' }));
    expect({ id, instance, level, basis, operator, assertion, isCounted }).toEqual({
      id: 'test.rule',
      instance: 'only',
      level: 'structural',
      basis: '依据',
      operator: '=',
      assertion: 'compare',
      isCounted: true,
    });
  });
});
