import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/prose/find-figures.ts';
import { MASKED, mask } from '../../../src/prose/mask.ts';
import { squeezeProse } from '../../../src/prose/squeeze-prose.ts';

/** The text with each masked stretch as one _. */
function masked(text: string): string {
  return mask(squeezeProse(text).text).replace(new RegExp(`${MASKED}+`, 'g'), '_');
}

function figuresIn(text: string): string[] {
  const plain = mask(squeezeProse(text).text);
  return findFigures(plain).map(({ start, end }) => plain.slice(start, end));
}

describe('what is no figure', () => {
  it.each([
    ['国办公开办函〔2021〕30号', 'number of a document'],
    ['浙政办发〔2017〕36号', 'number of a document'],
    ['桂政办发[2009]180号', 'plain brackets'],
    ['皖政办秘﹝2014﹞180号', 'small brackets'],
    ['国令第711号', 'an order'],
    ['市人民政府令第156号', 'an order'],
    ['国务院令711号', 'an order without 第'],
    ['第二十条第（一）项', 'an article'],
    ['第五十条', 'an article'],
    ['第一款', 'an article'],
    ['第（五）项', 'an article'],
    ['2021年1月1日至2021年12月31日', 'a period'],
    ['2014.1.12', 'a date with stops'],
    ['2019-01-10', 'a date with strokes'],
    ['2013年1月1日——2013年12月31日', 'a period with a dash'],
    ['2021年2月19日13:34', 'a clock'],
    ['截至2020年12月底', 'the end of a month'],
    ['11月22日', 'a day'],
    ['202020年12月31日', 'a damaged date'],
    ['20211230日止', 'a damaged date'],
    ['201811日至20181231日', 'a damaged period'],
    ['2018年', 'a year'],
    ['2018年度', 'a year'],
    ['“十四五”', 'a plan'],
    ['二○○九年', 'a year in Chinese'],
    ['二00八年', 'with ASCII noughts'],
    ['二〇一〇年', 'with ideographic noughts'],
    ['二 O O 八年', 'with letters and gaps'],
    ['0570-5018595', 'a telephone'],
    ['05998446604', 'without a stroke'],
    ['0599-6161678', 'a telephone'],
    ['027-82826308', 'a short area code'],
    ['电话：5018595', 'without an area code'],
    ['12345政务服务热线', 'a hotline'],
    ['邮政编码：353000', 'a post code'],
    ['邮编：132600', 'a post code'],
    ['cmxdb@163.com', 'an address'],
    ['http://www.qdnsb.gov.cn/zwgk/zfxxgk/zfxxgkzn_5862987/index.html', 'an address'],
    ['zfxxgkzn_5862987', 'a part of an address'],
    ['02165835-001/2014-63200', 'an index number'],
    ['330803/2021-46933', 'an index number'],
    ['闽ICP备06007980', 'a licence'],
    ['三安全一稳定', 'a name with numerals'],
    ['三类内部事务信息', 'a name with numerals'],
    ['四类过程性信息', 'a name with numerals'],
    ['“八公开”', 'a name with numerals'],
    ['八公开', 'without quotation marks'],
    ['两微一端', 'a name with numerals'],
    ['三公经费', 'a name with numerals'],
    ['三农', 'a name with numerals'],
    ['“一件事”', 'a name with numerals'],
    ['一网通办', 'a name with numerals'],
    ['第三方', 'an ordinal'],
    ['第一平台', 'an ordinal'],
    ['一是', 'an item'],
    ['三级审核', 'a word'],
    ['一办一厅一中心一平台', 'a name with numerals'],
    ['谁制作、谁提出', 'no numerals'],
    ['一、总体情况', 'a heading'],
    ['（一）主动公开', 'a heading'],
    ['1.主动公开', 'an item'],
    ['1、主动公开', 'an item'],
    ['1）主动公开', 'an item'],
    ['①主动公开', 'an item'],
    ['互联网+', 'a decoration'],
    ['1+2+N', 'a decoration'],
    ['1+X', 'a decoration'],
    ['7×24小时', 'a decoration'],
    ['5G', 'a decoration'],
    ['A4', 'a decoration'],
    ['1:3', 'a ratio'],
    ['1/3', 'a fraction'],
    ['《2018年政务公开工作要点3件》', 'a title'],
    ['配有1职', 'a damaged figure: 1名兼职'],
  ])('%s: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe('what is a figure although it looks like something else', () => {
  it.each([
    ['公开政府文件607号', ['607号'], '号 counts where there is no year and no 第'],
    ['刊发文件304号', ['304号'], 'the same'],
    ['12345市民诉求7239件', ['7239件'], 'the hotline is masked, its cases are not'],
    ['受理12345件', ['12345件'], 'a count that looks like the hotline'],
    ['公开信息2013条', ['2013条'], 'a count that looks like a year'],
    ['2013年公开信息2013条', ['2013条'], 'the year goes, the count stays'],
    ['公开信息19991条', ['19991条'], 'begins like a year'],
    ['6块电子显示大屏', ['6块'], 'has no counterpart, and is a figure'],
    ['6镇5乡3个街道', ['3个'], 'has no counterpart'],
    ['3个工作日', ['3个工作日'], 'has no counterpart'],
    ['8篇、18项、100%、55名专职人员', ['8篇', '18项', '100%', '55名'], 'have no counterpart'],
    ['65万人、280万次', ['65万人', '280万次'], 'rounded'],
    ['1.主动公开政府信息9条', ['9条'], 'behind an item’s number'],
    ['12月31日收到9件', ['9件'], 'behind a day'],
    ['发生行政诉讼三起', ['三起'], '一起 is a word, 三起 counts'],
    ['办理二十件', ['二十件'], 'a numeral'],
    ['三是办结9件', ['9件'], 'behind an item'],
    ['第三季度收到9件', ['9件'], 'behind an ordinal'],
  ])('%s has %j: %s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });
});

describe('a masked text', () => {
  it('is as long as it was', () => {
    const text = '国办公开办函〔2021〕30号，12345市民诉求7239件';
    expect(mask(text)).toHaveLength(text.length);
  });

  it('keeps what is around', () => {
    expect(masked('根据国办公开办函〔2021〕30号要求，于2021年1月1日收到9件')).toBe(
      '根据国办公开办函_要求，于_收到9件',
    );
  });
});
