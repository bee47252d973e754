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

/**
 * A task behind those that wait. The browser's own `scheduler.yield` goes on before timers and messages, the page's and
 * ours; a timer waits for longer with each time.
 */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
