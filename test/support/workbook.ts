import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import * as XLSX from 'xlsx';
import { analyze } from '../../src/analyze.ts';
import type { ExportParts } from '../../src/export/exporter.ts';
import { sha256 } from '../../src/export/sha256.ts';
import { writeXlsx } from '../../src/export/xlsx.ts';
import type { Report } from '../../src/model/report.ts';
import { documentWords } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';

/** Workbooks of our writing, read by SheetJS. */

const EXPORT_PARTS: ExportParts = {
  version: '0.1.0',
  hash: sha256,
  ...documentWords(zhCN),
  html: {},
  readWith: 'Firefox/150.0',
  timeZone: 'Asia/Shanghai',
};

export function readPage(slug: string, change = (html: string) => html): Report {
  const html = readFileSync(new URL(`../pages/${slug}/page.html`, import.meta.url), 'utf8');
  return readHtml(change(html));
}

export function readHtml(html: string): Report {
  const circumstances = {
    url: 'http://www.example.gov.cn/1',
    charset: 'UTF-8',
    readAt: new Date('2026-11-21T08:00:00Z'),
  };
  return analyze(new JSDOM(html).window.document, circumstances).report;
}

export async function bytesOf(report: Report): Promise<Uint8Array> {
  return (await writeXlsx(report, EXPORT_PARTS)) as Uint8Array;
}

export async function workbookOf(report: Report): Promise<XLSX.WorkBook> {
  return parse(await bytesOf(report));
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
