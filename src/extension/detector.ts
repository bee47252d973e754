import { detect } from '../detect/detect.ts';
import { addressOf } from '../page/dom.ts';
import { mayBeReport, readOutline } from '../page/outline.ts';
import { browser } from './browser.ts';

/** Set on the content scripts' own global object, which the page cannot see: a second run does nothing. */
const RUNNING = Symbol.for('gouji detector');

/**
 * Runs on every page of the hosts: decides whether it is a report, and if so wakes the reader through the background.
 * Answers the popup's question why. On a page that is none it reads a title, counts cells, and is done.
 */
export function startDetector(document: Document): void {
  const scope = globalThis as { [RUNNING]?: boolean };
  if (scope[RUNNING]) return;
  scope[RUNNING] = true;
  const decide = () => detect(readOutline(document, addressOf(document)));
  browser.runtime.onMessage.addListener((message: unknown) => {
    return isExplain(message) ? Promise.resolve(decide()) : undefined;
  });
  if (mayBeReport(document) && decide().isReport) void browser.runtime.sendMessage({ kind: 'detected' });
}

/** The one message that the detector knows; too little for a schema in a script that runs everywhere. */
function isExplain(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'explain';
}
