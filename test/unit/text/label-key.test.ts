import { describe, expect, it } from 'vitest';
import { labelKey } from '../../../src/text/label-key.ts';
import { fc } from '../../support/property.ts';
import { reprinted } from '../../support/widths.ts';

describe('labelKey', () => {
  it.each([
    ['（一）予以公开', '予以公开', 'bracketed Chinese numeral, full-width'],
    ['(一)予以公开', '予以公开', 'bracketed Chinese numeral, ASCII'],
    ['㈠予以公开', '予以公开', 'bracketed Chinese numeral in one character'],
    ['一、本年新收', '本年新收', 'Chinese numeral and enumeration comma'],
    ['十一、其他', '其他', 'a numeral of two characters'],
    ['1.属于国家秘密', '属于国家秘密', 'digit and full stop'],
    ['1．属于国家秘密', '属于国家秘密', 'digit and full-width full stop'],
    ['1、属于国家秘密', '属于国家秘密', 'digit and enumeration comma'],
    ['１．属于国家秘密', '属于国家秘密', 'full-width digit'],
    ['⒈属于国家秘密', '属于国家秘密', 'digit and full stop in one character'],
    ['①属于国家秘密', '属于国家秘密', 'circled digit'],
    ['(1)属于国家秘密', '属于国家秘密', 'bracketed digit'],
    ['⑴属于国家秘密', '属于国家秘密', 'bracketed digit in one character'],
    ['1)属于国家秘密', '属于国家秘密', 'digit and closing bracket'],
    ['10.其他', '其他', 'number of two digits'],
    ['（三）1.属于国家秘密', '属于国家秘密', 'two numberings, one after the other'],
    ['三、\n本\n年\n度\n办\n理\n结\n果', '本年度办理结果', 'a label printed downwards'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定', 'quotation marks do not count, numerals inside do'],
    ['5.属于三类内部事务信息', '属于三类内部事务信息', 'a numeral that belongs to the words stays'],
    ['（七）总计', '总计', 'the last numbering of table 3'],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '部分公开区分处理的只计这一情形不计其他情形',
      'brackets and commas do not count',
    ],
    ['第二十条第（五）项', '第二十条第五项', 'an article number is no numbering'],
    ['本年增/减', '本年增减', 'a slash inside a label does not count'],
    ['2021年', '2021年', 'a year is no numbering'],
    ['三公经费', '三公经费', 'a word that begins with a numeral is no numbering'],
    ['现行有效件数', '现行有效件数', 'a plain label'],
    ['N/A', 'na', 'letters are compared without their case'],
    ['——', '', 'a dash has no words'],
    ['', '', 'nothing has no words'],
  ])('%j is compared as %j: %s', (label, expected) => {
    expect(labelKey(label)).toBe(expected);
  });

  it.each([
    ['一、本年新收政府信息公开申请数量'],
    ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)'],
    ['1.属于国家秘密'],
    ['3.危及“三安全一稳定”'],
    ['(七)总计'],
    ['本年收费金额(单位:万元)'],
  ])('widths, spaces and line breaks do not change what %j is compared as', (label) => {
    const expected = labelKey(label);
    expect(expected).not.toBe('');
    fc.assert(
      fc.property(reprinted(label), (printed) => {
        expect(labelKey(printed)).toBe(expected);
      }),
    );
  });
});
