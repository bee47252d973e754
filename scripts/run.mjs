import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasChromium, installChromium } from './chromium.mjs';
import { installOtherPrograms } from './other-programs.mjs';

/**
 * Runs one of the project's tasks after its set-up: `node scripts/run.mjs TASK [words…]`.
 * Plain JavaScript, no dependencies: it must run on any Node from 20.19 before anything is installed. The tasks
 * themselves run on the Node that the project brings along.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const INSTALLED = join(ROOT, 'node_modules', '.gouji-installed');

const TASKS = {
  start: { entry: 'scripts/start.ts', needsBrowser: true },
  test: { entry: 'scripts/test.ts', needsBrowser: true, needsOthers: true },
  gate: { entry: 'scripts/gates/run.ts', needsBrowser: false },
  bench: { entry: 'bench/run.ts', needsBrowser: true },
  pictures: { entry: 'scripts/pictures.ts', needsBrowser: true },
  soak: { entry: 'scripts/soak.ts', needsBrowser: true },
  icons: { entry: 'scripts/icons.ts', needsBrowser: true },
  release: { entry: 'scripts/release/release.ts', needsBrowser: false },
  'lint-addon': { entry: 'scripts/stores/lint-addon.ts', needsBrowser: false },
  zip: { entry: 'scripts/stores/zip.ts', needsBrowser: false },
  samples: { entry: 'scripts/samples-of-formats.ts', needsBrowser: false },
  notices: { entry: 'scripts/notices.ts', needsBrowser: false },
  gouji: { entry: 'src/cli/main.ts', needsBrowser: false },
};

const [name, ...words] = process.argv.slice(2);
const task = TASKS[name];
if (task === undefined) fail(`unknown task: ${name}`);
installPackages();
if (task.needsBrowser && !hasChromium()) installBrowser();
if (task.needsOthers) installOthers();
process.exitCode = run(process.platform === 'win32' ? 'node.exe' : 'node', [
  join(ROOT, task.entry),
  ...words,
]);

/** Installs what the lock file names, once for each content of it. Speaks on standard error only. */
function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  console.error('Installing packages …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file made on one system for lack of the binaries of all others.
  const command = ['install', '--no-save', '--loglevel=error', '--no-fund', '--no-audit'];
  const options = {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, options);
  if (status !== 0) fail('The packages could not be installed: see above.');
  writeFileSync(INSTALLED, wanted);
}

function installBrowser() {
  if (process.env.CHROMIUM) fail(`CHROMIUM names no browser: ${process.env.CHROMIUM} does not exist.`);
  console.error('Installing Chromium …');
  try {
    installChromium();
  } catch (error) {
    fail(error.message);
  }
}

function installOthers() {
  try {
    installOtherPrograms();
  } catch (error) {
    fail(error.message);
  }
}

function run(command, args) {
  const path = `${BIN}${delimiter}${process.env.PATH}`;
  const found = join(BIN, command);
  const { status } = spawnSync(existsSync(found) ? found : command, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  return status ?? 1;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
