import * as XLSX from 'xlsx';
import { writeXlsx } from '../../src/export/xlsx.ts';
import type { Report } from '../../src/model/report.ts';
import { PARTS } from './read-page.ts';

/** Workbooks of our writing, read by SheetJS. */

const EXPORT_PARTS = { ...PARTS, readWith: 'Firefox/150.0' };

export async function bytesOf(report: Report): Promise<Uint8Array> {
  return (await writeXlsx(report, EXPORT_PARTS)) as Uint8Array;
}

/** Nobody changes what was written: the workbook that many tests look at is written and parsed once. */
const books = new WeakMap<Report, Promise<XLSX.WorkBook>>();

export function workbookOf(report: Report): Promise<XLSX.WorkBook> {
  const book = books.get(report) ?? bytesOf(report).then(parse);
  books.set(report, book);
  return book;
}

export function parse(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes, { cellFormula: true, cellStyles: true, cellNF: true });
}

export function sheetOf(book: XLSX.WorkBook, name: string): XLSX.WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellAt(sheet: XLSX.WorkSheet, address: string): XLSX.CellObject | undefined {
  return sheet[address] as XLSX.CellObject | undefined;
}

/** Every cell that is written, by its address. */
export function cellsOf(sheet: XLSX.WorkSheet): [address: string, cell: XLSX.CellObject][] {
  return Object.entries(sheet).filter(([key]) => !key.startsWith('!')) as [string, XLSX.CellObject][];
}

/** The columns of a sheet by what stands in a row, from 1: 左边合计 → E. */
export function columnsOf(sheet: XLSX.WorkSheet, row: number): Map<string, string> {
  return new Map(
    cellsOf(sheet)
      .filter(([address]) => address.replace(/[A-Z]+/, '') === String(row))
      .map(([address, { v }]) => [String(v), address.replace(/\d+/, '')]),
  );
}
