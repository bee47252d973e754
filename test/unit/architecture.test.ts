import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
 * above that; what draws or speaks stands beside it and knows only nouns and words. Type imports count.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  forms: ['model'],
  rules: ['model', 'forms'],
  detect: ['model', 'text'],
  match: ['model', 'text'],
  figures: ['model', 'text'],
  check: ['model', 'text'],
  explain: ['model', 'text'],
  prose: ['model', 'text'],
  page: ['model', 'text'],
  // analyze.ts is the wiring; the folder beside it holds its parts.
  'analyze.ts': [...EVERY_PART, 'analyze'],
  analyze: EVERY_PART,
  wording: ['model'],
  export: ['model', 'wording'],
  overlay: ['model', 'wording'],
  popup: ['model', 'wording'],
  cli: ['analyze.ts', 'export', 'wording', 'model'],
};
/** The only folder that may import everything, and use the browser's own functions. */
const EXTENSION = 'extension';
/** rules may take ids from forms, and nothing else. */
const FORM_IDS = 'forms/fields.ts';
/** Folders that may touch a DOM. */
const MAY_USE_DOM = ['page', 'overlay', 'popup', 'extension', 'analyze.ts', 'cli'];

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));
const FILES = globSync('**/*.{ts,tsx}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  [...readFileSync(join(ROOT, from), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => ({
    from,
    to: normalize(join(dirname(from), path)).replaceAll('\\', '/'),
  })),
);

function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

describe('imports', () => {
  it('lead only where the table allows; to add a folder, add its row', () => {
    const astray = IMPORTS.filter(({ from, to }) => {
      const part = partOf(from);
      if (part === EXTENSION || partOf(to) === part || to.startsWith('../package.json')) return false;
      return !(MAY_IMPORT[part] ?? []).includes(partOf(to));
    });
    expect(astray).toEqual([]);
  });

  it('of rules take ids from forms, never a form', () => {
    const astray = IMPORTS.filter(
      ({ from, to }) => partOf(from) === 'rules' && partOf(to) === 'forms' && to !== FORM_IDS,
    );
    expect(astray).toEqual([]);
  });

  it('name the file, so that Node and the bundler find the same', () => {
    expect(IMPORTS.filter(({ to }) => !FILES.includes(to) && !to.startsWith('../package.json'))).toEqual([]);
  });
});

describe('the browser', () => {
  it('is touched in src/extension alone', () => {
    const touching = FILES.filter((file) => partOf(file) !== EXTENSION).filter((file) =>
      /\b(?:chrome|browser)\.\w+\.|webextension-polyfill|wxt\/browser/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(touching).toEqual([]);
  });

  it('has its DOM read in page, and drawn on in overlay, popup and extension', () => {
    const touching = FILES.filter((file) => !MAY_USE_DOM.includes(partOf(file))).filter((file) =>
      /\bdocument\.(?:create|query|get)|\bHTMLElement\b|\bwindow\./.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(touching).toEqual([]);
  });

  it('never gets markup or code from text', () => {
    const dangerous = FILES.filter((file) =>
      /innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(dangerous).toEqual([]);
  });

  it('is never asked to fetch anything', () => {
    const fetching = FILES.filter((file) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(fetching).toEqual([]);
  });
});

describe('files', () => {
  it('are in kebab-case, components in PascalCase', () => {
    const odd = FILES.filter(
      (file) => !/^(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.d)?\.ts|[A-Z][A-Za-z]+\.tsx|popup\.tsx)$/.test(file),
    );
    expect(odd).toEqual([]);
  });

  it('of logic stay below 300 lines; data and phrases may be long', () => {
    const long = FILES.filter((file) => !/^(?:forms|rules|wording)\//.test(file)).filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });
});
