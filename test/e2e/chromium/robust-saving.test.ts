import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { ExtensionPage } from './extension-page.ts';
import { waitForMarks } from './overlay.ts';

/** Files that the browser cannot save, or may not: said in words, nothing left that looks like a file, and saved later. */

const DEMO = samplePage('sample-2021-two-slips');
const USUAL = { text: '3', title: '勾稽 Gouji' };
const NAME = '示例县人民政府_2023_政府信息公开年报.json';
/** A file system of 16 KB can only be made by root, and not in every container. */
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', probe()]).status === 0;

let server: SampleServer;
let browser: ExtensionBrowser;
let devtools: CDPSession;
let outside: ExtensionPage;
let page: Page;
let tab = -1;
const downloads = join(mkdtempSync(join(tmpdir(), 'gouji-saving-')), 'downloads');

beforeAll(async () => {
  if (canMount) spawnSync('umount', [probe()]);
  buildIfStale();
  mkdirSync(downloads);
  server = await serve([DEMO]);
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser has no devtools session');
  devtools = session;
  outside = await ExtensionPage.open(browser);
  page = await browser.context.newPage();
  await page.goto(`http://www.test.gov.cn${DEMO.path}`);
  await waitForMarks(page);
  tab = await outside.tabOf(page.url());
  await browser.badge(page);
});

afterAll(async () => {
  // A test that failed has left its own.
  while (canMount && spawnSync('umount', [downloads]).status === 0);
  rmSync(probe(), { recursive: true });
  await browser?.close();
  await server?.close();
});

/** What stands in the way, how it is put there and taken away, and what is said. */
const OBSTACLES = [
  {
    name: 'a full disk',
    isPossible: canMount,
    put: async () => void spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', downloads]),
    // What the browser has begun it calls unconfirmed, and keeps in its own list.
    left: () => readdirSync(downloads).filter((name) => !name.endsWith('.crdownload')),
    take: async () => void spawnSync('umount', [downloads]),
    reason: '磁盘已满，文件没有保存',
  },
  {
    name: 'a download folder that is none',
    isPossible: true,
    put: async () => {
      rmSync(downloads, { recursive: true });
      writeFileSync(downloads, '');
    },
    left: () => (readFileSync(downloads).length === 0 ? [] : ['something was written']),
    take: async () => {
      rmSync(downloads);
      mkdirSync(downloads);
    },
    reason: '无法写入下载文件夹，文件没有保存',
  },
];

describe.each(OBSTACLES)('$name', ({ isPossible, put, left, take, reason }) => {
  it.skipIf(!isPossible)(
    'is told in the popup, leaves no file, and is no obstacle once it has gone',
    async () => {
      await put();
      const popup = await browser.openPopup();
      await popup.waitForText(/导出 JSON/);
      await popup.press('导出 JSON');
      await popup.waitForText(new RegExp(`未能导出：${reason}`));
      expect(left()).toEqual([]);
      expect(await outside.button(tab)).toEqual(USUAL);
      await take();
      await popup.press('导出 JSON');
      await popup.waitForText(/已导出/);
      await popup.close();
      expect(JSON.parse(takeFile()).format).toBe('gouji-report/1');
    },
  );

  it.skipIf(!isPossible)('is told on the button where the menu was used, until it is exported', async () => {
    await put();
    await choose('export-json');
    await expect.poll(() => outside.button(tab)).toEqual({ text: '!', title: reason });
    expect(left()).toEqual([]);
    await take();
    await choose('export-json');
    await expect.poll(() => outside.button(tab)).toEqual(USUAL);
    expect(JSON.parse(takeFile()).format).toBe('gouji-report/1');
  });
});

describe('a download that is refused, as by a person who is asked where to save', () => {
  it('is no failure: the popup says that there is no file, the button nothing', async () => {
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    await popup.press('导出 JSON');
    await popup.waitForText(/已取消，没有保存文件/);
    await popup.close();
    expect(await outside.button(tab)).toEqual(USUAL);
    expect(readdirSync(downloads)).toEqual([]);
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'default' });
  });
});

describe('what the extension keeps', () => {
  it('is nothing: no storage of any kind is there, or has anything in it', async () => {
    const kept = await outside.ask(`(async () => ({
      extension: typeof chrome.storage,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      cookies: document.cookie,
    }))()`);
    expect(kept).toEqual({
      extension: 'undefined',
      local: 0,
      session: 0,
      databases: [],
      caches: [],
      cookies: '',
    });
  });
});

async function choose(item: string): Promise<void> {
  await outside.wake();
  const worker = await browser.background();
  await worker.evaluate(
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: '${item}', editable: false, frameId: 0 }, { id: ${tab} })`,
  );
}

/** The one file that was saved, which goes. */
function takeFile(): string {
  expect(readdirSync(downloads)).toEqual([NAME]);
  const text = readFileSync(join(downloads, NAME), 'utf8');
  rmSync(join(downloads, NAME));
  return text;
}

function probe(): string {
  const folder = join(tmpdir(), `gouji-mount-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
