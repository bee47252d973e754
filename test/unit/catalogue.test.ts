import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  formatProblems,
  formProblems,
  languageProblems,
  type Named,
  type PageFolder,
  pageProblems,
  ruleProblems,
  slipProblems,
} from '../../scripts/gates/catalogue.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { FORM_IDS } from '../../src/forms/fields.ts';
import { FORMS } from '../../src/forms/index.ts';
import { SLIPS } from '../../src/model/cause.ts';
import { RULES } from '../../src/rules/index.ts';
import { NARRATIVE_RULES, TABLE_RULES } from '../../src/rules/narrative/index.ts';
import { LANGUAGES } from '../../src/wording/index.ts';
import type { Phrases } from '../../src/wording/phrases.ts';

/** Whatever comes in several kinds has all its parts. What fails here says what to add, and where. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('each form is in the index, has its words, a page, and its source in the documents', () => {
  const inventory = {
    ids: FORM_IDS,
    indexed: FORMS.map(({ id }) => id),
    named: named(({ forms }) => forms),
    ofPages: folders().map(({ slug }) => formOf(slug)),
    readme: read('README.md'),
    doc: read('docs/forms.md'),
  };
  expect(formProblems(inventory)).toEqual([]);
});

it('each rule is in the index, has its words and its tests', () => {
  const inventory = {
    ids: [...read('src/rules/rule-ids.ts').matchAll(/\| '([^']+)'/g)].map(([, id = '']) => id),
    indexed: [...RULES, ...TABLE_RULES, ...NARRATIVE_RULES].map(({ id }) => id),
    named: named(({ rules }) => rules),
    // rules.test.ts lists them all: what it says of one is no test of it.
    tests: [
      ...filesIn('test/unit/{rules,check,figures,match,prose}/**/*.test.ts').filter(
        (file) => !file.endsWith('rules.test.ts'),
      ),
      ...filesIn('test/pages/*/expected.json'),
    ]
      .map(read)
      .join('\n'),
  };
  expect(inventory.ids.length).toBeGreaterThan(0);
  expect(ruleProblems(inventory)).toEqual([]);
});

it('each format has its name, its tests and its row in the README', () => {
  const inventory = {
    ids: FORMATS.map(({ id }) => id),
    named: named(({ formats }) => formats),
    tests: allOf('test/unit/export/*.test.ts'),
    readme: read('README.md'),
  };
  expect(formatProblems(inventory)).toEqual([]);
});

it('each slip has its words and its tests', () => {
  const tests = allOf('test/unit/explain/*.test.ts');
  expect(slipProblems({ ids: SLIPS, named: named(({ slips }) => slips), tests })).toEqual([]);
});

it('each language names the extension to the browser, with all that the first one says', () => {
  const locales = readdirSync(join(ROOT, 'assets/_locales')).map((name) => [
    name,
    Object.keys(JSON.parse(read(`assets/_locales/${name}/messages.json`))),
  ]);
  const inventory = {
    ids: LANGUAGES.map(({ language }) => language),
    locales: Object.fromEntries(locales),
    first: /default_locale: '(\w+)'/.exec(read('wxt.config.ts'))?.[1] ?? '',
  };
  expect(languageProblems(inventory)).toEqual([]);
});

it('each page has what it is, where it is from, and what is expected of it', () => {
  expect(pageProblems(folders())).toEqual([]);
});

function named(words: (phrases: Phrases) => object): Named {
  return Object.fromEntries(LANGUAGES.map((phrases) => [phrases.language, Object.keys(words(phrases))]));
}

function folders(): readonly PageFolder[] {
  const pages = join(ROOT, 'test/pages');
  return readdirSync(pages, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => ({
      slug: name,
      files: readdirSync(join(pages, name)),
      told: Object.entries(json(name, 'about.json')).flatMap(([key, said]) =>
        String(said) === '' ? [] : [key],
      ),
      sameAs: (json(name, 'expected.json').sameAs as string | undefined) ?? null,
    }));
}

/** The form that a page is expected to be of; of one that says the same as another, that one’s. */
function formOf(slug: string): string {
  const { form, sameAs } = json(slug, 'expected.json') as { form?: string; sameAs?: string };
  return sameAs === undefined ? (form ?? '') : formOf(sameAs);
}

function json(slug: string, file: string): Readonly<Record<string, unknown>> {
  const path = `test/pages/${slug}/${file}`;
  return existsSync(join(ROOT, path)) ? JSON.parse(read(path)) : {};
}

function allOf(pattern: string): string {
  return filesIn(pattern).map(read).join('\n');
}

function filesIn(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
