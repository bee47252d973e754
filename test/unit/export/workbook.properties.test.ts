import { describe, expect, it } from 'vitest';
import {
  addressAt,
  columnName,
  isKept,
  LONGEST_TEXT,
  type Sheet,
} from '../../../src/export/spreadsheet/sheet.ts';
import { writeWorkbook } from '../../../src/export/spreadsheet/write-workbook.ts';
import { cellText } from '../../../src/export/spreadsheet/xml.ts';
import { placeTables } from '../../../src/export/xlsx/printed-tables.ts';
import type { Cell, Grid } from '../../../src/model/grid.ts';
import type { Report } from '../../../src/model/report.ts';
import { fc } from '../../support/property.ts';
import { cellAt, parse, sheetOf } from '../../support/workbook.ts';

/** Any text at all, halves of characters among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

function sheetOfTexts(texts: readonly string[]): Sheet {
  return {
    name: '原表',
    rows: texts.map((text) => [{ content: { text }, style: { doesWrap: true } }]),
    widths: [20],
    headRows: 0,
    headColumns: 0,
    hasFilter: false,
    comments: texts.map((text, row) => ({ row, column: 0, text })),
  };
}

describe('any text', () => {
  it('is written so that a reader has it again, but for what XML cannot carry', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.string({ unit: 'binary' })), { maxLength: 8 }), (texts) => {
        const sheet = sheetOf(parse(writeWorkbook([sheetOfTexts(texts)], '勾稽')), '原表');
        texts.forEach((text, row) => {
          const cell = cellAt(sheet, addressAt(row, 0));
          expect(String(cell?.v ?? '')).toBe(cellText(text));
          expect(cell?.f).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });

  it('loses no more than halves of characters, control characters and what a cell cannot hold', () => {
    fc.assert(
      fc.property(anyText, fc.nat(3000), (text, times) => {
        const written = cellText(text.repeat(times));
        expect(written.length).toBeLessThanOrEqual(LONGEST_TEXT);
        expect(written.isWellFormed()).toBe(true);
        const plain = text.replace(/[^ -~一-鿿]/g, '');
        expect(cellText(plain)).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe('decimals that every program keeps', () => {
  it.each([
    ['0', true],
    ['-14', true],
    ['12.50', true],
    ['999999999999999', true],
    ['1000000000000000', false],
    ['0.1234567890123456', false],
    ['00', false],
    ['-0', false],
    ['-0.00', false],
    ['+3', false],
    ['1e5', false],
    ['.5', false],
    ['', false],
  ])('%s: %s', (decimal, expected) => {
    expect(isKept(decimal)).toBe(expected);
  });

  it('are numbers that a reader has again', () => {
    const decimal = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }))
      .map(([number, decimals]) => (number / 10 ** decimals).toFixed(decimals));
    fc.assert(
      fc.property(decimal, (printed) => {
        fc.pre(isKept(printed));
        const rows = [
          [{ content: { decimal: printed }, style: { decimals: printed.split('.')[1]?.length ?? 0 } }],
        ];
        const sheet = sheetOf(parse(writeWorkbook([{ ...sheetOfTexts([]), rows }], '勾稽')), '原表');
        expect(cellAt(sheet, 'A1')).toMatchObject({ t: 'n', v: Number(printed), w: printed });
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables whose cells cover each other', () => {
  const cell = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rowSpan: fc.integer({ min: 1, max: 4 }),
    columnSpan: fc.integer({ min: 1, max: 4 }),
  });

  it('are set out so that none does, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 3 }), (tables) => {
        const report = { tables: tables.map(gridOf), figures: [], checks: [] } as unknown as Report;
        const placed = placeTables(report, 4).tables;
        const slots = new Set<string>();
        let covered = 0;
        placed.forEach((table, at) => {
          expect(table.cells).toHaveLength(tables[at]?.length ?? 0);
          for (const { row, column, rowSpan, columnSpan } of table.cells) {
            expect(row).toBeGreaterThan(table.nameRow);
            expect(row + rowSpan).toBeLessThanOrEqual(table.firstRow + table.rows);
            for (let y = row; y < row + rowSpan; y += 1) {
              for (let x = column; x < column + columnSpan; x += 1) slots.add(addressAt(y, x));
            }
            covered += rowSpan * columnSpan;
          }
          const next = placed[at + 1];
          if (next !== undefined) expect(next.nameRow).toBeGreaterThanOrEqual(table.firstRow + table.rows);
        });
        expect(slots.size).toBe(covered);
      }),
    );
  });
});

function gridOf(places: readonly Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>[], at: number) {
  const table = `t${at + 1}` as const;
  const cells = places.map((place, number): Cell => {
    return { ...place, id: `${table}r${number}c0`, table, text: String(number), selector: '' };
  });
  const grid: Grid = { id: table, rows: 6, columns: 6, cells, lines: [], selector: '', isLayout: false };
  return { grid, formTables: [] };
}
