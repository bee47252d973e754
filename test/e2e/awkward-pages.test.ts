import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, marksOn, waitForMarks } from './overlay.ts';

/** Pages that fight back, arrive in part, or hold nothing to read: a mark, a state or a sentence, never nothing. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');

const HOSTILE_STYLE = `<style>
  * { all: unset !important; display: inline !important; visibility: hidden !important; opacity: 0 !important; }
  html > :not(head):not(body), html > div { display: none !important; position: static !important; clip-path: inset(50%) !important; transform: scale(0) !important; }
  table, table * { visibility: visible !important; opacity: 1 !important; display: revert !important; }
</style>`;

const PARAGRAPH = `<p>${'这一段只是为了让页面变大，没有数字。'.repeat(30)}</p>\n`;
const HUGE = 20 * 1024 * 1024;

const PAGES: readonly ServedPage[] = [
  DEMO,
  { path: '/hostile/', body: String(DEMO.body).replace('</head>', `${HOSTILE_STYLE}</head>`) },
  samplePage('bad-no-tables'),
  samplePage('bad-empty-tables'),
  {
    path: '/huge/',
    body: String(DEMO.body).replace(
      '</body>',
      `${PARAGRAPH.repeat(HUGE / Buffer.byteLength(PARAGRAPH))}</body>`,
    ),
  },
];

let server: SampleServer;
let slow: Server;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve(PAGES);
  slow = await serveHalf(String(DEMO.body));
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  slow?.closeAllConnections();
  slow?.close();
});

describe('a page whose styles hide everything', () => {
  it('still shows every mark, and the card', async () => {
    await page.goto(`${HOST}/hostile/`);
    const marks = await waitForMarks(page);
    expect(marks).toHaveLength(5);
    expect(marks.filter(({ center }) => center === null)).toEqual([]);
    const popup = await browser.openPopup();
    await popup.waitForText(/行政复议/);
    await popup.press('行政复议');
    await expect.poll(() => cardOn(page)).toContain('相差');
    const shown = (await marksOn(page)).find(({ label }) => label.includes('行政复议'));
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(shown?.center?.x).toBeLessThan(width);
    expect(shown?.center?.y).toBeLessThan(height);
  });
});

describe('a report without tables', () => {
  it('says that there is nothing to check, and that the tables may be attached', async () => {
    await page.goto(`${HOST}/bad-no-tables/`);
    expect(await browser.badge(page)).toBe('–');
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/没有统计表/);
    expect(text).toContain('示例县财政局 · 2022 年');
    expect(text).toContain('附件');
    await popup.close();
  });
});

describe('a report whose tables hold no numbers', () => {
  it('says that nothing could be checked, and why', async () => {
    await page.goto(`${HOST}/bad-empty-tables/`);
    expect(await browser.badge(page)).toBe('–');
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/42 项关系中的 0 项/);
    expect(text).toContain('各格均为空白');
    expect(text).not.toContain('相等 0');
    await popup.close();
  });
});

describe('a page of 20 MB', () => {
  it('is read, and its marks are set', async () => {
    await page.goto(`${HOST}/huge/`);
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await browser.badge(page)).toBe('3');
  });
});

describe('a page that never finishes loading', () => {
  it('says so, and reads the part that is there when asked', async () => {
    const { port } = slow.address() as AddressInfo;
    const half = await startBrowser({ port });
    const tab = await half.firstPage();
    await tab.goto(`${HOST}/half/`, 'commit');
    await tab.waitFor(`document.body?.textContent.includes('不予公开') ?? false`);
    const popup = await half.openPopup();
    await popup.waitForText(/尚未加载完毕/);
    await popup.press('仍然读取');
    const text = await popup.waitForText(/核对了/);
    // The rows after the cut are missing, and so is table 4: not one sum of results can be told.
    expect(text).toContain('表中缺少其中一行');
    expect(text).toContain('页面上没有找到这张表');
    expect(text).not.toContain('办理结果之和不等于总计');
    await half.close();
  });
});

describe('a page that the browser keeps to itself', () => {
  it('gets a sentence, not a blank popup', async () => {
    await page.goto(browser.ownPage);
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/不允许/)).toContain('读取这一页');
    await popup.close();
  });
});

/** Sends a page up to the middle of its applications table, and then nothing more. */
async function serveHalf(body: string): Promise<Server> {
  const cut = body.indexOf('5.属于三类内部事务信息');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(body.slice(0, cut));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
