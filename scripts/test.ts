import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { UNMEASURED } from './gates/coverage-floors.ts';

/**
 * The whole test command: cheap checks first, then unit tests, DOM tests in a real browser, the build, and the built
 * extension in a real browser. Everything runs, whatever fails; the last line counts.
 */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A step of many tests writes their counts here; any other step counts as one. */
  readonly results?: string;
}

const RESULTS = '.output/test';

const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unused code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  { name: 'licences', command: ['node', 'scripts/gates/run.ts', 'licences'] },
  { name: 'documents', command: ['node', 'scripts/gates/run.ts', 'docs'] },
  suite('unit', 'unit tests, measured', [
    '--coverage.enabled',
    // What draws a thousand cases is slower where every branch is counted.
    '--testTimeout=60000',
    ...UNMEASURED.flatMap((file) => ['--exclude', file]),
  ]),
  suite('unit', 'unit tests that measuring would slow down', UNMEASURED),
  suite('dom'),
  { name: 'build', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'notices', command: ['node', 'scripts/gates/run.ts', 'notices', 'chrome-mv3'] },
  { name: 'sizes', command: ['node', 'scripts/gates/run.ts', 'sizes', 'chrome-mv3'] },
  { name: 'code of the build', command: ['node', 'scripts/gates/run.ts', 'built-code', 'chrome-mv3'] },
  suite('e2e'),
];

let passed = 0;
let failed = 0;
let skipped = 0;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  const [program, ...args] = step.command;
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  count(step, status === 0);
  if (status !== 0) console.log(`\n${step.name} failed. What it holds, and what to do: docs/gates.md`);
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function suite(project: string, name = `${project} tests`, words: readonly string[] = []): Step {
  const results = `${RESULTS}/${name.replaceAll(/\W+/g, '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
  return {
    name,
    command: ['vitest', 'run', '--project', project, ...words, ...reporters],
    results,
  };
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
