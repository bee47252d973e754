import { dirname, join, normalize } from 'node:path';

/** Something that a file takes from another one or from a package, however it says so. */
export interface Import {
  /** Of the file that takes it, within the folder that is looked at. */
  readonly from: string;
  /** A path like `from`, `../` where it leads out; or the package’s name with what is taken of it: `zod/mini`. */
  readonly to: string;
  readonly isPackage: boolean;
}

/**
 * `import … from`, `export … from`, `import '…'`, `import('…')`, `import type`, types as `import('…').X`, `require('…')`, and
 * `new URL('…', import.meta.url)`, by which a bundler takes a file along too. What cannot be told, as `import(name)`, leads to `?`.
 */
export function importsOf(from: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const named = [
    ...code.matchAll(/\bfrom\s*(['"])([^'"\n]+)\1/g),
    ...code.matchAll(/\bimport\s*(['"])([^'"\n]+)\1/g),
    ...code.matchAll(/\b(?:import|require)\(\s*(['"])([^'"\n]+)\1/g),
    ...code.matchAll(/\bnew URL\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url/g),
  ].map(([, , to = '']) => to);
  const untold = [...code.matchAll(/\b(?:import|require)\((?!\s*['"])/g)].map(() => '?');
  return [...named, ...untold].map((to) => resolve(from, to));
}

/** A stroke within a text in quotes begins no comment. */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm,
    (_, quoted: string | undefined, before: string | undefined) => quoted ?? before ?? '',
  );
}

function resolve(from: string, to: string): Import {
  const path = to.replace(/\?.*$/, '');
  if (to === '?' || !path.startsWith('.')) return { from, to: to === '?' ? to : path, isPackage: true };
  return { from, to: normalize(join(dirname(from), path)).replaceAll('\\', '/'), isPackage: false };
}
