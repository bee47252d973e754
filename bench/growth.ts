import { bundle, published } from './bundle.ts';
import type { Lab } from './lab.ts';
import { largePage } from './large-page.ts';
import type { Reader, Size } from './page/reading.ts';
import type { Outcome, Part } from './part.ts';
import { figure, quartersText, ratioText } from './print.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Rows of the one table that grows, and how often each is read: enough for a median, few enough for a minute. */
const SIZES = [
  { rows: 100, samples: 41 },
  { rows: 1_000, samples: 21 },
  { rows: 5_000, samples: 9 },
  { rows: 20_000, samples: 5 },
];
const READERS = ['analyze', 'sheetRaw'] as const satisfies readonly Reader[];
const WARM_UP_MS = 400;
/** Time per row at the largest size over that at this one: what is about constant stays below. */
const REFERENCE_ROWS = 1_000;
const MOST_GROWTH = 1.5;

interface Found {
  readonly rows: number;
  readonly cells: number;
  readonly ours: Spread;
  readonly theirs: Spread;
}

/** How the time for a page grows with its largest table, beside SheetJS on the same page in the same loop. */
export const growth: Part = {
  name: 'growth',
  run: async (lab): Promise<Outcome> => {
    const scripts = [published('xlsx/dist/xlsx.full.min.js'), await bundle('bench/page/reading.ts', 'bench')];
    const found: Found[] = [];
    for (const { rows, samples } of SIZES) found.push(await measure(lab, rows, samples, scripts));
    return outcomeOf(found);
  },
};

async function measure(lab: Lab, rows: number, samples: number, scripts: readonly string[]): Promise<Found> {
  const page = await lab.open(largePage(rows), scripts);
  try {
    const { cells, form, limit } = await page.evaluate<Size>('bench.size()');
    if (form === null || limit !== null)
      throw new Error(`of ${rows} rows not all were read: ${form}, ${limit}`);
    const wanted = JSON.stringify(READERS);
    const [ours = [], theirs = []] = await page.evaluate<number[][]>(
      `bench.again(${wanted}, ${samples}, ${WARM_UP_MS})`,
    );
    return { rows, cells, ours: spreadOf(ours), theirs: spreadOf(theirs) };
  } finally {
    await page.close();
  }
}

function outcomeOf(found: readonly Found[]): Outcome {
  const perRow = (rows: number, { median }: Spread) => (median * 1000) / rows;
  const reference = found.find(({ rows }) => rows === REFERENCE_ROWS);
  const largest = found.at(-1);
  const growthOf = (whose: 'ours' | 'theirs') =>
    reference && largest
      ? perRow(largest.rows, largest[whose]) / perRow(reference.rows, reference[whose])
      : Number.NaN;
  const table = {
    title: 'Growth: one table of so many rows, warm, medians',
    head: [
      'rows',
      'cells',
      'ours ms',
      'quarters',
      'ours µs/row',
      'SheetJS ms',
      'quarters',
      'µs/row',
      'ours/theirs',
    ],
    rows: found.map((each) => [
      each.rows,
      each.cells,
      each.ours.median,
      quartersText(each.ours),
      perRow(each.rows, each.ours),
      each.theirs.median,
      quartersText(each.theirs),
      perRow(each.rows, each.theirs),
      ratioText(each.ours.median, each.theirs.median),
    ]),
    notes: [
      `µs/row at ${largest?.rows} rows over that at ${REFERENCE_ROWS}: ours ${figure(growthOf('ours'))}, SheetJS ${figure(growthOf('theirs'))}.`,
    ],
  };
  const what = `growth, µs/row at ${largest?.rows} rows over that at ${REFERENCE_ROWS}`;
  return { tables: [table], targets: [{ what, found: growthOf('ours'), most: MOST_GROWTH, unit: '' }] };
}
