import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'entrypoints',
  'assets',
  'wxt.config.ts',
  'scripts/cut-unused-code.ts',
  'package.json',
  'package-lock.json',
];

/** WXT's names of the browsers that the extension is built for. */
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

export type BuildFor = keyof typeof TARGETS;

/** Folder of the unpacked extension as it is built for a browser. */
export function folderOfBuild(browser: BuildFor): string {
  return join(ROOT, '.output', `${TARGETS[browser]}-mv3`);
}

/** Builds the extension for a browser unless its build is newer than everything that it is made from. */
export function buildIfStale(browser: BuildFor = 'chromium'): void {
  const manifest = join(folderOfBuild(browser), 'manifest.json');
  const isFresh =
    existsSync(manifest) &&
    SOURCES.every((source) => newest(join(ROOT, source)) < statSync(manifest).mtimeMs);
  if (!isFresh) build(browser);
}

/** Builds the extension for a browser. Returns its folder; throws with what the build said. */
export function build(browser: BuildFor): string {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', TARGETS[browser]], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  return folderOfBuild(browser);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
