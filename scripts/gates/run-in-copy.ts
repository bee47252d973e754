import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problems } from './gate.ts';

/** What the commands of the documents need, and `page.html`, which they say a person has saved. */
const COPIED = ['package.json', 'package-lock.json', 'scripts', 'src', 'docs/samples'];
const PAGE = 'test/pages/seed-004-shibing-2021/page.html';

/**
 * Runs commands one after the other, as a person who has just read them would, in a copy of the project that is thrown away.
 * Each must end with 0.
 *
 * @param root the project.
 */
export function runInCopy(commands: readonly string[], root: string): Problems {
  if (!isInstalled(root))
    return ['The packages are not those of package-lock.json: run `npm test`, which installs them.'];
  const folder = mkdtempSync(join(tmpdir(), 'gouji-docs-'));
  try {
    for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
    cpSync(join(root, PAGE), join(folder, 'page.html'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return commands.flatMap((command) => run(command, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, folder: string): Problems {
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  const { status, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', env });
  const [said = ''] = stderr.trim().split('\n');
  return status === 0 ? [] : [`\`${command}\` ends with ${status}, not 0: ${said}`];
}

/** Else the first command would install them, through the link, into the project itself. */
function isInstalled(root: string): boolean {
  const marker = join(root, 'node_modules/.gouji-installed');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return existsSync(marker) && readFileSync(marker, 'utf8') === lock.digest('hex');
}
