import { decide, mayBeReport } from './decide.ts';
import { type FrameScope, freshDocuments, freshPages, removeFrames } from './frames.ts';
import { alternate, callsIn, timeOf } from './sampler.ts';

/** @mozilla/readability's Readability-readerable.js, a script tag of the page. */
declare const isProbablyReaderable: (document: Document) => boolean;

/** One sample takes about this long: a thousand ticks of the clock, well below a time slice of the system. */
const SAMPLE_MS = 5;

/** Ours and theirs, microseconds of one call in each sample. */
export type Pair = readonly [ours: readonly number[], theirs: readonly number[]];

/** What the gate and the whole decision say of this page. */
export function says(): { gate: boolean; report: boolean } {
  return { gate: mayBeReport(document), report: decide(document) };
}

/** The same document again and again, by code that the engine has long optimised: the kindest case. */
export function again(samples: number): Pair {
  const works = [() => decide(document), () => isProbablyReaderable(document)].map((run) => ({
    run,
    calls: callsIn(SAMPLE_MS, run),
  }));
  return pairOf(alternate(works, samples));
}

/** Each document once, by code in use. */
export function newDocument(html: string, samples: number, batch: number): Pair {
  return once(samples, [decide, isProbablyReaderable], () =>
    freshDocuments(html, batch).map((each) => (judge: (document: Document) => boolean) => judge(each)),
  );
}

/** Each document once, by code that was just evaluated: what a visit costs. */
export function newPage(html: string, scripts: readonly string[], samples: number, batch: number): Pair {
  type Judge = (scope: FrameScope, document: Document) => boolean;
  const judges: Judge[] = [
    ({ gouji }, page) => gouji.decide(page),
    (scope, page) => scope.isProbablyReaderable(page),
  ];
  return once(samples, judges, () =>
    freshPages(html, scripts, batch).map((each) => (judge: Judge) => judge(each.scope, each.document)),
  );
}

/** A sample is a batch of pages, each judged once by one of the two; the batch is timed, as one call is below a tick. */
function once<Judge>(
  samples: number,
  judges: readonly Judge[],
  pages: () => readonly ((judge: Judge) => boolean)[],
): Pair {
  const works = judges.map((judge) => () => {
    const batch = pages();
    let at = 0;
    const time = timeOf({ run: () => batch[at++]?.(judge), calls: batch.length });
    removeFrames();
    return time;
  });
  const times: number[][] = works.map(() => []);
  for (let sample = 0; sample < samples; sample += 1) {
    const order = sample % 2 === 0 ? [0, 1] : [1, 0];
    for (const at of order) times[at]?.push(works[at]?.() ?? Number.NaN);
  }
  return pairOf(times);
}

function pairOf([ours = [], theirs = []]: readonly number[][]): Pair {
  return [ours, theirs];
}
