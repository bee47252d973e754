import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../scripts/browser.ts';
import { readTrace, TRACE_CATEGORIES, type Traced } from './trace.ts';

/** What happened in one visit. */
export interface Visit extends Traced {
  /** Milliseconds of the longest task that the browser told the page of; 0 where it told of none. */
  readonly longest: number;
}

/** How often to wait for a badge, a few seconds each time: the largest page takes its time. */
const MOST_WAITS = 10;
/** After the badge is there: the marks, frames, and the observer's own delivery. */
const SETTLING_MS = 250;

/** Runs before the page's first byte. */
const OBSERVER = `window.longTasks = [];
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longTasks.push(duration); })
  .observe({ type: 'longtask', buffered: true });`;

/** Opens the page in a new tab, waits until it was read (if it will be) and rests, and closes the tab. */
export async function visit(
  browserWithUs: ExtensionBrowser,
  address: string,
  isRead: boolean,
): Promise<Visit> {
  const { context } = browserWithUs;
  const browser = context.browser();
  if (browser === null) throw new Error('the browser cannot be traced');
  const page = await context.newPage();
  try {
    await page.addInitScript(OBSERVER);
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await page.goto(address);
    if (isRead && !(await hasBadge(browserWithUs, page))) throw new Error(`${address} was never read`);
    await page.waitForTimeout(SETTLING_MS);
    const tasks = await page.evaluate<number[]>('window.longTasks');
    return { longest: Math.max(0, ...tasks), ...readTrace(await browser.stopTracing()) };
  } finally {
    await page.close();
  }
}

async function hasBadge({ badge }: ExtensionBrowser, page: Page): Promise<boolean> {
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    if ((await badge(page)) !== '') return true;
  }
  return false;
}
