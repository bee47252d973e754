import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles one of our modules for the browser with the tool and the settings that the extension itself is built with,
 * minified; its exports become the properties of the global `name`.
 *
 * @param entry path from the project's root.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name, formats: ['iife'], fileName: name }, minify: 'esbuild' },
  });
  for (const result of [built].flat()) {
    if ('output' in result) return result.output[0].code;
  }
  throw new Error(`nothing was built of ${entry}`);
}

/** A file of an installed package, as it is published. */
export function published(path: string): string {
  return readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
}

/** The test pages are the same for the tests and here. */
export function testPage(slug: string): string {
  return readFileSync(new URL(`../test/pages/${slug}/page.html`, import.meta.url), 'utf8');
}
