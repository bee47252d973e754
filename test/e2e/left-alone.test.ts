import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { readPage } from '../support/read-page.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, marksOn } from './overlay.ts';

/** Every page at hand, reports or not: what it sees of itself before, with everything of ours shown, and after. */

const HOST = 'http://www.test.gov.cn';
/** Real pages, which lie beside the project. */
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

const SAMPLES = readdirSync(new URL('../pages/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => samplePage(name));
const REAL: ServedPage[] = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ path: `/${name}`, body: readFileSync(new URL(name, CORPUS)), type: 'text/html' }))
  : [];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve([...SAMPLES, ...REAL]);
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
  // What the page was before any script of ours could run: content scripts run after this event.
  await page.addScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { asServed: document.documentElement.outerHTML });
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** As the page sees itself; our host, which is bare and the last beside body, is told apart. */
function look() {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const last = copy.lastElementChild;
    const isHost = last?.outerHTML === '<div></div>' && last.previousElementSibling?.localName === 'body';
    if (isHost) last.remove();
    return {
      isAsServed: copy.outerHTML === (window as unknown as { asServed: string }).asServed,
      isHost,
      sheets: document.adoptedStyleSheets.length,
      highlights: CSS.highlights.size,
      focused: document.activeElement?.localName ?? '',
      selection: String(document.getSelection()),
    };
  });
}

/** A report is read when it is opened; any page by an export. Marks are set with it. */
async function waitForReading(isReport: boolean): Promise<void> {
  if (!isReport) {
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-json');
    await saved;
  }
  await expect.poll(async () => (await look()).isHost).toBe(true);
}

const UNTOUCHED = {
  isAsServed: true,
  isHost: false,
  sheets: 0,
  highlights: 0,
  focused: 'body',
  selection: '',
};

function leavesAlone(path: string, isReport: boolean): void {
  it(`${path} is as it was: with marks, card and figures but for our host, and after to the byte`, async () => {
    await page.goto(`${HOST}${path}`);
    await waitForReading(isReport);
    expect(await look()).toEqual({ ...UNTOUCHED, isHost: true });
    await browser.pressCommand('next-finding');
    await browser.pressCommand('show-figures');
    const isOpen = (await marksOn(page)).length > 0;
    if (isOpen) await expect.poll(() => cardOn(page)).not.toBe('');
    await page.wait(100);
    // The page can see that something of ours has the focus, and that figures are highlighted; its text is its own.
    const { isAsServed, isHost, sheets, selection, focused } = await look();
    expect({ isAsServed, isHost, sheets, selection, focused }).toEqual({
      isAsServed: true,
      isHost: true,
      sheets: 0,
      selection: '',
      focused: isOpen ? 'div' : 'body',
    });
    await browser.pressCommand('toggle-marks');
    await expect.poll(look).toEqual(UNTOUCHED);
  });
}

describe('a page of ours', () => {
  for (const { path } of SAMPLES) leavesAlone(path, readPage(path.replaceAll('/', '')).detection.isReport);
});

describe.skipIf(REAL.length === 0)('a real page', () => {
  if (REAL.length === 0) it('lies beside the project', () => expect(existsSync(CORPUS)).toBe(true));
  for (const { path } of REAL) leavesAlone(path, false);
});
