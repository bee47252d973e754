import type { Problems } from './gate.ts';

/** One part that a thing of a catalogue must have, whether it has it, and what to do where it has not. */
interface Wanted {
  readonly isThere: boolean;
  readonly otherwise: string;
}

/** The words of each language, by its name: which ids it has words for. */
export type Named = Readonly<Record<string, readonly string[]>>;

export interface FormsInventory {
  /** Of the vocabulary, src/forms/fields.ts. */
  readonly ids: readonly string[];
  /** In src/forms/index.ts. */
  readonly indexed: readonly string[];
  readonly named: Named;
  /** Forms that the pages of test/pages expect. */
  readonly ofPages: readonly string[];
  readonly readme: string;
  readonly doc: string;
}

export function formProblems({ ids, indexed, named, ofPages, readme, doc }: FormsInventory): Problems {
  const known = ids.flatMap((id) =>
    lacking(`The form ${id}`, [
      {
        isThere: indexed.includes(id),
        otherwise: 'no report can be of it: add it to FORMS in src/forms/index.ts, the newest first.',
      },
      ...wordsFor(id, named, 'forms'),
      {
        isThere: ofPages.includes(id),
        otherwise: 'no page shows that it is read: add a folder to test/pages (CONTRIBUTING, “Add a page”).',
      },
      {
        isThere: readme.includes(`\`${id}\``),
        otherwise: 'README.md does not tell of it: add its row under “What is read and checked”.',
      },
      {
        isThere: doc.includes(`\`${id}\``),
        otherwise: 'docs/forms.md does not tell where it is from: add its row, with its source.',
      },
    ]),
  );
  const unknown = indexed
    .filter((id) => !ids.includes(id))
    .map(
      (id) => `The form ${id}: its id is not in FORM_IDS of src/forms/fields.ts; ids are public for ever.`,
    );
  return [...known, ...unknown];
}

export interface RulesInventory {
  /** Of src/rules/rule-ids.ts. */
  readonly ids: readonly string[];
  /** In src/rules/index.ts, and narrative/index.ts. */
  readonly indexed: readonly string[];
  readonly named: Named;
  /** What the tests of rules and the expectations of pages say. */
  readonly tests: string;
}

export function ruleProblems({ ids, indexed, named, tests }: RulesInventory): Problems {
  return ids.flatMap((id) => {
    const [, name = ''] = id.split('.');
    return lacking(`The rule ${id}`, [
      {
        isThere: indexed.includes(id),
        otherwise:
          'nothing is checked by it: add its line to src/rules/index.ts (one of running text: to src/rules/narrative/index.ts).',
      },
      ...wordsFor(id, named, 'rules'),
      {
        isThere: tests.includes(id) || new RegExp(`(?<![\\w-])${name}['"]?:`).test(tests),
        otherwise:
          'no test has it hold, fail and not be told: add its rows in test/unit/rules (of running text: in test/unit/prose).',
      },
    ]);
  });
}

export interface FormatsInventory {
  /** Of FORMATS, src/export/formats.ts. */
  readonly ids: readonly string[];
  readonly named: Named;
  /** Files of test/unit/export. */
  readonly tests: string;
  readonly readme: string;
}

/** Its writer and its sample are wanted by types: without them nothing compiles. */
export function formatProblems({ ids, named, tests, readme }: FormatsInventory): Problems {
  return ids.flatMap((id) =>
    lacking(`The format ${id}`, [
      ...wordsFor(id, named, 'formats'),
      {
        isThere: tests.includes(`'${id}'`) || tests.includes(`/${id}.ts'`),
        otherwise: 'no test writes it: add one to test/unit/export, that reads it back with another program.',
      },
      {
        isThere: readme.includes(`| \`${id}\` |`),
        otherwise: 'README.md does not offer it: add its row under “Formats”.',
      },
    ]),
  );
}

export interface SlipsInventory {
  /** Of SLIPS, src/model/cause.ts. */
  readonly ids: readonly string[];
  readonly named: Named;
  /** Files of test/unit/explain. */
  readonly tests: string;
}

export function slipProblems({ ids, named, tests }: SlipsInventory): Problems {
  return ids.flatMap((id) =>
    lacking(`The slip ${id}`, [
      ...wordsFor(id, named, 'slips'),
      {
        isThere: new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(tests),
        otherwise:
          'no test has it found: add its rows in test/unit/explain (digit-slips, line-slips or explain).',
      },
    ]),
  );
}

export interface LanguagesInventory {
  /** Of LANGUAGES, src/wording/index.ts: `zh-CN`. */
  readonly ids: readonly string[];
  /** Folders of assets/_locales, `zh_CN`, with the keys of their messages. */
  readonly locales: Readonly<Record<string, readonly string[]>>;
  /** `default_locale` of the manifest. */
  readonly first: string;
}

export function languageProblems({ ids, locales, first }: LanguagesInventory): Problems {
  const folder = (id: string) => id.replace('-', '_');
  const wanted = locales[first] ?? [];
  return [
    ...ids.flatMap((id) =>
      lacking(`The language ${id}`, [
        {
          isThere: locales[folder(id)] !== undefined,
          otherwise: `the browser does not know its name for the extension: add assets/_locales/${folder(id)}/messages.json.`,
        },
        ...wanted.map((key) => ({
          isThere: locales[folder(id)]?.includes(key) ?? true,
          otherwise: `its messages.json has no ${key}, as that of ${first} has: add it.`,
        })),
      ]),
    ),
    ...Object.keys(locales)
      .filter((each) => !ids.map(folder).includes(each))
      .map(
        (each) =>
          `assets/_locales/${each}: src/wording speaks no such language: add it to LANGUAGES in src/wording/index.ts.`,
      ),
  ];
}

export interface PageFolder {
  readonly slug: string;
  readonly files: readonly string[];
  /** Keys of about.json that say something. */
  readonly told: readonly string[];
  /** The page that it says the same as, if any. */
  readonly sameAs: string | null;
}

export function pageProblems(pages: readonly PageFolder[]): Problems {
  return pages.flatMap(({ slug, files, told, sameAs }) =>
    lacking(`test/pages/${slug}`, [
      ...['page.html', 'about.json', 'expected.json'].map((file) => ({
        isThere: files.includes(file),
        otherwise: `there is no ${file}${file === 'expected.json' ? ': write it by hand, from reading the page' : ''}.`,
      })),
      ...['url', 'what', 'odd', 'origin'].map((key) => ({
        isThere: told.includes(key) || !files.includes('about.json'),
        otherwise: `about.json says no ${key}: ${ABOUT[key]}.`,
      })),
      {
        isThere: sameAs === null || pages.some((page) => page.slug === sameAs),
        otherwise: `it says the same as ${sameAs}, which is no page: see “sameAs” in expected.json.`,
      },
      { isThere: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug), otherwise: 'its name is not in kebab-case.' },
    ]),
  );
}

const ABOUT: Readonly<Record<string, string>> = {
  url: 'the address that it was seen at, or one of that shape',
  what: 'one sentence on what it is',
  odd: 'what is odd about it, a list',
  origin: 'where its figures and its words come from',
};

function wordsFor(id: string, named: Named, key: string): readonly Wanted[] {
  return Object.entries(named).map(([language, ids]) => ({
    isThere: ids.includes(id),
    otherwise: `it has no words in ${language}: add them under \`${key}\` in src/wording.`,
  }));
}

function lacking(thing: string, wanted: readonly Wanted[]): Problems {
  return wanted.filter(({ isThere }) => !isThere).map(({ otherwise }) => `${thing}: ${otherwise}`);
}
