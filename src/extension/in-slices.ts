import type { Steps } from '../model/steps.ts';

/** Milliseconds after which a page gets its thread back; a longer task is felt. */
const SLICE = 40;

/** Does work in slices, each a task of its own: between two of them the page scrolls, types and draws. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await pause();
  }
}

/** The browser's own pause, which lets what is more urgent go first; where it has none, a task behind those that wait. */
function pause(): Promise<void> {
  const scope: { readonly scheduler?: { readonly yield?: () => Promise<void> } } = globalThis;
  return scope.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
