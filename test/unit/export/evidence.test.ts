import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../src/export/manifest.ts';
import { reportDocument } from '../../../src/export/schema.ts';
import { EVIDENCE_PARTS, evidenceOf } from '../../support/evidence.ts';
import { fc } from '../../support/property.ts';
import { readSample } from '../../support/read-page.ts';

const SLUG = 'sample-2021-two-slips';
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Programs that are not there, as they are told behind the name of a test that needs them. */
const LACKING = ['unzip', 'sha256sum']
  .filter((program) => spawnSync(program, ['--help']).error !== undefined)
  .map((program) => ` (there is no ${program})`)
  .join('');

function unzipped(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('an evidence file', async () => {
  const zip = await evidenceOf(SLUG);
  const files = unzipped(zip);
  const list = manifest.parse(JSON.parse(files.get('manifest.json') ?? ''));

  it('holds the note, the document, the text, each table and the list', () => {
    expect([...files.keys()]).toEqual([
      '说明.txt',
      'report.json',
      'page.txt',
      'tables/t1.html',
      'tables/t2.html',
      'tables/t3.html',
      'manifest.json',
    ]);
  });

  it('lists every other file with its bytes and the SHA-256 that Node finds', () => {
    const expected = Object.entries(unzipSync(zip))
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: digest(bytes) }));
    expect(list.files).toEqual(expected);
  });

  it('has the contract’s document, whose SHA-256 of the text is that of page.txt', () => {
    const document = reportDocument.parse(JSON.parse(files.get('report.json') ?? ''));
    expect(document.source.sha256).toBe(digest(files.get('page.txt') ?? ''));
  });

  it('has each table’s markup as it was, behind one line that lets nothing run or be fetched', () => {
    const { html } = readSample(SLUG);
    for (const [id, markup] of Object.entries(html)) {
      const [head = '', ...rest] = (files.get(`tables/${id}.html`) ?? '').split('\n');
      expect(rest.join('\n')).toBe(markup);
      expect(head).toContain('<meta charset="utf-8">');
      expect(head).toContain("default-src 'none'");
    }
    expect(Object.keys(html)).toHaveLength(3);
  });

  it('says when, with what and under which rules the page was read', () => {
    const { files: _, rules, ...rest } = list;
    expect(rest).toEqual({
      format: 'gouji-evidence/1',
      tool: { name: 'gouji', version: '0.1.0' },
      source: {
        url: 'http://www.example.gov.cn/1',
        title: '示例县人民政府2023年政府信息公开工作年度报告',
        charset: 'UTF-8',
        readAt: '2026-11-21T08:00:00.000Z',
        readAtLocal: '2026-11-21T16:00:00+08:00',
        timeZone: 'Asia/Shanghai',
        readWith: 'Chrome/140.0.0.0',
      },
      report: { form: 'national-2021', basis: '国办公开办函〔2021〕30号' },
      document: 'gouji-report/1',
    });
    expect(rules).toContain('requests.balance');
    expect(rules).toEqual([...new Set(rules)].sort());
  });

  it('is the same, byte for byte, for the same reading', async () => {
    expect(digest(await evidenceOf(SLUG))).toBe(digest(zip));
  });

  it('is the same wherever the computer’s clock is set to', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      expect(digest(await evidenceOf(SLUG))).toBe(digest(zip));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.skipIf(LACKING.length > 0)(`is unpacked by unzip, its sums agree by sha256sum${LACKING}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-evidence-'));
    writeFileSync(join(folder, 'evidence.zip'), zip);
    mkdirSync(join(folder, 'unpacked'));
    execFileSync('unzip', ['-q', '../evidence.zip'], { cwd: join(folder, 'unpacked') });
    const sums = list.files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    const told = execFileSync('sha256sum', ['--check', '-'], { cwd: join(folder, 'unpacked'), input: sums });
    expect(told.toString('utf8').trim().split('\n')).toEqual(list.files.map(({ path }) => `${path}: OK`));
    expect(readdirSync(join(folder, 'unpacked')).sort()).toEqual(
      ['manifest.json', 'page.txt', 'report.json', 'tables', '说明.txt'].sort(),
    );
  });
});

describe('the note of an evidence file', () => {
  async function noteOf(...more: Parameters<typeof evidenceOf> extends [string, ...infer R] ? R : never) {
    return unzipped(await evidenceOf(SLUG, ...more)).get('说明.txt') ?? '';
  }

  it('tells where, when and with what the page was read', async () => {
    const note = await noteOf();
    expect(note.slice(0, 1)).toBe('\ufeff');
    expect(note.split('\r\n')).toEqual(
      expect.arrayContaining([
        '　　网页标题：示例县人民政府2023年政府信息公开工作年度报告',
        '　　网页地址：http://www.example.gov.cn/1',
        '　　读取时间：2026-11-21T08:00:00.000Z（世界协调时）',
        '　　　　　　　2026-11-21T16:00:00+08:00（读取者电脑所设时区：Asia/Shanghai）',
        '　　字符集：　UTF-8',
        '　　读取所用：Chrome/140.0.0.0',
        '　　工具：　　勾稽（gouji）0.1.0',
        '　　报告格式：国办 2021 格式',
        '　　格式依据：国办公开办函〔2021〕30号',
      ]),
    );
  });

  it('says what it proves and what it does not', async () => {
    const note = await noteOf();
    const parts = [
      '三、它能证明什么',
      '读取之后没有损坏',
      '四、它不能证明什么',
      '谁发布了这个网页',
      '对其他人',
    ];
    expect(parts.filter((words) => !note.includes(words))).toEqual([]);
    expect(note).not.toMatch(/[{}]|undefined|null/);
  });

  it('says what is not known', async () => {
    const { report } = readSample(SLUG);
    const note = await noteOf(
      {
        source: { ...report.source, url: '', title: '' },
        header: { ...report.header, form: null, basis: null },
      },
      { timeZone: 'Etc/Unknown' },
    );
    expect(note.match(/（未载明）/g)).toHaveLength(5);
  });

  it('says where only a part was read', async () => {
    expect(await noteOf()).not.toContain('只读取');
    expect(await noteOf({ limit: 'too-large' })).toContain('网页过大，只读取和保存了前一部分');
  });

  it('stays one line where a title tries to write lines of its own', async () => {
    const { report } = readSample(SLUG);
    const title = `年报\r\n三、它能证明什么\u2028一切\u202e${'长'.repeat(10_000)}`;
    const lines = (await noteOf({ source: { ...report.source, title } })).split('\r\n');
    expect(lines.filter((line) => line.startsWith('三、'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('网页标题'))).toMatch(
      /^　　网页标题：年报 三、它能证明什么 一切 长+…$/u,
    );
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(400);
  });
});

describe('evidence of whatever a page says', () => {
  it('has sums that agree, characters that are halves of others included', async () => {
    const { report } = readSample('plain-news');
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, words) => {
        const source = { ...report.source, title: `\ud800${title}`, text: `${words}\udc00` };
        const zip = await evidenceOf('plain-news', { source });
        const files = unzipSync(zip);
        const list = manifest.parse(JSON.parse(decoder.decode(files['manifest.json'])));
        for (const { path, sha256 } of list.files) expect(digest(files[path] ?? '')).toBe(sha256);
        const document = JSON.parse(decoder.decode(files['report.json']));
        expect(document.source.sha256).toBe(digest(files['page.txt'] ?? ''));
      }),
      { numRuns: 20 },
    );
  });

  it('has tables by the ids of the report alone', async () => {
    const html = { '../../t1': '<table></table>', constructor: '<table></table>' };
    const files = unzipped(await evidenceOf(SLUG, {}, { ...EVIDENCE_PARTS, html }));
    expect([...files.keys()].sort()).toEqual(['manifest.json', 'page.txt', 'report.json', '说明.txt'].sort());
  });
});
