import type { Detection } from '../model/detection.ts';

const KEY = Symbol.for('gouji');

/** What the badge says of a page that was read. */
export interface Told {
  /** Relations that were checked, and those of them, or of the text, that do not hold. */
  readonly checked: number;
  readonly fails: number;
  readonly isReport: boolean;
}

/** What of ours runs in a frame. `report-frame.ts` reads it from outside. */
export interface Ours {
  detector?: { isReport: boolean; readonly stop: () => void };
  /** Decides whether the frame holds a report; there once a page has spoken of one. */
  judge?: () => Detection;
  /** `told` is null until the page has been read. */
  reader?: { told: Told | null };
}

/** Stands on the content scripts' own global object, which the page cannot see: a second run finds the first. */
export function ours(): Ours {
  const scope = globalThis as { [KEY]?: Ours };
  scope[KEY] ??= {};
  return scope[KEY];
}
