import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.mjs';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { passageOfFigure, passageOfMention } from '../../../src/export/find-passage.ts';
import { addressOf } from '../../../src/export/text-fragment.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { readSample } from '../../support/read-page.ts';

/** What a browser without the extension makes of what we write: a citation's address, and a table out of an evidence file. */

const SLUG = 'sample-2021-two-slips';
let browser: Browser;
let server: SampleServer;

beforeAll(async () => {
  server = await serve([samplePage(SLUG)]);
  browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: CHROMIUM_FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the address of a citation', () => {
  const { report } = readSample(SLUG);
  /** A window that shows a few rows only. */
  const viewport = { width: 1000, height: 240 };

  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport });
  });

  async function isShown(address: string, look: string): Promise<boolean> {
    await page.goto('about:blank');
    await page.goto(address);
    // The browser scrolls once the page has come to rest; where it does not, this ends the waiting.
    await page.waitForFunction(() => window.scrollY > 0, null, { timeout: 5000 }).catch(() => null);
    const element = page.locator(look).first();
    const box = await element.boundingBox();
    return box !== null && box.y + box.height > 0 && box.y < viewport.height;
  }

  it('shows the row of every figure', async () => {
    const url = `http://127.0.0.1:${server.port}/${SLUG}/`;
    const rows = [...Map.groupBy(report.figures, ({ cell }) => `${cell.table} ${cell.row}`).values()];
    const unseen: string[] = [];
    for (const [figure] of rows) {
      if (figure === undefined) continue;
      const address = addressOf(url, passageOfFigure(figure, report));
      if (!(await isShown(address, figure.cell.selector))) unseen.push(`${figure.field}: ${address}`);
    }
    expect(unseen).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
  });

  it('shows the paragraph of every figure of the text', async () => {
    const url = `http://127.0.0.1:${server.port}/${SLUG}/`;
    const unseen: string[] = [];
    for (const mention of report.mentions) {
      const address = addressOf(url, passageOfMention(mention, report));
      const opening = mention.paragraph.text.slice(0, 30);
      if (!(await isShown(address, `p:has-text(${JSON.stringify(opening)})`))) unseen.push(address);
    }
    expect(unseen).toEqual([]);
  });
});

describe('a table out of an evidence file', () => {
  it('opened from disk is shown in its characters, runs nothing and fetches nothing', async () => {
    const fetched = `http://127.0.0.1:${server.port}/fetched`;
    const markup = `<table onclick="window.ran=1"><tr><td id="label">政府信息公开</td><td>
      <img src="${fetched}" onerror="window.ran=1"><script>window.ran=1</script>
      <link rel="stylesheet" href="${fetched}"><iframe src="${fetched}"></iframe>
      <iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload="window.ran=1"></svg>
      <object data="${fetched}"></object></td></tr></table>`;
    const zip = await evidenceOf(SLUG, {}, { html: { t1: markup } });
    const path = join(mkdtempSync(join(tmpdir(), 'gouji-table-')), 't1.html');
    writeFileSync(path, unzipSync(zip)['tables/t1.html'] ?? '');
    const before = server.requests.length;
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href, { waitUntil: 'networkidle' });
    await page.locator('#label').click();
    expect(await page.locator('#label').textContent()).toBe('政府信息公开');
    expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    expect(server.requests.slice(before)).toEqual([]);
  });
});
