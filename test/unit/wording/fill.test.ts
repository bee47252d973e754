import { describe, expect, it } from 'vitest';
import { fill, fillCounted } from '../../../src/wording/fill.ts';

describe('a sentence', () => {
  it.each<[sentence: string, values: Record<string, string | number>, expected: string, why: string]>([
    ['{a} of {b}', { a: 'one', b: 'two' }, 'one of two', 'each in its place'],
    ['{a} and {a}', { a: 'one' }, 'one and one', 'a place that comes twice'],
    ['{count} cells', { count: 57600 }, '57,600 cells', 'a number as a figure is written'],
    ['{count} cells', { count: 0 }, '0 cells', 'nought is a number'],
    ['{a} of {b}', { a: 'one' }, 'one of {b}', 'a place without a value is seen'],
    ['{a}', { a: '{b}', b: 'no' }, '{b}', 'what was filled in is not filled again'],
    ['100 %', {}, '100 %', 'no place at all'],
  ])('%j with %j: %j (%s)', (sentence, values, expected) => {
    expect(fill(sentence, values)).toBe(expected);
  });
});

describe('a sentence that goes with a number', () => {
  const forms = { one: '{n} relation', other: '{n} relations' };
  it.each([
    [1, 'en', '1 relation', 'the singular'],
    [0, 'en', '0 relations', 'English counts nought like many'],
    [2, 'en', '2 relations', 'many'],
    [1, 'zh-CN', '1 relations', 'Chinese has one form'],
  ])('%d in %s: %s (%s)', (n, language, expected) => {
    expect(fillCounted(forms, n, language, { n })).toBe(expected);
  });

  it('is the other one where the form is not given', () => {
    expect(fillCounted({ other: '{n}项' }, 1, 'en', { n: 1 })).toBe('1项');
  });
});
