import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, analyzeInSteps } from '../../src/analyze.ts';
import { detect } from '../../src/detect/detect.ts';
import { toDocument, toJson } from '../../src/export/document.ts';
import { inSlices } from '../../src/extension/in-slices.ts';
import { summarize } from '../../src/extension/summarize.ts';
import { mayBeReport } from '../../src/page/may-be-report.ts';
import { readOutline } from '../../src/page/outline.ts';
import { MOST_CELLS } from '../../src/page/read-page.ts';
import { documentWords } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';
import demo from '../pages/sample-2021-two-slips/page.html?raw';
import { HOSTILE_PAGES, report as reportPage, rows } from '../support/hostile-pages.ts';
import { CIRCUMSTANCES } from '../support/report-page.ts';

/** What is bounded by counts, whatever the machine; `npm run bench -- hostile` measures how long it takes. */
const MOST_FINDINGS = 200;
const MOST_CHARACTERS = 16_000_000;

describe.each(HOSTILE_PAGES)('$name', ({ html, limit }) => {
  it('is decided on, read, told and exported within bounds, and says where it was cut', async () => {
    const page = new DOMParser().parseFromString(html(), 'text/html');
    expect(mayBeReport(page) && detect(readOutline(page, '')).isReport).toBe(true);
    const { report } = finishing(analyzeInSteps(page, CIRCUMSTANCES));
    expect(report.limit).toBe(limit);
    expect(cellsIn(report)).toBeLessThanOrEqual(MOST_CELLS);
    const shown = { areMarksShown: true, areFiguresShown: false };
    const summary = summarize(report, zhCN, shown);
    expect(summary.findings.length + summary.unlistedFindings).toBe(report.findings.length);
    expect(summary.findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
    const parts = { version: '', hash: async () => '', ...documentWords(zhCN) };
    const written = await toDocument(report, parts);
    expect(toJson(written).length).toBeLessThan(MOST_CHARACTERS);
  }, 120_000);
});

describe('a reading in slices', () => {
  it('is the reading at once, to the last character', async () => {
    const page = new DOMParser().parseFromString(demo, 'text/html');
    const whole = analyze(page, CIRCUMSTANCES).report;
    const sliced = await inSlices(analyzeInSteps(page, CIRCUMSTANCES));
    expect(JSON.stringify(sliced.report)).toBe(JSON.stringify(whole));
  });

  it('lets other tasks run between its slices', async () => {
    const page = new DOMParser().parseFromString(reportPage(`<table>${rows(5000)}</table>`), 'text/html');
    let isDone = false;
    let tasks = 0;
    const count = () => {
      tasks += 1;
      if (!isDone) setTimeout(count);
    };
    setTimeout(count);
    await inSlices(analyzeInSteps(page, CIRCUMSTANCES));
    isDone = true;
    expect(tasks).toBeGreaterThan(1);
  });

  it('reads on where the page changes meanwhile', () => {
    const changes: ((page: Document) => void)[] = [
      (page) => page.querySelector('table')?.remove(),
      (page) => page.querySelector('tr:nth-child(900)')?.remove(),
      (page) => page.querySelector('p')?.remove(),
      (page) => page.body.replaceChildren(),
      (page) => page.documentElement.remove(),
    ];
    for (const change of changes) {
      for (const at of [1, 5, 9, 14, 30]) {
        const body = `<p>公开信息3条。</p><table>${rows(2000)}</table>${'<p>公开信息3条。</p>'.repeat(5000)}`;
        const page = new DOMParser().parseFromString(reportPage(body), 'text/html');
        const steps = analyzeInSteps(page, CIRCUMSTANCES);
        for (let step = 0; step < at; step += 1) steps.next();
        change(page);
        expect(finishing(steps).report.detection.isReport).toBe(true);
      }
    }
  });
});

function finishing(steps: Generator<void, Analysis>): Analysis {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function cellsIn({ tables }: Analysis['report']): number {
  return tables.reduce((sum, { grid }) => sum + grid.cells.length, 0);
}
