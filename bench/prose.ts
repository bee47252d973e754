import { bundle, testPage } from './bundle.ts';
import { ask, type Lab } from './lab.ts';
import type { Times } from './page/prose.ts';
import type { Outcome, Part, Target } from './part.ts';
import { figure, quartersText, ratioText } from './print.ts';
import { medianOf, type Spread, spreadOf } from './statistics.ts';

/** Reports of every form, whose paragraphs, one after another and again from the first, are the text. */
const PAGES = [
  'seed-000-changshan-2013',
  'seed-001-chimen-2018',
  'seed-002-qujiang-2020',
  'seed-003-qinzhou-2009',
  'seed-004-shibing-2021',
  'sample-2021-two-slips',
];
const MILLION = 1_000_000;
const SIZES = [MILLION / 4, MILLION / 2, MILLION];
const SAMPLES = 15;
const WARM_UP_MS = 1_000;
const MOST_MS = 300;
/** Time per character at the largest size over that at the smallest. */
const MOST_GROWTH = 1.5;
const EMPTY = '<!doctype html><meta charset="utf-8"><title>prose</title>';

interface Found {
  readonly characters: number;
  readonly isOne: boolean;
  readonly times: Times;
  readonly ours: Spread;
}

/**
 * Reading running text: a million characters of reports, as many paragraphs and as one, beside the browser's own
 * `Intl.Segmenter`, which cuts the same text into words and knows nothing of what they say.
 */
export const prose: Part = {
  name: 'prose',
  run: async (lab): Promise<Outcome> => {
    const script = await bundle('bench/page/prose.ts', 'bench');
    const sentences: string[] = [];
    for (const slug of PAGES)
      sentences.push(...(await ask<string[]>(lab, testPage(slug), [script], 'bench.paragraphs()')));
    const found: Found[] = [];
    for (const isOne of [false, true])
      for (const characters of SIZES) found.push(await measure(lab, script, sentences, characters, isOne));
    return outcomeOf(found);
  },
};

async function measure(
  lab: Lab,
  script: string,
  sentences: readonly string[],
  characters: number,
  isOne: boolean,
): Promise<Found> {
  const texts: string[] = [];
  for (let length = 0, at = 0; length < characters; at += 1) {
    const text = sentences[at % sentences.length];
    if (text === undefined) throw new Error('the pages have no sentences');
    texts.push(text);
    length += text.length;
  }
  const input = JSON.stringify(isOne ? [texts.join('')] : texts);
  const times = await ask<Times>(lab, EMPTY, [script], `bench.again(${input}, ${SAMPLES}, ${WARM_UP_MS})`);
  return { characters, isOne, times, ours: spreadOf(times.ours) };
}

function outcomeOf(found: readonly Found[]): Outcome {
  const perCharacter = ({ characters, ours }: Found) => (ours.median * 1000) / characters;
  const targets = [false, true].flatMap((isOne): Target[] => {
    const [smallest, ...others] = found.filter((each) => each.isOne === isOne);
    const largest = others.at(-1);
    if (smallest === undefined || largest === undefined) return [];
    const what = `prose, a million characters ${isOne ? 'in one paragraph' : 'in paragraphs'}`;
    return [
      { what, found: largest.ours.median, most: MOST_MS, unit: ' ms' },
      {
        what: `${what}, µs/character over that at a quarter`,
        found: perCharacter(largest) / perCharacter(smallest),
        most: MOST_GROWTH,
        unit: '',
      },
    ];
  });
  const table = {
    title: `Running text (ms, warm: median of ${SAMPLES})`,
    head: [
      'text',
      'characters',
      'figures',
      'relations',
      'ours',
      'quarters',
      'µs/character',
      'Intl.Segmenter',
      'ours/theirs',
    ],
    rows: found.map((each) => {
      const theirs = medianOf(each.times.theirs);
      return [
        each.isOne ? 'one paragraph' : 'paragraphs',
        each.characters,
        each.times.mentions,
        each.times.claims,
        each.ours.median,
        quartersText(each.ours),
        perCharacter(each),
        theirs,
        ratioText(each.ours.median, theirs),
      ];
    }),
    notes: [
      `Intl.Segmenter cuts the text into words, of which ${figure(found.at(-1)?.times.words ?? 0)} have digits, and says nothing of them.`,
    ],
  };
  return { tables: [table], targets };
}
