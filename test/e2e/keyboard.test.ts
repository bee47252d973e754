import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, samplePage, serve } from '../../scripts/sample-server.ts';
import { axeViolations } from '../support/axe.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, waitForMarks } from './overlay.ts';

/** The built extension by keys alone, and as axe sees its popup. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';
const OTHER = 'near-guide';
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve([DEMO, OTHER].map(samplePage));
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const CELL = '勾稽 ≠ 18：表三“部分公开 · 自然人”';

async function tabTo(name: string): Promise<void> {
  for (let times = 0; times < 40; times += 1) {
    await page.press('Tab');
    if ((await page.focused()).startsWith(name)) return;
  }
  throw new Error(`no key leads to ${name}`);
}

describe('by keys alone', () => {
  it('a mark is reached, opens its card, and has the focus back when that closes', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    await tabTo(CELL);
    await page.press('Enter');
    await expect.poll(() => cardOn(page)).toContain('可能相邻两位数字互换');
    expect(await page.focused()).toMatch(/^表三“部分公开 · 自然人”/);
    await page.press('Escape');
    expect(await cardOn(page)).toBe('');
    expect(await page.focused()).toMatch(new RegExp(`^${CELL}`));
  });

  it('a mark that is drawn anew, as the page has changed, keeps the focus', async () => {
    await page.evaluate(() => {
      const cells = [...document.querySelectorAll('td')];
      const cell = cells.find(({ textContent }) => textContent?.trim() === '42');
      if (cell) cell.textContent = '43';
    });
    // A page that has just been read is not read again at once.
    await expect
      .poll(() => page.focused(), { timeout: 20_000 })
      .toMatch(/^勾稽 ≠ 19：表三“部分公开 · 自然人”/);
  });
});

describe('marks and a card on the page', () => {
  it('violate no rule of axe', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    await tabTo(CELL);
    await page.press('Enter');
    await expect.poll(() => cardOn(page)).toContain('可能相邻两位数字互换');
    const copy = await page.openCopy();
    expect(
      await page.evaluate<number>(
        `document.querySelector('${copy}').shadowRoot.querySelectorAll('button.mark').length`,
      ),
    ).toBe(5);
    const evaluate = (expression: string) => page.evaluate(expression);
    expect(await axeViolations(evaluate, AXE, { within: copy, isPart: true })).toEqual([]);
  });
});

describe('the popup', () => {
  it.each([DEMO, OTHER])('on %s violates no rule of axe', async (slug) => {
    await page.goto(`${HOST}/${slug}/`);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON|找过这些/);
    expect(await axeViolations((expression) => popup.evaluate(expression), AXE)).toEqual([]);
    await popup.close();
  });

  it.each([
    [DEMO, /^form: national-2021 \(year yes, agency yes, date yes\)$/m],
    [OTHER, /^score: -\d+ = other-document -4/m],
  ])('copies diagnostics of %s, without a character of its text', async (slug, fact) => {
    await page.goto(`${HOST}/${slug}/`);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON|找过这些/);
    await popup.press('复制诊断信息');
    await popup.waitForText(/已复制诊断信息/);
    await popup.close();
    const text = await browser.clipboard();
    expect(text).toMatch(
      /^Gouji \d+\.\d+\.\d+, (?:Chrome|Firefox)\/[\d.]+, \w+, zh-CN\npopup: (?:read|not-report)\n/,
    );
    expect(text).toMatch(fact);
    expect(text).not.toMatch(/\p{Script=Han}|http|gov\.cn/u);
  });
});
