import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/wording/index.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import {
  catalogueFaults,
  hardCodedFaults,
  messageFaults,
  unusedFaults,
} from '../../support/language-check.ts';
import { readSource, type SourceFile, sourceFiles } from '../../support/source-literals.ts';

/** Asked for by ids of the data: their types, or wording.test.ts, hold them against the ids; the last are a browser's own names. */
const BY_ID =
  /^(?:names|rules|reasons|states|forms|signals|slips|unnarrowed|compared|formats|command\.(?:noEvidence|differences)|popup\.saveErrors)\./;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let files: readonly SourceFile[];

beforeAll(async () => {
  files = await sourceFiles();
});

describe('the words that a person reads', () => {
  it('are in every language, in every plural form, with the same places', () => {
    expect(catalogueFaults(LANGUAGES)).toEqual([]);
  });

  it('are all asked for', () => {
    expect(unusedFaults(zhCN, files, BY_ID)).toEqual([]);
  });

  it('stand in src/wording and nowhere else', () => {
    expect(hardCodedFaults(files)).toEqual([]);
  });

  it('that the browser shows are in every language, and all asked for', () => {
    const catalogues = new Map(
      globSync('assets/_locales/*/messages.json', { cwd: ROOT }).map((file) => [
        basename(dirname(file)),
        JSON.parse(readFileSync(ROOT + file, 'utf8')),
      ]),
    );
    const manifest = readFileSync(`${ROOT}wxt.config.ts`, 'utf8');
    const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    const called = files.flatMap(({ literals }) => literals.filter(({ as }) => as === 'call:getMessage 0'));
    expect(catalogues.size).toBe(LANGUAGES.length);
    expect(messageFaults(catalogues, new Set([...inManifest, ...called.map(({ text }) => text)]))).toEqual(
      [],
    );
  });
});

/** A small catalogue, and what may go wrong with it. */
const GOOD = {
  language: 'zh-CN',
  popup: { reading: '正在读取', found: { other: '{count} 处' }, of: '{at} / {count}' },
};
const GOOD_EN = {
  language: 'en',
  popup: {
    reading: 'Reading',
    found: { one: '{count} place', other: '{count} places' },
    of: '{at} / {count}',
  },
};

describe('a bad catalogue is found out', () => {
  const { popup } = GOOD_EN;

  it.each<[string, { readonly language: string; readonly popup: object }, string[]]>([
    ['a good one is not', GOOD_EN, []],
    [
      'a sentence is missing',
      { ...GOOD_EN, popup: { found: popup.found, of: popup.of } },
      ['en lacks popup.reading'],
    ],
    [
      'a sentence is there in one language alone',
      { ...GOOD_EN, popup: { ...popup, more: 'More' } },
      ['en alone has popup.more: zh-CN lacks it'],
    ],
    [
      'a sentence is empty',
      { ...GOOD_EN, popup: { ...popup, reading: ' ' } },
      ['en leaves popup.reading empty'],
    ],
    [
      'a place is misspelt',
      { ...GOOD_EN, popup: { ...popup, of: '{at} / {cuont}' } },
      ['en fills popup.of with {at} {cuont}, zh-CN with {at} {count}'],
    ],
    [
      'a plural form is missing',
      { ...GOOD_EN, popup: { ...popup, found: { other: '{count} places' } } },
      ['en has no form of popup.found for "one"'],
    ],
    [
      'a plural form says another number',
      { ...GOOD_EN, popup: { ...popup, found: { one: 'one place', other: '{count} places' } } },
      ['en fills popup.found.one otherwise than popup.found.other'],
    ],
  ])('where %s', (_, bad, faults) => {
    expect(catalogueFaults([GOOD, bad])).toEqual(faults);
  });

  it.each([
    [
      'nothing asks for a phrase',
      'export const text = ({ popup }) => popup.reading + popup.of;',
      ['nothing asks for popup.found'],
    ],
    [
      'only a comment and a type ask for it',
      'type P = { popup: { found: string } }; /* popup.found */ export const t = ({ popup }: P) => popup.reading + popup.of;',
      ['nothing asks for popup.found'],
    ],
    [
      'all are asked for',
      'export const text = ({ popup: { reading, found, of } }) => reading + found + of;',
      [],
    ],
  ])('where %s', async (_, source, faults) => {
    const file = await readSource('popup/a.ts', source);
    expect(unusedFaults(GOOD as unknown as Phrases, [file], /^names/)).toEqual(faults);
  });

  it('where the browser’s own lacks a message, has one too many, or leaves one empty', () => {
    const catalogues = new Map([['en', { name: { message: ' ' }, old: { message: 'Old' } }]]);
    expect(messageFaults(catalogues, new Set(['name', 'help']))).toEqual([
      'en has no message help',
      'nothing asks for the message old of en',
      'en leaves name empty',
    ]);
  });
});

describe('words in the source are found out', () => {
  it.each<[string, string, string, boolean]>([
    ['Chinese in a component', 'popup/A.tsx', 'export const A = () => <p>正在读取</p>;', true],
    ['English in a component', 'popup/A.tsx', 'export const A = () => <p>Reading</p>;', true],
    [
      'English in one branch of it',
      'popup/A.tsx',
      'export const A = ({ on }) => <p>{on ? "On" : "Off"}</p>;',
      true,
    ],
    ['a name for what cannot see', 'popup/A.tsx', 'export const A = () => <i aria-label="Mark" />;', true],
    [
      'a text of an element on the page',
      'overlay/a.ts',
      'export const a = (d) => element(d, "p", {}, "Copied");',
      true,
    ],
    ['a text that is set', 'overlay/a.ts', 'export const a = (b) => { b.textContent = "Copied"; };', true],
    [
      'a sentence in a template',
      'extension/a.ts',
      'export const a = (n) => `Could not save $' + '{n}`;',
      true,
    ],
    ['a sentence of the command line', 'cli/a.ts', 'export const a = "No such file.";', true],
    ['Chinese in an exported file', 'export/a.ts', 'export const a = "原表";', true],
    ['Chinese in a regular expression', 'overlay/a.ts', 'export const a = /空/;', true],
    [
      'a phrase',
      'popup/A.tsx',
      'export const A = ({ popup }) => <p class="note soft">{popup.reading}</p>;',
      false,
    ],
    ['a comment', 'popup/a.ts', '// 正在读取 is said\nexport const a = 1;', false],
    [
      'an error for a programmer',
      'extension/a.ts',
      'export const a = () => { throw new Error("no such tab"); };',
      false,
    ],
    ['a style', 'overlay/a.ts', 'export const a = ".mark { color: red; border: 1px solid blue }";', false],
    ['what a page is read for', 'detect/a.ts', 'export const a = /年度报告/;', false],
    ['the words themselves', 'wording/a.ts', 'export const a = "正在读取";', false],
  ])('%s', async (_, file, source, isFault) => {
    expect(hardCodedFaults([await readSource(file, source)]).length > 0).toBe(isFault);
  });
});
