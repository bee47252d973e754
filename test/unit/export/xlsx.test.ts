import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cellText } from '../../../src/export/spreadsheet/xml.ts';
import { anchorsOfFinding, isMention } from '../../../src/model/anchor.ts';
import type { Cell } from '../../../src/model/grid.ts';
import type { Report } from '../../../src/model/report.ts';
import { headlineOf } from '../../../src/wording/describe-finding.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { htmlOf, readHtml, readPage } from '../../support/read-page.ts';
import { bytesOf, cellAt, cellsOf, columnsOf, parse, sheetOf, workbookOf } from '../../support/workbook.ts';

/** The workbook as SheetJS reads it. */

const DATA = '数据';
const TABLES = '原表';
const CHECKS = '核对';
const ABOUT = '说明';

/** Where 原表 has a printed cell, found by the table's name row: 表三…（t2，…） stands right above it. */
async function placesOf(report: Report) {
  const book = await workbookOf(report);
  const sheet = sheetOf(book, TABLES);
  const nameRows = new Map(
    cellsOf(sheet).flatMap(([address, { v }]) => {
      const id = /（(t\d+)，\d+ 行 \d+ 列）/.exec(String(v))?.[1];
      return id === undefined ? [] : [[id, Number(address.slice(1))] as const];
    }),
  );
  const addressOf = ({ table, row, column }: Cell) => {
    const letter = String.fromCharCode(65 + column);
    return `${letter}${(nameRows.get(table) ?? 0) + 1 + row}`;
  };
  return { book, sheet, addressOf };
}

describe('the workbook', () => {
  it('has four sheets', async () => {
    const { SheetNames } = await workbookOf(readPage('sample-2021-two-slips'));
    expect(SheetNames).toEqual([DATA, TABLES, CHECKS, ABOUT]);
  });

  it('has the same bytes on any day, and others for another page', async () => {
    const first = await bytesOf(readPage('sample-2021-two-slips'));
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    expect(await bytesOf(readPage('sample-2021-two-slips'))).toEqual(first);
    expect(await bytesOf(readPage('seed-002-qujiang-2020'))).not.toEqual(first);
  });

  it.each(['bad-no-tables', 'plain-news', 'bad-empty-tables'])('is written of %s, too', async (slug) => {
    const { SheetNames } = await workbookOf(readPage(slug));
    expect(SheetNames).toHaveLength(4);
  });
});

describe('数据', () => {
  it('has headings in Chinese, the ids of the long table below them, and one figure a row', async () => {
    const report = readPage('seed-002-qujiang-2020');
    const sheet = sheetOf(await workbookOf(report), DATA);
    expect([...columnsOf(sheet, 1).keys()].slice(0, 5)).toEqual(['报告', '机关', '年份', '格式', '字段']);
    const ids = columnsOf(sheet, 2);
    expect([...ids.keys()].slice(0, 5)).toEqual(['report', 'agency', 'year', 'form', 'field']);
    const fields = cellsOf(sheet).filter(([address]) => address.startsWith(ids.get('field') ?? '?'));
    expect(fields.slice(2).map(([, { v }]) => v)).toEqual(report.figures.map(({ field }) => field));
  });

  it('has a row for each of 5,000 figures, whatever they say', async () => {
    const report = hostileReport(readPage('plain-news'), 5000);
    const sheet = sheetOf(await workbookOf(report), DATA);
    const raw = columnsOf(sheet, 2).get('raw');
    const told = report.figures.map((_, at) => cellAt(sheet, `${raw}${at + 3}`)?.v ?? '');
    expect(told).toEqual(report.figures.map((figure) => cellText(figure.raw)));
  });

  it('keeps 00 as text beside its value, which is a number', async () => {
    const report = readPage('seed-002-qujiang-2020');
    const sheet = sheetOf(await workbookOf(report), DATA);
    const row = 3 + report.figures.findIndex(({ raw }) => raw === '00');
    const ids = columnsOf(sheet, 2);
    expect(cellAt(sheet, `${ids.get('raw')}${row}`)).toMatchObject({ t: 's', v: '00' });
    expect(cellAt(sheet, `${ids.get('value')}${row}`)).toMatchObject({ t: 'n', v: 0 });
    expect(cellAt(sheet, `${ids.get('year')}${row}`)).toMatchObject({ t: 'n', v: 2020 });
  });

  it('offers filters below its heads and leads to each figure on 原表', async () => {
    const report = readPage('sample-2021-two-slips');
    const { book, addressOf } = await placesOf(report);
    const sheet = sheetOf(book, DATA);
    expect(sheet['!autofilter']?.ref).toBe(`A2:V${report.figures.length + 2}`);
    const column = columnsOf(sheet, 2).get('printed_at');
    const told = report.figures.map((_, at) => cellAt(sheet, `${column}${at + 3}`)?.v);
    expect(told).toEqual(report.figures.map(({ cell }) => addressOf(cell)));
  });
});

describe('原表', () => {
  it.each(['sample-2021-two-slips', 'seed-002-qujiang-2020', 'mess-merged', 'sample-2014-national'])(
    'of %s has every printed cell in its place, its text as it is',
    async (slug) => {
      const report = readPage(slug);
      const { sheet, addressOf } = await placesOf(report);
      const cells = report.tables.flatMap(({ grid }) => grid.cells);
      const told = cells.map(
        (cell) => cellAt(sheet, addressOf(cell))?.w ?? cellAt(sheet, addressOf(cell))?.v ?? '',
      );
      expect(told.map(String)).toEqual(cells.map(({ text }) => text));
    },
  );

  it('merges what the page merges', async () => {
    const report = readPage('sample-2021-two-slips');
    const { sheet, addressOf } = await placesOf(report);
    const spanning = report.tables
      .flatMap(({ grid }) => grid.cells)
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => [
      `${String.fromCharCode(65 + s.c)}${s.r + 1}`,
      e.r - s.r + 1,
      e.c - s.c + 1,
    ]);
    expect(merges).toEqual(spanning.map((cell) => [addressOf(cell), cell.rowSpan, cell.columnSpan]));
    expect(merges.length).toBeGreaterThan(20);
  });

  it('shades and comments what a finding marks, and nothing else', async () => {
    const report = readPage('sample-2021-two-slips');
    const { sheet, addressOf } = await placesOf(report);
    const expected = report.findings.flatMap((finding) =>
      anchorsOfFinding(finding, report.checks).flatMap((anchor) =>
        isMention(anchor) ? [] : [[addressOf(anchor), headlineOf(finding, report, zhCN)]],
      ),
    );
    const comments = cellsOf(sheet).flatMap(([address, { c }]) => (c ?? []).map(({ t }) => [address, t]));
    expect(comments.toSorted()).toEqual(expected.toSorted());
    expect(comments).toContainEqual([
      expect.stringMatching(/^D\d+$/),
      '表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等',
    ]);
    const plain = addressOf(report.tables[1]?.grid.cells.find(({ text }) => text === '186') as Cell);
    const fill = (address: string) =>
      (cellAt(sheet, address)?.s as { fgColor?: { rgb?: string } })?.fgColor?.rgb;
    expect(comments.map(([address = '']) => fill(address))).not.toContain(undefined);
    expect(fill(plain)).toBeUndefined();
  });

  it.each([
    ['1286.35', 'n', 'a plain decimal'],
    ['12.50', 'n', 'shown with both decimals'],
    ['0', 'n', 'nought'],
    ['1,286.35', 's', 'separators'],
    ['00', 's', 'a nought before'],
    ['０', 's', 'wide digits'],
    ['12万元', 's', 'a unit'],
    ['1234567890123456', 's', 'more digits than a program keeps'],
    ['/', 's', 'no number'],
    ['=1+1', 's', 'a formula’s look'],
  ])('prints %s as %s: %s', async (text, type) => {
    const report = readHtml(String(htmlOf('sample-2021-two-slips')).replace('1286.35', text)).report;
    const cell = report.tables.flatMap(({ grid }) => grid.cells).find((each) => each.text === text);
    const { sheet, addressOf } = await placesOf(report);
    const printed = cellAt(sheet, addressOf(cell as Cell));
    expect(printed?.t).toBe(type);
    expect(printed?.w ?? printed?.v).toBe(text);
    expect(printed?.f).toBeUndefined();
  });
});

describe('核对', () => {
  it('has a row for each relation, in the order of the report', async () => {
    const report = readPage('sample-2021-two-slips');
    const sheet = sheetOf(await workbookOf(report), CHECKS);
    const column = columnsOf(sheet, 1).get('规则');
    const told = report.checks.map((_, at) => cellAt(sheet, `${column}${at + 2}`)?.v);
    expect(told).toEqual(report.checks.map(({ rule, instance }) => `${rule} ${instance}`));
  });

  it('adds up the cells of 原表, and says in words what came of it', async () => {
    const report = readPage('sample-2021-two-slips');
    const { book, addressOf } = await placesOf(report);
    const sheet = sheetOf(book, CHECKS);
    const at = report.checks.findIndex(
      ({ rule, instance }) => rule === 'requests.results-total' && instance === 'natural_person',
    );
    const columns = columnsOf(sheet, 1);
    const of = (name: string) => cellAt(sheet, `${columns.get(name)}${at + 2}`);
    const address = (field: string) =>
      addressOf(report.figures.find((each) => each.field === field)?.cell as Cell);
    const [first, last, total] = ['granted', 'other_rest', 'concluded'].map((row) =>
      address(`requests.${row}.natural_person`),
    );
    expect(of('左边合计')?.f).toBe(`'原表'!${total}`);
    expect(of('右边合计')?.f).toBe(`SUM('原表'!${first}:${last})`);
    expect(of('相差（左边减右边）')?.f).toBe(
      `${columns.get('左边合计')}${at + 2}-${columns.get('右边合计')}${at + 2}`,
    );
    expect([of('左边合计')?.v, of('右边合计')?.v, of('相差（左边减右边）')?.v]).toEqual([184, 202, -18]);
    expect([of('结果')?.v, of('位置')?.v, of('应有关系')?.v]).toEqual(['不相等', '表三“自然人”一列', '=']);
  });

  it('takes a cell that is no plain number by what it was read as, and says so', async () => {
    const report = readPage('seed-002-qujiang-2020');
    const sheet = sheetOf(await workbookOf(report), CHECKS);
    const notes = cellsOf(sheet).map(([, { v }]) => String(v));
    expect(notes).toContain('公式中以读数代替的格：“00”读作 0');
  });

  it('has the figures of the text as constants, with the words around them', async () => {
    const report = readPage('sample-2021-two-slips');
    const sheet = sheetOf(await workbookOf(report), CHECKS);
    const at = report.checks.findIndex(({ rule }) => rule === 'narrative.parts-total');
    const columns = columnsOf(sheet, 1);
    expect(cellAt(sheet, `${columns.get('右边合计')}${at + 2}`)?.f).toBe('SUM(8412,3967,1241)');
    expect(cellAt(sheet, `${columns.get('备注')}${at + 2}`)?.v).toMatch(/^公式中的常数取自正文：.*8412条/);
  });

  it('leaves a sum blank where nothing could be added up', async () => {
    const report = readPage('sample-2021-two-slips');
    const at = report.checks.findIndex(({ reason }) => reason === 'blank-total');
    const sheet = sheetOf(await workbookOf(report), CHECKS);
    expect(report.checks[at]?.left.sum).toBeNull();
    expect(cellAt(sheet, `${columnsOf(sheet, 1).get('左边合计')}${at + 2}`)).toBeUndefined();
  });
});

describe('说明', () => {
  it('says where the page is from, when it was read, by which clock, and with what', async () => {
    const report = readPage('sample-2021-two-slips');
    const sheet = sheetOf(await workbookOf(report), ABOUT);
    const told = new Map(
      cellsOf(sheet)
        .filter(([address]) => address.startsWith('A'))
        .map(([address, { v }]) => [v, cellAt(sheet, address.replace('A', 'B'))?.v]),
    );
    expect(Object.fromEntries(told)).toMatchObject({
      标题: '示例县人民政府2023年政府信息公开工作年度报告',
      年份: '2023',
      网址: 'http://www.example.gov.cn/1',
      '时间（UTC）': '2026-11-21T08:00:00.000Z',
      '时间（当地）': '2026-11-21T16:00:00+08:00（Asia/Shanghai）',
      读取所用程序: 'Firefox/150.0',
      勾稽版本: 'gouji 0.1.0',
      '所读文字的 SHA-256': expect.stringMatching(/^[0-9a-f]{64}$/),
      '无法核对：总计一格空白': '1 项关系',
    });
  });

  it('says how many cells no field took, and that a page was too large', async () => {
    const report = { ...readPage('seed-002-qujiang-2020'), limit: 'too-large' } as const;
    const sheet = sheetOf(await workbookOf(report), ABOUT);
    const words = cellsOf(sheet).map(([, { v }]) => v);
    const at = words.indexOf('不属于任何字段的格');
    expect(words[at + 1]).toBe(`${report.unmatched.length} 格`);
    expect(words).toContain('页面过大，只读取、写入了前一部分');
  });
});

describe('a cell’s text', () => {
  it.each([
    ['a formula’s look', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['another', '@SUM(A1)', '@SUM(A1)'],
    ['and another', '-1+2|cmd', '-1+2|cmd'],
    ['the name of a method', 'constructor', 'constructor'],
    ['a prototype', '__proto__', '__proto__'],
    ['what the format would read as A', '_x0041_', '_x0041_'],
    ['marks of XML', 'a<b & "c"', 'a<b & "c"'],
    ['half a character', 'x\ud800y', 'xy'],
    ['control characters', 'x\u0001\u001b\ufffey', 'xy'],
    ['a line break', '一\n二', '一\n二'],
    ['spaces around it', ' x ', ' x '],
    ['longer than a cell may be', '字'.repeat(40_000), `${'字'.repeat(32_766)}…`],
    ['cut within a character', `${'x'.repeat(32_765)}𠀀𠀀`, `${'x'.repeat(32_765)}…`],
  ])('is kept as text: %s', async (_, text, expected) => {
    const whole = readPage('sample-2021-two-slips');
    const [entry] = whole.tables;
    if (entry === undefined) throw new Error('no table');
    const cells = entry.grid.cells.map((cell, at) => (at === 0 ? { ...cell, text } : cell));
    const report = { ...whole, tables: [{ ...entry, grid: { ...entry.grid, cells } }] };
    const { sheet, addressOf } = await placesOf(report);
    const printed = cellAt(sheet, addressOf(cells[0] as Cell));
    expect(printed).toMatchObject({ t: 's', v: expected });
    expect(printed?.f).toBeUndefined();
    expect(parse(await bytesOf(report)).SheetNames).toHaveLength(4);
  });
});
