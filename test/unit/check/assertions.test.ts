import { describe, expect, it } from 'vitest';
import { figures, number, type Said } from '../../support/figures.ts';
import { outcome, rule } from '../../support/rules.ts';

describe('a hint', () => {
  const asksFrom100 = rule('a >= 100', { assertion: 'hint', level: 'info', isCounted: false });

  it.each<[string, Record<string, Said>, string]>([
    ['the relation is true', { a: '250' }, 'review'],
    ['the relation is true by a hair', { a: '100' }, 'review'],
    ['the relation is not true', { a: '99' }, 'holds'],
    ['a blank', { a: '' }, 'not-assessable: blank-operand'],
    ['a slash', { a: '/' }, 'not-assessable: blank-operand'],
    ['unreadable', { a: '?' }, 'not-assessable: unreadable'],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(asksFrom100, figures(said))).toBe(expected);
  });

  it('is never a failure', () => {
    for (const value of ['-1', '0', '1', '99', '100', '1000000000']) {
      expect(outcome(asksFrom100, figures({ a: value }))).not.toBe('fails');
    }
  });

  const money = rule('a >= 10000000', {
    assertion: 'hint',
    instance: { orNegative: true, orMoreDecimalsThan: 4 },
  });

  it.each([
    ['793', 'holds', 'an ordinary amount'],
    ['59237.2449', 'holds', 'as many decimals as usual'],
    ['59237.24491', 'review', 'a decimal more'],
    ['-1', 'review', 'below nought'],
    ['0', 'holds', 'nought'],
  ])('an amount of %s: %s (%s)', (value, expected) => {
    expect(outcome(money, figures({ a: number(value, '万元') }))).toBe(expected);
  });

  const items = rule('last + change = decisions', { assertion: 'hint', instance: { unlessZero: 'change' } });

  it.each<[string, Record<string, Said>, string]>([
    ['equal with a change', { last: '3', change: '2', decisions: '5' }, 'review'],
    ['different with a change', { last: '3', change: '2', decisions: '6' }, 'holds'],
    ['equal without a change', { last: '5', change: '0', decisions: '5' }, 'holds'],
    ['a blank change', { last: '5', change: '', decisions: '5' }, 'not-assessable: blank-operand'],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(items, figures(said))).toBe(expected);
  });
});

describe('both nought or neither', () => {
  const together = rule('items = amount', { assertion: 'zero-together', level: 'plausible' });

  it.each<[string, Record<string, Said>, string]>([
    ['both nought', { items: '0', amount: '0' }, 'holds'],
    ['neither', { items: '3', amount: number('251000', '元') }, 'holds'],
    ['items without an amount', { items: '3', amount: number('0', '元') }, 'fails'],
    ['an amount without items', { items: '0', amount: '0.5' }, 'fails'],
    ['a blank amount', { items: '0', amount: '' }, 'not-assessable: blank-operand'],
    ['a slash for the items', { items: '/', amount: '0' }, 'not-assessable: blank-operand'],
    ['unreadable', { items: '?', amount: '0' }, 'not-assessable: unreadable'],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(together, figures(said))).toBe(expected);
  });
});

describe('nought where the other is nought', () => {
  const none = rule('in + before = out + after', { assertion: 'zero-implies-zero', level: 'plausible' });

  it.each<[string, Record<string, Said>, string]>([
    ['all nought', { in: '0', before: '0', out: '0', after: '0' }, 'holds'],
    ['nothing came in, something went out', { in: '0', before: '0', out: '2', after: '0' }, 'fails'],
    ['something came in', { in: '1', before: '0', out: '2', after: '0' }, 'not-applicable'],
    ['something came in beside a blank', { in: '1', before: '', out: '2', after: '0' }, 'not-applicable'],
    [
      'something came in, what went out is unreadable',
      { in: '1', before: '0', out: '?', after: '0' },
      'not-applicable',
    ],
    [
      'what came in is unreadable',
      { in: '?', before: '0', out: '2', after: '0' },
      'not-assessable: unreadable',
    ],
    [
      'nobody knows whether something came in',
      { in: '', before: '0', out: '0', after: '0' },
      'not-assessable: blank-operand',
    ],
    [
      'nothing came in, something went out beside a blank',
      { in: '0', before: '0', out: '2', after: '' },
      'fails',
    ],
    [
      'nothing came in, a blank went out',
      { in: '0', before: '0', out: '0', after: '' },
      'holds-if-blank-zero',
    ],
    [
      'nothing came in, blanks went out',
      { in: '0', before: '0', out: '', after: '/' },
      'holds-if-blank-zero',
    ],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(none, figures(said))).toBe(expected);
  });
});

describe('a whole number', () => {
  const whole = rule('a >= 0', { assertion: 'whole-number', isCounted: false });

  it.each<[string, Said, string]>([
    ['a count', '24', 'nothing to say'],
    ['nought', '0', 'nothing to say'],
    ['noughts after the point', '24.00', 'nothing to say'],
    ['a decimal', '24.5', 'fails'],
    ['below nought', '-3', 'fails'],
    ['a blank', '', 'nothing to say'],
    ['a slash', '/', 'nothing to say'],
    ['unreadable: that is told by the sums', '?', 'nothing to say'],
  ])('%s: %j → %s', (_, said, expected) => {
    expect(outcome(whole, figures({ a: said }))).toBe(expected);
  });
});
