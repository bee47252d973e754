import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrace, TRACE_CATEGORIES } from '../../../bench/trace.ts';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, serve } from '../../../scripts/sample-server.ts';
import { HOSTILE_PAGES } from '../../support/hostile-pages.ts';

/**
 * The limits of issue 4, in the built extension. The pages have no scripts, so every script on their thread is ours; what
 * is counted is what it spends on the processor, as others may use the machine at the same time.
 */
const MOST_MS = 2000;
const MOST_TASK_MS = 200;
/** A machine that others use makes all that is counted larger, never smaller: the limits hold for one of so many visits. */
const VISITS = 4;
/** What a page's scripts keep after garbage is collected, less than this in megabytes. */
const MOST_HEAP = 192;

const HOST = 'http://www.test.gov.cn';

let server: SampleServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  buildIfStale();
  server = await serve(HOSTILE_PAGES.map(({ slug, html }) => ({ path: `/${slug}/`, body: html() })));
  browser = await startBrowser({ port: server.port, isHeadless: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(HOSTILE_PAGES)('$name', ({ slug, limit }) => {
  it('is answered in time, in short tasks, with little memory', async () => {
    const page = await browser.context.newPage();
    const address = `${HOST}/${slug}/`;
    let spent = await visit(page, address);
    for (let again = 1; again < VISITS && !isWithin(spent); again += 1) spent = await visit(page, address);
    expect(spent.badge).not.toBe('');
    expect(spent.runs).toBeGreaterThan(0);
    expect(spent.longest).toBeLessThan(MOST_TASK_MS);
    expect(spent.sum).toBeLessThan(MOST_MS);
    expect(await heapOf(page)).toBeLessThan(MOST_HEAP);
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/核对|没有|不属于/);
    expect(text.includes('页面过大，只读取了前一部分')).toBe(limit !== null);
    await popup.close();
    await page.close();
  }, 240_000);
});

type Spent = Awaited<ReturnType<typeof visit>>;

function isWithin({ longest, sum }: Spent): boolean {
  return longest < MOST_TASK_MS && sum < MOST_MS;
}

/** Milliseconds on the processor: of the longest run of script, and of all from the reader's first on. */
async function visit(page: Page, address: string) {
  const devtools = browser.context.browser();
  if (devtools === null) throw new Error('the browser cannot be traced');
  let trace: Buffer = Buffer.alloc(0);
  await devtools.startTracing(page, { categories: TRACE_CATEGORIES });
  const badge = await readBadge(page, address).finally(async () => (trace = await devtools.stopTracing()));
  const { detector, runs } = readTrace(trace);
  const times = [...(detector === null ? [] : [detector]), ...runs].map(({ cpu }) => cpu);
  const sum = times.reduce((all, time) => all + time, 0);
  return { badge, runs: runs.length, longest: Math.max(...times), sum };
}

async function readBadge(page: Page, address: string): Promise<string> {
  await page.goto(address, { timeout: 60_000 });
  const badge = await badgeOf(page);
  // Marks, and whatever else follows the answer.
  await page.waitForTimeout(500);
  return badge;
}

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
