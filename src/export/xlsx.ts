import { WORKBOOK_WORDS } from '../wording/workbook-words.ts';
import { toDocument } from './document.ts';
import type { Writer } from './exporter.ts';
import { writeWorkbook } from './spreadsheet/write-workbook.ts';
import { writtenPart } from './written-part.ts';
import { aboutSheet } from './xlsx/about-sheet.ts';
import { checksSheet } from './xlsx/checks-sheet.ts';
import { dataSheet } from './xlsx/data-sheet.ts';
import { placeTables } from './xlsx/printed-tables.ts';
import { TABLES_FIRST_ROW, tablesSheet } from './xlsx/tables-sheet.ts';

/** A workbook: the figures, the tables as printed, every relation with sums that recompute, and where it is all from. */
export const writeXlsx: Writer = async (whole, parts) => {
  const report = writtenPart(whole);
  const document = await toDocument(report, parts);
  const placed = placeTables(report, TABLES_FIRST_ROW);
  const sheets = [
    dataSheet(document, placed),
    tablesSheet(report, placed, parts.headline),
    checksSheet(report, placed, parts.headline),
    aboutSheet(report, document, parts),
  ];
  return writeWorkbook(sheets, WORKBOOK_WORDS.author);
};
