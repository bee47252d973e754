import type { Gate } from './gate.ts';
import { licences } from './licences.ts';

/**
 * Asks the gates named in the arguments, or all: `npm run gate [-- NAME…]`. Ends with 1 where one of them has
 * something against the project. Those of a build want one: `npm run build`.
 */
const GATES: readonly Gate[] = [licences];

const words = process.argv.slice(2);
const unknown = words.filter((word) => GATES.every(({ name }) => name !== word));
if (unknown.length > 0) {
  console.error(
    `There is no gate ${unknown.join(', ')}; there are ${GATES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

for (const gate of GATES) {
  if (words.length === 0 || words.includes(gate.name)) await ask(gate);
}

async function ask({ name, check }: Gate): Promise<void> {
  const start = performance.now();
  const problems = await check(['.output/chrome-mv3']);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(problems.length === 0 ? `${name}: nothing against it (${seconds} s)` : `${name}:`);
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
