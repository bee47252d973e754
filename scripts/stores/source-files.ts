import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tools make, as .gitignore has it. */
const MADE = new Set(['.git', 'node_modules', '.output', '.wxt', '.npm-cache', 'coverage']);

/**
 * The project's files by their paths, sorted: those that git knows, as they are on disk now; in a copy without git, as reviewers
 * get it, all but what tools make.
 */
export function sourceFiles(root: string): Map<string, Uint8Array> {
  const paths = existsSync(join(root, '.git')) ? knownToGit(root) : found(root);
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path))]));
}

function knownToGit(root: string): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', '--cached'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git does not tell the project’s files:\n${stderr}`);
  return stdout.split('\0').filter((path) => path !== '');
}

function found(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? found(root, path) : [path];
    });
}
