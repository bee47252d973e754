import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkBook } from 'xlsx';
import { cellText } from '../../../src/export/spreadsheet/xml.ts';
import type { Check, Side } from '../../../src/model/check.ts';
import type { Report } from '../../../src/model/report.ts';
import { HOSTILE_TEXTS, hostileReport } from '../../support/hostile-report.ts';
import { WHY_NO_OFFICE } from '../../support/libre-office.ts';
import { resaveInOffice, withoutResults } from '../../support/office-workbooks.ts';
import { readHtml, readPage } from '../../support/read-page.ts';
import { bytesOf, cellAt, cellsOf, columnsOf, sheetOf } from '../../support/workbook.ts';

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
  'mess-widths-and-spaces',
  'mess-typed',
  'odd-unknown-row',
  'bad-no-tables',
];
const CORRECTED = 'corrected';
const STARTS_SLOWLY = 60_000;

/** Relations of a table of no form, in all the ways in which figures are printed. */
const PRINTED = [
  ['0.1', '0.2', '0.3'],
  ['1,286.35', '0.65', '1287.00'],
  ['', '4', '4'],
  ['1234567890123456', '1', '1234567890123457'],
  ['3', '5', '9'],
];
const ANY_FIGURES = 'any-figures';
/** Figures that a program could take for something else. */
const HOSTILE = 'hostile';

function pageOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return `<title>示例县2021年政府信息公开工作年度报告</title><table>${lines}</table>`;
}

const reports = new Map<string, Report>([
  ...SLUGS.map((slug) => [slug, readPage(slug)] as const),
  [
    ANY_FIGURES,
    readHtml(pageOf([['单位', '甲', '乙', '合计'], ...PRINTED.map((row, at) => [`第${at}`, ...row])])).report,
  ],
  [HOSTILE, hostileReport(readPage('plain-news'), 500)],
]);
const ALL = [...reports.keys()];
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
function expected({ sum }: Side, { rule }: Check): number | string | undefined {
  if (sum === null || rule.startsWith('dates.')) return undefined;
  return sum.replace(/\D/g, '').length > 15 ? sum : Number(sum);
}

describe.skipIf(WHY_NO_OFFICE !== null)(
  WHY_NO_OFFICE === null ? 'LibreOffice' : `LibreOffice, which is not here: ${WHY_NO_OFFICE}`,
  () => {
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

    it.each(ALL)('opens that of %s, and comes to the sums of its checks', (slug) => {
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

    it.each(ALL)('comes to the differences of %s where they are told', (slug) => {
      for (const { check, cell } of rowsOf(slug)) {
        const difference = cell('相差（左边减右边）');
        if (difference !== undefined) expect(difference.v).toBe(Number(check.difference));
        else
          expect(
            check.assertion !== 'compare' || check.difference === null || check.rule.startsWith('dates.'),
          ).toBe(true);
      }
    });

    it.each(ALL)('finds no formula of %s that cannot be computed', (slug) => {
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

    it('adds up figures however they are printed', () => {
      const told = rowsOf(ANY_FIGURES)
        .filter(
          ({ check }) => check.left.addends[0]?.figure?.label.at(-1) === '合计' && check.fields.length === 3,
        )
        .map(({ cell }) => ['左边合计', '右边合计', '相差（左边减右边）'].map((name) => cell(name)?.v));
      expect(told).toEqual([
        [0.3, 0.3, 0],
        [1287, 1287, 0],
        [4, 4, 0],
        ['1234567890123457', '1234567890123457', 0],
        [9, 8, 1],
      ]);
    });

    it('takes no text for anything else, neither as printed nor as data', () => {
      const book = books.get(HOSTILE) as WorkBook;
      const raw = columnsOf(sheetOf(book, '数据'), 2).get('raw') ?? '';
      const texts = (name: string, column: string) =>
        cellsOf(sheetOf(book, name)).filter(([address, { t }]) => address.startsWith(column) && t !== 'z');
      for (const [name, column] of [
        ['原表', 'B'],
        ['数据', raw],
      ] as const) {
        const cells = texts(name, column);
        expect(cells.filter(([, { t, f }]) => t !== 's' || f !== undefined)).toEqual([]);
        const said = new Set(cells.map(([, { v }]) => v));
        expect(HOSTILE_TEXTS.map(cellText).filter((text) => text !== '' && !said.has(text))).toEqual([]);
      }
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
  },
);
