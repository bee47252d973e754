import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALLOWED_TO_SHIP } from './accepted-licences.ts';
import type { Gate, Problems } from './gate.ts';
import { packagesOf } from './record-packages.ts';
import { isAllowed } from './spdx.ts';

/** The file of the extension that says whose code it has, under which terms; and where it lies in the project. */
const NOTICES_NAME = 'THIRD-PARTY.txt';
export const NOTICES = fileURLToPath(new URL(`../../assets/${NOTICES_NAME}`, import.meta.url));

/** Each package of which a build has code is in the notices, at the version that is installed, with its terms. */
export const notices: Gate = {
  name: 'notices',
  isOfBuild: true,
  check: (builds) =>
    builds.flatMap((build) => {
      const shipped = `${build}/${NOTICES_NAME}`;
      const found = existsSync(shipped) ? readFileSync(shipped, 'utf8') : '';
      return noticeProblems(found, packagesOf(build).map(readPackage)).map((each) => `${shipped} ${each}`);
    }),
};

export interface NoticedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Where its source is. */
  readonly source: string;
  /** The words of its licence file; empty where it has none. */
  readonly terms: string;
}

export function noticeProblems(found: string, packages: readonly NoticedPackage[]): Problems {
  const unsaid = packages.filter(({ terms }) => terms === '').map(({ name }) => name);
  if (unsaid.length > 0)
    return [`cannot have the terms of ${unsaid.join(', ')}: no licence file. Take another package.`];
  const closed = packages.filter(({ license }) => !isAllowed(license, ALLOWED_TO_SHIP));
  if (closed.length > 0)
    return closed.map(
      (each) => `may not have code of ${headOf(each)}: it is under ${each.license}. Take another package.`,
    );
  if (found === writeNotices(packages)) return [];
  const lacking = packages.filter((each) => !found.includes(headOf(each))).map(headOf);
  const why = lacking.length > 0 ? `lacks ${lacking.join(', ')}` : 'has other words than the packages have';
  return [`${why}. Run \`npm run notices\`, read what it changed in assets/, and build anew.`];
}

/** The whole file: equal packages give equal bytes. */
export function writeNotices(packages: readonly NoticedPackage[]): string {
  const parts = packages.map((each) =>
    [RULER, headOf(each), `Licence: ${each.license}`, `Source: ${each.source}`, '', each.terms].join('\n'),
  );
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

const RULER = '-'.repeat(80);
const HEAD = `Gouji has code of these packages, minified; scripts/cut-unused-code.ts of its source takes pieces out of two of them that
nothing uses. Each is under its own terms, which follow; all else is under the licence of Gouji. The source of each
package, at that very version, is where its line says, and at https://www.npmjs.com/.`;

function headOf({ name, version }: NoticedPackage): string {
  return `${name} ${version}`;
}

/** An installed package as the notices tell it. */
export function readPackage(name: string): NoticedPackage {
  const folder = new URL(`../../node_modules/${name}/`, import.meta.url);
  const about = existsSync(folder) ? JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) : {};
  const file = existsSync(folder)
    ? readdirSync(folder).find((each) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(each))
    : undefined;
  return {
    name,
    version: about.version ?? '',
    license: about.license ?? '',
    source: sourceOf(about.repository),
    terms: file === undefined ? '' : ownTerms(readFileSync(new URL(file, folder), 'utf8')),
  };
}

/** Vite appends the terms of all that it is itself made of, of which nothing comes to us. */
function ownTerms(text: string): string {
  const [own = ''] = text.replaceAll('\r\n', '\n').split('\n# Licenses of bundled dependencies');
  return own.trim();
}

function sourceOf(repository: string | { url?: string } | undefined): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return url
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
}
