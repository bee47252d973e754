import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/stores/source-files.ts';
import { differingFiles, packageName, SUMS, storeFiles } from '../../../scripts/stores/store-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function git(root: string, ...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('the source', () => {
  const FILES = { 'package.json': '{}', 'src/b.ts': 'b', 'src/a.ts': 'a', '.gitignore': 'node_modules/\n' };

  it('is what git knows, as it is on disk, without what lies about', () => {
    write(folder, FILES);
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    write(folder, { 'src/a.ts': 'changed', 'notes.txt': 'of a person', 'node_modules/x/index.js': 'x' });
    const files = sourceFiles(folder);
    expect([...files.keys()]).toEqual(['.gitignore', 'package.json', 'src/a.ts', 'src/b.ts']);
    expect(new TextDecoder().decode(files.get('src/a.ts'))).toBe('changed');
  });

  it('is the same in a copy without git in which the packages were made', () => {
    write(folder, FILES);
    write(folder, {
      'node_modules/x/index.js': 'x',
      '.output/stores/a.zip': 'z',
      '.wxt/tsconfig.json': '{}',
    });
    expect([...sourceFiles(folder).keys()]).toEqual(['.gitignore', 'package.json', 'src/a.ts', 'src/b.ts']);
  });
});

describe('what stores get', () => {
  const build = (name: string) => {
    write(join(folder, name), { 'manifest.json': name, 'chunks/b.js': 'b', 'chunks/a.js': 'a' });
    return join(folder, name);
  };

  it('has a package for each browser, with the build’s own paths, and the sum of every file', () => {
    const files = storeFiles({ chromium: build('chromium'), firefox: build('firefox') });
    const unpacked = unzipSync(files.get(packageName('firefox')) ?? new Uint8Array());
    expect(Object.keys(unpacked)).toEqual(['chunks/a.js', 'chunks/b.js', 'manifest.json']);
    expect(new TextDecoder().decode(unpacked['manifest.json'])).toBe('firefox');
    const sums = new TextDecoder().decode(files.get(SUMS)).trim().split('\n');
    expect(sums.map((line) => line.slice(66))).toEqual([...files.keys()].filter((path) => path !== SUMS));
    expect(sums.every((line) => /^[0-9a-f]{64} {2}\S/.test(line))).toBe(true);
  });

  it('is the same whenever the builds were written', () => {
    const [chromium, firefox] = [build('chromium'), build('firefox')];
    const first = storeFiles({ chromium, firefox });
    cpSync(chromium, join(folder, 'later'), { recursive: true });
    utimesSync(join(folder, 'later', 'manifest.json'), 0, 0);
    const second = storeFiles({ chromium: join(folder, 'later'), firefox });
    expect(second.get(SUMS)).toEqual(first.get(SUMS));
  });
});

describe('two lists of sums', () => {
  it.each([
    ['a1  x.zip\nb2  y.txt\n', 'a1  x.zip\nb2  y.txt\n', [], 'equal'],
    ['a1  x.zip\nb2  y.txt\n', 'a9  x.zip\nb2  y.txt\n', ['x.zip'], 'one file has other bytes'],
    ['a1  x.zip\n', 'a1  x.zip\nb2  y.txt\n', ['y.txt'], 'one file more'],
    ['a1  x.zip\nb2  a b.txt\n', 'a1  x.zip\n', ['a b.txt'], 'one file less, a space in its name'],
  ])('%j and %j differ in %j', (ours, theirs, differing, _why) => {
    expect(differingFiles(ours, theirs)).toEqual(differing);
  });
});
