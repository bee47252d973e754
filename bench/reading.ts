import { bundle, published, testPage } from './bundle.ts';
import { ask, askOnCpu, type Lab } from './lab.ts';
import type { Reader } from './page/reading.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { quartersText, ratioText } from './print.ts';
import { medianOf, spreadOf } from './statistics.ts';

/** Full reports on the national form of 2021: one as a CMS sets it, one pasted from Word. */
const PAGES = ['sample-2021-two-slips', 'seed-004-shibing-2021'];

/** Ours whole, its parts, and theirs; for those that are compared, the scripts that a first call needs. */
const READERS: readonly {
  readonly id: Reader;
  readonly name: string;
  readonly first?: readonly (keyof Scripts)[];
}[] = [
  { id: 'analyze', name: 'ours, page to report', first: ['ours'] },
  { id: 'readPage', name: 'ours, grids and text' },
  { id: 'grids', name: 'ours, grids', first: ['ours'] },
  { id: 'sheetRaw', name: 'SheetJS, raw: true', first: ['sheets', 'ours'] },
  { id: 'sheetDefault', name: 'SheetJS, default' },
];

const SAMPLES = 101;
/** Each first call needs a tab of its own. */
const FIRST_CALLS = 7;
/** Time for the engine to optimise each reader. */
const WARM_UP_MS = 400;
const MOST_MS = 10;

interface Scripts {
  readonly ours: string;
  readonly sheets: string;
}

/** Milliseconds: warm samples, first calls, and those on the processor alone. */
interface Times {
  readonly warm: readonly number[];
  readonly first: readonly number[];
  readonly cpu: readonly number[];
}

interface Found {
  readonly slug: string;
  readonly times: ReadonlyMap<Reader, Times>;
}

/**
 * Reading a full report from the DOM, beside SheetJS's `table_to_sheet` over every table of the same page: the first
 * call on a page just loaded, which is what a visit costs, and the median when the code is warm.
 */
export const reading: Part = {
  name: 'reading',
  run: async (lab): Promise<Outcome> => {
    const sheets = published('xlsx/dist/xlsx.full.min.js');
    const scripts = { sheets, ours: await bundle('bench/page/reading.ts', 'bench') };
    const found: Found[] = [];
    for (const slug of PAGES) found.push(await measure(lab, slug, scripts));
    return { tables: found.map(tableOf), targets: found.flatMap(targetsOf) };
  },
};

async function measure(lab: Lab, slug: string, code: Scripts): Promise<Found> {
  const html = testPage(slug);
  const ids = READERS.map(({ id }) => id);
  const again = `bench.again(${JSON.stringify(ids)}, ${SAMPLES}, ${WARM_UP_MS})`;
  const warm = await ask<number[][]>(lab, html, [code.sheets, code.ours], again);
  const times = new Map(
    ids.map((id, at) => [id, { warm: warm[at] ?? [], first: [] as number[], cpu: [] as number[] }]),
  );
  for (let call = 0; call < FIRST_CALLS; call += 1) {
    for (const { id, first } of READERS) {
      if (first === undefined) continue;
      const scripts = first.map((name) => code[name]);
      const { answer, cpu } = await askOnCpu<number>(lab, html, scripts, `bench.first('${id}')`);
      times.get(id)?.first.push(answer);
      times.get(id)?.cpu.push(cpu);
    }
  }
  return { slug, times };
}

function tableOf({ slug, times }: Found): Table {
  const ratio = (reader: Reader, state: keyof Times) =>
    ratioText(median(times, reader, state), median(times, 'sheetRaw', state));
  return {
    title: `Reading ${slug} (ms; warm: median of ${SAMPLES}; first call: median of ${FIRST_CALLS} tabs)`,
    head: [
      'reader',
      'warm',
      'quarters',
      '/SheetJS raw',
      'first call',
      '/SheetJS raw',
      'on CPU',
      '/SheetJS raw',
    ],
    rows: READERS.map(({ id, name, first }) => {
      const warm = spreadOf(times.get(id)?.warm ?? []);
      return [
        name,
        warm.median,
        quartersText(warm),
        ratio(id, 'warm'),
        ...(['first', 'cpu'] as const).flatMap((state) =>
          first === undefined ? ['', ''] : [median(times, id, state), ratio(id, state)],
        ),
      ];
    }),
    notes: ['On CPU: the same first calls, without the time that others had the processor.'],
  };
}

function targetsOf({ slug, times }: Found): Target[] {
  return (['warm', 'first'] as const).flatMap((state) => {
    const ours = median(times, 'analyze', state);
    const what = `reading, ${slug}, ${state === 'warm' ? 'warm' : 'first call'}`;
    return [
      { what, found: ours, most: MOST_MS, unit: ' ms' },
      {
        what: `${what}, ours/SheetJS raw`,
        found: ours / median(times, 'sheetRaw', state),
        most: 1,
        unit: '',
      },
      {
        what: `${what}, our grids alone/SheetJS raw`,
        found: median(times, 'grids', state) / median(times, 'sheetRaw', state),
        most: 1,
        unit: '',
      },
    ];
  });
}

function median(times: Found['times'], reader: Reader, state: keyof Times): number {
  return medianOf(times.get(reader)?.[state] ?? []);
}
