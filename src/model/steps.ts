/**
 * Work that may be laid aside between two of its steps: whoever drives it can give the thread to others meanwhile. A step
 * takes some milliseconds at most.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
