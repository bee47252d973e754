import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findFirefox } from './firefox.mjs';
import { UNMEASURED } from './gates/coverage-floors.ts';

/**
 * The whole test command: cheap checks and the builds first, then unit tests, DOM tests in a real browser, and the built
 * extension in real browsers. Everything runs, whatever fails; the last line counts.
 */
interface Step {
  readonly name: string;
  /** Null where it cannot be taken on this machine: why is said, and it counts as skipped. */
  readonly command: readonly [string, ...string[]] | null;
  readonly why?: string;
  /** A step of many tests writes their counts here; any other step counts as one. */
  readonly results?: string;
}

const RESULTS = '.output/test';
/** What Node has compiled once is not compiled again by the many processes that follow. */
const COMPILED = resolve('.output/compiled');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
/** How the names of these tests begin: they take as long as half of the others. */
const ROBUST = 'test/e2e/chromium/robust-';

/**
 * One after the other; in each, lanes run side by side, and the steps of a lane one after the other. Lanes are about as long
 * as each other; there are more of them than processors, as what is end to end waits now and then.
 */
const PHASES: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
      { name: 'types', command: ['tsc', '--noEmit'] },
      { name: 'unused code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
      gate('documents', 'docs'),
    ],
    [
      gate('licences'),
      { name: 'build for Chromium', command: ['wxt', 'build', '-b', 'chrome'] },
      { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
      gate('notices', 'notices', BUILDS),
      gate('sizes', 'sizes', BUILDS),
      gate('code of the builds', 'built-code', BUILDS),
    ],
  ],
  [
    [
      suite('unit', 'unit tests, measured', [
        '--coverage.enabled',
        ...UNMEASURED.flatMap((path) => ['--exclude', path.endsWith('/') ? `${path}**` : path]),
      ]),
      suite('unit', 'unit tests that measuring would slow down', UNMEASURED),
    ],
    [
      suite('dom', 'tests of parts in Chromium'),
      suite('e2e-chromium', 'what goes wrong around the extension, in Chromium', [ROBUST]),
    ],
    [suite('e2e-chromium', 'end to end in Chromium', ['--exclude', `${ROBUST}*`])],
    [
      findFirefox() === null
        ? {
            name: 'end to end in Firefox',
            command: null,
            why: 'No Firefox was found: please install it with its Chinese language pack, or set FIREFOX to its path.',
          }
        : suite('e2e-firefox', 'end to end in Firefox'),
    ],
  ],
];

let passed = 0;
let failed = 0;
let skipped = 0;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
for (const lanes of PHASES) await Promise.all(lanes.map(walk));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

async function walk(lane: readonly Step[]): Promise<void> {
  for (const step of lane) await take(step);
}

/** What a step says is told when it has ended: two at once would talk into each other's words. */
async function take(step: Step): Promise<void> {
  const { name, command, why } = step;
  if (command === null) {
    console.log(`\n── ${name}: skipped\n${why}`);
    skipped += 1;
    return;
  }
  const start = Date.now();
  const { said, status } = await run(command);
  console.log(`\n── ${name} (${Math.round((Date.now() - start) / 1000)} s)\n${said.trimEnd()}`);
  count(step, status === 0);
  if (status !== 0) console.log(`\n${name} failed. What it holds, and what to do: docs/gates.md`);
}

function run([program, ...words]: readonly [string, ...string[]]) {
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    shell: process.platform === 'win32',
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  return new Promise<{ readonly said: string; readonly status: number | null }>((done) => {
    child.on('error', (error) => done({ said: error.message, status: null }));
    child.on('close', (status) => done({ said: Buffer.concat(parts).toString(), status }));
  });
}

function gate(name: string, id = name, builds: readonly string[] = []): Step {
  return { name, command: ['node', 'scripts/gates/run.ts', id, ...builds] };
}

function suite(project: string, name: string, words: readonly string[] = []): Step {
  const results = `${RESULTS}/${name.replaceAll(/\W+/g, '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
  return { name, command: ['vitest', 'run', '--project', project, ...words, ...reporters], results };
}

/** A suite that ended badly without a failing test (it could not start, say) counts as one failure. */
function count({ results }: Step, isGood: boolean): void {
  const counts =
    results !== undefined && existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
  passed += counts?.numPassedTests ?? (isGood ? 1 : 0);
  skipped += counts?.numPendingTests ?? 0;
  const failures = counts?.numFailedTests ?? 0;
  failed += isGood ? failures : Math.max(failures, 1);
}
