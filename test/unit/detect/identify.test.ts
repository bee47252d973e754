import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/detect/identify.ts';
import { outline } from '../../support/outline.ts';

describe('the year and the agency in a title', () => {
  it.each<[string, number | null, string | null]>([
    ['示例县人民政府2021年政府信息公开工作年度报告', 2021, '示例县人民政府'],
    ['示例市应急管理局政府信息公开工作年度报告(2022年)', 2022, '示例市应急管理局'],
    ['示例市财政局2018年度政府信息公开工作年度报告', 2018, '示例市财政局'],
    ['2020年度示例区人民政府信息公开工作报告', 2020, '示例区人民政府'],
    ['2020年示例市教育局政府信息公开工作年度报告', 2020, '示例市教育局'],
    ['示例市财政局关于2021年政府信息公开工作的年度报告', 2021, '示例市财政局'],
    ['示例省文化厅2009年度政府信息公开工作情况的报告', 2009, '示例省文化厅'],
    ['示例县二〇一〇年政府信息公开工作年度报告', 2010, '示例县'],
    ['示例局二O二一年政府信息公开工作年度报告', 2021, '示例局'],
    ['示例局二○二一年政府信息公开工作年度报告', 2021, '示例局'],
    ['示例局二零二一年政府信息公开工作年度报告', 2021, '示例局'],
    ['示例市2016年政务公开年度报告', 2016, '示例市'],
    ['示例市教育局2022年政府信息公开工作年度报告(图片版)', 2022, '示例市教育局'],
    ['示例镇人民政府政府信息公开年度报告', null, '示例镇人民政府'],
    ['信息公开报告(2010)', 2010, null],
    ['关于2021年度政府信息公开工作的年度报告', 2021, null],
  ])('%j: %j, %j', (title, year, agency) => {
    const identity = identify(outline({ title }), '');
    expect([identity.year, identity.agency]).toEqual([year, agency]);
  });
});

describe('where the title does not say', () => {
  it.each<[string, number | null]>([
    ['本年度报告中所列数据的统计期限为2021年1月1日至2021年12月31日', 2021],
    ['统计期限自2020年1月1日起', 2020],
    ['统计期限：2022年01月01日至12月31日', 2022],
    ['统计汇总时间:2013年1月1日——2013年12月31日', 2013],
    ['2019年5月15日起施行', null],
  ])('the period gives the year: %j is %j', (opening, year) => {
    expect(identify(outline({ opening }), '').year).toBe(year);
  });

  it('the title’s year comes before that of the period', () => {
    const page = outline({
      title: '示例县2021年政府信息公开工作年度报告',
      opening: '统计期限为2020年1月1日至12月31日',
    });
    expect(identify(page, '').year).toBe(2021);
  });

  it.each<[string, Parameters<typeof outline>[0], string, string | null]>([
    [
      'the content’s source',
      { metas: { contentsource: '示例市水利局', sitename: '示例市人民政府' } },
      '',
      '示例市水利局',
    ],
    [
      'the site’s name, without 网站',
      { metas: { sitename: '示例市人民政府门户网站' } },
      '',
      '示例市人民政府',
    ],
    ['a part of the title element', { title: '年度报告_示例县人民政府' }, '', '示例县人民政府'],
    ['the signature', {}, '特此报告。\n示例县卫生健康局\n2022年1月20日', '示例县卫生健康局'],
    ['nobody', {}, '特此报告。', null],
  ])('the agency is %s', (_, said, text, agency) => {
    expect(identify(outline(said), text).agency).toBe(agency);
  });
});

describe('the date', () => {
  it.each<[string, string | null, string]>([
    ['公开日期: 2021-02-20', '2021-02-20', 'ISO'],
    ['发布日期：2021年2月5日', '2021-02-05', 'in words, one digit each'],
    ['生成日期\t2021/02/20', '2021-02-20', 'slashes, in the next cell'],
    ['成文日期：2014.1.12', '2014-01-12', 'full stops'],
    ['发布时间：2021-02-20 10:30', '2021-02-20', 'with the time'],
    ['发布时间：2021-2-5 10:30', '2021-02-05', 'with the time, one digit each'],
    ['发布时间：2021-2-1 0:30', '2021-02-01', 'with an hour of one digit'],
    ['公 开 日 期：\n2021-02-20', '2021-02-20', 'the label spread out, the date on the next line'],
    ['發佈日期：2021-02-20', '2021-02-20', 'in traditional characters'],
    ['时间：2021-02-20', '2021-02-20', 'a label of two characters'],
    ['统计时间：2013年1月1日至2013年12月31日', null, 'a period of statistics is no day of publication'],
    ['时间：2013年1月1日—12月31日', null, 'nor is any other period'],
    ['填报日期:2014.1.12', null, 'nor the day on which a table was filled in'],
    ['发文日期：2021-13-05', null, 'there is no such month'],
    ['发文日期：2021-12-32', null, 'there is no such day'],
    ['发文日期：2021-00-10', null, 'nor a month of nought'],
    ['发布日期：', null, 'left empty'],
    ['', null, 'not there'],
  ])('%j: %j (%s)', (text, date) => {
    expect(identify(outline(), text).publishedOn).toBe(date);
  });

  it('without a label, the meta tag gives it', () => {
    expect(identify(outline({ metas: { pubdate: '2022-01-20 09:15' } }), '').publishedOn).toBe('2022-01-20');
  });

  it('a date without a label is not taken', () => {
    expect(identify(outline(), '2019-05-15起施行').publishedOn).toBeNull();
  });
});

describe('the index number', () => {
  it.each<[string, string | null, string]>([
    ['索引号：330803/2021-46933', '330803/2021-46933', 'with a slash'],
    ['索 引 号: 02165835-001/2014-63200', '02165835-001/2014-63200', 'the label spread out'],
    ['信息索引号:330803/2021-46933发布机构:示例区', '330803/2021-46933', 'glued to the next label'],
    ['索引号：330803/2021-46933\n2021-02-20 09:15', '330803/2021-46933', 'a date on the next line'],
    ['索引号\t330803/2021-46933\t文号', '330803/2021-46933', 'in the next cell'],
    ['索引號：330803/2021-46933', '330803/2021-46933', 'in traditional characters'],
    ['索引号：\n文号：\n生成日期：2019-01-10', null, 'left empty'],
    ['', null, 'not there'],
  ])('%j: %j (%s)', (text, expected) => {
    expect(identify(outline(), text).indexNumber).toBe(expected);
  });
});
