import { browser } from './browser.ts';

const PAGE = '/writer.html';

/** Chromium's pages that nobody sees; the polyfill does not know of them. */
interface Chromium {
  readonly offscreen?: {
    readonly createDocument: (parameters: {
      readonly url: string;
      readonly reasons: readonly 'BLOBS'[];
      readonly justification: string;
    }) => Promise<void>;
    readonly closeDocument: () => Promise<void>;
  };
  readonly runtime: {
    readonly getContexts: (filter: {
      readonly contextTypes: readonly 'OFFSCREEN_DOCUMENT'[];
    }) => Promise<readonly unknown[]>;
  };
}

type Close = () => Promise<void>;

/** How many use the page; it goes with the last of them. */
let users = 0;
let page: Promise<Close> | null = null;
/** A page that goes is waited for: there can be only one. */
let closing: Promise<void> = Promise.resolve();

/**
 * Opens the page that writes files, unless it is open. A service worker can neither load a writer when it is needed nor
 * offer a file; it has a page beside it for that. Where the background is a page itself (Firefox), a frame in it does.
 *
 * @returns ends this use of it.
 */
export async function openWriter(): Promise<() => void> {
  users += 1;
  page ??= closing.then(open);
  try {
    const close = await page;
    return () => {
      users -= 1;
      if (users > 0) return;
      page = null;
      closing = close().catch(() => undefined);
    };
  } catch (error) {
    users -= 1;
    page = null;
    throw error;
  }
}

async function open(): Promise<Close> {
  const { offscreen, runtime } = (globalThis as unknown as { readonly chrome: Chromium }).chrome;
  if (offscreen === undefined) return openFrame();
  // A service worker that was ended in the middle of an export has left its page behind.
  const [left] = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (left === undefined) {
    await offscreen.createDocument({
      url: PAGE,
      reasons: ['BLOBS'],
      justification: 'Writes the file that the person has asked for.',
    });
  }
  return () => offscreen.closeDocument();
}

async function openFrame(): Promise<Close> {
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL(PAGE);
  await new Promise<void>((done, fail) => {
    frame.addEventListener('load', () => done());
    frame.addEventListener('error', () => fail(new Error('the page that writes files did not load')));
    document.body.append(frame);
  });
  return async () => frame.remove();
}
