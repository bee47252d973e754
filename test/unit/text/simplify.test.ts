import { describe, expect, it } from 'vitest';
import { labelKey } from '../../../src/text/label-key.ts';
import { simplify } from '../../../src/text/simplify.ts';
import { fc } from '../../support/property.ts';

describe('traditional characters', () => {
  it.each([
    ['收到政府信息公開申請', '收到政府信息公开申请', 'received'],
    ['本年制發件數', '本年制发件数', 'issued in the year'],
    ['行政復議、行政訴訟', '行政复议、行政诉讼', 'disputes'],
    ['未經復議直接起訴', '未经复议直接起诉', 'suits filed directly'],
    ['補正後申請內容仍不明確', '补正后申请内容仍不明确', 'a row of table 3'],
    ['舉辦各類培訓班數', '举办各类培训班数', 'a row of the table of 2014'],
    ['欄目：檢索費、複製費（軟盤）', '栏目：检索费、复制费（软盘）', 'rows of the coded form'],
    ['發佈日期', '发布日期', 'of the box of facts'],
    ['約1.3萬次，滬府發', '约1.3万次，沪府发', 'what makes a figure vague, or no figure'],
    ['信訪舉報投訴類申請', '信访举报投诉类申请', 'another'],
    ['结转下年度', '结转下年度', 'simplified already'],
    ['ABC 123，。', 'ABC 123，。', 'no Chinese'],
  ])('%j reads as %j (%s)', (text, expected) => {
    expect(simplify(text)).toBe(expected);
  });

  it('keep their places: the length is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(simplify(text)).toHaveLength(text.length);
      }),
    );
  });

  it('in labels mean what the simplified ones mean, readings in brackets or not', () => {
    expect(labelKey('本年廢止件數(shù)')).toBe(labelKey('本年废止件数'));
  });
});
