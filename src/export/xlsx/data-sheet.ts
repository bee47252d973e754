import { WORKBOOK_WORDS } from '../../wording/workbook-words.ts';
import { LONG_COLUMNS, type LongRow, longTable } from '../long-table.ts';
import type { ReportDocument } from '../schema.ts';
import { isKept, type Sheet, type SheetCell } from '../spreadsheet/sheet.ts';
import { HEAD, IDS, textCell } from './looks.ts';
import { addressOf, type PlacedTables } from './printed-tables.ts';

/** 数据: one figure a row, as the long table of the other formats, and where it stands on 原表. */

/** Columns that hold numbers; all others are text, whatever they look like. */
const NUMBERS: ReadonlySet<string> = new Set(['year', 'value', 'low', 'high', 'row', 'column']);
/** In characters. */
const WIDTHS: Readonly<Record<keyof typeof WORKBOOK_WORDS.data, number>> = {
  report: 30,
  agency: 22,
  year: 8,
  form: 15,
  field: 42,
  row_label: 34,
  column_label: 16,
  raw: 12,
  kind: 13,
  value: 11,
  low: 9,
  high: 9,
  unit: 8,
  state: 18,
  page: 34,
  table: 7,
  row: 7,
  column: 8,
  selector: 30,
  read_at: 24,
  sha256: 22,
  printed_at: 14,
};
const COLUMNS = [...LONG_COLUMNS, 'printed_at'] as const;

export function dataSheet(document: ReportDocument, placed: PlacedTables): Sheet {
  const { sheets, data } = WORKBOOK_WORDS;
  return {
    name: sheets.data,
    rows: [
      COLUMNS.map((id) => textCell(data[id], HEAD)),
      COLUMNS.map((id) => textCell(id, IDS)),
      ...longTable(document).map((row) => rowOf(row, placed)),
    ],
    widths: COLUMNS.map((id) => WIDTHS[id]),
    headRows: 2,
    headColumns: 0,
    hasFilter: true,
    comments: [],
  };
}

function rowOf(row: LongRow, { cells }: PlacedTables): (SheetCell | undefined)[] {
  const cell = cells.get(`${row.table}r${row.row}c${row.column}` as `t${number}r${number}c${number}`);
  const values = LONG_COLUMNS.map((id) => cellOf(row[id], NUMBERS.has(id)));
  return [...values, cell === undefined ? undefined : textCell(addressOf(cell))];
}

function cellOf(value: LongRow[keyof LongRow], isNumber: boolean): SheetCell | undefined {
  if (value === null || value === '') return undefined;
  const text = String(value);
  if (!isNumber || !isKept(text)) return textCell(text);
  return { content: { decimal: text }, style: { decimals: text.split('.')[1]?.length ?? 0 } };
}
