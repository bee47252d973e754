import { browser } from './browser.ts';
import { tell } from './tell.ts';

/** Background → reader: a port of this name is open for as long as the page is being exported. */
export const EXPORT = 'export';
/** Background → reader, on that port: the export has ended, well or badly. */
export const ENDED = 'ended';

/** Milliseconds. A background that hears nothing for 30 s is ended, though a person may be asked where to save. */
const SIGN_OF_LIFE = 20_000;

/**
 * Watches over the background while it exports this page: keeps it alive, and where it is ended all the same, wakes
 * another one, which says so. A background cannot know by itself that another one was ended.
 */
export function watchExports(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== EXPORT) return;
    let hasEnded = false;
    const timer = setInterval(() => port.postMessage(null), SIGN_OF_LIFE);
    port.onMessage.addListener((message) => {
      hasEnded ||= message === ENDED;
    });
    port.onDisconnect.addListener(() => {
      clearInterval(timer);
      if (!hasEnded) void tell({ kind: 'cut-off' });
    });
  });
}
