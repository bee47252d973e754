import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import type { UnreadableReason } from '../../../src/model/figure.ts';
import { unreadable, without } from '../../support/reading.ts';

describe('a cell that says nothing', () => {
  it.each<[string, 'blank' | 'not-applicable' | 'none', string]>([
    ['', 'blank', 'empty'],
    [' ', 'blank', 'a space'],
    ['\u00a0', 'blank', 'a no-break space'],
    ['\u3000', 'blank', 'an ideographic space'],
    ['\n\t ', 'blank', 'white space of the source'],
    ['\u200b', 'blank', 'a zero-width space'],
    ['/', 'not-applicable', 'a slash'],
    ['／', 'not-applicable', 'a full-width slash'],
    ['\\', 'not-applicable', 'a backslash'],
    ['//', 'not-applicable', 'two slashes'],
    ['-', 'not-applicable', 'a hyphen'],
    ['--', 'not-applicable', 'two hyphens'],
    ['–', 'not-applicable', 'an en dash'],
    ['—', 'not-applicable', 'an em dash'],
    ['——', 'not-applicable', 'a Chinese dash'],
    ['－', 'not-applicable', 'a full-width hyphen'],
    ['─', 'not-applicable', 'a line of a box'],
    ['−', 'not-applicable', 'a minus sign alone'],
    [' — ', 'not-applicable', 'a dash with spaces around'],
    ['N/A', 'not-applicable', 'not applicable, in English'],
    ['n/a', 'not-applicable', 'not applicable, in small letters'],
    ['不适用', 'not-applicable', 'not applicable, in words'],
    ['无', 'none', 'none'],
    ['暂无', 'none', 'none so far'],
    ['無', 'none', 'none, in traditional characters'],
    ['暫無', 'none', 'none so far, in traditional characters'],
    ['沒有', 'none', 'there is none'],
    ['空', 'none', 'empty, in words'],
  ])('%j is %s: %s', (raw, kind) => {
    expect(readFigure(raw)).toEqual({ raw, ...without(kind) });
  });

  it.each(['/', '—', '无', ''])('%j is no change either', (raw) => {
    expect(readFigure(raw, { isSigned: true }).value).toBeNull();
  });
});

describe('a cell of words', () => {
  it.each([
    ['第3项', 'an ordinal'],
    ['2021年', 'a year'],
    ['规章', 'a label'],
    ['详见附件', 'a reference'],
    ['详见附件1', 'a reference with a number'],
    ['第二十条第(一)项', 'an article'],
    ['二〇一〇', 'a year in Chinese digits'],
    ['其他', 'a label'],
    ['五大类', 'a numeral inside words'],
  ])('%j is text: %s', (raw) => {
    expect(readFigure(raw)).toEqual({ raw, ...without('text') });
  });
});

describe('a cell whose digits could be read in more than one way', () => {
  it.each<[string, UnreadableReason, string]>([
    ['1，234', 'separator', 'a Chinese comma parts figures; it never parts thousands'],
    ['１，２３４', 'separator', 'nor between full-width digits'],
    ['1,234，567', 'separator', 'one comma of each kind'],
    ['3,4', 'separator', 'a comma that parts no thousands'],
    ['1234,567', 'separator', 'a comma after four digits'],
    ['12,34,567', 'separator', 'commas at odd places'],
    ["133'742", 'separator', 'an apostrophe'],
    ['1.2.3', 'separator', 'two points'],
    ['24.', 'separator', 'a point with nothing after it'],
    ['1 2', 'several-numbers', 'two digits and a space'],
    ['133 7420', 'several-numbers', 'a group of four after a space'],
    ['1234 567', 'several-numbers', 'four digits before a space'],
    ['3、4', 'several-numbers', 'an enumeration'],
    ['3,4条', 'several-numbers', 'an enumeration with a unit'],
    ['1/3', 'several-numbers', 'a fraction, or two columns in one cell'],
    ['1:3', 'several-numbers', 'a ratio'],
    ['4\n123', 'several-numbers', 'two lines are no group of thousands'],
    ['4\r\n123', 'several-numbers', 'two lines with the line end of Windows'],
    ['4\t123', 'several-numbers', 'a tab parts cells'],
    ['4  123', 'several-numbers', 'two spaces'],
    ['4\u3000123', 'several-numbers', 'an ideographic space parts words, not thousands'],
    ['4\f123', 'several-numbers', 'a page break'],
    ['4\u2028123', 'several-numbers', 'a line separator'],
    ['2件 9件', 'several-numbers', 'two figures with their units'],
    ['(2)', 'bracketed', 'a number or a negative one'],
    ['（2）', 'bracketed', 'the same, full-width'],
    ['(1,234)', 'bracketed', 'the same, with thousands'],
    ['[2]', 'bracketed', 'a note without a figure'],
    ['约6700', 'approximate', 'about'],
    ['约6700万', 'approximate', 'about, in myriads'],
    ['近80万', 'approximate', 'nearly'],
    ['不足100', 'approximate', 'less than'],
    ['超过100', 'approximate', 'more than, before the figure'],
    ['100左右', 'approximate', 'about, after the figure'],
    ['100以下', 'approximate', 'at most'],
  ])('%j is unreadable, %s: %s', (raw, why) => {
    expect(readFigure(raw)).toEqual({ raw, ...unreadable(why) });
  });
});
