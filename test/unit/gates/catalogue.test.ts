import { describe, expect, it } from 'vitest';
import {
  formatProblems,
  formProblems,
  languageProblems,
  pageProblems,
  ruleProblems,
  slipProblems,
} from '../../../scripts/gates/catalogue.ts';

/** Things that have all their parts, and then lack one after the other. */

const named = { 'zh-CN': ['one.a', 'one-b'], en: ['one.a', 'one-b'] };
const withoutEnglish = { ...named, en: [] };

describe('a form', () => {
  const whole = {
    ids: ['one-b'],
    indexed: ['one-b'],
    named,
    ofPages: ['', 'one-b'],
    readme: '| `one-b` |',
    doc: '| `one-b` |',
  };
  it.each<[string, Partial<typeof whole>, RegExp | null]>([
    ['nothing', {}, null],
    ['its line in the index', { indexed: [] }, /^The form one-b: .*FORMS in src\/forms\/index\.ts/],
    ['an id', { ids: [] }, /^The form one-b: its id is not in FORM_IDS/],
    [
      'English words',
      { named: withoutEnglish },
      /^The form one-b: it has no words in en.*`forms` in src\/wording/,
    ],
    ['a page', { ofPages: ['one'] }, /add a folder to test\/pages/],
    ['its row in the README', { readme: 'one-b' }, /README\.md does not tell/],
    ['its source', { doc: '`one-bc`' }, /docs\/forms\.md does not tell/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(formProblems({ ...whole, ...but })).toEqual(told(problem));
  });
});

describe('a rule', () => {
  const whole = { ids: ['one.a'], indexed: ['one.a'], named, tests: "check('one.a')" };
  it.each<[string, Partial<typeof whole>, RegExp | null]>([
    ['nothing', {}, null],
    ['nothing, tested under its form', { tests: "{ a: ['x'] }" }, null],
    ['its line in the index', { indexed: [] }, /^The rule one\.a: nothing is checked by it/],
    ['English words', { named: withoutEnglish }, /^The rule one\.a: it has no words in en/],
    ['a test', { tests: "{ 'not-a': 1 }" }, /^The rule one\.a: no test has it hold/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(ruleProblems({ ...whole, ...but })).toEqual(told(problem));
  });
});

describe('a format', () => {
  const whole = {
    ids: ['one-b'],
    named,
    tests: "from '../../src/export/one-b.ts'",
    readme: '| `one-b` | x |',
  };
  it.each<[string, Partial<typeof whole>, RegExp | null]>([
    ['nothing', {}, null],
    ['a name', { named: withoutEnglish }, /^The format one-b: it has no words in en/],
    ['a test', { tests: "'one-bc'" }, /^The format one-b: no test writes it/],
    ['its row', { readme: '`one-b`' }, /README\.md does not offer it/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(formatProblems({ ...whole, ...but })).toEqual(told(problem));
  });
});

describe('a slip', () => {
  const whole = { ids: ['one-b'], named, tests: "'a 1→2 (one-b)'" };
  it.each<[string, Partial<typeof whole>, RegExp | null]>([
    ['nothing', {}, null],
    ['words', { named: withoutEnglish }, /^The slip one-b: it has no words in en/],
    ['a test', { tests: "'one-bc'" }, /^The slip one-b: no test has it found/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(slipProblems({ ...whole, ...but })).toEqual(told(problem));
  });
});

describe('a language', () => {
  const whole = {
    ids: ['zh-CN', 'en'],
    locales: { zh_CN: ['name', 'key'], en: ['key', 'name'] },
    first: 'zh_CN',
  };
  it.each<[string, Partial<Parameters<typeof languageProblems>[0]>, RegExp | null]>([
    ['nothing', {}, null],
    [
      'its folder',
      { locales: { zh_CN: ['name'] } },
      /^The language en: .*assets\/_locales\/en\/messages\.json/,
    ],
    ['a message', { locales: { zh_CN: ['name', 'key'], en: ['name'] } }, /its messages\.json has no key/],
    ['its words', { ids: ['zh-CN'] }, /^assets\/_locales\/en: src\/wording speaks no such language/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(languageProblems({ ...whole, ...but })).toEqual(told(problem));
  });
});

describe('a page', () => {
  const whole = {
    slug: 'odd-row',
    files: ['page.html', 'about.json', 'expected.json'],
    told: ['url', 'what', 'odd', 'origin'],
    sameAs: null as string | null,
  };
  it.each<[string, Partial<typeof whole>, RegExp | null]>([
    ['nothing', {}, null],
    ['expectations', { files: ['page.html', 'about.json'] }, /no expected\.json: write it by hand/],
    [
      'the page itself',
      { files: ['about.json', 'expected.json'] },
      /^test\/pages\/odd-row: there is no page\.html/,
    ],
    ['its origin', { told: ['url', 'what', 'odd'] }, /about\.json says no origin: where its figures/],
    ['the page that it is the same as', { sameAs: 'gone' }, /the same as gone, which is no page/],
    ['a name in kebab-case', { slug: 'OddRow' }, /kebab-case/],
  ])('that lacks %s is told', (_, but, problem) => {
    expect(pageProblems([{ ...whole, ...but }])).toEqual(told(problem));
  });
});

function told(problem: RegExp | null): unknown[] {
  return problem === null ? [] : [expect.stringMatching(problem)];
}
