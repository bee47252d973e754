import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkBook } from 'xlsx';
import type { Check, Side } from '../../../src/model/check.ts';
import type { Report } from '../../../src/model/report.ts';
import { resaveInOffice, WHY_NO_OFFICE, withoutResults } from '../../support/office-workbooks.ts';
import { bytesOf, cellAt, cellsOf, columnsOf, readPage, sheetOf } from '../../support/workbook.ts';

/** What LibreOffice computes. The files that it opens are ours, but for what our formulas come to. */

const SLUGS = [
  'sample-2021-two-slips',
  'sample-2019-blanks',
  'sample-2014-national',
  'sample-shanghai-coded',
  'sample-own-table',
  'sample-2021-as-lines',
  'seed-000-changshan-2013',
  'seed-001-chimen-2018',
  'seed-002-qujiang-2020',
  'seed-003-qinzhou-2009',
  'seed-004-shibing-2021',
  'mess-signs',
  'mess-merged',
  'mess-wrong-spans',
  'mess-units-and-separators',
  'odd-unknown-row',
  'bad-no-tables',
];
const CORRECTED = 'corrected';
const STARTS_SLOWLY = 60_000;

const reports = new Map<string, Report>(SLUGS.map((slug) => [slug, readPage(slug)]));
let books = new Map<string, WorkBook>();

/** The two slips of the sample: 42 was 24, and the total 14 was 15. */
function correct(path: string, xml: string): string {
  if (!path.endsWith('sheet2.xml')) return xml;
  return xml.replace('<v>42</v>', '<v>24</v>').replace('<v>14</v>', '<v>15</v>');
}

function rowsOf(slug: string) {
  const sheet = sheetOf(books.get(slug) as WorkBook, '核对');
  const columns = columnsOf(sheet, 1);
  const { checks } = reports.get(slug) ?? readPage('sample-2021-two-slips');
  return checks.map((check, at) => ({
    check,
    cell: (name: string) => cellAt(sheet, `${columns.get(name)}${at + 2}`),
  }));
}

/** What a cell should come to; days are told as days, and so is what has too many digits for a number. */
function expected({ sum }: Side, { rule }: Check): number | undefined {
  return sum === null || rule.startsWith('dates.') ? undefined : Number(sum);
}

describe.skipIf(WHY_NO_OFFICE !== null)(`LibreOffice ${WHY_NO_OFFICE ?? ''}`, () => {
  beforeAll(async () => {
    const files = await Promise.all(
      [...reports].map(async ([slug, report]) => [slug, withoutResults(await bytesOf(report))] as const),
    );
    const sample = await bytesOf(reports.get('sample-2021-two-slips') as Report);
    books = await resaveInOffice({
      ...Object.fromEntries(files),
      [CORRECTED]: withoutResults(sample, correct),
    });
  }, STARTS_SLOWLY);

  it.each(SLUGS)('opens that of %s, and comes to the sums of its checks', (slug) => {
    const told = rowsOf(slug).map(({ check, cell }) => {
      const isTold = !check.rule.startsWith('dates.');
      return [
        `${check.rule} ${check.instance}`,
        ...['左边合计', '右边合计'].map((name) => (isTold ? cell(name)?.v : undefined)),
      ];
    });
    expect(told).toEqual(
      rowsOf(slug).map(({ check }) => [
        `${check.rule} ${check.instance}`,
        expected(check.left, check),
        expected(check.right, check),
      ]),
    );
  });

  it.each(SLUGS)('comes to the differences of %s where they are told', (slug) => {
    for (const { check, cell } of rowsOf(slug)) {
      const difference = cell('相差（左边减右边）');
      if (difference !== undefined) expect(difference.v).toBe(Number(check.difference));
      else
        expect(
          check.assertion !== 'compare' || check.difference === null || check.rule.startsWith('dates.'),
        ).toBe(true);
    }
  });

  it.each(SLUGS)('finds no formula of %s that cannot be computed', (slug) => {
    const book = books.get(slug) as WorkBook;
    const bad = book.SheetNames.flatMap((name) =>
      cellsOf(sheetOf(book, name)).filter(
        ([, { t, f, v }]) => t === 'e' || (f !== undefined && typeof v !== 'number'),
      ),
    );
    expect(bad).toEqual([]);
  });

  it('computes anew where a printed figure is changed: the two slips corrected, all relations are equal', () => {
    const before = rowsOf('sample-2021-two-slips');
    const after = rowsOf(CORRECTED);
    const differences = after.flatMap(({ check, cell }, at) =>
      check.state === 'fails' && check.operator === '='
        ? [[before[at]?.cell('相差（左边减右边）')?.v, cell('相差（左边减右边）')?.v]]
        : [],
    );
    expect(differences).toEqual([
      [-18, 0],
      [-18, 0],
      [-1, 0],
    ]);
  });

  it('has the comments, the merged cells and the kinds of cells as they were written', () => {
    const sheet = sheetOf(books.get('sample-2021-two-slips') as WorkBook, '原表');
    const comments = cellsOf(sheet).flatMap(([, { c }]) => (c ?? []).map(({ t }) => t?.trim()));
    expect(comments).toContain('表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等');
    expect(comments).toHaveLength(5);
    expect(sheet['!merges']?.length).toBeGreaterThan(20);
    const data = sheetOf(books.get('seed-002-qujiang-2020') as WorkBook, '数据');
    const raw = columnsOf(data, 2).get('raw');
    const kinds = cellsOf(data).filter(([address, { v }]) => address.startsWith(`${raw}`) && v === '00');
    expect(kinds.map(([, { t }]) => t)).toEqual(kinds.map(() => 's'));
    expect(kinds.length).toBeGreaterThan(0);
  });
});
