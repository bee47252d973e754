import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { LARGE } from '../../support/large-report.ts';
import { EXTENSION, type FirefoxBrowser, startFirefox } from '../browsers/firefox.ts';
import type { FirefoxPage } from '../browsers/firefox-page.ts';
import { cardOn, waitForMarks } from '../overlay.ts';

/** Firefox's background is a page that it ends when nothing happens, and starts again when something does. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';
const WAIT = { timeout: 20_000 };

let server: SampleServer;
let browser: FirefoxBrowser;
let page: FirefoxPage;

beforeAll(async () => {
  buildIfStale('firefox');
  server = await serve([samplePage(DEMO), LARGE]);
  browser = await startFirefox({ port: server.port });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Ends it, whatever it is doing. */
async function endBackground(): Promise<void> {
  await browser.privileged.run(`
    ${EXTENSION}
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState !== 'stopped') throw new Error('the background is ' + extension.backgroundState);`);
}

describe('a background that was ended', () => {
  it('is started by a report: marks and badge', async () => {
    await endBackground();
    await page.goto(`${HOST}/${DEMO}/`);
    expect(await waitForMarks(page)).toHaveLength(5);
    await expect.poll(() => browser.badgeNow(page), WAIT).toBe('3');
  });

  it('is started by a key', async () => {
    await endBackground();
    await browser.pressCommand('next-finding');
    await expect.poll(() => cardOn(page), WAIT).toContain('依据');
  });

  it('is started by the menu, which is still there, and the file is whole', async () => {
    await endBackground();
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-json');
    const { coverage } = JSON.parse(readFileSync(await saved, 'utf8'));
    expect(coverage).toEqual({ declared: 42, assessed: 40, holds: 37, fails: 3, notAssessable: 2 });
  });

  it('is started by the popup, which was open already', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    await endBackground();
    const saved = browser.nextDownload();
    await popup.press('CSV');
    expect(await saved).toContain('.csv');
    await popup.waitForText(/已导出/);
    await popup.close();
  });
});

describe('a background that is ended while it writes a file', () => {
  it('is followed by one that says so on the button, and the export can be asked for again', async () => {
    await page.goto(`${HOST}${LARGE.path}`);
    await waitForMarks(page);
    const before = await browser.badge(page);
    await browser.chooseMenu(page, 'export-xlsx');
    // From then on the page watches over it.
    await expect.poll(() => browser.badgeNow(page), { interval: 10 }).toBe('…');
    expect(await browser.title(page)).toContain('正在导出');
    await endBackground();
    await expect.poll(() => browser.title(page), WAIT).toContain('导出被浏览器中断');
    expect(await browser.badgeNow(page)).toBe('!');
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-xlsx');
    expect(await saved).toContain('.xlsx');
    await expect.poll(() => browser.badgeNow(page), WAIT).toBe(before);
  });
});
