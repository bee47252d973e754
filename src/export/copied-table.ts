import Papa from 'papaparse';
import type { Cell, Grid } from '../model/grid.ts';
import { isPlainNumber } from './csv-text.ts';

/** A table in both forms in which it goes to the clipboard; what it is pasted into takes the one that it knows. */
export interface CopiedTable {
  /** Tabs between cells, quoted as spreadsheets do it. */
  readonly text: string;
  readonly html: string;
}

/** What begins a formula, also in the wide forms of East Asian keyboards; and the apostrophe that says that it is none. */
const FORMULA = /^(?:'|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;
/** What no table prints and some programs stumble over; line breaks are kept. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * A cell is text to Excel and WPS by the first, to LibreOffice by the second: 00 stays 00, 1-2 is no day, nothing is
 * computed.
 */
const AS_TEXT = ` style="mso-number-format:'\\@'" sdnum="1033;0;@"`;
/** Within the cell, and not in another one below. */
const LINE_BREAK = '<br style="mso-data-placement:same-cell">';

/** A table as printed, to be pasted into a spreadsheet or a text: merged cells as they are, numbers as numbers. */
export function copiedTable(grid: Grid): CopiedTable {
  return { text: asText(grid), html: asHtml(grid) };
}

/** A cell that spans has its text in its first slot. */
function asText({ lines }: Grid): string {
  const rows = lines.map((cells, row) => {
    const texts: string[] = [];
    for (const cell of cells) if (cell.row === row) texts[cell.column] = inert(plain(cell));
    return Array.from(texts, (text) => text ?? '');
  });
  return Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' });
}

/** As typed behind an apostrophe, which makes it text wherever it is pasted; a tab would part the cell for some. */
function inert(text: string): string {
  return FORMULA.test(text) && !isPlainNumber(text) ? `'${text}` : text;
}

function asHtml({ lines }: Grid): string {
  const rows = lines.map((cells, row) => `<tr>${htmlOfRow(cells, row)}</tr>`);
  return `<table border="1" style="border-collapse:collapse">${rows.join('')}</table>`;
}

/** Slots that no cell covers are empty cells, lest those behind them move. */
function htmlOfRow(cells: readonly Cell[], row: number): string {
  let next = 0;
  const written = cells.map((cell) => {
    const gap = '<td></td>'.repeat(Math.max(0, cell.column - next));
    next = cell.column + cell.columnSpan;
    return gap + (cell.row === row ? htmlOfCell(cell) : '');
  });
  return written.join('');
}

function htmlOfCell(cell: Cell): string {
  const text = plain(cell);
  const rowSpan = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const columnSpan = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  const kind = text === '' || isPlainNumber(text) ? '' : AS_TEXT;
  return `<td${rowSpan}${columnSpan}${kind}>${escaped(text).replaceAll('\n', LINE_BREAK)}</td>`;
}

function plain({ text }: Cell): string {
  return text.replace(CONTROL, ' ').toWellFormed();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
