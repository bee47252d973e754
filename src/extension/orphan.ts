import { bare } from './bare-browser.ts';

/** Dispatched by a new version of the extension. A page may do so too, so it is believed only where it is true. */
export const RENEWED = 'x-renewed';

/** Whether the extension was updated or removed while the page stayed open, so that this script is left over. */
export function isOrphan(): boolean {
  return bare.runtime?.id === undefined;
}

/**
 * Calls back once this script is left over. The browser has no event for it: a new version says so where it may, and
 * else the person has been away, among the browser's extensions, and comes back.
 */
export function whenOrphan(view: Window, end: () => void, signal: AbortSignal): void {
  const check = () => isOrphan() && end();
  view.addEventListener(RENEWED, check, { signal });
  view.addEventListener('visibilitychange', check, { signal });
}
