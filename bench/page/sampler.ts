/** Something to time: so many calls make one sample, of which the mean is kept. */
export interface Work {
  readonly run: () => unknown;
  readonly calls: number;
}

/** Where results go, so that no call can be optimised away. */
export const sink: { last: unknown } = { last: undefined };

/**
 * Times several works side by side in one loop, in turn first and last, so that whatever disturbs the machine
 * disturbs all of them.
 *
 * @returns for each work, the microseconds of one call in each sample.
 */
export function alternate(works: readonly Work[], samples: number): number[][] {
  const times: number[][] = works.map(() => []);
  for (let sample = 0; sample < samples; sample += 1) {
    works.forEach((_, step) => {
      const at = (step + sample) % works.length;
      const work = works[at];
      if (work !== undefined) times[at]?.push(timeOf(work));
    });
  }
  return times;
}

/** So many calls as take about `milliseconds`, at least one; runs the work for as long, which also warms it up. */
export function callsIn(milliseconds: number, run: () => unknown): number {
  const end = performance.now() + milliseconds;
  let calls = 0;
  do {
    sink.last = run();
    calls += 1;
  } while (performance.now() < end);
  return calls;
}

/** Microseconds of one call. */
export function timeOf({ run, calls }: Work): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) sink.last = run();
  return ((performance.now() - start) * 1000) / calls;
}

/** Milliseconds of one single call. */
export function onceMs(run: () => unknown): number {
  return timeOf({ run, calls: 1 }) / 1000;
}
