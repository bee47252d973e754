import { type ExtensionBrowser, startBrowser } from '../scripts/browser.ts';
import { buildIfStale } from '../scripts/build.ts';
import { samplePage, serve } from '../scripts/sample-server.ts';
import { largePage } from './large-page.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { figure, ratioText } from './print.ts';
import { medianOf } from './statistics.ts';
import type { Run } from './trace.ts';
import { type Visit, visit } from './visit.ts';

const LARGE_ROWS = 20_000;
const LARGE = `rows-${LARGE_ROWS}`;
const CASES = [
  { slug: 'plain-home', count: 5, isReport: false },
  { slug: 'plain-news', count: 5, isReport: false },
  { slug: 'sample-2021-two-slips', count: 5, isReport: true },
  { slug: 'bad-empty-tables', count: 5, isReport: true },
  { slug: LARGE, count: 3, isReport: true },
];
type Case = (typeof CASES)[number];

/** The browser calls a task of this length long, and reports no shorter ones: https://w3c.github.io/longtasks/ */
const LONG_TASK_MS = 50;

interface Found extends Case {
  readonly withUs: readonly Visit[];
  readonly without: readonly Visit[];
}

/**
 * The built extension on whole pages: the longest task of a visit with it and, in turn, of the same page without it
 * (on a host that it does not read), and what its own scripts took. Each visit is in a new tab, so that nothing is
 * compiled yet: the worst case.
 */
export const visits: Part = {
  name: 'visits',
  run: async (): Promise<Outcome> => {
    buildIfStale();
    const small = CASES.filter(({ slug }) => slug !== LARGE).map(({ slug }) => samplePage(slug));
    const server = await serve([...small, { path: `/${LARGE}/`, body: largePage(LARGE_ROWS) }]);
    const browser = await startBrowser({ port: server.port, isHeadless: true });
    try {
      const found: Found[] = [];
      for (const each of CASES) found.push(await measure(browser, each, server.port));
      return { tables: [longTasks(found), scripts(found)], targets: found.flatMap(targetsOf) };
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

async function measure(browser: ExtensionBrowser, each: Case, port: number): Promise<Found> {
  const withUs: Visit[] = [];
  const without: Visit[] = [];
  for (let nth = 0; nth < each.count; nth += 1) {
    withUs.push(await visit(browser, `http://www.sample.gov.cn/${each.slug}/`, each.isReport));
    without.push(await visit(browser, `http://127.0.0.1:${port}/${each.slug}/`, false));
  }
  return { ...each, withUs, without };
}

function longTasks(found: readonly Found[]): Table {
  const text = (longest: number) => (longest < LONG_TASK_MS ? `none over ${LONG_TASK_MS}` : figure(longest));
  const middle = (all: readonly Visit[]) => text(medianOf(all.map(({ longest }) => longest)));
  const worst = (all: readonly Visit[]) => text(Math.max(...all.map(({ longest }) => longest)));
  return {
    title: 'Longest task of a visit, by PerformanceObserver "longtask" (ms)',
    head: ['page', 'visits', 'with, median', 'with, worst', 'without, median', 'without, worst'],
    rows: found.map(({ slug, count, withUs, without }) => [
      slug,
      count,
      middle(withUs),
      worst(withUs),
      middle(without),
      worst(without),
    ]),
    notes: [
      'Chromium reports no task that only answers a message of the browser, as the start of reader.js: see below.',
    ],
  };
}

function scripts(found: readonly Found[]): Table {
  const middle = (values: readonly number[]) => (values.length === 0 ? '–' : medianOf(values));
  return {
    title: 'The extension’s own runs in these visits, by DevTools’ trace (ms, medians)',
    head: [
      'page',
      'detector.js',
      'on CPU',
      'reader.js',
      'longest run',
      'on CPU',
      'worst',
      'longest after',
      'all ours on CPU',
      'the page itself',
      'ours/page',
    ],
    rows: found.map(({ slug, withUs, without }) => {
      const longest = withUs.flatMap((each) => longestRun(each) ?? []);
      const page = medianOf(without.map((each) => each.page));
      return [
        slug,
        middle(withUs.flatMap(({ detector }) => detector?.clock ?? [])),
        middle(withUs.flatMap(({ detector }) => detector?.cpu ?? [])),
        middle(withUs.flatMap(({ reader }) => reader?.clock ?? [])),
        middle(longest.map(({ clock }) => clock)),
        middle(longest.map(({ cpu }) => cpu)),
        longest.length === 0 ? '–' : Math.max(...longest.map(({ clock }) => clock)),
        longest.length === 0 ? '–' : medianOf(withUs.map(longestAfter)),
        medianOf(withUs.map(cpuOf)),
        page,
        ratioText(medianOf(withUs.map(cpuOf)), page),
      ];
    }),
    notes: [
      'Each file: compiled and run. The longest run of script from reader.js on is the reading; after it come the marks.',
      'On CPU: without the time that others had the processor.',
      'The page itself: parsing, styles, layout and painting, on CPU, in the visits without the extension.',
    ],
  };
}

function targetsOf({ slug, isReport, withUs }: Found): Target[] {
  if (!isReport) return [];
  const longest = withUs.flatMap((each) => longestRun(each)?.clock ?? []);
  const limit = { most: LONG_TASK_MS, unit: ' ms' };
  return [
    { what: `visits, ${slug}, reading`, found: medianOf(longest), ...limit },
    { what: `visits, ${slug}, marks, longest run`, found: medianOf(withUs.map(longestAfter)), ...limit },
  ];
}

function longestRun({ runs }: Visit): Run | undefined {
  return [...runs].sort((a, b) => b.clock - a.clock)[0];
}

/** Milliseconds of the longest run after the longest of all; 0 where none came after it. */
function longestAfter(visit: Visit): number {
  const { runs } = visit;
  const longest = longestRun(visit);
  const later = longest === undefined ? [] : runs.slice(runs.indexOf(longest) + 1);
  return Math.max(0, ...later.map(({ clock }) => clock));
}

function cpuOf({ detector, runs }: Visit): number {
  return runs.reduce((sum, { cpu }) => sum + cpu, detector?.cpu ?? 0);
}
