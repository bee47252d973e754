import { strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/cli/zip-files.ts';
import { fc } from '../../support/property.ts';

/** Zips are made by a program that is not ours, and damaged by hand. */

const WORDS = '政府信息公开工作年度报告\n'.repeat(40);
const ONE = zipSync({ 'a.txt': strToU8(WORDS) });
/** Where the directory of ONE begins: behind its only file. */
const DIRECTORY = Buffer.from(ONE).indexOf('PK\x01\x02');

/** What was read, the bytes as text; the word alone where nothing was. */
function told(zip: Uint8Array) {
  const files = readZip(zip);
  if (typeof files === 'string') return files;
  return files.map(({ path, bytes }) => [path, bytes && new TextDecoder().decode(bytes)]);
}

/** ONE with some bytes written over. */
function patched(...patches: readonly (readonly [at: number, bytes: readonly number[]])[]): Uint8Array {
  const zip = ONE.slice();
  for (const [at, bytes] of patches) zip.set(bytes, at);
  return zip;
}

/** A zip with files of any names, the same twice included. */
function zipped(files: readonly (readonly [string, string])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, words] of files) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(words), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** ONE with a comment at its end. */
function commented(comment: string): Uint8Array {
  const words = strToU8(comment);
  const zip = new Uint8Array([...ONE, ...words]);
  new DataView(zip.buffer).setUint16(ONE.length - 2, words.length, true);
  return zip;
}

describe('a zip', () => {
  it.each<[string, Uint8Array, [string, string][]]>([
    ['of one file', ONE, [['a.txt', WORDS]]],
    ['that is not compressed', zipSync({ 'a.txt': strToU8(WORDS) }, { level: 0 }), [['a.txt', WORDS]]],
    ['of an empty file', zipSync({ 'a.txt': new Uint8Array() }), [['a.txt', '']]],
    ['of nothing', zipSync({}), []],
    ['of Chinese names', zipped([['说明.txt', '甲']]), [['说明.txt', '甲']]],
    ['with its sums behind its files', zipped([['a', '甲']]), [['a', '甲']]],
    [
      'with two files of one name: both',
      zipped([
        ['a', '甲'],
        ['a', '乙'],
      ]),
      [
        ['a', '甲'],
        ['a', '乙'],
      ],
    ],
    ['with names that lead elsewhere: as they are', zipped([['../../a', '甲']]), [['../../a', '甲']]],
    [
      'with a folder, which is no file',
      zipped([
        ['tables/', ''],
        ['tables/a', '甲'],
      ]),
      [['tables/a', '甲']],
    ],
    ['with a comment at its end', commented('备注'), [['a.txt', WORDS]]],
    [
      'with a comment that looks like an end',
      commented('PK\x05\x06 and more than twenty bytes'),
      [['a.txt', WORDS]],
    ],
  ])('%s is read', (_, zip, expected) => {
    expect(told(zip)).toEqual(expected);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', strToU8('<!doctype html><p>甲</p>')],
    ['noughts', new Uint8Array(1000)],
    ['a directory’s end and no directory', ONE.slice(-22)],
    ['a zip with something behind it', new Uint8Array([...ONE, 0])],
    ['an encrypted zip', patched([DIRECTORY + 8, [1]])],
    ['a zip packed in a manner unknown', patched([DIRECTORY + 10, [14]])],
    ['a zip that counts more files than it has', patched([ONE.length - 14, [2]], [ONE.length - 12, [2]])],
    ['a file name beyond the end', patched([DIRECTORY + 28, [0xff, 0xff]])],
  ])('is not %s', (_, bytes) => {
    expect(told(bytes)).toBe('not-a-zip');
  });

  it('is not what is cut off, wherever', () => {
    const cuts = Array.from({ length: ONE.length }, (_, length) => told(ONE.slice(0, length)));
    expect(new Set(cuts)).toEqual(new Set(['not-a-zip']));
  });

  it.each<[string, Uint8Array]>([
    ['another sum', patched([DIRECTORY + 16, [0, 0, 0, 0]])],
    ['another name before the file itself', patched([30, [0x62]])],
    ['a shorter file', patched([DIRECTORY + 24, [1, 0, 0, 0]])],
    ['a longer file', patched([DIRECTORY + 24, [0xff, 0xff, 0, 0]])],
    ['a place beyond the end', patched([DIRECTORY + 42, [0xff, 0xff, 0xff, 0x7f]])],
    ['more packed bytes than there are', patched([DIRECTORY + 20, [0xff, 0xff, 0xff, 0x7f]])],
    ['packed bytes that are none', patched([35, [0xff, 0xff, 0xff, 0xff]])],
  ])('whose directory tells of %s has that file without its bytes', (_, zip) => {
    expect(told(zip)).toEqual([['a.txt', null]]);
  });

  it('that says it would be larger than anything we write is not unpacked', () => {
    expect(told(patched([DIRECTORY + 24, [0xff, 0xff, 0xff, 0xff]]))).toBe('too-large');
    expect(told(zipped(Array.from({ length: 2001 }, (_, at) => [String(at), ''])))).toBe('too-large');
  });

  it('that unpacks to far more than it says is left where that is reached', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(30_000_000) });
    const directory = Buffer.from(bomb).indexOf('PK\x01\x02');
    bomb.set([10, 0, 0, 0], directory + 24);
    expect(bomb.length).toBeLessThan(40_000);
    expect(told(bomb)).toEqual([['a.txt', null]]);
  });
});

describe('any bytes', () => {
  it('are read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readZip(bytes)));
  });

  it('of a zip with some of them changed: a file’s bytes are its own or none', () => {
    const zip = zipSync({ 'a.txt': strToU8(WORDS), 'b.txt': strToU8('乙') });
    const known = [
      WORDS,
      '乙',
      ...Object.values(unzipSync(zip)).map((bytes) => new TextDecoder().decode(bytes)),
    ];
    const change = fc.record({ at: fc.nat(zip.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = zip.slice();
        for (const { at, to } of changes) copy[at] = to;
        const files = told(copy);
        if (typeof files === 'string') return;
        for (const [, words] of files) expect([...known, null]).toContain(words);
      }),
      { numRuns: 3000 },
    );
  });
});
