import { describe, expect, it } from 'vitest';
import { textCell, toCsv } from '../../../src/export/csv-text.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-report.ts';
import { fc } from '../../support/property.ts';
import { readCsv, withoutMark } from '../../support/read-csv.ts';

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'=+-@＝0123456789.,/:%e年月日 \t\r\n"\''), maxLength: 8 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);

describe('a text cell', () => {
  it.each([
    ['规章', '规章', 'words'],
    ['', '', 'nothing'],
    ['24', '24', 'a number stays a number'],
    ['0', '0', 'nought'],
    ['-5', '-5', 'below nought'],
    ['1286.35', '1286.35', 'a decimal'],
    ['0.50', '0.50', 'shown as 0.5, and worth the same'],
    ['1,234,567.5', '1,234,567.5', 'thousands'],
    ['123456789012345', '123456789012345', 'as many digits as a spreadsheet keeps'],
    ['1234567890123456', '\t1234567890123456', 'one more'],
    ['00', '\t00', 'would be shown as 0'],
    ['007', '\t007', 'would be shown as 7'],
    ['-0', '\t-0', 'would be shown as 0'],
    ['.5', '\t.5', 'would be shown as 0.5'],
    ['1,23', '\t1,23', 'would be shown as 123'],
    ['1-2', '\t1-2', 'would be shown as a day'],
    ['3/4', '\t3/4', 'would be shown as a day'],
    ['2021-12-31', '\t2021-12-31', 'would be shown as the reader’s country writes days'],
    ['1月2日', '\t1月2日', 'would be shown as a day'],
    ['10:30', '\t10:30', 'would be shown as a time'],
    ['12%', '\t12%', 'would be shown as 12.00%'],
    ['(5)', '\t(5)', 'would be shown as -5'],
    ['1e5', '\t1e5', 'would be shown as 100000'],
    ['￥5', '\t￥5', 'would be shown as an amount'],
    [' 5 ', '\t 5 ', 'would lose its spaces'],
    ['１２', '\t１２', 'wide digits'],
    ['true', '\ttrue', 'would be shown as a truth value'],
    ['=1+1', '\t=1+1', 'a formula'],
    ['+1', '\t+1', 'a formula'],
    ['-1+1', '\t-1+1', 'a formula'],
    ['-', '\t-', 'begins one'],
    ['@SUM(1)', '\t@SUM(1)', 'a formula of old'],
    ['＝1+1', '\t＝1+1', 'a formula on some keyboards'],
    [' =1+1', '\t =1+1', 'behind a space'],
    ['\u200b=1+1', '\t\u200b=1+1', 'behind a character without a width'],
    ['\tx', '\t\tx', 'its own tab is kept apart from ours'],
    ['\rx', '\t\rx', 'a carriage return'],
    ['18件', '18件', 'no spreadsheet reads that'],
    ['——', '——', 'dashes of running text'],
    ['第3项', '第3项', 'words with a digit'],
    ['24 + 1 = 24 + 1', '24 + 1 = 24 + 1', 'begins with a digit: no formula'],
    ["'5", "'5", 'an apostrophe is shown as it is'],
  ])('of %j is %j (%s)', (text, expected, _why) => {
    expect(textCell(text)).toBe(expected);
  });

  it('is the text again without its one tab, whatever the text', () => {
    fc.assert(fc.property(ANY_TEXT, (text) => withoutMark(textCell(text)) === text));
  });

  it('begins with a sign of a formula only as a number below nought', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const written = textCell(text);
        return !/^[=+\-@\r]/.test(written) || /^-\d[\d,]*(?:\.\d+)?$/.test(written);
      }),
    );
  });
});

describe('lines of CSV', () => {
  it.each([
    [[['a', 'b']], 'a,b\r\n', 'plain'],
    [[['a', null, 3]], 'a,,3\r\n', 'nothing and a number'],
    [[['a,b', 'c"d']], '"a,b","c""d"\r\n', 'a comma, a quote'],
    [[['a\nb', 'c\r\nd']], '"a\nb","c\r\nd"\r\n', 'line breaks'],
    [[[' a', 'b ']], '" a","b "\r\n', 'spaces at the ends'],
    [[['\t00', 'a']], '"\t00",a\r\n', 'a tab that no reader may take for a separator'],
    [[['a'], ['b']], 'a\r\nb\r\n', 'two lines'],
    [[], '', 'no line'],
  ])('%j are %j (%s)', (lines, expected, _why) => {
    expect(toCsv(lines)).toBe(expected);
  });

  it('have the same cells when they are read again', () => {
    const line = fc.array(ANY_TEXT, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        expect(readCsv(toCsv(lines))).toEqual(lines);
      }),
    );
  });
});
