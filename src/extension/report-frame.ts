import { browser } from './browser.ts';
import type { Ours, Told } from './ours.ts';

/** The number of a tab's top frame, in every browser. */
export const TOP = 0;

/** What of ours runs in a frame of a tab, and what it has found. */
export interface FrameState {
  readonly frame: number;
  readonly isReport: boolean;
  readonly hasReader: boolean;
  /** Null until a reader has read it. */
  readonly told: Told | null;
}

/** The frame of a tab that holds its report; null where none does, or where the browser does not let us look. */
export async function reportFrame(tab: number): Promise<FrameState | null> {
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: lookHere, injectImmediately: true })
    .catch(() => []);
  // Of a page of its own Firefox answers nothing instead of refusing.
  const states = results.flatMap((answer: (typeof results)[number] | null) => {
    const { frameId = TOP, result } = answer ?? {};
    return result ? [{ frame: frameId, ...(result as Omit<FrameState, 'frame'>) }] : [];
  });
  return chooseFrame(states);
}

/**
 * The top frame where it is a report, else the first frame that is one, else the top frame where it was read because a
 * person asked. The browser answers in any order, so the order is that of the frames' numbers.
 */
export function chooseFrame(states: readonly FrameState[]): FrameState | null {
  const inOrder = [...states].sort((a, b) => a.frame - b.frame);
  const report = inOrder.find(({ isReport }) => isReport);
  return report ?? inOrder.find(({ frame, hasReader }) => frame === TOP && hasReader) ?? null;
}

/** Runs in each frame, sent there as text: it may name nothing from outside itself. See `ours.ts`. */
function lookHere(): Omit<FrameState, 'frame'> | null {
  const here = (globalThis as { [key: symbol]: Ours | undefined })[Symbol.for('gouji')];
  if (here === undefined) return null;
  const told = here.reader?.told ?? null;
  const isReport = told?.isReport ?? here.detector?.isReport ?? false;
  return { isReport, hasReader: here.reader !== undefined, told };
}
