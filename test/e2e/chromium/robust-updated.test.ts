import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { leftInChromium } from '../browsers/left-in-chromium.ts';
import { BackgroundEnd } from './end-background.ts';
import { MISSING_ENTRIES } from './extension-page.ts';
import { cardOn, hostsOn, marksOn, waitForMarks } from './overlay.ts';

/** The extension is updated while its pages stay open, at a bad moment, many times, and with its background ended in the middle. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
const SOON = { timeout: 20_000 };
/** Milliseconds after the new background has started, at which it is ended: from before its first event to after its last. */
const DELAYS = [0, 5, 15, 40];

let server: SampleServer;
let browser: ExtensionBrowser;
let other: Page;
let page: Page;
let end: BackgroundEnd;

beforeAll(async () => {
  buildIfStale();
  server = await serve([DEMO]);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  other = browser.context.pages()[0] ?? (await browser.context.newPage());
  end = await BackgroundEnd.of(browser, other);
  page = await browser.context.newPage();
  await page.goto(`${HOST}${DEMO.path}`);
  await waitForMarks(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('an update while a card is open', () => {
  it('takes card and marks away, sets new ones, and the page, its popup and its export work on', async () => {
    const before = await marksOn(page);
    await pressKey('next-finding');
    await expect.poll(() => cardOn(page), SOON).not.toBe('');
    await update();
    await expect
      .poll(
        async () =>
          (await marksOn(page)).filter(({ node }) => before.every((mark) => mark.node !== node)).length,
        SOON,
      )
      .toBe(5);
    expect(await cardOn(page)).toBe('');
    expect(await hostsOn(page)).toBe(1);
    expect(await browser.badge(page)).toBe('3');
    await pressKey('next-finding');
    await expect.poll(() => cardOn(page), SOON).not.toBe('');
    await page.keyboard.press('Escape');
    const popup = await browser.openPopup();
    await popup.waitForText(/核对了/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    expect(await saved).toContain('2023');
    await popup.close();
  });
});

describe('ten updates in a row', () => {
  it('leave one host, one set of marks and listeners, and nothing of any older version', async () => {
    const before = await listenersOf(page);
    expect(before).toContain('pageshow');
    for (let updates = 0; updates < 10; updates += 1) await update();
    await expect.poll(async () => (await marksOn(page)).length, SOON).toBe(5);
    await expect.poll(() => listenersOf(page), SOON).toEqual(before);
    expect(await hostsOn(page)).toBe(1);
    expect(await browser.badge(page)).toBe('3');
  });
});

describe('an update whose background is ended', () => {
  it.each(DELAYS)('%i ms after it has started is finished by the next one: menu and pages', async (delay) => {
    const before = await marksOn(page);
    await update();
    await end.running();
    await page.waitForTimeout(delay);
    await end.now();
    // Whatever happens next in the browser: here, another report is opened.
    await other.goto(`${HOST}${DEMO.path}?${delay}`);
    await waitForMarks(other);
    await expect
      .poll(
        async () =>
          (await marksOn(page)).filter(({ node }) => before.every((mark) => mark.node !== node)).length,
        SOON,
      )
      .toBe(5);
    expect(await hostsOn(page)).toBe(1);
    await expect.poll(() => missingEntries(), SOON).toEqual([]);
    expect(await browser.badge(page)).toBe('3');
  });
});

/** Loads the extension anew, as an update does: the browser lets the old one go and starts the new one. */
async function update(): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const worker = await browser.background();
    const gone = worker.waitForEvent('close', { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    // On a busy machine devtools may still hold a worker that has gone already, and that can reload nothing.
    await worker.evaluate('void setTimeout(() => chrome.runtime.reload())').catch(() => undefined);
    if (!(await gone)) continue;
    await browser.background();
    return;
  }
  throw new Error('the browser does not load the extension anew');
}

async function pressKey(command: string): Promise<void> {
  const worker = await browser.background();
  await worker.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) =>
    chrome.commands.onCommand.dispatch('${command}', tab))`);
}

async function missingEntries(): Promise<string[]> {
  return (await browser.background()).evaluate<string[]>(MISSING_ENTRIES);
}

/** The events that scripts of ours listen to on a page, those of older versions among them. */
async function listenersOf(page: Page): Promise<string[]> {
  const { listeners } = await leftInChromium(page, browser.id, []);
  return [...listeners].sort();
}
