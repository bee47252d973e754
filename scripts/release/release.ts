import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unreleased } from './changelog.ts';

/**
 * Makes a release: `npm run release`, or `-- --dry-run` to see what it would do. The version comes from the conventional
 * commits since the last tag, the text from CHANGELOG.md as people have written it. Commits and tags; sends nothing.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Kinds of commits that change what people get. */
const TELLING = /^(?:feat|fix|perf)(?:\([^)]*\))?!?: |^\w+(?:\([^)]*\))?!: /;

const lastTag = git('describe', '--tags', '--abbrev=0', '--match', 'v*');
const since = git('log', '--format=%s', ...(lastTag === null ? [] : [`${lastTag}..HEAD`])) ?? '';
const telling = since.split('\n').filter((subject) => TELLING.test(subject));
const text = unreleased(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'));

if (git('status', '--porcelain') !== '')
  refuse('there are changes that no commit holds: commit or drop them');
if (telling.length === 0) refuse(`no commit since ${lastTag} changes what people get (feat, fix, perf)`);
if (text === '')
  refuse(
    `CHANGELOG.md says nothing under “Unreleased”, but ${count(telling.length)} what people get, “${telling[0]}” for one`,
  );

const isDry = process.argv.includes('--dry-run');
const { status } = spawnSync(
  'commit-and-tag-version',
  [
    '--skip.changelog',
    '--commit-all',
    '--releaseCommitMessageFormat=build: release {{currentTag}}',
    '--scripts.precommit=node scripts/release/release-files.ts',
    // The very first release has the version that package.json says.
    ...(lastTag === null ? ['--first-release'] : []),
    ...(isDry ? ['--dry-run'] : []),
  ],
  { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (status !== 0) refuse('commit-and-tag-version has failed: see above');
if (isDry) console.log(`\nNothing was changed. The version would say:\n\n${text}`);
else
  console.log(
    '\nNext: npm test, npm run zip -- --verify, git push --follow-tags; then the stores (docs/store).',
  );

/** What git says; null where it has failed, as where there is no tag yet. */
function git(...words: string[]): string | null {
  const { status: code, stdout } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  return code === 0 ? stdout.trim() : null;
}

function count(commits: number): string {
  return commits === 1 ? '1 commit changes' : `${commits} commits change`;
}

function refuse(reason: string): never {
  console.error(`Not released: ${reason}.`);
  process.exit(1);
}
