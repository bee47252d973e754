import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { gouji, goujiByShell } from '../../support/gouji.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

/** Where the command writes: the whole file or none, and nothing else touched. */

const REPORT = 'test/pages/seed-004-shibing-2021/page.html';
const EVIDENCE = ['read', REPORT, '--format', 'evidence'];
const LACKS_TERMINAL = spawnSync('script', ['--version']).error !== undefined;

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gouji-output-'));
}

describe('a file that is there already', () => {
  it('is replaced, and stays as private as it was', () => {
    const folder = newFolder();
    const path = join(folder, 'report.json');
    writeFileSync(path, 'x'.repeat(1_000_000));
    chmodSync(path, 0o600);
    expect(gouji(['read', REPORT, '--out', path])).toMatchObject({ status: 0, error: '' });
    expect(JSON.parse(readFileSync(path, 'utf8')).report.year).toBe(2021);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('is replaced where a link leads to it, and the link stays', () => {
    const folder = newFolder();
    const [path, link] = [join(folder, 'report.json'), join(folder, 'link.json')];
    writeFileSync(path, '');
    symlinkSync(path, link);
    expect(gouji(['read', REPORT, '--out', link]).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8')).report.year).toBe(2021);
  });

  it('is whole where the disk is full halfway, and nothing lies beside it', () => {
    const folder = newFolder();
    const path = join(folder, 'report.json');
    writeFileSync(path, 'as it was');
    const { status, out, error } = goujiByShell(`ulimit -f 8; $GOUJI read ${REPORT} --out ${path}`);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toBe(`Cannot write ${path}: file too large\n`);
    expect(readFileSync(path, 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

describe('what is no file', () => {
  it('is not replaced: a folder', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'reports'));
    const { status, error } = gouji(['read', REPORT, '--out', join(folder, 'reports')]);
    expect(status).toBe(2);
    expect(error).toMatch(/^Cannot write .*reports: [a-z ]+\n$/);
    expect(readdirSync(folder)).toEqual(['reports']);
    expect(readdirSync(join(folder, 'reports'))).toEqual([]);
  });

  it('is not replaced: a device, which is full', () => {
    const { status, error } = gouji(['read', REPORT, '--out', '/dev/full']);
    expect({ status, error }).toEqual({
      status: 2,
      error: 'Cannot write /dev/full: no space left on device\n',
    });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('standard output', () => {
  it('that is full is told in one sentence', () => {
    const { status, error } = goujiByShell(`$GOUJI read ${REPORT} > /dev/full`);
    expect({ status, error }).toEqual({
      status: 2,
      error: 'Cannot write to standard output: no space left on device\n',
    });
  });

  it('may be closed by whoever has read enough', () => {
    const { out, error } = goujiByShell(`$GOUJI read ${REPORT} | head -n 1`);
    expect({ out, error }).toEqual({ out: '{\n', error: '' });
  });

  it('takes bytes where it is a pipe', () => {
    const { status, bytes, error } = gouji(EVIDENCE);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(gouji(['verify', '-'], bytes).status).toBe(0);
  });

  it.skipIf(LACKS_TERMINAL)('takes none where it is a terminal (made by script)', () => {
    const { status, out } = goujiByShell(`script -qec "$GOUJI ${EVIDENCE.join(' ')}" /dev/null`);
    expect(status).toBe(2);
    expect(out).toBe(
      'This format is no text for a terminal: add --out PATH, or lead it into a pipe or a file\r\n',
    );
  });
});

describe('names', () => {
  it('may be as long as the system allows', () => {
    const folder = newFolder();
    const name = `${'报'.repeat(83)}.zip`;
    expect(gouji([...EVIDENCE, '--out', join(folder, name)])).toMatchObject({ status: 0, error: '' });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('that are longer are told in one sentence', () => {
    const folder = newFolder();
    const { status, error } = gouji([...EVIDENCE, '--out', join(folder, 'x'.repeat(256))]);
    expect(status).toBe(2);
    expect(error).toMatch(/: name too long\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a page of 20,000 rows', () => {
  it('becomes evidence that is intact, and it is said that it is a part', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<tr><td>第${at}项</td><td>${at}</td><td>0</td></tr>`,
    );
    const head = '<tr><th>项目</th><th>件数</th><th>其他</th></tr>';
    const page = `<title>示例县2021年政府信息公开工作年度报告</title><table>${head}${rows.join('')}</table>`;
    const { status, bytes, error } = gouji(['read', '-', '--format', 'evidence'], Buffer.from(page));
    expect(error).toBe('The page is too large; only the first part was read\n');
    expect([0, 3]).toContain(status);
    expect(gouji(['verify', '-'], bytes)).toMatchObject({ status: 0, error: '' });
  });
});
