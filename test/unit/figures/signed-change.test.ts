import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { fc } from '../../support/property.ts';
import { exactly, said, unreadable } from '../../support/reading.ts';

const signed = (raw: string) => readFigure(raw, { isSigned: true, unit: '项' });

describe('a change', () => {
  it.each([
    ['增43571', '43571', 'more'],
    ['增加43571', '43571', 'more, in two characters'],
    ['+43571', '43571', 'a plus sign'],
    ['＋３', '3', 'a full-width plus sign'],
    ['增 5', '5', 'a space after the word'],
    ['增\n5', '5', 'the word on a line of its own'],
    ['减14', '-14', 'less'],
    ['减少14', '-14', 'less, in two characters'],
    ['-14', '-14', 'a minus sign'],
    ['－14', '-14', 'a full-width minus sign'],
    ['减少2项', '-2', 'with a unit'],
    ['增/减0', '0', 'both words and a nought'],
    ['增加/减少0', '0', 'both words, in two characters'],
    ['0/0', '0', 'a nought for either'],
    ['０／０', '0', 'a nought for either, full-width'],
    ['增0减0', '0', 'each word with its nought'],
    ['增0/减0', '0', 'each word with its nought, and a slash'],
    ['减0', '0', 'less by nought has no sign'],
    ['增007', '7', 'leading noughts do not count'],
    ['0', '0', 'a plain nought'],
    ['5', '5', 'a plain figure is taken as printed'],
    ['1,234', '1234', 'a plain figure with thousands'],
  ])('%j is %s: %s', (raw, value) => {
    expect(signed(raw)).toEqual({ raw, ...exactly(value, '项') });
  });

  it.each([
    ['增3/减2', 'more and less at once: the difference, or two figures'],
    ['增3减2', 'the same without a slash'],
    ['3/2', 'two figures'],
  ])('%j is unreadable: %s', (raw) => {
    expect(said(signed(raw))).toEqual(unreadable('several-numbers'));
  });

  it.each(['增43571', '减14', '增/减0', '0/0'])('%j is no figure in a column that has no changes', (raw) => {
    expect(readFigure(raw).kind).not.toBe('number');
  });

  it('every whole change reads back, in words and in signs', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (change, inWords) => {
        const [more, less] = inWords ? ['增', '减'] : ['+', '-'];
        const raw = (change < 0 ? less : more) + Math.abs(change);
        expect(signed(raw).value).toBe(String(change));
      }),
    );
  });
});
