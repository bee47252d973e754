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

/**
 * The limits of issue 4. Steps are cut by counts, so two readings of a page have the same ones: the shorter of two times
 * is the program's own, the longer one has what else the machine did meanwhile.
 */
const MOST_MS = 2000;
/** For a machine that others use as well; test/e2e/hostile-sizes.test.ts counts what the processor spends, without one. */
const BUSY = 2;
/** A slice is 40 ms and the step that it ends with; both together stay below 200 ms. */
const MOST_STEP_MS = 160;
const MOST_TASK_MS = 200;
const READINGS = 3;

describe.each(HOSTILE_PAGES)('$name', ({ html, limit }) => {
  it('is decided on, read, told and exported in time, in short steps, and says where it was cut', async () => {
    const page = new DOMParser().parseFromString(html(), 'text/html');
    expect(shortest(() => mayBeReport(page) && detect(readOutline(page, '')))).toBeLessThan(MOST_TASK_MS);
    const { times, report } = readAgain(page);
    expect(Math.max(...times)).toBeLessThan(MOST_STEP_MS);
    expect(times.reduce((sum, time) => sum + time, 0)).toBeLessThan(MOST_MS * BUSY);
    expect(report.limit).toBe(limit);
    expect(cellsIn(report)).toBeLessThanOrEqual(MOST_CELLS);
    const shown = { areMarksShown: true, areFiguresShown: false };
    expect(shortest(() => summarize(report, zhCN, shown))).toBeLessThan(MOST_TASK_MS);
    const summary = summarize(report, zhCN, shown);
    expect(summary.findings.length + summary.unlistedFindings).toBe(report.findings.length);
    expect(summary.findings.length).toBeLessThanOrEqual(200);
    const parts = { version: '', hash: async () => '', ...documentWords(zhCN) };
    const written = await toDocument(report, parts);
    expect(shortest(() => toJson(written))).toBeLessThan(MOST_TASK_MS);
    expect(toJson(written).length).toBeLessThan(16_000_000);
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

/** The shortest time of each step, and what was read. */
function readAgain(page: Document) {
  const times: number[] = [];
  for (let reading = 1; ; reading += 1) {
    const steps = analyzeInSteps(page, CIRCUMSTANCES);
    for (let step = 0; ; step += 1) {
      const start = performance.now();
      const { done, value } = steps.next();
      times[step] = Math.min(times[step] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      if (!done) continue;
      if (reading === READINGS) return { times, report: value.report };
      break;
    }
  }
}

function shortest(run: () => unknown): number {
  const times = Array.from({ length: READINGS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function cellsIn({ tables }: Analysis['report']): number {
  return tables.reduce((sum, { grid }) => sum + grid.cells.length, 0);
}
