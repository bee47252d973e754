import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { zipOf } from '../../src/export/zip.ts';
import type { BuildFor } from '../build.ts';
import { sourceFiles } from './source-files.ts';
import { STORE_LANGUAGES, storeTexts } from './store-texts.ts';

/** The sums of all files, as `sha256sum --check` reads them. */
export const SUMS = 'SHA256SUMS';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'store', 'pictures');

/** Every file that a store asks for by its path, the sums of all others last. `builds` are the folders of both builds. */
export function storeFiles(builds: Readonly<Record<BuildFor, string>>): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const browser of ['chromium', 'firefox'] as const)
    files.set(packageName(browser), zipOf(filesOf(builds[browser])));
  files.set(packageName('source'), zipOf(sourceFiles(ROOT)));
  for (const language of STORE_LANGUAGES) {
    for (const [field, text] of storeTexts(language))
      files.set(`texts/${language}/${field}.txt`, new TextEncoder().encode(`${text}\n`));
  }
  for (const [path, content] of filesOf(PICTURES)) files.set(`pictures/${path}`, content);
  const sums = [...files].map(([path, content]) => `${sha256(content)}  ${path}\n`);
  return files.set(SUMS, new TextEncoder().encode(sums.join('')));
}

export function packageName(content: BuildFor | 'source'): string {
  return `gouji-${packageJson.version}-${content}.zip`;
}

/** The paths whose sums differ between two lists, those that stand in one alone among them. */
export function differingFiles(ours: string, theirs: string): string[] {
  const linesOf = (sums: string) => sums.split('\n').filter((line) => line !== '');
  const [left, right] = [linesOf(ours), linesOf(theirs)];
  const differing = [
    ...left.filter((line) => !right.includes(line)),
    ...right.filter((line) => !left.includes(line)),
  ];
  return [...new Set(differing.map((line) => line.replace(/^\S+ {2}/, '')))].sort();
}

/** A folder's files by their paths in it, sorted. */
function filesOf(folder: string): Map<string, Uint8Array> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
