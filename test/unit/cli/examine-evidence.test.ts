import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examineEvidence } from '../../../src/cli/examine-evidence.ts';
import { evidenceOf } from '../../support/evidence.ts';

const zip = await evidenceOf('sample-2021-two-slips');
const small = await evidenceOf('plain-news');

type Files = Record<string, Uint8Array>;

interface Listed {
  path: string;
  bytes: number;
  sha256: string;
}

/** The evidence with some of its files changed, zipped by a program that is not ours. */
function changed(change: (files: Files) => void): Uint8Array {
  const files = unzipSync(zip);
  change(files);
  return zipSync(files);
}

/** The same by somebody who writes the list anew, and may change what it says. */
function forged(change: (files: Files) => void, say = (list: string) => list): Uint8Array {
  return changed((files) => {
    const before = textOf(files['manifest.json']);
    change(files);
    const list = JSON.parse(before) as { files: Listed[] };
    list.files = list.files.flatMap(({ path }) => {
      const bytes = files[path];
      return bytes === undefined ? [] : [{ path, bytes: bytes.length, sha256: digest(bytes) }];
    });
    files['manifest.json'] = strToU8(say(JSON.stringify(list)));
  });
}

function replaced(path: string, from: string, to: string) {
  return (files: Files) => {
    const text = textOf(files[path]);
    expect(text).toContain(from);
    files[path] = strToU8(text.replace(from, to));
  };
}

function without(path: string) {
  return (files: Files) => {
    expect(delete files[path]).toBe(true);
  };
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The differences in short; the word alone for what is no evidence. */
function told(bytes: Uint8Array) {
  const examined = examineEvidence(bytes);
  return typeof examined === 'string'
    ? examined
    : examined.differences.map(({ path, fault }) => `${path} ${fault}`);
}

const nothing = () => undefined;

describe('evidence', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['as it was written', zip, []],
    ['packed anew by another program', changed(nothing), []],
    [
      'with a folder of its own for the tables',
      changed((files) => (files['tables/'] = new Uint8Array())),
      [],
    ],
    ['one figure changed', changed(replaced('page.txt', '222件', '223件')), ['page.txt differs']],
    [
      'a byte more',
      changed((files) => (files['说明.txt'] = strToU8(`${textOf(files['说明.txt'])} `))),
      ['说明.txt differs'],
    ],
    ['a table gone', changed(without('tables/t2.html')), ['tables/t2.html missing']],
    [
      'a file more',
      changed((files) => (files['tables/t9.html'] = strToU8('<table></table>'))),
      ['tables/t9.html not-listed'],
    ],
    ['a name that leads out of it', changed((files) => (files['../x'] = strToU8('甲'))), ['../x not-listed']],
    [
      'what macOS adds',
      changed((files) => (files['__MACOSX/._page.txt'] = strToU8(''))),
      ['__MACOSX/._page.txt not-listed'],
    ],
    [
      'several of these',
      changed((files) => {
        without('page.txt')(files);
        replaced('report.json', '"figures"', '"Figures"')(files);
        files['z.txt'] = strToU8('');
      }),
      ['report.json differs', 'page.txt missing', 'z.txt not-listed'],
    ],
    ['the list gone but for the document', forged(without('page.txt')), ['page.txt missing']],
    ['the document gone, listed no more', forged(without('report.json')), ['report.json missing']],
    [
      'the text changed and listed anew',
      forged(replaced('page.txt', '222件', '223件')),
      ['page.txt unlike-document'],
    ],
    [
      'the document no document',
      forged((files) => (files['report.json'] = strToU8('{}'))),
      ['report.json differs'],
    ],
    [
      'another time in the list',
      forged(nothing, (list) => list.replace('T08:00', 'T09:00')),
      ['manifest.json unlike-document'],
    ],
    [
      'another address in the list',
      forged(nothing, (list) => list.replace('example.gov', 'example2.gov')),
      ['manifest.json unlike-document'],
    ],
    [
      'another form in the list',
      forged(nothing, (list) => list.replace('national-2021', 'national-2019')),
      ['manifest.json unlike-document'],
    ],
    ['a field of a later version', forged(nothing, (list) => list.replace('{', '{"signed":null,')), []],
  ])('%s', (_, bytes, expected) => {
    expect(told(bytes)).toEqual(expected);
  });

  it('with text, document and list all written anew agrees with itself, and is another zip: the note says so', () => {
    const other = forged((files) => {
      const before = digest(files['page.txt'] ?? new Uint8Array());
      replaced('page.txt', '222件', '223件')(files);
      replaced('report.json', before, digest(files['page.txt'] ?? new Uint8Array()))(files);
    });
    expect(told(other)).toEqual([]);
    expect(digest(other)).not.toBe(digest(zip));
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-zip'],
    ['the zip cut off', zip.slice(0, zip.length / 2), 'not-a-zip'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('甲') }), 'no-list'],
    ['an empty zip', zipSync({}), 'no-list'],
    ['a list that is no JSON', changed((files) => (files['manifest.json'] = strToU8('{'))), 'no-list'],
    [
      'a list of another kind',
      changed((files) => (files['manifest.json'] = strToU8('{"files":[]}'))),
      'no-list',
    ],
    [
      'a list nested without end',
      changed((files) => (files['manifest.json'] = strToU8('['.repeat(1_000_000)))),
      'no-list',
    ],
    [
      'a list that names what lies elsewhere',
      forged(nothing, (list) => list.replace('page.txt', '../page.txt')),
      'no-list',
    ],
  ])('is not %s', (_, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });

  it('with its list damaged is told by the list', () => {
    const copy = zip.slice();
    const at = Buffer.from(copy).indexOf('manifest.json') + 'manifest.json'.length;
    copy.set([0xff, 0xff, 0xff, 0xff], at + 10);
    expect(told(copy)).toEqual(['manifest.json differs']);
  });

  it('with any one byte changed is never called intact where a file is no longer what it was', () => {
    const before = unzipSync(small);
    for (let at = 0; at < small.length; at += 1) {
      const copy = small.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      const found = told(copy);
      if (Array.isArray(found) && found.length === 0) expect(unzipSync(copy)).toEqual(before);
    }
  });
});
