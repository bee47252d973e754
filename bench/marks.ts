import { bundle, testPage } from './bundle.ts';
import { ask } from './lab.ts';
import type { Placing } from './page/marks.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { ratioText } from './print.ts';
import { medianOf } from './statistics.ts';

/** The demo page, the page with the most marks, and one with more than any report can have. */
const CASES = [
  { slug: 'sample-2021-two-slips', isEveryCell: false },
  { slug: 'bad-empty-tables', isEveryCell: false },
  { slug: 'sample-2021-two-slips', isEveryCell: true },
];
/** A visit is a first run, so there are several tabs; further runs in each say what warm code takes. */
const TABS = 5;
const RUNS = 7;
/** A task longer than this is a long task to the browser: https://w3c.github.io/longtasks/ */
const LONG_TASK_MS = 50;

interface Found {
  readonly name: string;
  /** For each tab, its runs in order. */
  readonly tabs: readonly (readonly Placing[])[];
}

/**
 * Setting the marks apart from reading: the longest synchronous piece, be it the call itself, a timer's portion or a
 * frame's update, layout that it forces included; beside the same marks set one by one in one task on the same page.
 */
export const marks: Part = {
  name: 'marks',
  run: async (lab): Promise<Outcome> => {
    const script = await bundle('bench/page/marks.ts', 'bench');
    const found: Found[] = [];
    for (const { slug, isEveryCell } of CASES) {
      const tabs: Placing[][] = [];
      for (let tab = 0; tab < TABS; tab += 1) {
        tabs.push(await ask(lab, testPage(slug), [script], `bench.runs(${isEveryCell}, ${RUNS})`));
      }
      found.push({ name: `${slug}${isEveryCell ? ', every cell' : ''}`, tabs });
    }
    return { tables: [tableOf(found)], targets: found.map(targetOf) };
  },
};

/** Milliseconds of the longest piece while marks are set, the frame after them included. */
function longestOf({ setting: { start, timers, frames } }: Placing): number {
  return Math.max(start, ...timers, ...frames);
}

function firstOf({ tabs }: Found): Placing[] {
  return tabs.flatMap(([first]) => first ?? []);
}

function tableOf(found: readonly Found[]): Table {
  return {
    title: `Setting marks: longest synchronous piece (ms; first run: median of ${TABS} tabs; else of ${TABS * RUNS} runs)`,
    head: ['page', 'marks', 'pieces', 'first run', 'longest', 'scroll', 'one by one', 'longest/one by one'],
    rows: found.map((each) => {
      const all = each.tabs.flat();
      const [any] = all;
      const longest = medianOf(all.map(longestOf));
      const oneByOne = medianOf(all.map((placing) => placing.oneByOne));
      return [
        each.name,
        any?.marks ?? 0,
        1 + (any?.setting.timers.length ?? 0) + (any?.setting.frames.length ?? 0),
        medianOf(firstOf(each).map(longestOf)),
        longest,
        medianOf(all.map(({ following }) => Math.max(0, ...following.frames))),
        oneByOne,
        ratioText(longest, oneByOne),
      ];
    }),
    notes: [
      'scroll: all marks follow the page in one frame; one by one: each added, measured and placed in turn.',
    ],
  };
}

function targetOf(found: Found): Target {
  const longest = medianOf(firstOf(found).map(longestOf));
  return {
    what: `marks, ${found.name}, longest piece, first run`,
    found: longest,
    most: LONG_TASK_MS,
    unit: ' ms',
  };
}
