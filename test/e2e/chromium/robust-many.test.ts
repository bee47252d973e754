import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../../scripts/sample-server.ts';
import { type Button, ExtensionPage } from './extension-page.ts';
import { keptBy, readAgain } from './kept-memory.ts';
import { hostsOn, marksOn, waitForMarks } from './overlay.ts';

/** Many tabs at once, and one page read many times. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
/** The same with its last table alone, so that a thousand readings take seconds. */
const SHORT: ServedPage = { path: '/short/', body: withLastTable(String(DEMO.body)) };
const TABS = 50;
/** Reports, what stands on their button, and how many marks they have. */
const REPORTS: readonly (readonly [page: ServedPage, text: string, marks: number])[] = [
  [DEMO, '3', 5],
  [samplePage('seed-002-qujiang-2020'), '0', 4],
  [samplePage('plain-news'), '', 0],
];
const SOON = { timeout: 40_000 };
const LONGEST = 120_000;
/** Of the engine's own: compiled code, tables. A report that is kept by each reading would be a thousand times as much. */
const NOISE = 1_000_000;

let server: SampleServer;
let browser: ExtensionBrowser;
let outside: ExtensionPage;

beforeAll(async () => {
  buildIfStale();
  server = await serve([SHORT, ...REPORTS.map(([page]) => page)]);
  browser = await startBrowser({ port: server.port, isHeadless: true });
  outside = await ExtensionPage.open(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a page that changes and is read a thousand times', () => {
  it(
    'keeps no node, no listener, no object and no memory more than after a hundred',
    async () => {
      const page = await browser.context.newPage();
      await page.goto(`${HOST}${SHORT.path}`);
      await waitForMarks(page);
      const tab = await outside.tabOf(page.url());
      await readAgain(outside, tab, 100);
      const before = await keptBy(browser, page);
      await readAgain(outside, tab, 900);
      const after = await keptBy(browser, page);
      const { documents, nodes, listeners } = before;
      expect(after).toMatchObject({ documents, nodes, listeners });
      // The page may just have been read once more by itself; what each of 900 readings kept would be 900 objects at least.
      expect(after.ownObjects).toBeLessThan(before.ownObjects + 450);
      expect(after.heap).toBeLessThan(before.heap + NOISE);
      expect(after.backgroundHeap).toBeLessThan(before.backgroundHeap + NOISE);
      await page.close();
    },
    LONGEST,
  );
});

describe('a tab that is loaded again and again', () => {
  it(
    'keeps nothing of the pages before, nor does the background',
    async () => {
      const page = await browser.context.newPage();
      await page.goto(`${HOST}${SHORT.path}`);
      const load = async (times: number) => {
        for (let loads = 0; loads < times; loads += 1) {
          await page.reload();
          await waitForMarks(page);
        }
        return keptBy(browser, page);
      };
      const before = await load(3);
      const after = await load(12);
      const { documents, nodes, listeners } = before;
      expect(after).toMatchObject({ documents, nodes, listeners });
      expect(after.heap).toBeLessThan(before.heap + NOISE);
      expect(after.backgroundHeap).toBeLessThan(before.backgroundHeap + NOISE);
      await page.close();
    },
    LONGEST,
  );
});

describe('fifty tabs that are opened at once', () => {
  it(
    'get each their marks and their badge, and none of them goes down',
    async () => {
      const crashed: string[] = [];
      browser.context.on('page', (page) => page.on('crash', () => crashed.push(page.url())));
      const urls = Array.from(
        { length: TABS },
        (_, at) => `${HOST}${REPORTS[at % REPORTS.length]?.[0].path}?${at}`,
      );
      await outside.ask(
        `Promise.all(${JSON.stringify(urls)}.map((url) => chrome.tabs.create({ url, active: false }))).then(() => undefined)`,
      );
      const expected = urls.map(
        (_, tab): Button => ({ text: REPORTS[tab % REPORTS.length]?.[1] ?? '', title: '勾稽 Gouji' }),
      );
      const shown = async () =>
        Promise.all(urls.map(async (url) => outside.button(await outside.tabOf(url))));
      await expect.poll(shown, SOON).toEqual(expected);
      for (const [tab, url] of urls.entries()) {
        const page = browser.context.pages().find((each) => each.url() === url);
        if (page === undefined) throw new Error(`no tab shows ${url}`);
        const marks = REPORTS[tab % REPORTS.length]?.[2] ?? 0;
        await expect.poll(async () => (await marksOn(page)).length, SOON).toBe(marks);
        expect(await hostsOn(page)).toBe(marks > 0 ? 1 : 0);
      }
      expect(crashed).toEqual([]);
    },
    LONGEST,
  );
});

function withLastTable(html: string): string {
  const last = html.lastIndexOf('<table');
  return html.replace(/<table[\s\S]*?<\/table>/g, (table, at: number) => (at === last ? table : ''));
}
