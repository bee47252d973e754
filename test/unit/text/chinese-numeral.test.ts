import { describe, expect, it } from 'vitest';
import { readChineseNumeral } from '../../../src/text/chinese-numeral.ts';
import { fc } from '../../support/property.ts';
import { spellNumber } from '../../support/spell-number.ts';

describe('readChineseNumeral', () => {
  it.each([
    ['零', 0, 'nought'],
    ['〇', 0, 'nought, the other character'],
    ['一', 1, 'a single digit'],
    ['两', 2, 'two before a measure word'],
    ['十', 10, 'ten without a digit before it'],
    ['十二', 12, 'ten and two'],
    ['一十二', 12, 'ten with its digit'],
    ['二十', 20, 'two tens'],
    ['廿', 20, 'the short form of twenty'],
    ['廿三', 23, 'the short form in front'],
    ['二十三', 23, 'tens and ones'],
    ['一百', 100, 'a round hundred'],
    ['一百零五', 105, 'nought for the empty place'],
    ['一百〇五', 105, 'nought for the empty place, the other character'],
    ['一百一十', 110, 'ten after a hundred keeps its digit'],
    ['两百', 200, 'two before hundred'],
    ['一千二百', 1200, 'thousands and hundreds'],
    ['一千零五', 1005, 'one nought for two empty places'],
    ['一千零二十', 1020, 'nought before tens'],
    ['九千九百九十九', 9999, 'the largest'],
  ])('%s is %d: %s', (text, expected) => {
    expect(readChineseNumeral(text)).toBe(expected);
  });

  it.each([
    ['', 'nothing'],
    ['二〇一〇', 'a row of digits is a year'],
    ['二零二一', 'a row of digits is a year, with the other nought'],
    ['零五', 'a row of digits that begins with nought'],
    ['二三', 'two digits without a unit'],
    ['百', 'a hundred without its digit'],
    ['千', 'a thousand without its digit'],
    ['二百五', 'short for 250, or 205 with a nought forgotten'],
    ['一千二', 'short for 1,200, or 1,002 with a nought forgotten'],
    ['一百零', 'a nought with nothing after it'],
    ['十百', 'units in rising order'],
    ['二十十', 'a unit twice'],
    ['一百二百', 'a unit twice, each with its digit'],
    ['零十', 'a nought before a unit'],
    ['一万', 'beyond four places'],
    ['三件', 'a measure word is not part of it'],
    ['3', 'an ASCII digit is not part of it'],
    ['第三', 'an ordinal'],
  ])('%j is not read: %s', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });

  it('reads back every number from 0 to 9,999 as it is spelled', () => {
    for (let number = 0; number <= 9999; number += 1) {
      expect([number, readChineseNumeral(spellNumber(number))]).toEqual([number, number]);
    }
  });

  it('any text gives a whole number from 0 to 9,999, or null', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'零〇一二两九十百千廿万件') });
    fc.assert(
      fc.property(texts, (text) => {
        const number = readChineseNumeral(text) ?? 0;
        expect(Number.isInteger(number) && number >= 0 && number <= 9999).toBe(true);
      }),
    );
  });
});
