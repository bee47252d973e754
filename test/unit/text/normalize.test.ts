import { describe, expect, it } from 'vitest';
import { normalize, squeeze } from '../../../src/text/normalize.ts';
import { fc } from '../../support/property.ts';
import { toFullWidth } from '../../support/widths.ts';

describe('normalize', () => {
  it.each([
    ['１３３７４２', '133742', 'full-width digits are digits'],
    ['（七）总计：', '(七)总计:', 'full-width brackets and colons are ASCII ones'],
    ['９５．１９％', '95.19%', 'a full-width full stop and percent sign are ASCII ones'],
    ['⼀⼆⽬⾏', '一二目行', 'Kangxi radicals are whole characters'],
    ['⻔户⻚⾯', '门户页面', 'supplementary radicals are whole characters, which NFKC alone leaves'],
    ['⻅⻓⻢⻰', '见长马龙', 'more of the supplement'],
    ['2\u200b4', '24', 'a zero-width space is nothing'],
    ['\ufeff24', '24', 'a byte order mark is nothing'],
    ['政府\u00ad信息', '政府信息', 'a soft hyphen is nothing'],
    ['\u200e24\u200f', '24', 'direction marks are nothing'],
    ['2\u00a04', '2 4', 'a no-break space is a space'],
    ['2\u30004', '2 4', 'an ideographic space is a space'],
    ['本年\n\t 新收', '本年 新收', 'a run of white space is one space'],
    ['  24 \r\n', '24', 'no space stands at the ends'],
    ['\u00a0\u3000', '', 'white space alone is nothing'],
    ['', '', 'nothing is nothing'],
    ['㎡', 'm2', 'compatibility characters are spelled out'],
    ['第①项', '第1项', 'a circled digit is a digit'],
  ])('%j reads as %j: %s', (input, expected) => {
    expect(normalize(input)).toBe(expected);
  });

  it.each([
    ['e\u200b\u0301', 'a character in two pieces, parted by a zero-width space'],
    [' ４０５５　条\u200b ', 'widths, spaces and invisible characters together'],
    ['⻔\u200d（１）', 'a radical beside a joiner'],
  ])('normalizing %j twice changes nothing more: %s', (input) => {
    expect(normalize(normalize(input))).toBe(normalize(input));
  });

  it('normalizing any text twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });

  it('the width of printed ASCII makes no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(normalize(toFullWidth(text))).toBe(normalize(text));
      }),
    );
  });
});

describe('squeeze', () => {
  it.each([
    ['报 告', '报告', 'a heading spread over its line'],
    ['商业\n企业', '商业企业', 'a label broken over two lines'],
    ['三、\n本\n年\n度', '三、本年度', 'a label printed downwards'],
    ['索 引\u3000号：', '索引号:', 'white space of any kind, and widths'],
  ])('%j becomes %j: %s', (input, expected) => {
    expect(squeeze(input)).toBe(expected);
  });

  it('no white space is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(squeeze(text)).not.toMatch(/\s/);
      }),
    );
  });
});
