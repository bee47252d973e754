import type { Page } from 'playwright';
import type { Left } from './test-browser.ts';

const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'];

/**
 * What the scripts of an extension have on a page, those included that an update has left over; with those of every older
 * version, looking for observers takes seconds, as the browser clears up before each count.
 *
 * @param kinds the observers that are looked for.
 */
export async function leftInChromium(page: Page, extension: string, kinds = OBSERVERS): Promise<Left> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extension}`) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  if (worlds.length === 0) throw new Error('none of our scripts runs on the page');
  const listeners: string[] = [];
  let observers = 0;
  for (const contextId of worlds) {
    const objectOf = async (expression: string) => {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      return result.objectId ?? '';
    };
    for (const target of ['window', 'document', 'document.documentElement', 'document.body']) {
      const objectId = await objectOf(target);
      const found = await session.send('DOMDebugger.getEventListeners', { objectId });
      listeners.push(...found.listeners.map(({ type }) => type));
    }
    for (const kind of kinds) {
      const prototypeObjectId = await objectOf(`${kind}.prototype`);
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId });
      const counted = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
      });
      observers += counted.result.value;
    }
  }
  await session.detach();
  return { listeners, observers };
}
