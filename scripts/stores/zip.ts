import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { build } from '../build.ts';
import { lintAddon } from './lint-addon.ts';
import { differingFiles, packageName, SUMS, storeFiles } from './store-files.ts';

/**
 * Makes everything that a store asks for, the same bytes on every run and every system: `npm run zip`. With `-- --verify` it
 * also unpacks the source elsewhere, makes everything from it again, and compares.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.output', 'stores');

const made = storeFiles({ chromium: build('chromium'), firefox: build('firefox') });
rmSync(FOLDER, { recursive: true, force: true });
writeFiles(FOLDER, made);
const complaints = lintAddon(join(FOLDER, packageName('firefox')));
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
for (const [path, { length }] of made) console.log(`${String(length).padStart(9)}  ${path}`);
console.log(`\nEverything for the stores is in ${join('.output', 'stores')}.`);
if (process.argv.includes('--verify')) verify();

function writeFiles(folder: string, files: Iterable<readonly [string, Uint8Array]>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Makes everything again from the source as it was packed, with the packages that are installed here, and compares the sums. */
function verify(): void {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-source-'));
  try {
    writeFiles(copy, Object.entries(unzipSync(readFileSync(join(FOLDER, packageName('source'))))));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    // At the other end of the world's clocks, and in no language: neither may show.
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
    const { status, stderr } = spawnSync('node', ['scripts/stores/zip.ts'], {
      cwd: copy,
      encoding: 'utf8',
      env,
    });
    if (status !== 0) throw new Error(`The source does not build elsewhere:\n${stderr}`);
    const theirs = readFileSync(join(copy, '.output', 'stores', SUMS), 'utf8');
    const differing = differingFiles(readFileSync(join(FOLDER, SUMS), 'utf8'), theirs);
    if (differing.length > 0)
      throw new Error(`The source makes other bytes elsewhere: ${differing.join(', ')}`);
    console.log('The source makes the same bytes elsewhere.');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
