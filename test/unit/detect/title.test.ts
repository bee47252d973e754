import { describe, expect, it } from 'vitest';
import { isReportTitle, namesOtherDocument, reportTitleOf, titlesOf } from '../../../src/detect/title.ts';
import { outline } from '../../support/outline.ts';

describe('the title of a report', () => {
  it.each([
    ['示例县人民政府2021年政府信息公开工作年度报告', 'the usual one'],
    ['示例市财政局2018年度政府信息公开工作年度报告', '年度 after the year'],
    ['示例市应急管理局政府信息公开工作年度报告(2021年)', 'the year in brackets at the end'],
    ['示例市应急管理局政府信息公开工作年度报告（2021年度）', 'full-width brackets'],
    ['示例省文化厅2009年度政府信息公开工作情况的报告', '情况的报告'],
    ['示例省文化厅2009年度政府信息公开工作情况报告', '情况报告'],
    ['示例区人民政府2020年度政府信息公开工作报告', '年度报告 is missing'],
    ['示例区2013年政府信息公开年度报告', '工作 is missing'],
    ['示例镇人民政府政府信息公开年度报告', 'no year, but an agency'],
    ['关于2021年度政府信息公开工作的年度报告', 'no agency, but a year'],
    ['示例市政府政务信息公开年度报告', '政务信息公开'],
    ['示例市2016年政务公开年度报告', '政务公开'],
    ['信息公开报告(2010)', 'no agency and no 政府'],
    ['示例县教育局2022年政府信息公开工作年度报告(图片版)', 'a suffix'],
    ['示例县教育局2022年政府信息公开工作年度报告（全文）', 'another suffix'],
    ['示例县二〇一〇年政府信息公开工作年度报告', 'the year in Chinese digits'],
    ['2021年示例街道办事处政府信息公开年报', '年报'],
  ])('%j is one: %s', (title) => {
    expect(isReportTitle(title)).toBe(true);
  });

  it.each([
    ['国务院办公厅关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知', 'the notice with the form'],
    ['关于做好2021年政府信息公开工作年度报告编制发布工作的通知', 'a local notice'],
    ['政府信息公开工作年度报告格式', 'the form itself'],
    ['2021年政府信息公开工作年度报告模板', 'a template'],
    ['示例市政府信息公开统计报送制度', 'rules on statistics'],
    ['示例区2022年上半年依申请公开数据统计', 'statistics of half a year'],
    ['示例县政府网站工作年度报表(2022年度)', 'the report of a website'],
    ['示例县人民政府网站2022年工作年度报告', 'the report of a website, as 报告'],
    ['示例县政府信息公开指南', 'a guide'],
    ['示例县政府信息公开目录', 'a catalogue'],
    ['法定主动公开内容', 'a list of contents'],
    ['政府信息公开年报', 'a list of reports: neither agency nor year'],
    ['政府信息公开年度报告', 'a list of reports, in full'],
    ['一图读懂示例市2022年政府信息公开工作年度报告', 'an infographic'],
    ['示例市2022年政府信息公开工作年度报告解读', 'an explanation'],
    ['图解：示例市2022年政府信息公开工作年度报告', 'an illustrated explanation'],
    ['示例县2022年法治政府建设年度报告', 'the report on the rule of law'],
    ['2023年示例县政府工作报告', 'the report on the work of the government'],
    ['示例县财政局2021年度部门决算公开', 'final accounts'],
    ['示例县2019年政务公开工作总结', 'a summary of work'],
    ['2018年政务公开工作要点', 'a plan of work'],
    ['示例市政府信息公开工作考核办法', 'rules on assessment'],
    ['关于2022年政府信息公开工作年度报告发布情况的通报', 'a circular about reports'],
    ['关于发布2022年政府信息公开工作年度报告的公告', 'an announcement of the report'],
    ['示例市2022年统计年鉴', 'a yearbook'],
    ['示例县人民政府', 'a portal'],
    ['', 'nothing'],
  ])('%j is none: %s', (title) => {
    expect(isReportTitle(title)).toBe(false);
  });

  it.each([
    ['关于印发年度报告格式的通知', '通知'],
    ['政府信息公开指南', '指南'],
    ['政府网站工作年度报表', '报表'],
    ['2021年政府信息公开工作年度报告', null],
  ])('%j names as another document %j', (title, word) => {
    const named = namesOtherDocument(title);
    if (word === null) expect(named).toBeNull();
    else expect(title).toContain(named);
  });
});

describe('where a title is looked for', () => {
  const title = '示例县2021年政府信息公开工作年度报告';

  it('the article’s own title comes before headings, and these before the title element', () => {
    const page = outline({ metas: { articletitle: '甲' }, headings: ['乙', '丙'], title: '丁' });
    expect(titlesOf(page)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('a text too long for a title is none', () => {
    expect(titlesOf(outline({ headings: ['报告'.repeat(41), '报告'.repeat(40)] }))).toEqual([
      '报告'.repeat(40),
    ]);
  });

  it.each([
    ['a meta tag', outline({ metas: { articletitle: title } })],
    ['a heading', outline({ headings: ['示例县人民政府', title] })],
    ['the title element', outline({ title })],
    ['a line of the text, where old portals set it', outline({ title: '示例县人民政府', lines: [title] })],
  ])('it may stand in %s', (_, page) => {
    expect(reportTitleOf(page)).toBe(title);
  });

  it('a page that calls itself something else has no report’s title, even if its text names one', () => {
    expect(reportTitleOf(outline({ headings: ['关于发布年度报告的公告'], lines: [title] }))).toBeNull();
  });

  it('a page without any title has none', () => {
    expect(reportTitleOf(outline())).toBeNull();
  });
});
