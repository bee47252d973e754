import { describe, expect, it } from 'vitest';
import {
  type NoticedPackage,
  noticeProblems,
  readPackage,
  writeNotices,
} from '../../../scripts/gates/notices.ts';
import { packageOf } from '../../../scripts/gates/record-packages.ts';

const one: NoticedPackage = {
  name: 'one',
  version: '1.0.0',
  license: 'MIT',
  source: 'https://example.org/one',
  terms: 'Do as you like.',
};
const other: NoticedPackage = { ...one, name: '@an/other', version: '2.0.0', terms: 'Name me.' };

describe('the notices', () => {
  it('say of each package its version, licence, source and terms', () => {
    const text = writeNotices([one, other]);
    expect(text).toContain('\none 1.0.0\nLicence: MIT\nSource: https://example.org/one\n\nDo as you like.\n');
    expect(text).toContain('\n@an/other 2.0.0\n');
    expect(text).toMatch(/Name me\.\n$/);
  });

  it.each<[string, string, readonly NoticedPackage[], RegExp | null]>([
    ['are whole', writeNotices([one, other]), [one, other], null],
    [
      'lack a package',
      writeNotices([one]),
      [one, other],
      /^lacks @an\/other 2\.0\.0\. Run `npm run notices`/,
    ],
    ['know an older version', writeNotices([{ ...one, version: '0.9.0' }]), [one], /^lacks one 1\.0\.0\./],
    ['keep what is gone', writeNotices([one, other]), [one], /^has other words.*npm run notices/],
    ['have other terms', writeNotices([{ ...one, terms: 'Never.' }]), [one], /^has other words/],
    ['are not there', '', [one], /^lacks one 1\.0\.0/],
    ['are of a package without terms', '', [{ ...one, terms: '' }], /terms of one: no licence file/],
    [
      'are of a package that may not ship, though it may build',
      writeNotices([{ ...one, license: 'CC-BY-4.0' }]),
      [{ ...one, license: 'CC-BY-4.0' }],
      /may not have code of one 1\.0\.0: it is under CC-BY-4\.0/,
    ],
  ])('that %s', (_, found, packages, expected) => {
    const problems = noticeProblems(found, packages);
    if (expected === null) expect(problems).toEqual([]);
    else expect(problems).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['preact', 'MIT', 'https://github.com/preactjs/preact', /Copyright \(c\).*Jason Miller/],
    [
      'webextension-polyfill',
      'MPL-2.0',
      'https://github.com/mozilla/webextension-polyfill',
      /Mozilla Public License/,
    ],
    ['big.js', 'MIT', 'https://github.com/MikeMcl/big.js', /Michael Mclaughlin/],
  ])('read of the installed %s its licence %s and where it is from', (name, license, source, terms) => {
    const read = readPackage(name);
    expect(read).toMatchObject({ name, license, source });
    expect(read.terms).toMatch(terms);
  });

  it('leave out the terms of what Vite itself is made of', () => {
    expect(readPackage('vite').terms).not.toContain('jridgewell');
  });
});

describe('a module of a bundle', () => {
  it.each<[string, string | null, string]>([
    ['/home/x/gouji/src/analyze.ts', null, 'our own'],
    ['/home/x/node_modules/preact/dist/preact.mjs', 'preact', 'a package'],
    ['C:\\x\\node_modules\\@an\\other\\index.js', '@an/other', 'of a scope, on Windows'],
    ['/x/node_modules/one/node_modules/two/index.js', 'two', 'the innermost'],
    ['\0/x/node_modules/papaparse/papaparse.min.js?commonjs-module', 'papaparse', 'wrapped by the bundler'],
    ['\0commonjsHelpers.js', 'vite', 'the bundler’s own'],
    ['\0vite/preload-helper.js', 'vite', 'the bundler’s own'],
    ['\0virtual:wxt-plugins', 'wxt', 'of WXT'],
    [
      '\0virtual:something-new',
      'virtual:something-new',
      'nobody knows it yet: it has no notice, and is told',
    ],
  ])('%j is of %j (%s)', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });
});
