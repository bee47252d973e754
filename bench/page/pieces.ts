import { onceMs } from './sampler.ts';

/** What code started by `start` does until it rests: milliseconds of each synchronous piece, its own first. */
export interface Pieces {
  readonly start: number;
  readonly timers: readonly number[];
  readonly frames: readonly number[];
}

const wait = globalThis.setTimeout;
const nextFrame = globalThis.requestAnimationFrame;
/** Frames without anything of ours after which it rests. */
const QUIET_FRAMES = 3;

/** Times a call and every timer and frame that follows from it, by standing between it and the browser's own. */
export async function piecesOf(start: () => void): Promise<Pieces> {
  const timers: number[] = [];
  const frames: number[] = [];
  let pending = 0;
  const follow = (into: number[], run: () => void) => {
    pending += 1;
    return () => {
      into.push(onceMs(run));
      pending -= 1;
    };
  };
  const scope = globalThis as { setTimeout: unknown; requestAnimationFrame: unknown };
  scope.setTimeout = (run: () => void, delay?: number) => wait(follow(timers, run), delay);
  scope.requestAnimationFrame = (run: () => void) => nextFrame(follow(frames, run));
  const own = onceMs(start);
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet += 1) {
    await new Promise((done) => nextFrame(() => wait(done)));
    if (pending > 0) quiet = 0;
  }
  scope.setTimeout = wait;
  scope.requestAnimationFrame = nextFrame;
  return { start: own, timers, frames };
}
