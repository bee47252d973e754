import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { diagnose } from '../../../src/extension/diagnose.ts';
import { FORMS } from '../../../src/forms/index.ts';
import { REASONS, STATES } from '../../../src/model/check.ts';
import type { Report } from '../../../src/model/report.ts';
import { RULES } from '../../../src/rules/index.ts';
import { NARRATIVE_RULES, TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import { messyReport } from '../../support/generator/messy-report.ts';
import { readPage, SLUGS } from '../../support/read-page.ts';
import { CIRCUMSTANCES, TITLE } from '../../support/report-page.ts';

const SIGNALS = [
  ...readFileSync(new URL('../../../src/detect/detect.ts', import.meta.url), 'utf8').matchAll(
    /signal\('([a-z-]+)'/g,
  ),
].map(([, name = '']) => name);
/** Every word that may stand in a diagnosis. */
const WORDS = new Set<string>([
  ...FORMS.map(({ id }) => id),
  ...[...RULES, ...NARRATIVE_RULES, ...TABLE_RULES].map(({ id }) => id),
  ...STATES,
  ...REASONS,
  ...SIGNALS,
  ...['narrative', 'proactive', 'requests', 'disputes', 'indicators'],
  ...['number', 'blank', 'not-applicable', 'none', 'text', 'unreadable'],
  ...['several-numbers', 'bracketed', 'approximate', 'separator', 'odd-digits', 'readings-differ'],
  ...['unequal', 'question', 'unknown', 'explained', 'free', 'bound', 'digits', 'words', 'cut', 'too-large'],
  ...[
    'form',
    'year',
    'agency',
    'date',
    'yes',
    'no',
    'score',
    'coverage',
    'declared',
    'assessed',
    'holds',
    'fails',
  ],
  ...[
    'notAssessable',
    'table',
    'tables',
    'figures',
    'leftovers',
    'check',
    'findings',
    'beside',
    'attachments',
  ],
  ...['pictures', 'limit', 'charset', 'UTF-8', 'utf-8', 'milliseconds'],
]);
/** The name of a table, its size, a count: a figure of four digits is not among them. */
const COUNT = /^(?:t\d+|\d+×\d+|-?\d{1,3})$/;

/** What in a text is neither a word of ours nor a count. */
function strangeIn(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/: | = |[ ,/+()]+/))
    .filter((part) => part !== '' && part !== '-' && !WORDS.has(part) && !COUNT.test(part));
}

describe('a diagnosis', () => {
  it.each(SLUGS)('of %s has words of ours and counts, and nothing else', (slug) => {
    expect(strangeIn(diagnose({ report: readPage(slug) }, 12.4))).toEqual([]);
  });

  it('of reports drawn by chance has nothing else either', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { window } = new JSDOM(messyReport(seed).html);
      const { report } = analyze(window.document, CIRCUMSTANCES);
      expect([seed, strangeIn(diagnose({ report }, null))]).toEqual([seed, []]);
    }
  });

  it('of a page whose every word is a secret holds none of them, nor its address', () => {
    const secret = 'topsecret秘密机关8888';
    const html = `${TITLE}<meta name="SiteName" content="${secret}"><h1>${secret}</h1><p>${secret}申请8888件</p>
      <a href="/${secret}.pdf">${secret}年度报告.pdf</a>
      <table><tr><th>${secret}</th><td>8888</td></tr><tr><th>${secret}二</th><td>9999</td></tr></table>`;
    const { window } = new JSDOM(html);
    const { report } = analyze(window.document, {
      ...CIRCUMSTANCES,
      url: `http://${secret}.gov.cn/${secret}`,
    });
    const text = diagnose({ report }, 8.2).join('\n');
    expect(strangeIn(text.split('\n'))).toEqual([]);
    for (let at = 0; at + 4 <= secret.length; at += 1) expect(text).not.toContain(secret.slice(at, at + 4));
  });

  it('with a word of the page in it is found out', () => {
    const report = readPage('sample-2021-two-slips');
    const leaky: Report = { ...report, header: { ...report.header, form: report.header.agency } };
    expect(strangeIn(diagnose({ report: leaky }, null))).toEqual(['示例县人民政府']);
    expect(strangeIn(['coverage: declared 1286'])).toEqual(['1286']);
  });

  it('says what is needed to find a fault', () => {
    const lines = diagnose({ report: readPage('sample-2021-two-slips') }, 34.6);
    for (const line of [
      'form: national-2021 (year yes, agency yes, date yes)',
      'coverage: declared 42, assessed 40, holds 37, fails 3, notAssessable 2',
      'tables: 3',
      'check: requests.balance holds 7',
      'findings: question 1, unequal 2, unknown 2',
      'beside: attachments 0, pictures 0, limit -',
      'milliseconds: 35',
    ])
      expect(lines).toContain(line);
    expect(lines.find((line) => line.startsWith('score: '))).toMatch(
      /^score: \d+ = title 3, .*requests-table 3/,
    );
    expect(lines.find((line) => line.startsWith('table: t2 '))).toMatch(
      /^table: t2 \d+×\d+ requests, figures \d+, leftovers 0$/,
    );
  });
});
