import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { copiedTable } from '../../../src/export/copied-table.ts';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import { grid, tall, wide } from '../../support/grid.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-report.ts';
import { HTML, type OpenedCell, openInOffice, WHY_NO_OFFICE } from '../../support/libre-office.ts';
import { fc } from '../../support/property.ts';
import { readPage } from '../../support/read-page.ts';

const PRINTED = grid([
  [wide('项目', 2, 2), wide('件数', 2)],
  ['上年', '本年'],
  [tall('公开', 2), '全部', '12', '1,286.35'],
  ['部分', '00', '-5'],
]);

function table(html: string): HTMLTableElement {
  const found = new JSDOM(html).window.document.querySelector('table');
  if (found === null) throw new Error('no table');
  return found;
}

/** Each row's cells: the text, and how many slots it covers where they are several. */
function shapeOf(html: string): string[][] {
  return [...table(html).rows].map((row) => {
    return [...row.cells].map(({ textContent, rowSpan, colSpan }) => {
      return rowSpan * colSpan > 1 ? `${textContent} ${colSpan}×${rowSpan}` : textContent;
    });
  });
}

describe('a copied table', () => {
  it('is rows and tabs as text, merged cells in their first slot', () => {
    expect(copiedTable(PRINTED).text.split('\r\n')).toEqual([
      '项目\t\t件数',
      '\t\t上年\t本年',
      '公开\t全部\t12\t1,286.35',
      '\t部分\t00\t-5',
    ]);
  });

  it('is a table with its merged cells as HTML', () => {
    expect(shapeOf(copiedTable(PRINTED).html)).toEqual([
      ['项目 2×2', '件数 2×1'],
      ['上年', '本年'],
      ['公开 1×2', '全部', '12', '1,286.35'],
      ['部分', '00', '-5'],
    ]);
  });

  it('has no cell moved by slots that none covers', () => {
    const whole = grid([['甲', '乙', '丙']]);
    const without = (cells: readonly Cell[]) => cells.filter(({ text }) => text !== '乙');
    const ragged: Grid = { ...whole, cells: without(whole.cells), lines: whole.lines.map(without) };
    expect(copiedTable(ragged).text).toBe('甲\t\t丙');
    expect(shapeOf(copiedTable(ragged).html)).toEqual([['甲', '', '丙']]);
  });

  it.each<[string, string, string]>([
    ['12', '12', 'a number'],
    ['-5', '-5', 'one below nought'],
    ['=1+1', "'=1+1", 'what would be computed'],
    ['@SUM(1)', "'@SUM(1)", 'in the manner of Lotus'],
    ['＝1+1', "'＝1+1", 'in wide characters'],
    ['-5+3', "'-5+3", 'a number is all of it'],
    ["'甲", "''甲", 'an apostrophe that would be taken away'],
    ['甲\n乙', '"甲\n乙"', 'a line break'],
    ['甲"乙', '"甲""乙"', 'a quote'],
    ['甲\t乙', '甲 乙', 'a tab is no cell'],
    ['甲\u0000\u001b[2J乙', '甲  [2J乙', 'characters that control'],
    ['\ud800', '\ufffd', 'half a character'],
  ])('%j is %j as text: %s', (text, expected) => {
    expect(copiedTable(grid([[text]])).text).toBe(expected);
  });

  it('has no markup but its own', () => {
    const { html } = copiedTable(grid([['<img src=x onerror=alert(1)>', '</td></table><script>', '&amp;']]));
    expect(shapeOf(html)).toEqual([['<img src=x onerror=alert(1)>', '</td></table><script>', '&amp;']]);
    expect(table(html).querySelectorAll('img, script')).toHaveLength(0);
  });

  it('says the same in both forms, whatever is printed', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '1', '=', '-', '"', "'", '<', '&', ' ', ','),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const { html, text: lines } = copiedTable(grid(rows));
          expect(shapeOf(html)).toEqual(rows);
          const parted = lines.split('\r\n').map((line) => line.split('\t'));
          const plain = parted.map((cells) => {
            return cells.map((cell) =>
              cell
                .replace(/^"(.*)"$/, '$1')
                .replaceAll('""', '"')
                .replace(/^'/, ''),
            );
          });
          expect(plain).toEqual(rows);
        },
      ),
    );
  });

  it('is written of 20,000 rows', () => {
    const row = (at: number): Cell[] => {
      return [0, 1].map((column) => ({
        id: `t1r${at}c${column}`,
        table: 't1',
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: String(at),
        selector: '',
      }));
    };
    const lines = Array.from({ length: 20_000 }, (_, at) => row(at));
    const { text, html } = copiedTable({ ...PRINTED, rows: 20_000, cells: lines.flat(), lines });
    expect(text.split('\r\n')).toHaveLength(20_000);
    expect(html.match(/<tr>/g)).toHaveLength(20_000);
  });
});

describe.skipIf(WHY_NO_OFFICE !== null)(`pasted into LibreOffice (${WHY_NO_OFFICE ?? 'installed'})`, () => {
  const hostile = HOSTILE_TEXTS.filter((text) => text.trim() !== '');
  let opened: Map<string, OpenedCell[][]>;

  beforeAll(() => {
    const page = (of: Grid) => `<!DOCTYPE html><meta charset="utf-8">${copiedTable(of).html}`;
    const [, requests] = readPage('sample-2021-two-slips').tables;
    opened = openInOffice(
      {
        'printed.html': page(PRINTED),
        'hostile.html': page(grid(hostile.map((text) => ['甲', text]))),
        'requests.html': page(requests?.grid ?? PRINTED),
      },
      HTML,
    );
  }, 60_000);

  it('numbers are numbers, 00 is the text 00', () => {
    const cells = opened.get('printed.html')?.flat() ?? [];
    const types = Object.fromEntries(cells.map(({ text, type }) => [text, type]));
    expect(types).toMatchObject({
      12: 'float',
      '-5': 'float',
      '1286.35': 'float',
      '00': 'string',
      公开: 'string',
    });
  });

  it('nothing is computed, and nothing but plain numbers is a number', () => {
    const cells = (opened.get('hostile.html') ?? []).map((row) => row[1]);
    expect(cells).toHaveLength(hostile.length);
    expect(new Set(cells.map((cell) => `${cell?.type} ${cell?.isFormula}`))).toEqual(
      new Set(['string false']),
    );
  });

  it('a form’s table has its figures in their rows', () => {
    const rows = opened.get('requests.html') ?? [];
    const row = rows.find((cells) => cells.some(({ text }) => text.startsWith('（二）部分公开')));
    expect(row?.slice(-7).map(({ text, type }) => `${text} ${type}`)).toEqual(
      ['42', '3', '0', '0', '1', '1', '29'].map((figure) => `${figure} float`),
    );
  });
});
