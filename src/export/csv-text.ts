import Papa from 'papaparse';

/** RFC 4180 with CRLF, and what keeps a spreadsheet from computing or rewriting what a page printed. */

/** Before a CSV that people open: without it, Excel takes Chinese for another character set. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A cell ready to be written; null is empty. */
export type CsvCell = string | number | null;

/**
 * Put before a text that a spreadsheet would take for something else. Excel and WPS show such a cell as the text that it
 * is and the tab as nothing, where an apostrophe would be shown; LibreOffice shows a gap. Taken away again by dropping
 * one tab from every text that begins with one, since no text that began with a tab is written without.
 */
const MARK = '\t';

/** What makes a formula at a cell's beginning, also in the wide forms of East Asian keyboards, also behind white space. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const OWN_MARK = /^[\t\r]/;
/** A number that every spreadsheet shows as its value: no nought before it, and thousands as they should be. */
const PLAIN_NUMBER = /^(?!-0$)-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
/** Spreadsheets keep so many digits of a number and replace the rest by noughts. */
const MOST_DIGITS = 15;
/** Nothing but what numbers, dates, times and amounts are written with: 00, 1-2, 3/4, 1月2日, 10:30, 12%, (5), 1e5. */
const LIKE_NUMBER = /^[\d０-９\s.,:/\-+%()eE¥￥$€£年月日时分秒．，：／－＋％（）]*$/;
const DIGIT = /[\d０-９]/;
const TRUTH = /^\s*(?:true|false)\s*$/i;

/** Lines as CSV, each ended by CRLF. */
export function toCsv(lines: readonly (readonly CsvCell[])[]): string {
  if (lines.length === 0) return '';
  const isMarked = (cell: unknown) => typeof cell === 'string' && cell.startsWith(MARK);
  // Quoted, so that a reader that takes tabs for separators does not part the cell.
  return `${Papa.unparse(lines as CsvCell[][], { newline: '\r\n', quotes: isMarked })}\r\n`;
}

/**
 * A text as a cell that spreadsheets leave alone: behind a tab where it begins a formula, or is a number, a date or a
 * truth value that they would show otherwise than it is printed (00 as 0, 1-2 as a day). 24, -5 and 1,234.50 stay numbers.
 */
export function textCell(text: string): string {
  return isLeftAlone(text) ? text : MARK + text;
}

/** True for what every spreadsheet takes for a number and shows as it is printed: 24, -5 and 1,234.50; not 00. */
export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
}

function isLeftAlone(text: string): boolean {
  if (PLAIN_NUMBER.test(text)) return isPlainNumber(text);
  if (FORMULA.test(text) || OWN_MARK.test(text) || TRUTH.test(text)) return false;
  return !(LIKE_NUMBER.test(text) && DIGIT.test(text));
}
