import { highlightCss } from '../overlay/highlight-style.ts';
import { browser } from './browser.ts';

/** Puts the reader into a tab. Rejects where the browser does not allow it (its own pages, no permission). */
export async function injectReader(tab: number): Promise<void> {
  await inject(tab, '/content-scripts/reader.js');
}

/** Puts the detector into a tab on which it does not run by itself; it then answers why. */
export async function injectDetector(tab: number): Promise<void> {
  await inject(tab, '/content-scripts/detector.js');
}

/** Styles the highlights of this name, or no longer, from outside the page: no sheet of the page's own knows of it. */
export async function styleHighlight(tab: number, name: string, isOn: boolean): Promise<void> {
  const injection = { target: { tabId: tab }, css: highlightCss(name), origin: 'AUTHOR' as const };
  await (isOn ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
}

async function inject(tab: number, file: string): Promise<void> {
  // At once: a page that never finishes loading would keep the person waiting for ever.
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file], injectImmediately: true });
}
