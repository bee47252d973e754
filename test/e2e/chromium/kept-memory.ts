import type { CDPSession, Page } from 'playwright';
import type { ExtensionBrowser } from '../../../scripts/browser.ts';
import type { ExtensionPage } from './extension-page.ts';

/**
 * What is kept once unused memory is freed: counts of the page with all scripts on it, of our scripts' own objects there,
 * and bytes of script.
 */
export interface Kept {
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly ownObjects: number;
  readonly heap: number;
  readonly backgroundHeap: number;
}

/** Counts are exact; bytes are what the engine says after it was asked to free all it can. */
export async function keptBy(browser: ExtensionBrowser, page: Page): Promise<Kept> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  // What a first round lets go may hold on to something that a second one finds free.
  for (let rounds = 0; rounds < 2; rounds += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const ownObjects = await ownObjectsOn(devtools, browser);
  await devtools.detach();
  const count = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    documents: count('Documents'),
    nodes: count('Nodes'),
    listeners: count('JSEventListeners'),
    ownObjects,
    heap: usedSize,
    backgroundHeap: await backgroundHeapOf(browser),
  };
}

/**
 * Has the page's last figure changed and the page read again, so many times: marks go and come with it. A script for each time would be
 * kept by devtools, so that one listens on the page.
 */
export async function readAgain(outside: ExtensionPage, tab: number, times: number): Promise<void> {
  await outside.ask(`(async () => {
    const listen = () => {
      if (globalThis.isListening) return;
      globalThis.isListening = true;
      chrome.runtime.onMessage.addListener((message, sender, answer) => {
        if (message.kind !== 'change') return;
        const [cell] = [...document.querySelectorAll('td')].filter(({ textContent }) => /^\\d+$/.test(textContent)).slice(-1);
        cell.firstChild.data = cell.textContent === '7777' ? '7' : '7777';
        answer(true);
      });
    };
    await chrome.scripting.executeScript({ target: { tabId: ${tab} }, func: listen });
    for (let times = 0; times < ${times}; times += 1) {
      await chrome.tabs.sendMessage(${tab}, { kind: 'change' });
      const { findings } = await chrome.tabs.sendMessage(${tab}, { kind: 'summarize' });
      if (findings.length === 0) throw new Error('nothing was found');
    }
  })()`);
}

/** Everything that descends from the objects of our own scripts' world. */
async function ownObjectsOn(devtools: CDPSession, { id }: ExtensionBrowser): Promise<number> {
  let contextId: number | undefined;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) contextId = context.id;
  });
  await devtools.send('Runtime.enable');
  if (contextId === undefined) throw new Error('none of our scripts runs on the page');
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'Object.prototype', contextId });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const counted = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  return counted.result.value;
}

async function backgroundHeapOf({ context, id }: ExtensionBrowser): Promise<number> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (devtools === undefined) throw new Error('the browser has no devtools session');
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (target === undefined) throw new Error('no background runs');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: target.targetId });
  await send(devtools, sessionId, 'HeapProfiler.collectGarbage');
  const { usedSize } = await send<{ usedSize: number }>(devtools, sessionId, 'Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

let last = 0;

function send<Result>(devtools: CDPSession, sessionId: string, method: string): Promise<Result> {
  last += 1;
  const id = last;
  const message = JSON.stringify({ id, method, params: {} });
  return new Promise((done, fail) => {
    devtools.on('Target.receivedMessageFromTarget', (event) => {
      const answer = JSON.parse(event.message);
      if (event.sessionId === sessionId && answer.id === id) done(answer.result);
    });
    devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
  });
}
