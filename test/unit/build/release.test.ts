import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/stores/source-files.ts';

/** The release command in a repository of its own, which has a copy of this project's files. */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TIME = 60_000;

const repository = mkdtempSync(join(tmpdir(), 'gouji-release-'));
const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;

beforeAll(() => {
  for (const [name, content] of sourceFiles(ROOT)) write(name, content);
  write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- Reads a form.\n');
  symlinkSync(join(ROOT, 'node_modules'), join(repository, 'node_modules'), 'junction');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.invalid');
  // A name that ends with a stroke ignores a folder, and node_modules is a link here.
  write('.git/info/exclude', 'node_modules\n');
  commit('feat: read a form');
}, TIME);

afterAll(() => rmSync(repository, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(repository, name)), { recursive: true });
  writeFileSync(join(repository, name), content);
}

function git(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
}

function release(...words: string[]) {
  return run('scripts/release/release.ts', ...words);
}

function run(...words: string[]) {
  const { status, stderr } = spawnSync('node', words, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { status, stderr };
}

const changelog = () => readFileSync(join(repository, 'CHANGELOG.md'), 'utf8');
const addToChangelog = (line: string) =>
  write('CHANGELOG.md', changelog().replace('## Unreleased\n', `## Unreleased\n\n- ${line}\n`));
/** Version of package.json, and the two places of the lock file. */
const versions = () => {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) =>
    JSON.parse(readFileSync(join(repository, name), 'utf8')),
  );
  return [manifest.version, lock.version, lock.packages[''].version];
};
const { version: FIRST } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const state = () => [git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')];

/** In this order: each begins where the one before has ended. */
describe('npm run release', { timeout: TIME }, () => {
  it('changes nothing where it is only tried', () => {
    const before = state();
    expect(release('--dry-run').status).toBe(0);
    expect(state()).toEqual(before);
    expect(versions()).toEqual([FIRST, FIRST, FIRST]);
  });

  it('refuses while there are changes that no commit holds', () => {
    write('notes.txt', 'of a person');
    expect(release()).toMatchObject({ status: 1, stderr: expect.stringContaining('no commit holds') });
    rmSync(join(repository, 'notes.txt'));
    expect(git('tag')).toBe('');
  });

  it('gives the first release the version that package.json has', () => {
    expect(release().status).toBe(0);
    expect(git('tag')).toBe(`v${FIRST}`);
    expect(git('log', '-1', '--format=%s')).toBe(`build: release ${FIRST}`);
    expect(changelog()).toMatch(
      new RegExp(
        `^# Changelog\n\n## Unreleased\n\n## ${FIRST} – \\d{4}-\\d\\d-\\d\\d\n\n- Reads a form\\.\n$`,
      ),
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refuses where nothing has changed for people', () => {
    commit('test: one more case');
    expect(release().stderr).toContain(`no commit since v${FIRST} changes what people get`);
  });

  it('refuses where people are told nothing of a change', () => {
    commit('fix: a blank is not nought');
    expect(release().stderr).toContain(
      'nothing under “Unreleased”, but 1 commit changes what people get, “fix: a blank is not nought” for one',
    );
  });

  it('takes the next version from the commits, and brings everything that holds it along', () => {
    addToChangelog('A blank is not nought.');
    commit('docs: the changelog');
    expect(release().status).toBe(0);
    const [major, minor, patch] = FIRST.split('.').map(Number);
    const next = `${major}.${minor}.${patch + 1}`;
    expect(versions()).toEqual([next, next, next]);
    expect(git('tag')).toBe(`v${FIRST}\nv${next}`);
    expect(git('status', '--porcelain')).toBe('');
    expect(changelog()).toContain(`## ${next} – `);
    // The samples tell the version that wrote them, and are those of the new one.
    expect(git('show', '--stat', '--format=', 'HEAD')).toContain('docs/samples/shili-2023-datapackage.zip');
    run('scripts/samples-of-formats.ts');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('takes a larger step where something breaks', () => {
    addToChangelog('The document has another shape.');
    commit('feat!: another shape of the document');
    expect(release().status).toBe(0);
    const [major, minor] = FIRST.split('.').map(Number);
    expect(versions()[0]).toBe(major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`);
  });
});
