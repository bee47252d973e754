import type { CDPSession, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { FORMATS } from '../../../src/export/formats.ts';

/** A report in a private window of Chromium: it is read and exported, and what is not private learns nothing of it. */

const PAGE = 'sample-2021-two-slips';
const ADDRESS = `http://www.test.gov.cn/${PAGE}/`;
const WAIT = { timeout: 20_000 };

let server: SampleServer;
let browser: ExtensionBrowser;
let ordinary: Worker;
/** Runs in the background of private windows. */
let inPrivate: <Value>(expression: string) => Promise<Value>;

beforeAll(async () => {
  buildIfStale();
  server = await serve([samplePage(PAGE)]);
  browser = await startBrowser({ port: server.port, isHeadless: true });
  const settings = browser.context.pages()[0] ?? (await browser.context.newPage());
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${browser.id}', incognitoAccess: true })`,
  );
  ordinary = await vi.waitUntil(() => workerThatMayBePrivate(browser), WAIT);
  await ordinary.evaluate(`chrome.windows.create({ incognito: true, url: '${ADDRESS}' })`);
  inPrivate = await attachToPrivate(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('in a private window', () => {
  const ofTab = (call: string) => `chrome.tabs.query({ url: '${ADDRESS}' }).then(([tab]) => ${call})`;

  it('a report is read', async () => {
    const badge = () => inPrivate<string>(ofTab('chrome.action.getBadgeText({ tabId: tab.id })'));
    await vi.waitUntil(async () => (await badge()) === '3', WAIT);
  });

  it('the menu has every format', async () => {
    for (const { id } of FORMATS) {
      // Rejects where there is no such entry.
      await inPrivate(`chrome.contextMenus.update('export-${id}', { enabled: true })`);
    }
  });

  it('a report is exported, and only the private window’s own list of downloads has it', async () => {
    const menu = `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'export-csv', frameId: 0 }, tab)`;
    await inPrivate(ofTab(`void ${menu}`));
    // Whether it is saved cannot be seen here: without a screen Chromium breaks off every download of such a window.
    const listed = 'chrome.downloads.search({}).then((all) => all.map(({ incognito }) => incognito))';
    await vi.waitUntil(async () => JSON.stringify(await inPrivate(listed)) === '[true]', WAIT);
    expect(await ordinary.evaluate(listed)).toEqual([]);
  });

  it('nothing is kept, and there is no place to keep it', async () => {
    const kept = `Promise.all([indexedDB.databases(), caches.keys()]).then((all) => [...all.flat(), typeof chrome.storage])`;
    expect(await inPrivate(kept)).toEqual(['undefined']);
    expect(await ordinary.evaluate(kept)).toEqual(['undefined']);
  });

  it('no tab of it is seen by the background of other windows', async () => {
    const addresses = await ordinary.evaluate<string[]>(
      'chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ""))',
    );
    expect(addresses).not.toContain(ADDRESS);
  });
});

/** The background starts anew once it may enter private windows. */
async function workerThatMayBePrivate({ context }: ExtensionBrowser): Promise<Worker | null> {
  for (const worker of context.serviceWorkers()) {
    const isAllowed = await worker.evaluate('chrome.extension.isAllowedIncognitoAccess()').catch(() => false);
    if (isAllowed === true) return worker;
  }
  return null;
}

/** Playwright does not know private windows: the browser's own devtools session does. */
async function attachToPrivate({ context, id }: ExtensionBrowser): Promise<typeof inPrivate> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser has no devtools session');
  const target = await vi.waitUntil(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const isPrivate = targetInfos.find(({ url }) => url === ADDRESS)?.browserContextId;
    return targetInfos.find(
      ({ type, url, browserContextId }) =>
        type === 'service_worker' && url.includes(id) && browserContextId === isPrivate,
    );
  }, WAIT);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
  let last = 0;
  const evaluate: typeof inPrivate = (expression) =>
    evaluateIn(session, sessionId, { id: ++last, expression });
  // A background that has just begun does not know the browser's functions yet.
  await vi.waitUntil(() => evaluate('globalThis.chrome?.downloads !== undefined'), WAIT);
  return evaluate;
}

interface Asked {
  readonly id: number;
  readonly expression: string;
}

function evaluateIn<Value>(
  session: CDPSession,
  sessionId: string,
  { id, expression }: Asked,
): Promise<Value> {
  return new Promise((done, fail) => {
    const answered = (event: { readonly sessionId: string; readonly message: string }) => {
      const { id: of, result, error } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || of !== id) return;
      session.off('Target.receivedMessageFromTarget', answered);
      const reason = error?.message ?? result.exceptionDetails?.exception?.description;
      if (reason === undefined) done(result.result.value);
      else fail(new Error(reason));
    };
    session.on('Target.receivedMessageFromTarget', answered);
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    void session.send('Target.sendMessageToTarget', { sessionId, message });
  });
}
