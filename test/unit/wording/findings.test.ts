import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/report.ts';
import { headlineOf, questionOf } from '../../../src/wording/describe-finding.ts';
import { en } from '../../../src/wording/en.ts';
import { markText } from '../../../src/wording/mark-text.ts';
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
    const mark = markText(report.checks[finding.checks[0] ?? 0], phrases);
    return `${mark} | ${headlineOf(finding, report.checks, phrases)}`;
  });
}

describe('findings of the demonstration page', () => {
  const report = read('sample-2021-two-slips');

  it('are told in Chinese', () => {
    expect(headlines(report, zhCN)).toEqual([
      '? | 表二“行政规范性文件”：本年制发多于现行有效？（本年制发 18，现行有效 12）',
      '≠ 18 | 表三“部分公开”一行：各类申请人之和不等于总计，相差 18',
      '空 | 表三“其他处理·其他”一行：无法核对，因为总计一格空白',
      '≠ 18 | 表三“自然人”一列：各项办理结果之和不等于总计，相差 18',
      '空 | 表三“总计”一列：总计 218，已填各项之和 215；空白处合计须为 3 才相等',
      '≠ 1 | 表四“行政复议”：各项结果之和不等于总计，相差 1',
    ]);
  });

  it('are told in English', () => {
    expect(headlines(report, en)).toEqual([
      '? | Table 2, “normative documents”: more issued in the year than in force? (issued 18, in force 12)',
      '≠ 18 | Table 3, row “granted in part”: the kinds of applicant do not add up to the total; the difference is 18',
      '□ | Table 3, row “other: the rest”: cannot be checked, because the total is blank',
      '≠ 18 | Table 3, column “natural persons”: the results do not add up to the total; the difference is 18',
      '□ | Table 3, column “total”: total 218, filled parts 215; equal only if the blanks together are 3',
      '≠ 1 | Table 4, “administrative review”: the outcomes do not add up to the total; the difference is 1',
    ]);
  });

  it('come with a neutral question that names both figures, the page and its address', () => {
    const [, , , unequal] = report.findings;
    const question = unequal === undefined ? '' : questionOf(unequal, report.checks, report.source, zhCN);
    expect(question).toBe(
      `您好。贵单位公布的《示例县人民政府2023年政府信息公开工作年度报告》（${URL_OF_PAGE}）中，表三“自然人”一列：所载总计为 184，各项办理结果之和为 202，两者相差 18。请问应以哪个数字为准，或者统计口径有何说明？谢谢。`,
    );
  });
});

describe('the other states', () => {
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

  it('the sign of a difference does not change the sentence: 24 printed for 23, and for 25', () => {
    const more = read('seed-002-qujiang-2020', (html) => replaceTotal(html, '25'));
    const less = read('seed-002-qujiang-2020', (html) => replaceTotal(html, '23'));
    const unequal = (report: Report) => headlines(report, zhCN).filter((line) => line.startsWith('≠'));
    expect(unequal(more)).toEqual(unequal(less));
    expect(unequal(more)).toContain('≠ 1 | 表三“自然人”一列：各项办理结果之和不等于总计，相差 1');
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
