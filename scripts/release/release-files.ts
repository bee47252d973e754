import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { released } from './changelog.ts';

/**
 * The files that change with the version, once package.json has the new one: called by commit-and-tag-version before it commits.
 * Silent on standard output, which it would take for the commit's message.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHANGELOG = new URL('../../CHANGELOG.md', import.meta.url);

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const day = new Date().toISOString().slice(0, 10);
writeFileSync(CHANGELOG, released(readFileSync(CHANGELOG, 'utf8'), version, day));
run('node', 'scripts/samples-of-formats.ts');
run('git', 'add', 'CHANGELOG.md', 'docs/samples');

function run(command: string, ...words: string[]): void {
  const { status } = spawnSync(command, words, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} has failed.`);
}
