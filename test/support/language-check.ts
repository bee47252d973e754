import type { Phrases } from '../../src/wording/phrases.ts';
import type { SourceFile } from './source-literals.ts';

/**
 * What is wrong with the languages, a sentence for each fault, for whoever has just added a phrase. The checks know
 * nothing of what the phrases say, so that they can be fed a bad catalogue and be seen to find it out.
 */

/** Every sentence with the path by which it is asked for: `popup.reading`. */
export type Sentences = ReadonlyMap<string, string>;

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Lists may be of another length in another language. */
const LISTS = /\.innocent\.\d+$/;

export function sentencesOf(phrases: Pick<Phrases, 'language'>): Sentences {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(phrases, '');
  return found;
}

/** What one language has and another lacks, empty sentences, places that differ, plural forms that are missing. */
export function catalogueFaults(languages: readonly Pick<Phrases, 'language'>[]): string[] {
  const [first, ...others] = languages;
  if (first === undefined) return ['there is no language'];
  const wanted = withoutPlurals(first);
  return [
    ...languages.flatMap(ownFaults),
    ...others.flatMap((other) => {
      const found = withoutPlurals(other);
      const { language } = other;
      return [
        ...[...wanted.keys()].filter((path) => !found.has(path)).map((path) => `${language} lacks ${path}`),
        ...[...found.keys()]
          .filter((path) => !wanted.has(path))
          .map((path) => `${language} alone has ${path}: ${first.language} lacks it`),
        ...[...found].flatMap(([path, sentence]) => {
          const places = [wanted.get(path) ?? sentence, sentence].map(placesIn);
          return places[0] === places[1]
            ? []
            : [`${language} fills ${path} with ${places[1]}, ${first.language} with ${places[0]}`];
        }),
      ];
    }),
  ];
}

/** Phrases that nothing in the source asks for. @param isById groups that are asked for by an id of the data. */
export function unusedFaults(phrases: Phrases, files: readonly SourceFile[], isById: RegExp): string[] {
  const asking = files.filter(({ file }) => !/^wording\/(?:zh-cn|en)\b/.test(file));
  return [...withoutPlurals(phrases).keys()]
    .filter((path) => path !== 'language' && !isById.test(path))
    .filter((path) => {
      const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
      // Groups and keys are named together: `const { card } = phrases; card.close`.
      return !asking.some(({ words }) => parts.every((part) => words.has(part)));
    })
    .map((path) => `nothing asks for ${path}`);
}

/** Places in which Chinese reads pages, instead of speaking to persons: they may hold its characters. */
const READS_PAGES = /^(?:forms|rules|detect|match|prose|text|page|figures|check|explain|analyze)\//;
/** Other places of Chinese characters that nobody is shown. */
const UNSHOWN: readonly (readonly [file: string, why: string])[] = [
  ['export/csv-text.ts', 'signs by which a spreadsheet would take a text for a date or a sum'],
];
/** Where sentences are shown, and so no English one may stand. */
const SHOWS = /^(?:popup|overlay|extension|cli)\//;
/** What literals are handed to that are no words to a person: classes, errors for programmers. */
const WORDLESS = /^(?:key:class|key:justification|call:row 1|new:Error 0)$/;
/** Attributes and properties that a person is shown or told. */
const SAID =
  /^(?:key:(?:title|aria-label|alt|placeholder|children|textContent)|assign:(?:title|textContent|innerText|ariaLabel)|call:setTitle 0|call:element (?:[3-9]|\d\d))$/;
const SENTENCE = /^[A-Za-z][A-Za-z’',;:-]* (?:[A-Za-z’'(][\w’',;:()-]*[ .?!…]?)+$/;

/** Words in the source that a person would read in one language only. */
export function hardCodedFaults(files: readonly SourceFile[]): string[] {
  const fault = (file: string, text: string) =>
    `${file} says ${JSON.stringify(text)}: words belong into src/wording`;
  return files.flatMap(({ file, literals }) => {
    if (file.startsWith('wording/')) return [];
    const mayHoldChinese = READS_PAGES.test(file) || UNSHOWN.some(([name]) => name === file);
    return literals.flatMap(({ text, as }) => {
      const isChinese = /\p{Script=Han}/u.test(text) && !mayHoldChinese;
      const isSaid = SAID.test(as) && /\p{L}/u.test(text);
      const isEnglish = SENTENCE.test(text.trim()) && !WORDLESS.test(as);
      return isChinese || (SHOWS.test(file) && (isSaid || isEnglish)) ? [fault(file, text)] : [];
    });
  });
}

/** Messages of the browser's own catalogues that are missing, unlike each other, or asked for by nothing. */
export function messageFaults(
  catalogues: ReadonlyMap<string, Readonly<Record<string, { readonly message: string }>>>,
  asked: ReadonlySet<string>,
): string[] {
  return [...catalogues].flatMap(([language, messages]) => {
    const known = Object.keys(messages);
    return [
      ...[...asked]
        .filter((name) => !known.includes(name))
        .map((name) => `${language} has no message ${name}`),
      ...known
        .filter((name) => !asked.has(name))
        .map((name) => `nothing asks for the message ${name} of ${language}`),
      ...known
        .filter((name) => !messages[name]?.message.trim())
        .map((name) => `${language} leaves ${name} empty`),
    ];
  });
}

function ownFaults(phrases: Pick<Phrases, 'language'>): string[] {
  const { language } = phrases;
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const sentences = sentencesOf(phrases);
  const empty = [...sentences].filter(([, sentence]) => sentence.trim() === '');
  const forms = Map.groupBy(
    [...sentences.keys()].filter((path) => isPlural(path, sentences)),
    (path) => path.slice(0, path.lastIndexOf('.')),
  );
  return [
    ...empty.map(([path]) => `${language} leaves ${path} empty`),
    ...[...forms].flatMap(([path, found]) =>
      pluralCategories
        .filter((category) => !found.includes(`${path}.${category}`))
        .map((category) => `${language} has no form of ${path} for "${category}"`),
    ),
    ...[...forms].flatMap(([path, found]) =>
      found
        .filter(
          (form) => placesIn(sentences.get(form) ?? '') !== placesIn(sentences.get(`${path}.other`) ?? ''),
        )
        .map((form) => `${language} fills ${form} otherwise than ${path}.other`),
    ),
  ];
}

/** Each sentence that counts by its form for many, under its plain path. */
function withoutPlurals(phrases: Pick<Phrases, 'language'>): Map<string, string> {
  const sentences = sentencesOf(phrases);
  const plain = [...sentences].flatMap(([path, sentence]): [string, string][] => {
    if (LISTS.test(path)) return [];
    if (!isPlural(path, sentences)) return [[path, sentence]];
    return path.endsWith('.other') ? [[path.replace(/\.other$/, ''), sentence]] : [];
  });
  return new Map(plain);
}

/** A form for a number: it has nothing but such forms beside it, and the one for many has a place for the number. */
function isPlural(path: string, sentences: Sentences): boolean {
  const group = path.slice(0, path.lastIndexOf('.') + 1);
  const beside = [...sentences.keys()].filter((each) => each.startsWith(group));
  return (
    placesIn(sentences.get(`${group}other`) ?? '') !== NO_PLACES &&
    beside.every((each) => PLURALS.includes(each.slice(group.length)))
  );
}

const NO_PLACES = 'nothing';

function placesIn(sentence: string): string {
  return (
    [...sentence.matchAll(/\{\w+\}/g)]
      .map(([place]) => place)
      .sort()
      .join(' ') || NO_PLACES
  );
}
