import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, samplePage, serve } from '../../scripts/sample-server.ts';
import { cellsOf, parse, sheetOf } from '../support/workbook.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser } from './browsers/test-browser.ts';
import { waitForMarks } from './overlay.ts';

/** A workbook that the built extension has written, in its own page and under its own content security policy. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';

let server: SampleServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await serve([samplePage(DEMO)]);
  browser = await startBrowser({ port: server.port });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a report', () => {
  it('is exported as a workbook by the right-click menu', async () => {
    const page = await browser.firstPage();
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-xlsx');
    const file = await saved;
    expect(basename(file)).toBe('示例县人民政府_2023_政府信息公开年报.xlsx');
    const book = parse(readFileSync(file));
    expect(book.SheetNames).toEqual(['数据', '原表', '核对', '说明']);
    const words = cellsOf(sheetOf(book, '说明')).map(([, { v }]) => String(v));
    expect(words).toContain(`${HOST}/${DEMO}/`);
    expect(words.filter((word) => /(?:Chrome|Firefox)\/\d/.test(word))).toHaveLength(1);
  });
});
