import { browser } from './browser.ts';

/** Puts the reader into a tab. Rejects where the browser does not allow it (its own pages, no permission). */
export async function injectReader(tab: number): Promise<void> {
  await inject(tab, '/content-scripts/reader.js');
}

/** Puts the detector into a tab on which it does not run by itself; it then answers why. */
export async function injectDetector(tab: number): Promise<void> {
  await inject(tab, '/content-scripts/detector.js');
}

async function inject(tab: number, file: string): Promise<void> {
  // At once: a page that never finishes loading would keep the person waiting for ever.
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file], injectImmediately: true });
}
