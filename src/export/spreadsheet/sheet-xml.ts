import { fitRows } from './fit-rows.ts';
import { addressAt, type CellContent, columnName, type Sheet, type SheetCell } from './sheet.ts';
import type { Numbered, StyleTable } from './styles-xml.ts';
import { cellText, escapeXml, MAIN, RELATIONSHIPS, XML_HEAD, xmlText } from './xml.ts';

/** What all sheets of a workbook share. */
export interface Shared {
  readonly styles: StyleTable;
  readonly strings: Numbered;
}

/** Old programs show a longer text as ##### where its cell is of the format for text. */
const LONGEST_OF_TEXT_FORMAT = 255;
const DEFAULT_HEIGHT = 16.5;

/** The worksheet's part; the order of its elements is the format's. */
export function sheetXml(sheet: Sheet, shared: Shared, isFirst: boolean): string {
  const last = addressAt(Math.max(0, sheet.rows.length - 1), Math.max(0, widthOf(sheet) - 1));
  const heights = fitRows(sheet);
  const cols = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    viewXml(sheet, isFirst),
    `<sheetFormatPr defaultRowHeight="${DEFAULT_HEIGHT}"/>`,
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${sheet.rows.map((row, at) => rowXml(row, at, heights.get(at), shared)).join('')}</sheetData>`,
    sheet.hasFilter ? `<autoFilter ref="${filterRange(sheet)}"/>` : '',
    mergesXml(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    // A figure printed as 00 is text on purpose.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    sheet.comments.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

/** From the last head row to the end: what the filter is for. */
export function filterRange(sheet: Sheet, absolute = ''): string {
  const at = (row: number, column: string) => `${absolute}${column}${absolute}${row}`;
  const end = at(Math.max(sheet.rows.length, sheet.headRows), columnName(Math.max(0, widthOf(sheet) - 1)));
  return `${at(sheet.headRows, 'A')}:${end}`;
}

function widthOf({ rows }: Sheet): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function viewXml({ headRows, headColumns, hasFilter }: Sheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const lines = hasFilter ? '' : ' showGridLines="0"';
  const view = (inner: string) =>
    `<sheetViews><sheetView${selected}${lines} workbookViewId="0">${inner}</sheetView></sheetViews>`;
  if (headRows === 0 && headColumns === 0) return view('');
  const pane = headColumns === 0 ? 'bottomLeft' : headRows === 0 ? 'topRight' : 'bottomRight';
  const split = [
    headColumns === 0 ? '' : ` xSplit="${headColumns}"`,
    headRows === 0 ? '' : ` ySplit="${headRows}"`,
    ` topLeftCell="${addressAt(headRows, headColumns)}"`,
  ].join('');
  return view(`<pane${split} activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`);
}

function rowXml(row: Sheet['rows'][number], at: number, height: number | undefined, shared: Shared): string {
  const own = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const cells: string[] = [];
  row.forEach((cell, column) => {
    if (cell !== undefined) cells.push(cellXml(cell, addressAt(at, column), shared));
  });
  return cells.length === 0 ? '' : `<row r="${at + 1}"${own}>${cells.join('')}</row>`;
}

function cellXml({ content, style }: SheetCell, address: string, { styles, strings }: Shared): string {
  const written = content !== null && 'text' in content && cellText(content.text) === '' ? null : content;
  const isText = written !== null && 'text' in written && written.text.length <= LONGEST_OF_TEXT_FORMAT;
  const head = `r="${address}" s="${styles.numberOf(style, isText)}"`;
  return written === null ? `<c ${head}/>` : contentXml(written, head, strings);
}

function contentXml(content: CellContent, head: string, strings: Numbered): string {
  if ('text' in content) return `<c ${head} t="s"><v>${strings.numberOf(xmlText(content.text))}</v></c>`;
  if ('decimal' in content) return `<c ${head}><v>${content.decimal}</v></c>`;
  return `<c ${head}><f>${escapeXml(content.formula)}</f><v>${content.result}</v></c>`;
}

function mergesXml({ rows }: Sheet): string {
  const merges: string[] = [];
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const { rowSpan = 1, columnSpan = 1 } = cell ?? {};
      if (rowSpan === 1 && columnSpan === 1) return;
      const end = addressAt(at + rowSpan - 1, column + columnSpan - 1);
      merges.push(`<mergeCell ref="${addressAt(at, column)}:${end}"/>`);
    });
  });
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
}
