import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detector } from './detector.ts';
import { explaining } from './explain.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { openLab } from './lab.ts';
import { marks } from './marks.ts';
import type { Outcome, Part } from './part.ts';
import { printTable, printTargets } from './print.ts';
import { prose } from './prose.ts';
import { reading } from './reading.ts';
import { sizes } from './sizes.ts';
import { visits } from './visits.ts';

/**
 * Measures the parts named in the arguments, or all, in a real Chromium: `npm run bench [-- detector --json]`. Every
 * figure stands beside its comparison from the same run. Nothing fails for being slow; `--json` also writes the
 * figures, unrounded, to .output/bench.json.
 */
const PARTS: readonly Part[] = [detector, reading, growth, prose, explaining, marks, visits, hostile, sizes];

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((word) => PARTS.every(({ name }) => name !== word));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const outcomes: Record<string, Outcome> = {};
const lab = await openLab();
try {
  for (const part of PARTS) {
    if (wanted.length === 0 || wanted.includes(part.name)) await measure(part);
  }
} finally {
  await lab.close();
}
printTargets(Object.values(outcomes).flatMap(({ targets }) => targets));
if (words.includes('--json')) {
  const file = new URL('../.output/bench.json', import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(outcomes, null, 2)}\n`);
  console.log(`\nThe figures are also in ${fileURLToPath(file)}`);
}

/** A part that breaks (a browser that dies, a page that is not read) is told and counts; the others go on. */
async function measure(part: Part): Promise<void> {
  const start = Date.now();
  try {
    const outcome = await part.run(lab);
    outcomes[part.name] = outcome;
    for (const table of outcome.tables) printTable(table);
  } catch (error) {
    console.error(`\n${part.name} could not be measured:`, error);
    process.exitCode = 1;
  }
  console.log(`\n  (${part.name}: ${Math.round((Date.now() - start) / 1000)} s)`);
}
