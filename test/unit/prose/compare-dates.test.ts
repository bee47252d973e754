import { describe, expect, it } from 'vitest';
import { anchorOf, isMention } from '../../../src/model/anchor.ts';
import { type Circumstances, checksOf, isVerdict, reading, relations } from '../../support/prose.ts';

function dates(text: string, facts: Circumstances = {}): string[] {
  expect(checksOf(text, {}, facts).filter(isVerdict)).toEqual([]);
  return relations(text, {}, facts).flatMap((line) =>
    line.startsWith('dates.') ? [line.slice('dates.'.length)] : [],
  );
}

describe('the period of the statistics', () => {
  it.each([
    ['统计期限为2021年1月1日至2021年12月31日。', ['period holds 1130 = 1130'], 'the whole year'],
    ['统计期限：2021年1月1日至12月31日。', ['period holds 1130 = 1130'], 'the year once'],
    ['统计期限：2021.1.1-2021.12.31', ['period holds 1130 = 1130'], 'with stops'],
    ['数据统计时间自2021年1月1日起至2021年12月31日止。', ['period holds 1130 = 1130'], '起 and 止'],
    ['统计期限为 2021 年 1 月 1 日至 2021 年 12 月 31 日。', ['period holds 1130 = 1130'], 'with gaps'],
    ['統計期限為２０２１年１月１日至１２月３１日。', ['period holds 1130 = 1130'], 'other characters'],
    [
      '统计期限为2021年1月1日至2021年6月30日。',
      ['period review 529 = 1130'],
      'half of the year is a question',
    ],
    ['统计期限为2020年12月1日至2021年11月30日。', ['period review 9929 = 1130'], 'twelve other months'],
    ['统计期限为202020年1月1日至12月31日。', [], 'a broken year'],
    ['统计期限为2020年1月1日至202020年12月31日。', [], 'a broken year at the end'],
    ['统计期限为2021年1月1日至20211230日止。', [], 'a broken end'],
    ['统计期限为2021年13月1日至2021年12月32日。', [], 'no such day'],
    ['工作于2021年1月1日至2021年6月30日开展。', [], 'no statistics'],
  ])('%s %j (%s)', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('stands where it says', () => {
    const [mention] = reading('本报告 统计期限为2021年1月1日至12月31日。').mentions;
    expect([mention?.raw, mention?.value, mention?.unit]).toEqual([
      '统计期限为2021年1月1日至12月31日',
      '20210101',
      null,
    ]);
  });
});

describe('the year of the report', () => {
  it.each<[string, Circumstances, string[], string]>([
    ['统计期限为2021年1月1日至12月31日。', { titleYear: 2021 }, ['holds 2021 = 2021'], 'title and period'],
    ['统计期限为2020年1月1日至12月31日。', { titleYear: 2021 }, ['review 2021 = 2020'], 'another period'],
    ['无。', { titleYear: 2018, tableYear: 2018 }, ['holds 2018 = 2018'], 'title and table'],
    ['无。', { titleYear: 2018, tableYear: 2017 }, ['review 2018 = 2017'], 'another table'],
    ['2021年收到申请。', { titleYear: 2021 }, ['holds 2021 = 2021'], 'title and text'],
    ['2020年收到申请。', { titleYear: 2021 }, [], 'a year of the text is no statement'],
    ['2020年收到申请。', {}, [], 'no title'],
  ])('%s %j: %j (%s)', (text, facts, expected) => {
    const lines = dates(text, facts).filter((line) => line.startsWith('report-year'));
    expect(lines).toEqual(expected.map((line) => `report-year ${line}`));
  });
});

describe('days in their order', () => {
  it.each<[string, string | null, string[], string]>([
    [
      '填报日期：2014年1月12日\n2014年3月12日',
      '2014-03-14',
      ['holds 20140112 <= 20140312', 'holds 20140312 <= 20140314'],
      'filled in, signed, published',
    ],
    ['2014年3月12日', '2014-03-10', ['fails 20140312 <= 20140310'], 'published before it was signed'],
    ['2014年3月12日', null, [], 'nothing to compare'],
    ['于2014年3月12日召开会议。', '2014-03-10', [], 'a day in a sentence is no signature'],
  ])('%j, published %s: %j (%s)', (text, publishedOn, expected) => {
    const lines = dates(text, { publishedOn }).filter((line) => line.startsWith('order'));
    expect(lines).toEqual(expected.map((line) => `order ${line}`));
  });
});

describe('the last day for the report', () => {
  it.each<[string | null, number | null, string | null, string[], string]>([
    ['示例县财政局', 2021, '2022-01-31', ['holds 20220131 <= 20220131'], 'a department, on the last day'],
    ['示例县财政局', 2021, '2022-02-01', ['fails 20220201 <= 20220131'], 'a department, late'],
    [
      '示例县财政局',
      2018,
      '2019-03-31',
      ['holds 20190331 <= 20190331'],
      'before 2019 departments had as long',
    ],
    ['示例县人民政府', 2021, '2022-03-31', ['holds 20220331 <= 20220331'], 'a government'],
    ['示例县人民政府', 2021, '2022-04-01', ['fails 20220401 <= 20220331'], 'a government, late'],
    ['示例镇', 2021, '2022-03-31', ['holds 20220331 <= 20220331'], 'a town'],
    [
      '示例街道办事处',
      2021,
      '2022-03-31',
      ['holds 20220331 <= 20220331'],
      'a street: its office is no department',
    ],
    [
      '示例经济开发区管理委员会',
      2021,
      '2022-03-31',
      ['holds 20220331 <= 20220331'],
      'a zone: its committee is no department',
    ],
    ['示例公司', 2021, '2022-04-01', [], 'another body'],
    [null, 2021, '2022-04-01', [], 'no body'],
    ['示例县财政局', null, '2022-04-01', [], 'no year'],
    ['示例县财政局', 2021, null, [], 'no day'],
  ])('%s for %s, published %s: %j (%s)', (agency, titleYear, publishedOn, expected) => {
    const lines = dates('无。', { agency, titleYear, publishedOn }).filter((line) =>
      line.startsWith('deadline'),
    );
    expect(lines).toEqual(expected.map((line) => `deadline ${line}`));
  });
});

describe('a period that is no year', () => {
  const text = '本报告的统计期限为2021年1月1日至2021年11月30日。';

  it('stands where the text says it', () => {
    const [check] = checksOf(text).filter(({ rule }) => rule === 'dates.period');
    expect(check?.state).toBe('review');
    expect(check?.about.map(({ raw }) => raw)).toEqual(['统计期限为2021年1月1日至2021年11月30日']);
    const anchor = anchorOf(check);
    expect(anchor !== null && isMention(anchor) ? anchor.start : null).toBe(text.indexOf('统计'));
  });
});
