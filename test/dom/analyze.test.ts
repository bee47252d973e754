import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { htmlTable, page } from '../support/page.ts';
import { printRequests } from '../support/printed-requests.ts';
import { printDisputes, printProactive2021 } from '../support/printed-tables.ts';
import {
  CIRCUMSTANCES,
  failing,
  LINES,
  onlyPersons,
  reportOf,
  statesOf,
  TITLE,
  withFigures,
} from '../support/report-page.ts';

describe('a page from its DOM to its report', () => {
  const document = page(
    htmlTable(printProactive2021()) +
      htmlTable(printRequests(LINES)) +
      htmlTable(printDisputes(Array(15).fill('0'))),
    TITLE,
  );
  const { report, targetOf } = analyze(document, CIRCUMSTANCES);

  it('is read in full: 200 figures, 42 relations, nothing left over', () => {
    expect(report.header).toEqual({
      form: 'national-2021',
      year: 2021,
      agency: '示例县',
      basis: '国办公开办函〔2021〕30号',
    });
    expect([report.figures.length, report.unmatched.length]).toEqual([200, 0]);
    expect(report.coverage).toEqual({ declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 });
    expect(report.detection.isReport).toBe(true);
  });

  it('names each of its tables by what it holds', () => {
    expect(report.tables.map(({ grid, formTables }) => [grid.id, formTables])).toEqual([
      ['t1', ['proactive']],
      ['t2', ['requests']],
      ['t3', ['disputes']],
    ]);
  });

  it('leads from each figure back to its cell', () => {
    for (const { cell, raw } of report.figures) {
      expect((targetOf(cell) as Element).textContent).toBe(raw);
      expect(document.querySelector(cell.selector)).toBe(targetOf(cell));
    }
  });

  it('takes its time from outside, and gives the same report twice', () => {
    expect(report.source.readAt).toBe('2022-01-20T08:00:00.000Z');
    expect(analyze(document, CIRCUMSTANCES).report).toEqual(report);
  });

  it('leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    analyze(document, CIRCUMSTANCES);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a page whose figures do not agree', () => {
  it('a figure that is out by one breaks the relations that name it, and no others', () => {
    const report = reportOf(withFigures('refused_by_law', ['4', '0', '0', '0', '0', '0', '5']));
    expect(failing(report)).toEqual([
      'requests.results-total natural_person',
      'requests.applicants-total refused_by_law',
    ]);
    expect(report.coverage.fails).toBe(2);
  });

  it('a row that the form does not have, outside of the results, does not explain their total', () => {
    const six = withFigures('concluded', onlyPersons('6'));
    const extra = { id: null, path: ['其中线上办结'], figures: onlyPersons('1') };
    const at = six.findIndex(({ id }) => id === 'carried_out');
    expect(statesOf(reportOf(six.toSpliced(at, 0, extra)), 'requests.results-total')).toEqual([
      'fails',
      'holds',
    ]);
  });
});

describe('a page that is no report', () => {
  it.each([
    ['empty', ''],
    ['of words', '<p>县长调研春耕</p>'],
    [
      'of another table',
      htmlTable([
        ['支出', '120', '118'],
        ['收入', '130', '131'],
      ]),
    ],
    ['with a table without rows', '<table></table>'],
  ])('%s: it is read all the same, and says so', (_, body) => {
    const { report } = analyze(page(body), CIRCUMSTANCES);
    expect(report.detection.isReport).toBe(false);
    expect([report.header.form, report.figures, report.checks, report.findings]).toEqual([null, [], [], []]);
  });

  it('a report without tables is a narrative', () => {
    const prose = `<h1>示例省2009年度政府信息公开工作情况的报告</h1><p>${'主动公开政府信息的情况良好。'.repeat(80)}</p>`;
    expect(analyze(page(prose), CIRCUMSTANCES).report.header.form).toBe('narrative');
  });
});
