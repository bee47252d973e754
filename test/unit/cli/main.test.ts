import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FORMATS } from '../../../src/export/formats.ts';
import { reportDocument } from '../../../src/export/schema.ts';
import { gouji, ROOT } from '../../support/gouji.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

/** The command itself, in a process of its own: exit codes, streams and files, as a script would see them. */

const REPORT = 'test/pages/seed-004-shibing-2021/page.html';
const NEWS = 'test/pages/plain-news/page.html';
const folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'));

describe('gouji read', () => {
  it('writes the document of a report to standard output, and exits with 0', () => {
    const { status, out, error } = gouji(['read', REPORT, '--url', 'http://www.example.gov.cn/1']);
    const document = JSON.parse(out);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(reportDocument.safeParse(document).success).toBe(true);
    expect(document.source.url).toBe('http://www.example.gov.cn/1');
    expect(document.coverage).toEqual({ declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 });
  });

  it('reads standard input', () => {
    const { status, out } = gouji(['read', '-'], readFileSync(join(ROOT, REPORT)));
    expect(status).toBe(0);
    expect(JSON.parse(out).report.form).toBe('national-2021');
  });

  it('writes to a file', () => {
    const path = join(folder, 'report.json');
    const { status, out } = gouji(['read', REPORT, '--out', path]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(JSON.parse(readFileSync(path, 'utf8')).report.year).toBe(2021);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it.each(FORMATS)('writes $id to a file', ({ id, extension }) => {
    const path = join(mkdtempSync(join(folder, 'format-')), `report.${extension}`);
    const { status, out, error } = gouji(['read', REPORT, '--format', id, '--out', path]);
    expect({ status, out, error }).toEqual({ status: 0, out: '', error: '' });
    expect(readFileSync(path).length).toBeGreaterThan(1000);
  });

  it('exits with 3 for a page that is no report, and still says why', () => {
    const { status, out } = gouji(['read', NEWS]);
    expect(status).toBe(3);
    expect(JSON.parse(out).detection.isReport).toBe(false);
  });

  it.each([
    ['no command', [], 'Usage:'],
    ['no file', ['read'], 'Usage:'],
    ['two files', ['read', REPORT, NEWS], 'Usage:'],
    ['nothing to verify', ['verify'], 'Usage:'],
    ['what goes with reading alone', ['verify', REPORT, '--out', 'report.json'], 'Usage:'],
    ['an unknown command', ['print', REPORT], 'Unknown command: print'],
    ['an unknown option', ['read', REPORT, '--colour'], 'Usage:'],
    ['an unknown format', ['read', REPORT, '--format', 'pdf'], 'Unknown format: pdf'],
    ['a bad address', ['read', REPORT, '--url', 'not an address'], 'Not an address'],
    [
      'a missing file',
      ['read', 'no-such-page.html'],
      'Cannot read no-such-page.html: no such file or directory',
    ],
    ['a folder', ['read', 'test'], 'Cannot read test:'],
    ['a file without an end', ['read', '/dev/zero'], '/dev/zero is too large: more than 64 MB'],
    [
      'an unwritable path',
      ['read', REPORT, '--out', 'no-such-folder/report.json'],
      'Cannot write no-such-folder/report.json',
    ],
  ])('exits with 2 and one sentence for %s, writing nothing', (_, words, sentence) => {
    const { status, out, error } = gouji(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/\n\s+at /);
    expect(existsSync(join(ROOT, 'no-such-folder'))).toBe(false);
  });

  it('exits with 2 and one sentence for binary garbage', () => {
    const garbage = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256);
    writeFileSync(join(folder, 'garbage.bin'), garbage);
    for (const words of [
      ['read', '-'],
      ['read', join(folder, 'garbage.bin')],
    ]) {
      const { status, out, error } = gouji(words, garbage);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(error).toMatch(/is not a web page: it holds binary content\n$/);
    }
  });

  it('takes an empty file for what it is: no report', () => {
    expect(gouji(['read', '-'], new Uint8Array()).status).toBe(3);
  });
});
