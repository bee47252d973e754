import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  domProblems,
  entrypointProblems,
  importProblems,
  type Layout,
  type Part,
  partOf,
  partProblems,
  type SourceFile,
} from '../../scripts/gates/layout.ts';
import { findConstructs } from '../../scripts/gates/risky-code.ts';
import { importsOf, withoutComments } from '../../scripts/gates/source-imports.ts';

/** A part between the page and the report: it knows nouns and texts, and none of its neighbours. */
const PURE: Part = { imports: ['model', 'text'], packages: [], dom: 'none' };
/** Decimals are exact: a share of 0.1 is no 0.1000000000000000055. */
const EXACT = ['big.js'];
/** What only the wiring may bring together. */
const EVERY_PART = [
  'model',
  'text',
  'forms',
  'rules',
  'detect',
  'match',
  'figures',
  'prose',
  'check',
  'explain',
  'page',
];

/**
 * Who may import whom. Everything flows one way: data and nouns at the bottom, the reading above them, the wiring
 * above that; what draws or speaks stands beside it and knows only nouns and words. Type imports count. zod, small, stands
 * at the edges: messages, and documents that leave.
 */
const LAYOUT: Layout = {
  model: { imports: [], packages: [], dom: 'none' },
  text: { imports: [], packages: EXACT, dom: 'none' },
  forms: { imports: ['model'], packages: [], dom: 'none' },
  rules: { imports: ['model', 'forms'], packages: [], dom: 'none' },
  detect: PURE,
  match: PURE,
  figures: PURE,
  check: { ...PURE, packages: EXACT },
  explain: PURE,
  prose: { ...PURE, packages: EXACT },
  page: { ...PURE, dom: 'reads' },
  // analyze.ts is the wiring; the folder beside it holds its parts.
  'analyze.ts': { imports: [...EVERY_PART, 'analyze'], packages: [], dom: 'reads' },
  analyze: { imports: EVERY_PART, packages: [], dom: 'reads' },
  wording: { imports: ['model'], packages: [], dom: 'none' },
  export: {
    imports: ['model', 'wording'],
    packages: [...EXACT, 'fflate', 'papaparse', 'zod/mini'],
    dom: 'none',
  },
  overlay: { imports: ['model', 'wording'], packages: [], dom: 'draws' },
  // Preact makes and changes its nodes: a component looks at most where the focus is.
  popup: { imports: ['model', 'wording'], packages: ['preact', 'preact/hooks'], dom: 'reads' },
  cli: {
    imports: ['analyze.ts', 'export', 'wording', 'model'],
    packages: ['node:', 'jsdom', 'html-encoding-sniffer'],
    dom: 'reads',
  },
  // The only folder that may import everything, and use the browser's own functions.
  extension: {
    imports: 'all',
    packages: ['preact', 'webextension-polyfill', 'wxt/browser', 'zod/mini'],
    dom: 'draws',
  },
};
const EXTENSION = 'extension';
/** rules may take ids from forms, and nothing else. */
const FORM_IDS = 'forms/fields.ts';

/** What a part does though nobody should: how often, and why it is right here. */
const ACCEPTED_IN_SOURCES: Readonly<Record<string, string>> = {
  'analyze.ts outerHTML': 'read, never set: evidence holds the markup of a table',
  'extension/write-file.ts createObjectURL': 'by it the browser saves the file that was written',
};

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = readFolder('src');
const PATHS = new Set(FILES.map(({ path }) => path));
const IMPORTS = FILES.flatMap(({ path, text }) => importsOf(path, text));
/** The version of the extension is its package's. */
const isVersion = (to: string) => to === '../package.json';

describe('imports', () => {
  it('lead only where the table allows', () => {
    expect(
      importProblems(
        IMPORTS.filter(({ to }) => !isVersion(to)),
        LAYOUT,
      ),
    ).toEqual([]);
  });

  it('come from parts that the table knows', () => {
    expect(partProblems(FILES, LAYOUT)).toEqual([]);
  });

  it('of rules take ids from forms, never a form', () => {
    const astray = IMPORTS.filter(
      ({ from, to }) => partOf(from) === 'rules' && partOf(to) === 'forms' && to !== FORM_IDS,
    );
    expect(astray).toEqual([]);
  });

  it('name the file, so that Node and the bundler find the same', () => {
    const lost = IMPORTS.filter(({ to, isPackage }) => !isPackage && !isVersion(to))
      .filter(({ to }) => !PATHS.has(to) && !existsSync(join(PROJECT, 'src', to)))
      .map(({ from, to }) => `src/${from} imports ${to}, which is no file of src`);
    expect(lost).toEqual([]);
  });

  it('never lead out of src, to what is not published', () => {
    const out = IMPORTS.filter(({ to }) => to.startsWith('../') && !isVersion(to));
    expect(out).toEqual([]);
  });
});

describe('entrypoints', () => {
  it('are a few lines each, and call src/extension', () => {
    const files = readFolder('entrypoints');
    const imports = files.flatMap(({ path, text }) => importsOf(path, text));
    expect(files.length).toBeGreaterThan(0);
    expect(entrypointProblems(files, imports)).toEqual([]);
  });
});

describe('the browser', () => {
  it('is touched in src/extension alone', () => {
    const touching = FILES.filter(({ path }) => partOf(path) !== EXTENSION)
      .filter(({ text }) => /\b(?:chrome|browser)\.\w+\.|webextension-polyfill|wxt\/browser/.test(text))
      .map(({ path }) => `src/${path} asks the browser: src/extension does, and hands in the answer`);
    expect(touching).toEqual([]);
  });

  it('has its DOM read in page, and drawn on in overlay, popup and extension', () => {
    expect(domProblems(FILES, LAYOUT)).toEqual([]);
  });

  it('never gets markup or code from text, is never asked to fetch or to keep anything', () => {
    const found = FILES.flatMap(({ path, text }) =>
      findConstructs(withoutComments(text)).map((each) => ({ ...each, place: `${path} ${each.name}` })),
    );
    const accepted = Object.keys(ACCEPTED_IN_SOURCES);
    expect(found.filter(({ place }) => !accepted.includes(place))).toEqual([]);
    expect(accepted.filter((place) => found.every((each) => each.place !== place))).toEqual([]);
  });
});

describe('files', () => {
  it('are in kebab-case, components in PascalCase', () => {
    const odd = [...PATHS].filter(
      (file) => !/^(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.d)?\.ts|[A-Z][A-Za-z]+\.tsx|popup\.tsx)$/.test(file),
    );
    expect(odd).toEqual([]);
  });

  it('are named for what they do: none is a drawer for odds and ends', () => {
    const drawers = /(?:^|[/-])(?:utils?|helpers?|common|misc|managers?|shared)(?:[/.-]|$)/;
    const all = globSync('{src,test,scripts,bench}/**/*.{ts,tsx}', { cwd: PROJECT });
    expect(all.filter((file) => drawers.test(file.replaceAll('\\', '/')))).toEqual([]);
  });

  it('export names, so that one thing has one name everywhere', () => {
    const nameless = FILES.filter(({ path }) => !path.endsWith('.d.ts')).filter(({ text }) =>
      /^export default\b/m.test(text),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  it('of the core get the time and chance handed in', () => {
    const own = FILES.filter(({ path }) => !['cli', EXTENSION, 'overlay'].includes(partOf(path))).filter(
      ({ text }) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(withoutComments(text)),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('say until when a makeshift may stay: TODO [2027-06]', () => {
    const endless = FILES.filter(({ text }) => /\bTODO\b(?! \[20\d\d-\d\d\])/.test(text));
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  it('of logic stay below 300 lines; data and phrases may be long', () => {
    const long = FILES.filter(({ path }) => !/^(?:forms|rules|wording)\//.test(path)).filter(
      ({ text }) => text.split('\n').length > 300,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('folders', () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const [, places = ''] = /## Where things are\n+```\n([\s\S]*?)```/.exec(readme) ?? [];

  it('of the project are each told in the README, under “Where things are”', () => {
    const ignored = readFileSync(join(PROJECT, '.gitignore'), 'utf8').split('\n');
    const folders = readdirSync(PROJECT, { withFileTypes: true })
      .filter(
        (each) => each.isDirectory() && !each.name.startsWith('.') && !ignored.includes(`${each.name}/`),
      )
      .map(({ name }) => name);
    const told = [...places.matchAll(/^(\w+)\//gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual(folders.toSorted());
  });

  it('of src are each told there too', () => {
    const words = /^src\/(.*)$/m.exec(places)?.[1]?.match(/[\w.]+/g) ?? [];
    const parts = new Set(FILES.map(({ path }) => partOf(path)));
    // The wiring’s own folder goes without saying.
    expect([...parts].filter((part) => part !== 'analyze').toSorted()).toEqual(words.toSorted());
  });

  it('of unit tests have the names of what they test', () => {
    // Of scripts/, of what is built, and of how things look wherever they are drawn.
    const others = ['gates', 'build', 'looks'];
    const astray = readdirSync(join(PROJECT, 'test/unit'), { withFileTypes: true })
      .filter((each) => each.isDirectory() && LAYOUT[each.name] === undefined && !others.includes(each.name))
      .map(({ name }) => `test/unit/${name} tests no part of src`);
    expect(astray).toEqual([]);
  });
});

function readFolder(folder: string): readonly SourceFile[] {
  return globSync('**/*.{ts,tsx}', { cwd: join(PROJECT, folder) }).map((file) => ({
    path: file.replaceAll('\\', '/'),
    text: readFileSync(join(PROJECT, folder, file), 'utf8'),
  }));
}
