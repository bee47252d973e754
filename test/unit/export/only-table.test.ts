import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { onlyTable } from '../../../src/export/only-table.ts';

const PAGE = new URL('../../pages/sample-2021-two-slips/page.html', import.meta.url);
const { document } = new JSDOM(readFileSync(PAGE, 'utf8')).window;
const { report } = analyze(document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
const tableOf = (formTable: string) =>
  report.tables.find(({ formTables }) => formTables.some((each) => each === formTable))?.grid.id ?? 't0';

describe('a report cut down to one table', () => {
  it.each([
    ['requests', 175, 39, 2],
    ['disputes', 15, 3, 1],
  ])(
    '%s: its figures, its relations of the form, and the findings made of them',
    (name, figures, relations, unequal) => {
      const part = onlyTable(report, tableOf(name));
      expect(part.tables).toHaveLength(1);
      expect(part.figures).toHaveLength(figures);
      expect(part.figures.every(({ field }) => field.startsWith(`${name}.`))).toBe(true);
      const ofForm = part.checks.filter(({ isCounted }) => isCounted);
      expect(ofForm).toHaveLength(relations);
      expect(part.mentions).toEqual([]);
      const told = part.findings.flatMap(({ checks }) => checks.map((at) => part.checks[at]?.state));
      expect(told.filter((state) => state === 'fails')).toHaveLength(unequal);
    },
  );

  it('keeps each finding with the relations that it was made of', () => {
    const part = onlyTable(report, tableOf('requests'));
    const [finding] = part.findings.filter(({ candidates }) => candidates.length === 1);
    expect(finding?.checks.map((at) => part.checks[at]?.rule)).toEqual([
      'requests.results-total',
      'requests.applicants-total',
    ]);
  });

  it('has nothing of a table that is not there', () => {
    const part = onlyTable(report, 't99');
    expect([part.tables, part.figures, part.checks, part.findings]).toEqual([[], [], [], []]);
  });
});
