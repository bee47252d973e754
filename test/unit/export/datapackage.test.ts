import { createHash } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CFB } from 'xlsx';
import { writeDataPackage } from '../../../src/export/datapackage.ts';
import { toDocument } from '../../../src/export/document.ts';
import type { Report } from '../../../src/model/report.ts';
import { DATA_PACKAGE_RULES } from '../../support/data-package-rules.ts';
import { HOSTILE_TEXTS, hostileReport } from '../../support/hostile-report.ts';
import { fc } from '../../support/property.ts';
import { readCsv, readRows, withoutMark } from '../../support/read-csv.ts';
import { PARTS, readPage, SLUGS } from '../../support/read-page.ts';
import { breaches, type TableDescriptor } from '../../support/table-schema.ts';

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(DATA_PACKAGE_RULES);

interface Descriptor {
  readonly homepage?: string;
  readonly sources: readonly Record<string, unknown>[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: TableDescriptor;
  }[];
}

interface ZipFile {
  readonly content: Uint8Array;
}

/** The files of a zip by their paths, unpacked by a program that is not ours; what it adds of its own begins with a control character. */
function unzip(zip: Uint8Array): Map<string, Buffer> {
  const read = CFB.read(Buffer.from(zip), { type: 'buffer' });
  const files: readonly ZipFile[] = read.FileIndex;
  const paths: readonly string[] = read.FullPaths.map((path: string) => path.replace(/^[^/]*\//, ''));
  const entries = paths.map((path, at): [string, Buffer] => [path, Buffer.from(files[at]?.content ?? [])]);
  return new Map(entries.filter(([path]) => !/^$|\/$|^\p{Cc}/u.test(path)));
}

async function packed(report: Report, write = writeDataPackage) {
  const zip = (await write(report, PARTS)) as Uint8Array;
  const files = unzip(zip);
  const textOf = (path: string) => files.get(path)?.toString('utf8') ?? '';
  return { zip, files, textOf, descriptor: JSON.parse(textOf('datapackage.json')) as Descriptor };
}

/** What is not as the standard says, of the descriptor and of each table's rows. */
async function complaints(report: Report): Promise<string[]> {
  const { descriptor, textOf } = await packed(report);
  const ofDescriptor = validate(descriptor) ? [] : (validate.errors ?? []);
  return [
    ...ofDescriptor.map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...descriptor.resources.flatMap(({ name, path, schema }) =>
      breaches(readCsv(textOf(path)), schema).map((breach) => `${name}: ${breach}`),
    ),
  ];
}

function withResource(descriptor: Descriptor, more: Record<string, unknown>): unknown {
  return { ...descriptor, resources: descriptor.resources.map((resource) => ({ ...resource, ...more })) };
}

describe('a Data Package', () => {
  it('has a descriptor, a note and four tables', async () => {
    const { files } = await packed(readPage('sample-2021-two-slips'));
    expect([...files.keys()].sort()).toEqual([
      'README.md',
      'data/checks.csv',
      'data/figures.csv',
      'data/findings.csv',
      'data/mentions.csv',
      'datapackage.json',
    ]);
  });

  it.each(SLUGS)('of %s is as the standard and its own schema say', async (slug) => {
    expect(await complaints(readPage(slug))).toEqual([]);
  });

  it('is so with hostile texts too', async () => {
    const texts = [...HOSTILE_TEXTS, '\ud800'];
    expect(await complaints(hostileReport(readPage('plain-news'), texts.length, texts))).toEqual([]);
  });

  it('is so whatever a page, its agency, its address and its cells are called', async () => {
    const report = hostileReport(readPage('plain-news'), 4);
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...HOSTILE_TEXTS));
    await fc.assert(
      fc.asyncProperty(words, words, fc.oneof(words, fc.webUrl()), words, async (title, agency, url, raw) => {
        const source = { ...report.source, title, url };
        const figures = report.figures.map((figure) => ({ ...figure, raw, label: [raw] }));
        expect(
          await complaints({ ...report, source, header: { ...report.header, agency }, figures }),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (descriptor: Descriptor) => unknown]>([
    ['no resource', (descriptor) => ({ ...descriptor, resources: [] })],
    ['a path out of the package', (descriptor) => withResource(descriptor, { path: '../figures.csv' })],
    ['a path of a disk', (descriptor) => ({ ...descriptor, sources: [{ path: 'file:///C:/report.html' }] })],
    ['a name with a space', (descriptor) => withResource(descriptor, { name: 'all figures' })],
    [
      'a column of no known type',
      (descriptor) => withResource(descriptor, { schema: { fields: [{ name: 'a', type: 'decimal' }] } }),
    ],
    [
      'a constraint that its type has not',
      (descriptor) => {
        const fields = [{ name: 'a', type: 'number', constraints: { pattern: '1' } }];
        return withResource(descriptor, { schema: { fields } });
      },
    ],
  ])('would not be as the standard says with %s', async (_, change) => {
    const { descriptor } = await packed(readPage('plain-news'));
    expect(validate(change(descriptor))).toBe(false);
  });

  it('tells the size and the hash of each table', async () => {
    const texts = ['\ud800', '中文', '\ufeff'];
    const { descriptor, files } = await packed(hostileReport(readPage('seed-002-qujiang-2020'), 3, texts));
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect(content.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    }
  });

  it('has a title and a description for each column', async () => {
    const { descriptor } = await packed(readPage('seed-002-qujiang-2020'));
    const fields = descriptor.resources.flatMap(({ name, schema }) =>
      schema.fields.map((field) => ({ place: `${name}.${field.name}`, ...field })),
    );
    expect(fields.length).toBeGreaterThan(50);
    expect(
      fields.filter(({ title, description }) => !/\p{Script=Han}/u.test(`${title}`) || !description),
    ).toEqual([]);
  });

  it('has as many rows as the document has entries, and its findings and relations as they are', async () => {
    const report = readPage('sample-2021-two-slips');
    const document = await toDocument(report, PARTS);
    const { textOf } = await packed(report);
    const rows = (name: string) => readRows(textOf(`data/${name}.csv`));
    expect(rows('figures')).toHaveLength(document.figures.length);
    expect(rows('mentions').map(({ id, raw }) => [id, withoutMark(raw ?? '')])).toEqual(
      document.mentions.map(({ id, raw }) => [id, raw]),
    );
    expect(rows('checks').map(({ rule, fields = '' }) => [rule, JSON.parse(fields)])).toEqual(
      document.checks.map(({ rule, fields }) => [rule, fields]),
    );
    expect(
      rows('findings').map(({ headline, checks = '', candidates = '' }) => {
        return { headline, checks: JSON.parse(checks), candidates: JSON.parse(candidates) };
      }),
    ).toEqual(
      document.findings.map(({ headline, checks, candidates }) => ({ headline, checks, candidates })),
    );
  });

  it('takes nothing in a title or an address for Markdown', async () => {
    const report = readPage('plain-news');
    const source = {
      ...report.source,
      title: '年报\n# ![x](http://evil.example/p.png)<b>',
      url: 'http://a.example/?`*b',
    };
    const { descriptor, textOf } = await packed({ ...report, source });
    const title = '《年报 # \\!\\[x\\](http://evil.example/p.png)\\<b\\>》';
    expect(textOf('README.md')).toContain(title);
    expect(descriptor).toHaveProperty('description', expect.stringContaining(title));
    expect(textOf('README.md')).toContain('：`http://a.example/?%60*b`\n');
  });

  it('names its source: address, title, time, hash', async () => {
    const report = readPage('seed-004-shibing-2021');
    const { descriptor, textOf } = await packed(report);
    const { source } = await toDocument(report, PARTS);
    expect(descriptor.homepage).toBe('http://www.example.gov.cn/1');
    expect(descriptor.sources).toMatchObject([
      {
        path: 'http://www.example.gov.cn/1',
        title: source.title,
        readAt: source.readAt,
        sha256: source.sha256,
      },
    ]);
    for (const told of [source.url, source.readAt, source.sha256])
      expect(textOf('README.md')).toContain(told);
  });

  it('writes an address in Chinese as web addresses are written', async () => {
    const report = readPage('seed-004-shibing-2021');
    const url = 'http://例子.example/报告 1.html';
    const { descriptor } = await packed({ ...report, source: { ...report.source, url } });
    const path = 'http://xn--fsqu00a.example/%E6%8A%A5%E5%91%8A%201.html';
    expect(descriptor.homepage).toBe(path);
    expect(descriptor.sources[0]).toMatchObject({ path, url });
  });

  it('has no path for a page that was read from a disk, only its address', async () => {
    const report = readPage('seed-004-shibing-2021');
    const url = 'file:///C:/report.html';
    const { descriptor } = await packed({ ...report, source: { ...report.source, url } });
    expect(descriptor).not.toHaveProperty('homepage');
    expect(descriptor.sources[0]).not.toHaveProperty('path');
    expect(descriptor.sources[0]).toHaveProperty('url', url);
  });

  it('claims no right and grants no licence', async () => {
    const { descriptor, textOf } = await packed(readPage('seed-004-shibing-2021'));
    expect(descriptor).not.toHaveProperty('licenses');
    expect(textOf('README.md')).toContain('不附任何许可，也不对数据主张任何权利');
  });

  it('says so where the page was too large to be read or written as a whole', async () => {
    const huge = await packed(hostileReport(readPage('plain-news'), 5001));
    expect(huge.textOf('README.md')).toContain('各表并不完整');
    expect(readCsv(huge.textOf('data/figures.csv'))).toHaveLength(5001);
    expect((await packed(readPage('plain-news'))).textOf('README.md')).not.toContain('各表并不完整');
  });
});

describe('the bytes of a Data Package', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    vi.resetModules();
  });

  it('are the same each time, in whatever zone they are written', async () => {
    const report = readPage('seed-004-shibing-2021');
    const hashes = new Set<string>();
    for (const name of ['UTC', 'Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env.TZ = name;
      vi.resetModules();
      const { writeDataPackage: write } = await import('../../../src/export/datapackage.ts');
      const { zip } = await packed(report, write);
      hashes.add(createHash('sha256').update(zip).digest('hex'));
    }
    expect(hashes.size).toBe(1);
  });
});
