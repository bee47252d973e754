import { readFileSync } from 'node:fs';

export const STORE_LANGUAGES = ['zh_CN', 'en'] as const;
export type StoreLanguage = (typeof STORE_LANGUAGES)[number];

/** What every language has, and the most characters of it that all stores take. */
export const FIELDS: Readonly<Record<string, number>> = {
  title: 45,
  summary: 132,
  description: 15_000,
  'single-purpose': 1000,
  'permission-host': 1000,
  'permission-activeTab': 1000,
  'permission-scripting': 1000,
  'permission-contextMenus': 1000,
  'permission-downloads': 1000,
  'permission-offscreen': 1000,
  'remote-code': 1000,
  'data-use': 1000,
  privacy: 15_000,
};

/** The fields of a language by their names, from docs/store/. Throws where one is missing, empty, too long or unknown. */
export function storeTexts(language: StoreLanguage): Map<string, string> {
  return readStoreTexts(readFileSync(new URL(`../../docs/store/${language}.md`, import.meta.url), 'utf8'));
}

/** The same of a text: each second heading begins with a field's name, and what is below it is the field. */
export function readStoreTexts(markdown: string): Map<string, string> {
  const sections = markdown.split(/^## /m).slice(1);
  const texts = new Map(
    sections.map((section): [string, string] => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.split(' ')[0] ?? '', lines.join('\n').trim()];
    }),
  );
  const wrong = [
    ...[...texts.keys()].filter((name) => !(name in FIELDS)).map((name) => `no store asks for “${name}”`),
    ...Object.entries(FIELDS).flatMap(([name, longest]) => complaints(name, texts.get(name) ?? '', longest)),
  ];
  if (wrong.length > 0) throw new Error(`The store texts cannot be used: ${wrong.join('; ')}.`);
  return texts;
}

function complaints(name: string, text: string, longest: number): string[] {
  if (text === '') return [`“${name}” is missing or empty`];
  return text.length > longest
    ? [`“${name}” has ${text.length} characters, at most ${longest} are taken`]
    : [];
}
