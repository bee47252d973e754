import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/export/csv.ts';
import { writeCsvWide } from '../../../src/export/csv-wide.ts';
import { toDocument } from '../../../src/export/document.ts';
import { LONG_COLUMNS } from '../../../src/export/long-table.ts';
import type { ReportDocument } from '../../../src/export/schema.ts';
import type { Report } from '../../../src/model/report.ts';
import { grid, tall, wide } from '../../support/grid.ts';
import { HOSTILE_TEXTS, hostileReport } from '../../support/hostile-report.ts';
import { readCsv, readRows, withoutMark } from '../../support/read-csv.ts';
import { PARTS, readPage, SLUGS } from '../../support/read-page.ts';

const TEXTS: readonly string[] = ['field', 'raw', 'kind'];

/** What the file says of each figure, as the document says it. */
function figuresIn(csv: string): Partial<ReportDocument['figures'][number]>[] {
  return readRows(csv).map((row) => {
    const text = (name: string) => withoutMark(row[name] ?? '');
    const orNull = (name: string) => text(name) || null;
    const above = text('row_label');
    return {
      ...Object.fromEntries(TEXTS.map((name) => [name, text(name)])),
      label: [...(above === '' ? [] : above.split(' / ')), text('column_label')],
      value: row.value || null,
      low: row.low || null,
      high: row.high || null,
      unit: orNull('unit'),
      where: {
        table: text('table'),
        row: Number(row.row),
        column: Number(row.column),
        selector: text('selector'),
      },
    };
  });
}

const written = async (report: Report) => String(await writeCsv(report, PARTS));
const writtenWide = async (report: Report) => String(await writeCsvWide(report, PARTS));

/** A report of these tables and nothing else. */
function reportOf(tables: Report['tables']): Report {
  return { ...readPage('plain-news'), tables };
}

describe('CSV, a figure a row', () => {
  it.each(SLUGS)('of %s, read again, has every figure of the JSON', async (slug) => {
    const report = readPage(slug);
    const document = await toDocument(report, PARTS);
    expect(figuresIn(await written(report))).toEqual(document.figures);
  });

  it('begins with a byte order mark and a line of names, and ends its lines with CRLF', async () => {
    const csv = await written(readPage('seed-004-shibing-2021'));
    const [names = '', first = ''] = csv.split('\r\n');
    expect(names).toBe(`\ufeff${LONG_COLUMNS.join(',')}`);
    expect(first).toContain(',2021,national-2021,');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('repeats the report, its page, its time and its hash in each row', async () => {
    const report = readPage('seed-004-shibing-2021');
    const { source } = await toDocument(report, PARTS);
    const rows = readRows(await written(report));
    const wholes = rows.map(({ report: title, page, read_at, sha256 }) => [title, page, read_at, sha256]);
    expect(new Set(wholes.map((whole) => whole.join('|')))).toEqual(
      new Set([
        [source.title, 'http://www.example.gov.cn/1', '2026-11-21T08:00:00.000Z', source.sha256].join('|'),
      ]),
    );
  });

  it('has the names alone where a page has no figures', async () => {
    expect(readCsv(await written(readPage('plain-news')))).toEqual([[...LONG_COLUMNS]]);
  });

  it('keeps hostile texts as they are, and none of them begins a formula', async () => {
    const report = hostileReport(readPage('plain-news'), HOSTILE_TEXTS.length);
    const csv = await written(report);
    expect(readRows(csv).map(({ raw }) => withoutMark(raw ?? ''))).toEqual(HOSTILE_TEXTS);
    expect(
      readCsv(csv)
        .flat()
        .filter((cell) => /^[=+\-@\r]/.test(cell)),
    ).toEqual([]);
  });

  it('has 5,000 rows of a report of 5,000 figures', async () => {
    expect(readCsv(await written(hostileReport(readPage('plain-news'), 5000)))).toHaveLength(5001);
  });

  it('has the same bytes each time', async () => {
    const report = readPage('sample-2021-two-slips');
    expect(await written(report)).toBe(await written(report));
  });
});

describe('CSV as printed', () => {
  it('has the tables one below the other, each under its id and name', async () => {
    const first = grid(
      [
        ['规章', '18', '00'],
        ['-5', '=1+1', '1,234'],
      ],
      2,
    );
    const second = grid([['机关', '县']], 5);
    const csv = await writtenWide(
      reportOf([
        { grid: first, formTables: ['proactive'] },
        { grid: second, formTables: [] },
      ]),
    );
    expect(csv).toBe(
      [
        '\ufefft2,表二 主动公开政府信息情况,',
        '规章,18,"\t00"',
        '-5,"\t=1+1","1,234"',
        ',,',
        't5,其他表格,',
        '机关,县,',
        '',
      ].join('\r\n'),
    );
  });

  it('has the text of a cell that spans in its first slot only', async () => {
    const spanning = grid([[tall('甲', 2), wide('乙', 2)], ['1', '2'], [wide('丙', 3)]]);
    const csv = await writtenWide(reportOf([{ grid: spanning, formTables: ['requests', 'disputes'] }]));
    expect(readCsv(csv)).toEqual([
      ['t1', '表三 收到和处理政府信息公开申请情况、表四 政府信息公开行政复议、行政诉讼情况', ''],
      ['甲', '乙', ''],
      ['', '1', '2'],
      ['丙', '', ''],
    ]);
  });

  it('says so where a table was too long to be read, and where there is none', async () => {
    const cut = { ...grid([['a', 'b']]), isCut: true as const };
    expect(await writtenWide(reportOf([{ grid: cut, formTables: [] }]))).toContain(
      '（表格过长，未全部读取）',
    );
    expect(await writtenWide(reportOf([]))).toBe('\ufeff这一页没有读到表格\r\n');
  });

  it.each(SLUGS)('of %s has each cell in its place', async (slug) => {
    const report = readPage(slug);
    const lines = readCsv(await writtenWide(report));
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    let top = 0;
    for (const { grid: printed } of report.tables) {
      expect(lines[top]?.[0]).toBe(printed.id);
      const rows = lines.slice(top + 1, top + 1 + printed.rows);
      const found = printed.cells.map(({ row, column }) => withoutMark(rows[row]?.[column] ?? ''));
      expect(found).toEqual(printed.cells.map(({ text }) => text));
      const filled = rows.flat().filter((cell) => cell !== '').length;
      expect(filled).toBe(printed.cells.filter(({ text }) => text !== '').length);
      top += printed.rows + 2;
    }
  });
});
