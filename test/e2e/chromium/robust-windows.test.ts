import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { PopupPage } from '../../../scripts/popup-page.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { type Button, ExtensionPage } from './extension-page.ts';
import { hostsOn, marksOn, waitForMarks } from './overlay.ts';

/** Several windows: what is asked for in one happens there. Of private ones private-window.test.ts tells. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
const EVEN = samplePage('seed-002-qujiang-2020');
/** As a new window may take on a busy machine. */
const SOON = { timeout: 20_000 };
const UNEQUAL: Button = { text: '3', title: '勾稽 Gouji' };
const EQUAL: Button = { text: '0', title: '勾稽 Gouji' };

let server: SampleServer;
let browser: ExtensionBrowser;
let outside: ExtensionPage;
const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));

interface Shown {
  readonly window: number;
  readonly tab: number;
}

let first: Shown & { readonly page: Page };
let second: Shown & { readonly page: Page };

beforeAll(async () => {
  buildIfStale();
  server = await serve([DEMO, EVEN]);
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  outside = await ExtensionPage.open(browser);
  first = await openWindow(`${HOST}${DEMO.path}?1`);
  second = await openWindow(`${HOST}${DEMO.path}?2`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('two windows with the same report', () => {
  it('have each their marks and their badge', async () => {
    for (const { page, tab } of [first, second]) {
      expect(await waitForMarks(page)).toHaveLength(5);
      await expect.poll(() => outside.button(tab), SOON).toEqual(UNEQUAL);
    }
  });

  it('lose their marks by a key one at a time, the one in which it is pressed', async () => {
    await press('toggle-marks', first);
    await expect.poll(() => hostsOn(first.page), SOON).toBe(0);
    expect(await hostsOn(second.page)).toBe(1);
    await press('toggle-marks', second);
    await expect.poll(() => hostsOn(second.page), SOON).toBe(0);
    await press('toggle-marks', first);
    expect(await waitForMarks(first.page)).toHaveLength(5);
    expect(await hostsOn(second.page)).toBe(0);
  });

  it('have each their popup: marks are on in the one and off in the other', async () => {
    const popup = await openPopup(second);
    await popup.waitForText(/显示标记/);
    await popup.close();
    const other = await openPopup(first);
    await other.waitForText(/隐藏标记/);
    await other.press('隐藏标记');
    await other.waitForText(/显示标记/);
    await other.close();
    await press('toggle-marks', first);
    await press('toggle-marks', second);
    expect(await waitForMarks(first.page)).toHaveLength(5);
    expect(await waitForMarks(second.page)).toHaveLength(5);
  });
});

describe('two windows with different reports', () => {
  it('have each their badge, and their popup exports the one that it stands over', async () => {
    await second.page.goto(`${HOST}${EVEN.path}`);
    await expect.poll(() => outside.button(second.tab), SOON).toEqual(EQUAL);
    expect(await outside.button(first.tab)).toEqual(UNEQUAL);
    expect(await exportedIn(second)).toBe(`${HOST}${EVEN.path}`);
    expect(await exportedIn(first)).toBe(`${HOST}${DEMO.path}?1`);
    expect(await outside.button(first.tab)).toEqual(UNEQUAL);
    expect(await outside.button(second.tab)).toEqual(EQUAL);
  });

  it('show a failure on the button of the one that failed', async () => {
    await choose('export-table-csv', second);
    await expect.poll(() => outside.button(second.tab), SOON).toMatchObject({ text: '!' });
    expect(await outside.button(first.tab)).toEqual(UNEQUAL);
    expect(await marksOn(first.page)).toHaveLength(5);
  });
});

async function openWindow(url: string): Promise<Shown & { readonly page: Page }> {
  const opened = browser.context.waitForEvent('page');
  const window = await outside.ask<number>(
    `chrome.windows.create({ url: '${url}', focused: true }).then(({ id }) => id)`,
  );
  const page = await opened;
  await page.waitForURL(url);
  return { window, page, tab: await outside.tabOf(url) };
}

async function openPopup({ window }: Shown): Promise<PopupPage> {
  const devtools = await browser.context.browser()?.newBrowserCDPSession();
  if (devtools === undefined) throw new Error('the browser has no devtools session');
  await outside.ask(
    `chrome.windows.update(${window}, { focused: true }).then(() => chrome.action.openPopup({ windowId: ${window} }))`,
  );
  return PopupPage.attach(devtools, `chrome-extension://${browser.id}/popup.html`);
}

/** The address in what the popup over a window exports. */
async function exportedIn(shown: Shown): Promise<string> {
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
  const popup = await openPopup(shown);
  await popup.waitForText(/导出 JSON/);
  await popup.press('导出 JSON');
  await popup.waitForText(/已导出/);
  await popup.close();
  const [name = ''] = readdirSync(downloads);
  return JSON.parse(readFileSync(join(downloads, name), 'utf8')).source.url;
}

/** A key, as the browser tells of it: with the tab in which it was pressed. */
async function press(command: string, { tab }: Shown): Promise<void> {
  await outside.wake();
  const worker = await browser.background();
  await worker.evaluate(`chrome.commands.onCommand.dispatch('${command}', { id: ${tab} })`);
}

async function choose(item: string, { tab }: Pick<Shown, 'tab'>): Promise<void> {
  await outside.wake();
  const worker = await browser.background();
  await worker.evaluate(
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: '${item}', editable: false, frameId: 0 }, { id: ${tab} })`,
  );
}
