import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { gouji } from '../../support/gouji.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

/** The command itself: what it says and with which code it ends. */

const REPORT = 'test/pages/seed-004-shibing-2021/page.html';
const folder = mkdtempSync(join(tmpdir(), 'gouji-verify-'));
const path = join(folder, '存证.zip');
const written = gouji(['read', REPORT, '--format', 'evidence', '--out', path]);

function saved(name: string, bytes: Uint8Array): string {
  const at = join(folder, name);
  writeFileSync(at, bytes);
  return at;
}

describe('gouji verify', () => {
  it('says in one line that evidence is intact, with the sum of the whole, and exits with 0', () => {
    expect(written).toMatchObject({ status: 0, error: '' });
    const { status, out, error } = gouji(['verify', path]);
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(/^.*存证\.zip: intact; all 6 files are as listed \(page read at .*Z\); .*\n$/);
    expect(out).toContain(`SHA-256 of the zip ${sum}`);
  });

  it('says in one line for each file what is not as listed, and exits with 1', () => {
    const files = unzipSync(readFileSync(path));
    files['page.txt'] = strToU8('甲');
    files['\u001b[2J\u202e../x'] = strToU8('甲');
    delete files['tables/t2.html'];
    const { status, out, error } = gouji(['verify', saved('changed.zip', zipSync(files))]);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out.split('\n')).toEqual([
      'page.txt: is not as listed',
      'tables/t2.html: is missing',
      '\ufffd[2J\ufffd../x: is not listed',
      '',
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'garbage',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
      'is not a complete zip file',
    ],
    ['evidence cut off', readFileSync(path).subarray(0, 9000), 'is not a complete zip file'],
    ['another zip', zipSync({ 'a.txt': strToU8('甲') }), 'it has no manifest.json that can be read'],
  ])('exits with 2 and one sentence for %s', (_, bytes, sentence) => {
    const { status, out, error } = gouji(['verify', '-'], bytes);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('exits with 2 for a file that is not there', () => {
    const { status, error } = gouji(['verify', 'no-such.zip']);
    expect({ status, error }).toEqual({
      status: 2,
      error: 'Cannot read no-such.zip: no such file or directory\n',
    });
  });
});
