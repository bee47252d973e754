import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkBook } from 'xlsx';
import { parse } from './workbook.ts';

/** Workbooks as LibreOffice has them after opening and computing them. */

const PROGRAM = 'soffice';
const MINUTE = 60_000;

/** Opens workbooks by their names, all at once for its start takes seconds, and saves them again. */
export async function resaveInOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Map<string, WorkBook>> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const paths = Object.keys(files).map((name) => join(folder, `${name}.xlsx`));
    const way = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out];
    await new Promise((done, fail) => {
      const office = spawn(PROGRAM, [...way, ...paths], { stdio: 'ignore', timeout: MINUTE });
      office.on('error', fail).on('exit', done);
    });
    return new Map(Object.keys(files).map((name) => [name, parse(readFileSync(join(out, `${name}.xlsx`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook without what its formulas come to, so that whoever tells it has computed it; and changed in a sheet. */
export function withoutResults(
  bytes: Uint8Array,
  change: (path: string, xml: string) => string = (_, xml) => xml,
) {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const xml = strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
    return [path, strToU8(change(path, xml))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}
