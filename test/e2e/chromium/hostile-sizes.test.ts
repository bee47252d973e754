import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, serve } from '../../../scripts/sample-server.ts';
import { HOSTILE_PAGES } from '../../support/hostile-pages.ts';

/**
 * Pages of hostile sizes in the built extension: one of each way to be large, but for rows and tables by the thousand, which
 * take the browser itself ten seconds to load. `npm run bench -- hostile` visits all of them, and measures how long each takes;
 * test/dom/hostile-sizes.test.ts reads all of them.
 */
const LARGE_BY = ['spans', 'nested', 'text-node', 'sums'];

/** What a page's scripts keep after garbage is collected, less than this in megabytes. */
const MOST_HEAP = 192;

const PAGES = HOSTILE_PAGES.filter(({ slug }) => LARGE_BY.includes(slug));

const HOST = 'http://www.test.gov.cn';

let server: SampleServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  buildIfStale();
  server = await serve(PAGES.map(({ slug, html }) => ({ path: `/${slug}/`, body: html() })));
  browser = await startBrowser({ port: server.port, isHeadless: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(PAGES)('$name', ({ slug, limit }) => {
  it('is answered, keeps little memory, and the popup says whether it was cut', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${HOST}/${slug}/`, { timeout: 60_000 });
    expect(await badgeOf(page)).not.toBe('');
    expect(await heapOf(page)).toBeLessThan(MOST_HEAP);
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/核对|没有|不属于/);
    expect(text.includes('页面过大，只读取了前一部分')).toBe(limit !== null);
    await popup.close();
    await page.close();
  }, 240_000);
});

/** The badge; on a busy machine the whole page may take a while. */
async function badgeOf(page: Page): Promise<string> {
  for (let wait = 0; wait < 10; wait += 1) {
    const badge = await browser.badge(page);
    if (badge !== '') return badge;
  }
  return '';
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
