import { describe, expect, it } from 'vitest';
import { checksOf, isVerdict, relationsOf } from '../../support/prose.ts';

function sums(text: string): string[] {
  return relationsOf('narrative.parts-total', text);
}

describe('a total and its parts', () => {
  it.each([
    ['公开信息9条，其中甲类5条，乙类3条，其他1条。', ['holds 9 = 9'], 'closed by the others'],
    ['公开信息9条，其中：甲类5条、乙类4条。', ['holds 9 = 9'], 'all parts given'],
    ['公开信息9条（甲类5条，乙类4条）。', ['holds 9 = 9'], 'in brackets'],
    ['公开信息9条，分别为甲类5条、乙类4条。', ['holds 9 = 9'], '分别为'],
    ['公开信息九条，其中甲类五条、乙类四条。', ['holds 9 = 9'], 'numerals'],
    ['公开信息１２,３４５条，其中甲类12,000条、乙类345条。', ['holds 12345 = 12345'], 'thousands'],
    [
      '公开信息9条，其中甲类5条（内含丙2条、丁3条），乙类4条。',
      ['holds 9 = 9'],
      'parts of a part are not added',
    ],
    ['公开信息9条。其中甲类5条，乙类4条。', ['holds 9 = 9'], 'the total in the sentence before'],
    ['公开信息9条，其中甲类5条，占56%。乙类4条，占44%。', ['holds 9 = 9', 'holds 9 = 9'], 'in two sentences'],
    ['公开信息2万条，其中甲类1.5万条，其他0.5万条。', ['holds 20000 = 20000'], 'rounded figures'],
    [
      '公开信息3.37万条，其中甲类3.01万条，其他0.35万条。',
      ['holds 33700 = 33600'],
      'rounded figures that meet',
    ],
    [
      '收到9件，其中甲5件、乙4件；答复8件，其中丙6件、丁2件。',
      ['holds 9 = 9', 'holds 8 = 8'],
      'what stands behind the semicolon is another total',
    ],
    [
      '收到9件，其中甲5件、乙4件，答复8件，其中丙6件、丁2件。',
      ['holds 9 = 9', 'holds 8 = 8'],
      'another act is another total',
    ],
    ['公开信息9条，其中：甲类5条；乙类3条；其他1条。', ['holds 9 = 9'], 'semicolons between all parts'],
    ['复议9件，其中维持5件，其他3件，未审结1件；诉讼2件。', ['holds 9 = 9'], '其他 is not always the last'],
    ['收到9件，上年结转2件，其中甲6件，乙3件。', ['holds 9 = 9'], 'the total further away'],
    ['收到9件，同比增加2件，其中甲5件，同比减少1件，乙4件，同比增加3件。', ['holds 9 = 9'], 'comparisons'],
    ['受理3件，历年累计28件，其中甲2件，历年累计15件，乙1件，历年累计13件。', ['holds 3 = 3'], 'all years'],
    [
      '公开13条（网站公开12条，动态类5条，通知类4条，财务类3条）。',
      ['holds 12 = 12'],
      'the first part is what the others come to',
    ],
  ])('%s %j (%s)', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it.each([
    ['公开信息9条，其中网站公开8条，微信公众号公开6条。', 'the same information in two channels'],
    ['公开信息9条，其中网站公开8条，微信公开6条，其他方式公开1条。', 'the same, with 其他'],
    ['抽查6家单位、3家企业，其中优秀4家，良好5家。', 'the parts of both'],
    ['收到9件，上年结转2件，其中甲6件，乙5件。', 'the parts of both, one carried over'],
  ])('%s says nothing: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });

  it.each([
    ['公开信息9条，其中甲类5条，乙类3条。', ['holds 9 >= 8'], 'the list may be open'],
    ['公开信息9条，其中甲类5条、乙类3条等。', ['holds 9 >= 8'], '等 says that it is'],
    ['公开信息9条，主要包括甲类5条、乙类3条。', ['holds 9 >= 8'], '主要 says that it is'],
  ])('%s %j (%s)', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it.each([
    ['公开信息9条，其中甲类5条，乙类3条，其他2条。', ['review 9 = 10'], 'closed, another sum'],
    ['公开信息9条，其中甲类5条、乙类3条，其余2条。', ['review 9 = 10'], '其余 closes too'],
    ['公开信息9条，其中甲类8条、乙类3条等。', ['fails 9 >= 11'], 'more than the total'],
    ['公开信息9条（甲类8条，乙类4条）。', ['fails 9 >= 12'], 'in brackets'],
  ])('%s asks %j (%s)', (text, expected) => {
    expect(sums(text)).toEqual(expected);
    expect(checksOf(text).filter(isVerdict)).toEqual([]);
  });

  it.each([
    ['公开信息9条，其中甲类5人，乙类3人。', 'other units'],
    ['公开信息9条（第3条）。', 'one figure in brackets'],
    ['其中甲类5条，乙类3条。', 'no total'],
    ['公开信息9条，其中占5%。', 'a share'],
    ['公开信息9条。\n其中甲类5条，乙类3条。', 'the total in another paragraph'],
  ])('%s says nothing: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });

  it('one part is no more than its total', () => {
    expect(relationsOf('narrative.part-within', '公开信息9条，其中甲类5条。')).toEqual(['holds 5 <= 9']);
    expect(relationsOf('narrative.part-within', '公开信息9条，其中甲类50条。')).toEqual(['fails 50 <= 9']);
  });

  it.each([
    [
      '共收取信息处理费2950元，其中甲420元、乙290元、丙1500元、丁140元、戊600元。',
      'holds 2950 = 2950',
      'all parts',
    ],
    ['收取信息处理费2.5万元，其中甲1.3万元、乙1.3万元。', 'holds 2.55 >= 2.5', 'rounded amounts'],
  ])('fees: %s %s (%s)', (text, expected) => {
    expect(relationsOf('narrative.fees', text)).toEqual([expected]);
  });
});
