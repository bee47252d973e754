import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type StoreBrowser = 'chrome' | 'firefox';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension anew for the stores of this browser. Returns the folder; throws with what the build said. */
export function buildFor(browser: StoreBrowser): string {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built for ${browser}:\n${stdout}${stderr}`);
  return join(ROOT, '.output', `${browser}-mv3`);
}
