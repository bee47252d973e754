import { chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';

/** Never reached: every request is answered here. On this host a page may be cross-origin isolated without TLS. */
const ORIGIN = 'http://localhost';

/** These give the page a clock of 5 µs; without them it ticks every 100 µs. */
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Resolves once the page has been painted and has nothing to do. */
const REST = 'new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))';

/** A plain Chromium, without the extension, in which code can be timed on a page. */
export interface Lab {
  /** Opens the page in a tab of its own, and so in a process of its own, runs the scripts in it, and lets it rest. */
  readonly open: (html: string, scripts: readonly string[]) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium or Chrome was found');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const context = await browser.newContext({ viewport: { width: 1240, height: 900 } });
  const open = async (html: string, scripts: readonly string[]) => {
    const page = await context.newPage();
    await page.route('**', (route) => {
      const isPage = route.request().isNavigationRequest();
      const headers = { ...ISOLATION, 'content-type': 'text/html; charset=utf-8' };
      return route.fulfill(isPage ? { body: html, headers } : { status: 404, body: '', headers });
    });
    await page.goto(`${ORIGIN}/report.html`);
    if (!(await page.evaluate('crossOriginIsolated'))) throw new Error('the page’s clock is too coarse');
    for (const content of scripts) await page.addScriptTag({ content });
    await page.evaluate(REST);
    return page;
  };
  return { open, close: () => browser.close() };
}

/** Opens a page, asks one expression of it, and closes it. */
export async function ask<Answer>(
  lab: Lab,
  html: string,
  scripts: readonly string[],
  expression: string,
): Promise<Answer> {
  const page = await lab.open(html, scripts);
  try {
    return await page.evaluate<Answer>(expression);
  } finally {
    await page.close();
  }
}

export interface OnCpu<Answer> {
  readonly answer: Answer;
  /** Milliseconds for which the page's main thread had a processor, whatever else the machine did meanwhile. */
  readonly cpu: number;
}

/** As `ask`, and says what the asking cost; some 0.2 ms of it are DevTools' own. */
export async function askOnCpu<Answer>(
  lab: Lab,
  html: string,
  scripts: readonly string[],
  expression: string,
): Promise<OnCpu<Answer>> {
  const page = await lab.open(html, scripts);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const threadTime = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
    };
    const before = await threadTime();
    const answer = await page.evaluate<Answer>(expression);
    return { answer, cpu: (await threadTime()) - before };
  } finally {
    await page.close();
  }
}
