import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import { REASONS, STATES } from '../../../src/model/check.ts';
import { RULES } from '../../../src/rules/index.ts';
import { fieldName, instanceName, namedParts } from '../../../src/wording/field-names.ts';
import { LANGUAGES, phrasesFor } from '../../../src/wording/index.ts';

const FIELDS = FORMS.flatMap(({ tables }) =>
  tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns, field }) =>
      (rows ?? [null]).flatMap((row) => columns.map((column) => field(row?.id ?? null, column.id))),
    ),
  ),
);

/** Every sentence of a language, with the path by which it is asked for. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(LANGUAGES.map((phrases) => [phrases.language, phrases] as const))('%s', (_, phrases) => {
  it('has words for every rule', () => {
    expect(RULES.map(({ id }) => id).filter((id) => phrases.rules[id] === undefined)).toEqual([]);
  });

  it('has words for no rule that does not exist', () => {
    const ids = new Set<string>(RULES.map(({ id }) => id));
    expect(Object.keys(phrases.rules).filter((key) => !ids.has(key.split('/')[0] ?? ''))).toEqual([]);
  });

  it('has words for every state, reason and form', () => {
    expect(STATES.filter((state) => !phrases.states[state])).toEqual([]);
    expect(REASONS.filter((reason) => !phrases.reasons[reason])).toEqual([]);
    expect(FORMS.filter(({ id }) => !phrases.forms[id])).toEqual([]);
  });

  it('has a name for every field and every instance of a rule', () => {
    const named = namedParts();
    const parts = FIELDS.flatMap((field) => field.split('.').slice(1));
    expect([...new Set(parts)].filter((part) => !named.has(part))).toEqual([]);
    const instances = RULES.flatMap((rule) =>
      rule.instances.map(({ id }) => instanceName(id, phrases.language)),
    );
    expect(instances.filter((name) => name === '' || name.includes('_'))).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    expect(sentences(phrases).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('blames nobody', () => {
    const blame = /错误|造假|违规|虚假|舞弊|fraud|fake|violat|wrong|lie\b/i;
    expect(sentences(phrases).filter(([, sentence]) => blame.test(sentence))).toEqual([]);
  });
});

describe('the languages', () => {
  const [first, ...others] = LANGUAGES;

  it.each(others.map((phrases) => [phrases.language, phrases] as const))(
    '%s says the same things in the same places',
    (_, phrases) => {
      const wanted = Object.fromEntries(sentences(first));
      const found = Object.fromEntries(sentences(phrases));
      const withoutLists = (paths: string[]) => paths.filter((path) => !path.includes('.innocent.')).sort();
      expect(withoutLists(Object.keys(found))).toEqual(withoutLists(Object.keys(wanted)));
      const differing = withoutLists(Object.keys(wanted)).filter(
        (path) => placesIn(wanted[path] ?? '').join() !== placesIn(found[path] ?? '').join(),
      );
      expect(differing).toEqual([]);
    },
  );

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('a browser in %s is spoken to in %s', (browser, language) => {
    expect(phrasesFor(browser).language).toBe(language);
  });
});

describe('a field', () => {
  it.each([
    ['requests.granted.total', 'zh-CN', '予以公开 · 总计'],
    ['requests.other_rest.natural_person', 'zh-CN', '其他处理·其他 · 自然人'],
    ['disputes.suit_direct.other', 'zh-CN', '未经复议直接起诉 · 其他结果'],
    ['proactive.normative_documents.in_force', 'en', 'normative documents · in force'],
  ])('%s is called %s: %s', (field, language, name) => {
    expect(fieldName(field, language)).toBe(name);
  });
});
