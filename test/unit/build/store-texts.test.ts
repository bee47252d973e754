import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, readStoreTexts, STORE_LANGUAGES, storeTexts } from '../../../scripts/stores/store-texts.ts';

const permissions = ['activeTab', 'contextMenus', 'downloads', 'host', 'offscreen', 'scripting'];

describe.each(STORE_LANGUAGES)('the store texts in %s', (language) => {
  const texts = storeTexts(language);

  it('have every field, none beyond what stores take', () => {
    expect([...texts.keys()].sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it('call the extension what it calls itself, and sum it up as it does', () => {
    const path = new URL(`../../../assets/_locales/${language}/messages.json`, import.meta.url);
    const messages = JSON.parse(readFileSync(path, 'utf8'));
    expect([texts.get('title'), texts.get('summary')]).toEqual([
      messages.name.message,
      messages.description.message,
    ]);
  });

  it('give a reason for each permission, and for no other', () => {
    const named = [...texts.keys()].filter((name) => name.startsWith('permission-'));
    expect(named.map((name) => name.replace('permission-', '')).sort()).toEqual(permissions);
  });
});

describe('a store text', () => {
  const good = () => Object.keys(FIELDS).map((name) => `## ${name} 名\n\ntext of ${name}\n`);

  it('is what stands below its heading', () => {
    const texts = readStoreTexts(`# Texts\n\nfor people\n\n${good().join('\n')}`);
    expect(texts.get('privacy')).toBe('text of privacy');
    expect(texts.size).toBe(Object.keys(FIELDS).length);
  });

  it.each([
    ['missing', good().slice(1), '“title” is missing or empty'],
    ['empty', ['## title\n\n', ...good().slice(1)], '“title” is missing or empty'],
    [
      'too long',
      [`## title\n\n${'长'.repeat(46)}\n`, ...good().slice(1)],
      '“title” has 46 characters, at most 45',
    ],
    ['not asked for', [...good(), '## permission-tabs\n\nx\n'], 'no store asks for “permission-tabs”'],
  ])('stops the packages where it is %s', (_, sections, complaint) => {
    expect(() => readStoreTexts(sections.join('\n'))).toThrow(complaint);
  });
});
