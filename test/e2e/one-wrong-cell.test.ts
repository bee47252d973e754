import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, serve } from '../../scripts/sample-server.ts';
import { analyze } from '../../src/analyze.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, waitForMarks } from './overlay.ts';

/** A real report that agrees with itself, with one cell changed: that cell is marked in a real browser, and no other. */

const HOST = 'http://www.test.gov.cn';
const SLUG = 'seed-004-shibing-2021';

/** Field, what its cell says instead, what the report has, how many relations that breaks, how its card calls it. */
const CASES: readonly [field: string, stated: string, truth: string, relations: number, name: string][] = [
  ['granted.natural_person', '7', '4', 2, '予以公开 · 自然人'],
  ['granted.total', '5', '4', 2, '予以公开 · 总计'],
  ['received.natural_person', '90', '9', 2, '本年新收 · 自然人'],
  ['concluded.natural_person', '8', '9', 3, '办理总计 · 自然人'],
  ['carried_out.legal_service', '1', '0', 2, '结转下年 · 法律服务机构'],
  ['not_processed_repeat.enterprise', '12', '0', 2, '重复申请 · 商业企业'],
];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve(CASES.map(([field, stated]) => pageWith(field, stated)));
  browser = await startBrowser({
    port: server.port,
  });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The report with another figure in this cell of table 3, which is called `wrong`. */
function pageWith(field: string, stated: string): ServedPage {
  const { window } = new JSDOM(readFileSync(new URL(`../pages/${SLUG}/page.html`, import.meta.url), 'utf8'));
  const { report } = analyze(window.document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  const figure = report.figures.find((each) => each.field === `requests.${field}`);
  const cell = window.document.querySelector(figure?.cell.selector ?? 'none');
  if (cell === null) throw new Error(`the page has no cell for ${field}`);
  cell.textContent = stated;
  cell.id = 'wrong';
  return { path: `/${field}/`, body: window.document.documentElement.outerHTML };
}

describe.each(CASES)('%s printed as %s', (field, stated, truth, relations, name) => {
  it('is the only cell with a mark, and its card says what it would be', async () => {
    await page.goto(`${HOST}/${field}/`);
    await waitForMarks(page);
    await page.evaluate(() => document.querySelector('#wrong')?.scrollIntoView({ block: 'center' }));
    await page.wait(200);
    const marks = await waitForMarks(page);
    expect(marks.map(({ text }) => text)).toEqual([`≠ ${Math.abs(Number(stated) - Number(truth))}`]);
    const center = marks[0]?.center ?? { x: 0, y: 0 };
    const box = await page.evaluate(() => document.querySelector('#wrong')?.getBoundingClientRect().toJSON());
    // The mark stands at the cell's upper right corner, behind its figure.
    const { x, y, width, height } = box;
    expect(center.x).toBeGreaterThan(x + width / 2);
    expect(center.x).toBeLessThan(x + width + 30);
    expect(Math.abs(center.y - y)).toBeLessThan(height / 2);

    await page.mouse.click(center.x, center.y);
    const card = await cardOn(page);
    for (const part of [name, stated, truth]) expect(card).toContain(part);
    expect(await browser.badge(page)).toBe(String(relations));
    await page.press('Escape');
  });
});
