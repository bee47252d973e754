import { highlightCss } from '../overlay/highlight-style.ts';
import { browser } from './browser.ts';
import { RENEWED } from './orphan.ts';

const DETECTOR = '/detector.js';
const JUDGE = '/judge.js';

/** Puts the reader into a frame. Rejects where the browser does not allow it (its own pages, no permission). */
export async function injectReader(tab: number, frame: number): Promise<void> {
  await inject({ tabId: tab, frameIds: [frame] }, '/reader.js');
}

/** Puts what decides into a frame, beside its detector. */
export async function injectJudge(tab: number, frame: number): Promise<void> {
  await inject({ tabId: tab, frameIds: [frame] }, JUDGE);
}

/**
 * Puts the detector into a tab on which it does not run by itself, in all frames that the browser allows, with what
 * decides: who asks is told at once.
 */
export async function injectDetector(tab: number): Promise<void> {
  await inject({ tabId: tab, allFrames: true }, JUDGE, DETECTOR);
}

/**
 * Starts anew on the pages that were open before the extension was installed or updated: what an older version has left
 * there is told to go.
 */
export async function renewTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const url = scripts.flatMap(({ matches }) => matches);
  // A page that is still loading gets its own when it is loaded.
  const tabs = await browser.tabs.query({ url, status: 'complete', discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : renewTab(id))));
}

async function renewTab(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  const announce = (name: string) => dispatchEvent(new Event(name));
  try {
    await browser.scripting.executeScript({ target, func: announce, args: [RENEWED] });
    await browser.scripting.executeScript({ target, files: [DETECTOR] });
  } catch {
    // A page that shows an error, or that goes at this moment, has nothing of ours.
  }
}

/** Styles the highlights of this name, or no longer, from outside the page: no sheet of the page's own knows of it. */
export async function styleHighlight(tab: number, frame: number, name: string, isOn: boolean): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const injection = { target, css: highlightCss(name), origin: 'AUTHOR' as const };
  await (isOn ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

async function inject(target: Target, ...files: string[]): Promise<void> {
  // At once: a page that never finishes loading would keep the person waiting for ever.
  await browser.scripting.executeScript({ target, files, injectImmediately: true });
}
