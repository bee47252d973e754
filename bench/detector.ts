import { bundle, published, testPage } from './bundle.ts';
import { ask, type Lab } from './lab.ts';
import type { Pair } from './page/detector.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { quartersText, ratioText } from './print.ts';
import { medianOf, spreadOf } from './statistics.ts';

/** Pages that are no report: the detector runs on each page of each *.gov.cn site, and nearly all are like these. */
const PLAIN = ['plain-home', 'plain-news'];
/** Pages that speak of reports: the gate lets them through, and the outline is read. For information. */
const NEAR = ['near-report-list', 'near-notice-30', 'near-statistics-system'];

const SAMPLES = 31;
/** Tabs, each with a process of its own, for the first call of each of the two. */
const TABS = 7;
/** Pages in a batch of fresh ones: ten calls of some microseconds are above the clock's 5 µs. */
const BATCH = 10;
const MOST_MICROSECONDS = 1000;
const MOST_SHARE = 1 / 10;

/** Ever colder: all but the first is what a visit costs, the last on the first page of a site. */
const STATES = [
  'same document, optimised code',
  'new document, code in use',
  'new document, code never run',
  'new tab, first call of its process',
];

interface Found {
  readonly slug: string;
  readonly gate: boolean;
  readonly pairs: readonly Pair[];
}

/**
 * The decision "is this page a report?" (gate, outline, decision, as the content script makes it) beside mozilla's
 * `isProbablyReaderable`, the decision that Firefox's reader view makes on every page; on the same page in one loop.
 */
export const detector: Part = {
  name: 'detector',
  run: async (lab): Promise<Outcome> => {
    const ours = await bundle('bench/page/detector.ts', 'bench');
    const scripts = [
      await bundle('bench/page/decide.ts', 'gouji'),
      published('@mozilla/readability/Readability-readerable.js'),
    ];
    const found: Found[] = [];
    for (const slug of [...PLAIN, ...NEAR]) found.push(await measure(lab, slug, ours, scripts));
    return { tables: STATES.map((_, at) => tableOf(found, at)), targets: targetsOf(found) };
  },
};

async function measure(lab: Lab, slug: string, ours: string, scripts: readonly string[]): Promise<Found> {
  const html = testPage(slug);
  const page = await lab.open(html, [...scripts, ours]);
  const pairs: Pair[] = [];
  try {
    const { gate, report } = await page.evaluate<{ gate: boolean; report: boolean }>('bench.says()');
    if (report) throw new Error(`${slug} is taken for a report`);
    const [source, code] = [JSON.stringify(html), JSON.stringify(scripts)];
    pairs.push(await page.evaluate<Pair>(`bench.again(${SAMPLES})`));
    pairs.push(await page.evaluate<Pair>(`bench.newDocument(${source}, ${SAMPLES}, ${BATCH})`));
    pairs.push(await page.evaluate<Pair>(`bench.newPage(${source}, ${code}, ${SAMPLES}, ${BATCH})`));
    if (PLAIN.includes(slug)) pairs.push(await inNewTabs(lab, html, scripts));
    return { slug, gate, pairs };
  } finally {
    await page.close();
  }
}

/** One call in each tab, by a clock of 5 µs. */
async function inNewTabs(lab: Lab, html: string, scripts: readonly string[]): Promise<Pair> {
  const calls = ['gouji.decide(document)', 'isProbablyReaderable(document)'];
  const pair: [number[], number[]] = [[], []];
  for (let tab = 0; tab < TABS; tab += 1) {
    for (const at of [0, 1] as const) {
      const timed = `(() => { const start = performance.now(); ${calls[at]}; return (performance.now() - start) * 1000; })()`;
      pair[at].push(await ask<number>(lab, html, scripts, timed));
    }
  }
  return pair;
}

function tableOf(found: readonly Found[], state: number): Table {
  return {
    title: `Decision on a page that is no report: ${STATES[state]} (µs a call, medians)`,
    head: ['page', 'gate', 'ours', 'quarters', 'isProbablyReaderable', 'quarters', 'ours/theirs'],
    rows: found
      .filter(({ pairs }) => state < pairs.length)
      .map(({ slug, gate, pairs }) => {
        const [ours = [], theirs = []] = pairs[state] ?? [];
        const [our, their] = [spreadOf(ours), spreadOf(theirs)];
        return [
          slug,
          gate ? 'reads on' : 'no',
          our.median,
          quartersText(our),
          their.median,
          quartersText(their),
          ratioText(our.median, their.median),
        ];
      }),
  };
}

function targetsOf(found: readonly Found[]): Target[] {
  return found
    .filter(({ slug }) => PLAIN.includes(slug))
    .flatMap(({ slug, pairs }) => {
      const medians = pairs.map(([ours, theirs]) => ({ ours: medianOf(ours), theirs: medianOf(theirs) }));
      const worst = Math.max(...medians.map(({ ours }) => ours));
      const shares = medians.map(({ ours, theirs }, at): Target => {
        const what = `detector, ${slug}, ${STATES[at]}, ours/theirs`;
        return { what, found: ours / theirs, most: MOST_SHARE, unit: '' };
      });
      return [
        { what: `detector, ${slug}, the worst of these`, found: worst, most: MOST_MICROSECONDS, unit: ' µs' },
        ...shares,
      ];
    });
}
