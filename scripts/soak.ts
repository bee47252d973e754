import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bundle, testPage } from '../bench/bundle.ts';
import { type Lab, openLab } from '../bench/lab.ts';
import { decodePage } from '../src/cli/decode.ts';
import type { Tally } from '../test/support/generator/tally.ts';
import type { MutationTally, Source } from '../test/support/mutations/tally.ts';
import { explainTally } from '../test/support/oracle/tally.ts';
import { soakKilled, soakMemory, soakTabs } from './soak-extension.ts';

/**
 * Reads drawn reports and damaged pages in a real Chromium, and has explanations of wrong tables judged by an oracle,
 * without end, each batch with seeds of its own: `npm run soak [-- reports|mutations|explain [cases [first seed]]]`.
 * Without a number of cases it goes on until it is stopped. Prints a table of results, and every fault as it is found;
 * ends with 1 where there was one.
 *
 * And what the built extension goes through, once and never unasked: `npm run soak -- killed|memory|tabs [cases [first seed]]`.
 */
const KINDS = ['reports', 'mutations', 'explain'] as const;
type Kind = (typeof KINDS)[number];
const BATCH = 500;
/** Where the tests end, which look at the seeds from 1 on. */
const FIRST_SEED = 100_001;
const CORPUS = new URL('../../shared/corpus/', import.meta.url);

/** Each with its own number of cases, where none is given. */
const OF_EXTENSION: Readonly<Record<string, (cases?: number, seed?: number) => Promise<string[]>>> = {
  killed: (count = 200, seed = 1) => soakKilled(count, seed),
  memory: (count = 1000) => soakMemory(count),
  tabs: (count = 50) => soakTabs(count),
};

const [kind, cases, first] = process.argv.slice(2);
const ofExtension = kind === undefined ? undefined : OF_EXTENSION[kind];
if (ofExtension !== undefined) {
  const found = await ofExtension(
    cases === undefined ? undefined : Number(cases),
    first === undefined ? undefined : Number(first),
  );
  for (const fault of found) console.error(`${kind}: ${fault}`);
  console.log(`${kind}: ${found.length} faults`);
  process.exit(found.length === 0 ? 0 : 1);
}
if (kind !== undefined && !KINDS.includes(kind as Kind)) {
  console.error(
    `There is no kind ${kind}; there are ${[...KINDS, ...Object.keys(OF_EXTENSION)].join(', ')}.`,
  );
  process.exit(2);
}
const wanted = cases === undefined ? Number.POSITIVE_INFINITY : Number(cases);
const counts = new Map<string, number>();
let faults = 0;
let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});

const script = await bundle('test/support/soak-page.ts', 'soak');
const lab = await openLab();
try {
  for (
    let done = 0, seed = Number(first ?? FIRST_SEED);
    done < wanted && !isStopped;
    done += BATCH, seed += BATCH
  ) {
    const size = Math.min(BATCH, wanted - done);
    for (const each of kind === undefined ? KINDS : [kind as Kind]) await soak(lab, each, seed, size);
  }
} finally {
  await lab.close();
}
printTable();
process.exitCode = faults === 0 ? 0 : 1;

async function soak(browser: Lab, each: Kind, from: number, size: number): Promise<void> {
  const tally = each === 'explain' ? explainTally(from, size) : await readInPage(browser, each, from, size);
  for (const [name, value] of Object.entries(tally)) {
    if (typeof value === 'number') add(`${each}: ${name}`, value);
    if (Array.isArray(value)) {
      add(`${each}: ${name}`, value.length);
      faults += value.length;
      for (const fault of value) console.error(`${name}: ${fault}`);
    }
  }
  console.log(`${each} ${from} to ${from + size - 1}: ${faults} faults so far`);
}

/** A page of its own for each batch, so that nothing piles up. */
async function readInPage(
  browser: Lab,
  each: Exclude<Kind, 'explain'>,
  from: number,
  size: number,
): Promise<Tally | MutationTally> {
  const page = await browser.open('<!doctype html><meta charset="utf-8"><title>soak</title>', [script]);
  const words = each === 'reports' ? `${from}, ${size}` : `${JSON.stringify(sources())}, ${from}, ${size}`;
  const tally = await page.evaluate<Tally | MutationTally>(`soak.${each}(${words})`);
  await page.close();
  return tally;
}

function sources(): Source[] {
  const own = readdirSync(new URL('../test/pages/', import.meta.url))
    .filter((slug) => /^(?:sample|seed)-/.test(slug))
    .map((slug) => ({ name: slug, html: testPage(slug) }));
  if (!existsSync(CORPUS)) return own;
  const real = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: decodePage(readFileSync(new URL(name, CORPUS))).text }));
  return [...own, ...real];
}

function add(name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function printTable(): void {
  for (const [name, count] of counts) console.log(`${name.padEnd(28)}${String(count).padStart(10)}`);
}
