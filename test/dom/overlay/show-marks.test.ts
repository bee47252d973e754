import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { anchorsOf } from '../../../src/model/anchor.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { wantedMarks } from '../../../src/overlay/wanted-marks.ts';
import { kindOf } from '../../../src/wording/describe-finding.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import empty from '../../pages/bad-empty-tables/page.html?raw';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';

/** The overlay on real pages in real frames. Its shadow root is closed; what matters here is what the page keeps. */

let framed: FramedPage;
let marks: Marks | undefined;

afterEach(() => {
  marks?.destroy();
  marks = undefined;
  framed.close();
});

async function open(html: string): Promise<Document> {
  framed = await openFrame(html);
  return framed.document;
}

function mark(page: Document) {
  const { report, targetOf } = analyze(page, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: page, report, targetOf, phrases: zhCN });
  return { report, targetOf, marks };
}

function hostsOn(page: Document): Element[] {
  return [...page.documentElement.children].filter(
    ({ localName }) => localName !== 'head' && localName !== 'body',
  );
}

/** Left, top, width and height of what our root draws there, to the pixel. */
function boxesOf(selector: string): string[] {
  return [...framed.root().querySelectorAll(selector)].map(boxOf);
}

function boxOf(target: Element | Range | null): string {
  const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
  return [left, top, width, height].map(Math.round).join(' ');
}

describe('marks on a page', () => {
  it('add one element beside body, and change nothing else', async () => {
    const page = await open(demo);
    const before = page.documentElement.outerHTML;
    mark(page);
    const [host, ...more] = hostsOn(page);
    expect(more).toEqual([]);
    expect(page.documentElement.outerHTML.replace(host?.outerHTML ?? '', '')).toBe(before);
  });

  it('keep their shadow root to themselves', async () => {
    const page = await open(demo);
    mark(page);
    expect(hostsOn(page)[0]?.shadowRoot).toBeNull();
  });

  it('leave the page to the byte as it was when they are taken off', async () => {
    const page = await open(demo);
    const before = page.documentElement.outerHTML;
    mark(page).marks.destroy();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('can be put back and taken off again and again', async () => {
    const page = await open(demo);
    const before = page.documentElement.outerHTML;
    for (let times = 0; times < 20; times += 1) mark(page).marks.destroy();
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('lay a tint over the whole of each cell that does not add up', async () => {
    const { report, targetOf } = mark(await open(demo));
    const unequal = wantedMarks(report).filter(({ check }) => kindOf(check) === 'unequal');
    const cells = unequal.map(({ anchor }) => boxOf(targetOf(anchor)));
    expect(cells).toHaveLength(2);
    expect(boxesOf('.tint.unequal > i')).toEqual(cells);
  });

  it('light the whole of each cell that takes part in the finding looked at', async () => {
    const { report, targetOf, marks: shown } = mark(await open(demo));
    const anchorsIn = (checks: readonly number[]) => new Set(anchorsOf(report.checks[checks[0] ?? -1]));
    const finding = report.findings.find(({ checks }) => checks.length === 1 && anchorsIn(checks).size > 2);
    shown.focus(finding?.id ?? '');
    await settled(framed);
    const cells = [...anchorsIn(finding?.checks ?? [])].map((anchor) => boxOf(targetOf(anchor)));
    expect(cells.length).toBeGreaterThan(2);
    expect(boxesOf('.tint.lit > i').sort()).toEqual(cells.sort());
  });

  it('bring a finding’s cell into view', async () => {
    const page = await open(demo);
    const { report, marks: shown } = mark(page);
    expect(shown.focus(report.findings.at(-1)?.id ?? '')).toBe(true);
    expect(page.defaultView?.scrollY).toBeGreaterThan(500);
    expect(shown.focus('f999')).toBe(false);
  });

  it('step through the findings and round again', async () => {
    const page = await open(demo);
    const { report, marks: shown } = mark(page);
    const seen: number[] = [];
    for (let times = 0; times <= report.findings.length; times += 1) {
      shown.step(1);
      seen.push(page.defaultView?.scrollY ?? 0);
    }
    expect(seen.at(-1)).toBe(seen[0]);
    expect(seen[1]).toBeGreaterThan(seen[0] ?? 0);
  });

  it('have nothing to step through where nothing is to be said', async () => {
    const page = await open('<title>空</title><p>没有表格');
    expect(mark(page).marks.step(1)).toBe(false);
  });
});

describe('wanted marks', () => {
  it('are one for each cell, with the worst that is to be said of it', async () => {
    const { report } = analyze(await open(demo), { url: '', charset: 'UTF-8', readAt: new Date(0) });
    const wanted = wantedMarks(report);
    expect(new Set(wanted.map(({ anchor }) => anchor.id)).size).toBe(wanted.length);
    expect(wanted.filter(({ check }) => check.state === 'fails')).toHaveLength(3);
  });

  it('stand at each relation that could not be told', async () => {
    const { report } = analyze(await open(empty), { url: '', charset: 'UTF-8', readAt: new Date(0) });
    // 42 relations, but those of a column and of a row may stand at one cell: 7 + 7 + 25 + 3, less 2 shared.
    expect(wantedMarks(report).length).toBe(40);
  });
});
