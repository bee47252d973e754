import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes beside each build which packages became part of it (`recordOf`). WXT bundles each script by itself; all of one
 * run are gathered.
 */
export function recordPackages(): Plugin {
  return {
    name: 'record-packages',
    apply: 'build',
    writeBundle({ dir = '.' }, outputs) {
      for (const output of Object.values(outputs)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          if (renderedLength > 0) take(dir, packageOf(id));
        }
      }
      mkdirSync(dirname(recordOf(dir)), { recursive: true });
      writeFileSync(recordOf(dir), `${JSON.stringify([...(found.get(dir) ?? [])].sort())}\n`);
    },
  };
}

/** The names of the packages of which a build has code, in order. Throws where the build left no record. */
export function packagesOf(build: string): readonly string[] {
  const record = recordOf(build);
  if (!existsSync(record)) throw new Error(`${record} does not exist: build anew, with \`npm run build\`.`);
  return JSON.parse(readFileSync(record, 'utf8'));
}

/**
 * The package that a module of a bundle comes from, or null for our own. What a bundler adds by itself has an id without
 * a file, behind a NUL; one that nobody knows yet is its own name, so that the notices miss it.
 */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '');
  const within = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (within) return within[1] ?? null;
  if (path.startsWith('virtual:wxt-')) return 'wxt';
  // Vite brings the plugin for CommonJS along.
  if (path.startsWith('vite/') || path === 'commonjsHelpers.js') return 'vite';
  return id.startsWith('\0') ? path : null;
}

/** What the builds of this run have taken, by their directory. */
const found = new Map<string, Set<string>>();

function take(build: string, name: string | null): void {
  if (name === null) return;
  found.set(build, (found.get(build) ?? new Set()).add(name));
}

/** Of `.output/chrome-mv3` it is `.output/packages/chrome-mv3.json`: no part of what is published. */
function recordOf(build: string): string {
  return join(dirname(build), 'packages', `${basename(build)}.json`);
}
