import { existsSync } from 'node:fs';
import { buildIfStale } from '../build.ts';
import { builtCode } from './built-code.ts';
import { docs } from './docs.ts';
import type { Gate } from './gate.ts';
import { licences } from './licences.ts';
import { notices } from './notices.ts';
import { sizes } from './sizes.ts';

/**
 * Asks the gates named in the arguments, or all: `npm run gate [-- NAME… [BUILD…]]`. Ends with 1 where one of them has
 * something against the project. A build is a directory of .output; where none is named, it is the one for Chromium,
 * made anew where it is stale. docs/gates.md tells what each gate holds.
 */
const GATES: readonly Gate[] = [licences, docs, notices, sizes, builtCode];
const CHROMIUM = 'chrome-mv3';

const words = process.argv.slice(2);
const builds = words.filter((word) => existsSync(`.output/${word}`));
const names = words.filter((word) => !builds.includes(word));
const unknown = names.filter((word) => GATES.every(({ name }) => name !== word));
if (unknown.length > 0) {
  const known = GATES.map(({ name }) => name).join(', ');
  console.error(`There is no gate and no build ${unknown.join(', ')}; the gates are ${known}.`);
  process.exit(1);
}

for (const gate of GATES) {
  if (names.length === 0 || names.includes(gate.name)) await ask(gate);
}

async function ask({ name, isOfBuild, check }: Gate): Promise<void> {
  if (isOfBuild && builds.length === 0) buildIfStale();
  const start = performance.now();
  const problems = await check(
    (builds.length === 0 ? [CHROMIUM] : builds).map((build) => `.output/${build}`),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(problems.length === 0 ? `${name}: nothing against it (${seconds} s)` : `${name}:`);
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
