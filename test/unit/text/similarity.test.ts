import { describe, expect, it } from 'vitest';
import { bigrams, similarity } from '../../../src/text/similarity.ts';
import { fc } from '../../support/property.ts';

describe('bigrams', () => {
  it.each([
    ['结果维持', ['结果', '果维', '维持'], 'each pair of neighbours'],
    ['其他', ['其他'], 'two characters are one pair'],
    ['其', ['其'], 'one character stands for itself'],
    ['', [], 'nothing has none'],
    ['总总总', ['总总', '总总'], 'repeats are kept'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(bigrams(text)).toEqual(expected);
  });
});

describe('similarity', () => {
  it.each([
    ['结果维持', '结果维持', 1, 'the same'],
    ['结果维持', '结果纠正', 1 / 3, 'one of three pairs on either side'],
    ['区分处理', '区别处理', 1 / 3, 'one character differs in the middle'],
    ['总计', '合计', 0, 'no pair shared'],
    ['总计', '总计数', 2 / 3, 'one pair of one, one of two'],
    ['总总总总', '总总', 2 / 4, 'a repeated pair counts once for each time it stands on both sides'],
    ['', '总计', 0, 'nothing is like nothing else'],
    ['', '', 1, 'nothing is like nothing'],
    ['其', '其', 1, 'one character is like itself'],
  ])('%j and %j: %d (%s)', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 12);
  });

  const words = fc.string({ unit: fc.constantFrom(...'本年新收其他总计公开') });

  it('either order gives the same', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
      }),
    );
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('any text is like itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(similarity(text, text)).toBe(1);
      }),
    );
  });

  it('texts without a common character are not alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'公开申请') }),
        fc.string({ unit: fc.constantFrom(...'维持纠正'), minLength: 1 }),
        (a, b) => {
          expect(similarity(a, b)).toBe(0);
        },
      ),
    );
  });
});
