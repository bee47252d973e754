import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/report.ts';
import { headlineOf, questionOf } from '../../../src/wording/describe-finding.ts';
import { en } from '../../../src/wording/en.ts';
import { markOfFinding } from '../../../src/wording/mark-text.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';

/** What a reader is told, sentence by sentence, written out by hand. */

const URL_OF_PAGE = 'http://www.example.gov.cn/1';

function read(slug: string, change = (html: string) => html): Report {
  const html = change(readFileSync(new URL(`../../pages/${slug}/page.html`, import.meta.url), 'utf8'));
  return analyze(new JSDOM(html).window.document, { url: URL_OF_PAGE, charset: 'UTF-8', readAt: new Date(0) })
    .report;
}

function headlines(report: Report, phrases: Phrases): string[] {
  return report.findings.map((finding) => {
    const mark = markOfFinding(finding, report.checks, phrases);
    return `${mark} | ${headlineOf(finding, report, phrases)}`;
  });
}

describe('findings of the demonstration page', () => {
  const report = read('sample-2021-two-slips');

  it('are told in Chinese', () => {
    expect(headlines(report, zhCN)).toEqual([
      '? | 表二“行政规范性文件”：本年制发多于现行有效？（本年制发 18，现行有效 12）',
      '≠ 18 | 表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等',
      '空 | 表三“其他处理·其他”一行：无法核对，因为总计一格空白',
      '空 | 表三“总计”一列：总计 218，已填各项之和 215；空白处合计须为 3 才相等',
      '≠ 1 | 表四“行政复议”：各项结果之和不等于总计，相差 1',
    ]);
  });

  it('are told in English', () => {
    expect(headlines(report, en)).toEqual([
      '? | Table 2, “normative documents”: more issued in the year than in force? (issued 18, in force 12)',
      '≠ 18 | Table 3, “granted in part · natural persons” is printed as 42; if it were 24, the 2 relations involved would all be equal',
      '□ | Table 3, row “other: the rest”: cannot be checked, because the total is blank',
      '□ | Table 3, column “total”: total 218, filled parts 215; equal only if the blanks together are 3',
      '≠ 1 | Table 4, “administrative review”: the outcomes do not add up to the total; the difference is 1',
    ]);
  });

  it('come with a neutral question that names both figures, the page and its address', () => {
    const [, unequal] = report.findings;
    const question = unequal === undefined ? '' : questionOf(unequal, report, zhCN);
    expect(question).toBe(
      `您好。贵单位公布的《示例县人民政府2023年政府信息公开工作年度报告》（${URL_OF_PAGE}）中，表三“自然人”一列：所载总计为 184，各项办理结果之和为 202，两者相差 18；表三“部分公开”一行：所载总计为 29，各类申请人之和为 47，两者相差 18。请问表三“部分公开 · 自然人”所载 42，是否应为 24，或者统计口径有何说明？谢谢。`,
    );
  });
});

describe('findings of the running text of real reports', () => {
  it.each([
    [
      'seed-000-changshan-2013',
      [
        '≠ 19231 | 正文“二、政府信息主动公开、依申请…”：所述本单位网站公开信息 25855 条，与统计表“本单位网站” 6624 条不一致，相差 19231',
        '? | 正文“二、政府信息主动公开、依申请…”：所述总数 25855 条，与所列 3 部分之和 17968 条不一致？',
        '? | 正文“二、政府信息主动公开、依申请…”：所述总数 25855 条，与所列 4 部分之和 19231 条不一致？',
      ],
      [
        '≠ 19231 | Text, “二、政府信息主动公开、依申请…”: information on the own website as stated 25855, while Statistics table, “own website” is 6624; the difference is 19231',
        '? | Text, “二、政府信息主动公开、依申请…”: total as stated 25855, while the sum of the 3 parts listed is 17968?',
        '? | Text, “二、政府信息主动公开、依申请…”: total as stated 25855, while the sum of the 4 parts listed is 19231?',
      ],
    ],
    [
      'seed-001-chimen-2018',
      [
        '? | 正文“一、概述”：“目前共处理12345市民诉求7239件”与另一处“…我乡共受理12345便民服务平台批转办件30件”，统计口径是否相同？',
      ],
      [
        '? | Text, “一、概述”: “目前共处理12345市民诉求7239件” and elsewhere “…我乡共受理12345便民服务平台批转办件30件”, counted in the same way?',
      ],
    ],
    [
      'seed-002-qujiang-2020',
      ['? | 正文：前言列出 9 个部分，正文有 7 个标题？'],
      ['? | Text: the preface names 9 parts, the text has 7 headings?'],
    ],
    [
      'seed-003-qinzhou-2009',
      [
        '? | 正文“一、工作情况和成效”：“发行5760万册”、“办好《钦州市人民政府公报》全年出刊12期”，平均每期 480 万册？',
      ],
      [
        '? | Text, “一、工作情况和成效”: “发行5760万册”, “办好《钦州市人民政府公报》全年出刊12期”: 4,800,000 copies of each issue?',
      ],
    ],
  ])('%s', (slug, chinese, english) => {
    const report = read(slug);
    expect(headlines(report, zhCN).filter((line) => line.includes('| 正文'))).toEqual(chinese);
    expect(headlines(report, en).filter((line) => line.includes('| Text'))).toEqual(english);
  });
});

describe('the other states', () => {
  it('a blank is asked for', () => {
    const report = read('sample-2021-two-slips');
    const gap = report.findings.find(({ checks: [at = 0] }) => report.checks[at]?.state === 'gap');
    expect(gap === undefined ? '' : questionOf(gap, report, zhCN)).toContain(
      '表三“总计”一列：所载总计 218，各项办理结果之和 215，空白处合计须为 3 才相等。请问空白处是多少？',
    );
  });

  it('a row outside the form is asked about', () => {
    const report = read('odd-unknown-row');
    const [explained] = report.findings;
    expect(explained === undefined ? '' : questionOf(explained, report, zhCN)).toContain(
      '表三“自然人、总计”一列：计入表中多出的行或栏后相等。请问多出的行或栏统计的是什么？',
    );
  });

  it('a sum that is true with a row outside the form is told as such', () => {
    expect(headlines(read('odd-unknown-row'), zhCN)).toEqual([
      '另 | 表三“自然人、总计”一列：计入表中多出的行或栏后相等',
    ]);
  });

  it('a row printed twice is told as such', () => {
    expect(headlines(read('odd-doubled-row'), zhCN)).toEqual([
      expect.stringMatching(/^未 \| 8 项关系无法核对，因为同一行出现两次，数字不同，不知以哪一行为准：表三/),
    ]);
  });

  it('a hint is a question', () => {
    const told = headlines(read('seed-002-qujiang-2020'), zhCN);
    expect(told).toContain(
      '? | 表二“其他对外管理服务事项”：处理决定数量恰好等于上一年项目数量加本年增减？（上一年项目数量加本年增减 329475，处理决定数量 329475）',
    );
  });

  it('the sign of a difference changes nothing but the figure that is printed: 25 for 24, and 23', () => {
    const more = read('seed-002-qujiang-2020', (html) => replaceTotal(html, '25'));
    const less = read('seed-002-qujiang-2020', (html) => replaceTotal(html, '23'));
    const unequal = (report: Report) => headlines(report, zhCN).filter((line) => line.startsWith('≠'));
    const told = (printed: string) =>
      `≠ 1 | 表三“办理总计 · 自然人”所载 ${printed}；若为 24，与之有关的 3 项关系都相等`;
    expect(unequal(more)).toEqual([told('25')]);
    expect(unequal(less)).toEqual([told('23')]);
    expect(more.checks.find(({ state }) => state === 'fails')?.difference).not.toBe(
      less.checks.find(({ state }) => state === 'fails')?.difference,
    );
  });
});

/** Puts another number into the first figure of the row (七)总计. */
function replaceTotal(html: string, total: string): string {
  const row = html.indexOf(
    '总计',
    html.indexOf('（六）其他处理') >= 0 ? html.indexOf('（六）其他处理') : html.indexOf('(六)其他处理'),
  );
  const at = html.indexOf('24', row);
  return html.slice(0, at) + total + html.slice(at + 2);
}
