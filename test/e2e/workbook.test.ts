import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../scripts/browser.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../scripts/sample-server.ts';
import { cellsOf, parse, sheetOf } from '../support/workbook.ts';
import { waitForMarks } from './overlay.ts';

/** A workbook that the built extension has written, in its own page and under its own content security policy. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';

let server: SampleServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  buildIfStale();
  server = await serve([samplePage(DEMO)]);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a report', () => {
  it('is exported as a workbook by the right-click menu', async () => {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    const saved = browser.nextDownload();
    const worker = await browser.background();
    await worker.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'export-xlsx', editable: false, pageUrl: tab.url }, tab))`);
    const file = await saved;
    expect(basename(file)).toBe('示例县人民政府_2023_政府信息公开年报.xlsx');
    const book = parse(readFileSync(file));
    expect(book.SheetNames).toEqual(['数据', '原表', '核对', '说明']);
    const words = cellsOf(sheetOf(book, '说明')).map(([, { v }]) => String(v));
    expect(words).toContain(`${HOST}/${DEMO}/`);
    expect(words.filter((word) => /Chrome\/\d/.test(word))).toHaveLength(1);
  });
});
