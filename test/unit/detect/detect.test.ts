import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/detect/detect.ts';
import type { Outline } from '../../../src/model/detection.ts';
import { BLANK_TABLES, FILLED_TABLES, outline, SIX_SECTIONS } from '../../support/outline.ts';

const TITLE = '示例县2021年政府信息公开工作年度报告';

const ATTACHED = [1, 2, 3, 4].map((n) => ({
  title: `${TITLE}.pdf`,
  url: `http://www.example.gov.cn/${n}.pdf`,
}));

describe('a page that is a report', () => {
  it.each<[string, Partial<Outline>]>([
    ['title, tables and sections', { title: TITLE, ...FILLED_TABLES, opening: SIX_SECTIONS }],
    ['title and tables', { title: TITLE, ...FILLED_TABLES }],
    ['tables and sections without a title', { ...FILLED_TABLES, opening: SIX_SECTIONS }],
    ['tables alone', FILLED_TABLES],
    ['title and sections, the tables being pictures', { title: TITLE, opening: SIX_SECTIONS }],
    [
      'a narrative without tables',
      {
        headings: ['示例省2009年度政府信息公开工作情况的报告'],
        proseLength: 3000,
        opening: '主动公开政府信息的情况',
      },
    ],
    [
      'a title and the table of an earlier form',
      { title: TITLE, tableText: '指标名称通过本单位网站公开数', numberCells: 40, tables: 1 },
    ],
    [
      'a title and the table with a cumulative column',
      { title: TITLE, tableText: '主动公开文件数2018年度历年累计', numberCells: 24, tables: 1 },
    ],
    ['a title and the report as a document', { title: TITLE, attachments: ATTACHED.slice(0, 1) }],
    ['a title and the report as pictures', { title: TITLE, pictures: 6 }],
    ['a report beside links to other years’ reports', { title: TITLE, ...FILLED_TABLES, reportLinks: 12 }],
  ])('%s', (_, said) => {
    expect(detect(outline(said)).isReport).toBe(true);
  });
});

describe('a page that is none', () => {
  it.each<[string, Partial<Outline>]>([
    ['nothing at all', {}],
    ['a title alone', { title: TITLE }],
    ['a title and many documents: a list', { title: TITLE, attachments: ATTACHED }],
    [
      'a title and documents beside titles of other reports',
      { title: TITLE, attachments: ATTACHED.slice(0, 2), reportLinks: 3 },
    ],
    [
      'a column of reports without a year',
      { title: '示例县政府信息公开年报', attachments: ATTACHED.slice(0, 1) },
    ],
    [
      'an announcement with the report as a document',
      { title: `${TITLE}发布公告`, attachments: ATTACHED.slice(0, 1) },
    ],
    [
      'the notice with the blank form',
      { title: '关于印发政府信息公开工作年度报告格式的通知', ...BLANK_TABLES, opening: SIX_SECTIONS },
    ],
    [
      'a local notice in words',
      {
        title: '关于做好2021年政府信息公开工作年度报告编制发布工作的通知',
        proseLength: 2000,
        opening: '主动公开',
      },
    ],
    [
      'rules on statistics with a blank table',
      {
        headings: ['政府信息公开统计报送制度'],
        tableText: '统计指标统计数不同渠道和方式公开相同信息',
        tables: 1,
        numberCells: 2,
        blankCells: 90,
      },
    ],
    ['a list of reports', { title: '示例县2022年政府信息公开年度报告', reportLinks: 15 }],
    ['a list of reports without agency or year', { title: '政府信息公开年报', reportLinks: 15 }],
    [
      'statistics of half a year',
      { title: '示例区2022年上半年政府信息公开工作情况报告', numberCells: 20, tables: 1 },
    ],
    ['an infographic', { title: '一图读懂示例市2022年政府信息公开工作年度报告', opening: '一、总体情况' }],
    ['a guide', { title: '示例县政府信息公开指南', proseLength: 4000, opening: '主动公开依申请公开' }],
    [
      'an announcement with a link to the report',
      { title: '关于发布2022年政府信息公开工作年度报告的公告', lines: [TITLE], proseLength: 120 },
    ],
    ['the report of a website', { title: '政府网站工作年度报表', numberCells: 60, tables: 1 }],
    ['final accounts', { title: '示例局2021年度部门决算', numberCells: 300, tables: 9 }],
    [
      'the report on the rule of law',
      { title: '示例县2022年法治政府建设年度报告', proseLength: 5000, opening: '行政复议、行政诉讼情况' },
    ],
    ['a title and a few words', { title: TITLE, proseLength: 50 }],
  ])('%s', (_, said) => {
    expect(detect(outline(said)).isReport).toBe(false);
  });
});

describe('the threshold', () => {
  it.each<[string, Partial<Outline>, number, boolean]>([
    ['a title and ten figures', { title: TITLE, numberCells: 10 }, 4, true],
    ['a title and nine figures', { title: TITLE, numberCells: 9 }, 3, false],
    ['a title and one section', { title: TITLE, opening: '一、总体情况' }, 4, true],
    [
      'the head of disputes, a section and the period',
      { tableText: '未经复议直接起诉', opening: '一、总体情况统计期限' },
      4,
      true,
    ],
  ])('%s', (_, said, score, isReport) => {
    const detection = detect(outline(said));
    expect([detection.score, detection.isReport]).toEqual([score, isReport]);
  });
});

describe('the reasons', () => {
  it('add up to the score', () => {
    const { score, signals } = detect(outline({ title: TITLE, ...FILLED_TABLES, opening: SIX_SECTIONS }));
    expect(signals.reduce((sum, { weight }) => sum + weight, 0)).toBe(score);
  });

  it('are named, each with the words that it rests on', () => {
    const { signals } = detect(outline({ title: TITLE, ...FILLED_TABLES, opening: '一、总体情况统计期限' }));
    expect(signals.map(({ name }) => name)).toEqual([
      'title',
      'requests-table',
      'disputes-table',
      'numbers',
      'section',
      'period',
    ]);
    expect(signals[0]?.evidence).toBe(TITLE);
  });

  it('three sections are enough: a fourth adds nothing', () => {
    const sections = SIX_SECTIONS.split(/(?=[二三四五六]、)/);
    const score = (count: number) => detect(outline({ opening: sections.slice(0, count).join('') })).score;
    expect([score(1), score(2), score(3), score(4), score(6)]).toEqual([1, 2, 3, 3, 3]);
  });

  it('a table counts as blank where nine of ten cells are', () => {
    const names = (numberCells: number, blankCells: number) =>
      detect(outline({ ...FILLED_TABLES, numberCells, blankCells })).signals.map(({ name }) => name);
    expect(names(10, 90)).toContain('blank-form');
    expect(names(11, 89)).not.toContain('blank-form');
    expect(names(0, 0)).not.toContain('blank-form');
  });
});
