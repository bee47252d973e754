import { bare } from './bare-browser.ts';
import type { ToBackground } from './messages.ts';

/** Says something to the background that needs no answer. */
export function tell(message: ToBackground): void {
  // Once the extension is updated or removed nobody listens, and even asking fails.
  try {
    void bare.runtime.sendMessage(message).catch(() => undefined);
  } catch {}
}
