import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { EXTENSION, type FirefoxBrowser, ID, startFirefox } from '../browsers/firefox.ts';
import type { FirefoxPage } from '../browsers/firefox-page.ts';
import { hostsOn, marksOn, waitForMarks } from '../overlay.ts';

/** Firefox lets a person refuse an extension the sites that it asks for, and take them back at any time. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';
const EVEN = 'seed-002-qujiang-2020';
const NEWS = 'plain-news';
const WAIT = { timeout: 20_000 };

let server: SampleServer;
let browser: FirefoxBrowser;
let page: FirefoxPage;

beforeAll(async () => {
  buildIfStale('firefox');
  server = await serve([DEMO, EVEN, NEWS].map(samplePage));
  browser = await startFirefox({ port: server.port });
  page = await browser.firstPage();
  await browser.privileged.run(`
    ${EXTENSION}
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.remove('${ID}', { permissions: [], origins: ['*://*.gov.cn/*'] }, extension);
    // What it asks the person is the browser's own; here the answer is yes.
    Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a report on a site that the person has refused', () => {
  it('is not read unasked: no mark, no badge', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    await page.wait(1000);
    expect(await hostsOn(page)).toBe(0);
    expect(await browser.badgeNow(page)).toBe('');
  });

  it('is read by a click on the button, which says that it is by click alone', async () => {
    const popup = await browser.clickButton();
    const text = await popup.waitForText(/核对了/);
    expect(text).toContain('3 项不相等');
    expect(text).toContain('浏览器没有允许扩展自动读取 gov.cn 网页');
    await popup.close();
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await browser.badge(page)).toBe('3');
  });

  it('is exported by that click as well', async () => {
    const popup = await browser.clickButton();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    expect(await saved).toContain('示例县人民政府_2023_政府信息公开年报.json');
    await popup.close();
  });

  it('is read by itself, in a tab that is open already too, once the popup was allowed to ask', async () => {
    const other = await browser.newPage();
    await other.goto(`${HOST}/${EVEN}/`);
    await page.goto(`${HOST}/${NEWS}/`);
    await page.bringToFront();
    const popup = await browser.clickButton();
    await popup.waitForText(/允许自动读取/);
    await popup.press('允许自动读取');
    await expect.poll(() => browser.badgeNow(other), WAIT).toBe('0');
    await page.goto(`${HOST}/${DEMO}/`);
    await expect.poll(async () => (await marksOn(page)).length, WAIT).toBe(5);
    const again = await browser.clickButton();
    expect(await again.waitForText(/核对了/)).not.toContain('浏览器没有允许');
    await again.close();
  });
});
