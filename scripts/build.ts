import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'entrypoints', 'assets', 'wxt.config.ts', 'package-lock.json'];
const MANIFEST = join(ROOT, '.output/chrome-mv3/manifest.json');

/** Builds the extension for Chromium unless the build is newer than everything that it is made from. */
export function buildIfStale(): void {
  const isFresh =
    existsSync(MANIFEST) &&
    SOURCES.every((source) => newest(join(ROOT, source)) < statSync(MANIFEST).mtimeMs);
  if (isFresh) return;
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', 'chrome'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
