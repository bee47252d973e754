import { anchorsOfFinding, isMention } from '../../model/anchor.ts';
import type { CellId } from '../../model/grid.ts';
import type { Finding, Report, TableEntry } from '../../model/report.ts';
import type { FindingKind } from '../../model/summary.ts';
import { kindOf } from '../../wording/describe-finding.ts';
import { fill } from '../../wording/fill.ts';
import { WORKBOOK_WORDS } from '../../wording/workbook-words.ts';
import { heightOfText, widestLine } from '../spreadsheet/measure.ts';
import type { Sheet, SheetCell, SheetComment, Style } from '../spreadsheet/sheet.ts';
import { KIND_FILLS, NAME, QUIET, TITLE, textCell } from './looks.ts';
import type { PlacedCell, PlacedTable, PlacedTables } from './printed-tables.ts';

/** 原表: every table as printed, one below the other; what a finding marks is shaded, and says why in a comment. */

/** Title, note and legend, and a row between. */
export const TABLES_FIRST_ROW = 3;

type Row = (SheetCell | undefined)[];

const { tables: WORDS, sheets: SHEETS } = WORKBOOK_WORDS;
/** In characters. */
const LEAST_WIDTH = 9;
const MOST_WIDTH = 26;
const FEWEST_COLUMNS = 6;
/** A rule's own head is above all others where a cell has several kinds. */
const KINDS: readonly FindingKind[] = ['unequal', 'question', 'unknown', 'explained'];

export function tablesSheet(
  report: Report,
  placed: PlacedTables,
  headline: (finding: Finding, report: Report) => string,
): Sheet {
  const marks = marksOf(report, headline);
  const widths = widthsOf(placed.tables);
  const rows: Row[] = headOf(report);
  const heights = new Map<number, number>();
  const comments: SheetComment[] = [];
  placed.tables.forEach((table, at) => {
    const entry = report.tables[at];
    if (entry === undefined) return;
    rowAt(table.nameRow, rows)[0] = textCell(tableTitle(entry), NAME);
    for (const cell of table.cells) {
      const mark = marks.get(cell.cell.id);
      rowAt(cell.row, rows)[cell.column] = cellOf(cell, table, mark?.kind);
      if (mark !== undefined) comments.push({ row: cell.row, column: cell.column, text: mark.text });
    }
    coverSpans(table, rows);
    fitRows(table, widths, heights);
  });
  return {
    name: SHEETS.tables,
    rows,
    heights,
    widths,
    headRows: 0,
    headColumns: 0,
    hasFilter: false,
    comments,
  };
}

/** What a table is called, and what it is called in the data. */
export function tableTitle({ grid, formTables }: TableEntry): string {
  const names = formTables.map((id) => WORDS.names[id]);
  const name = names.length === 0 ? WORDS.other : names.join(WORDS.nameSeparator);
  const { id, rows, columns, isCut } = grid;
  const title = fill(WORDS.size, { name, id, rows: String(rows), columns: String(columns) });
  return isCut ? title + WORDS.cut : title;
}

interface CellMark {
  readonly kind: FindingKind;
  readonly text: string;
}

/** What stands at each cell that a finding marks; findings of one cell in one comment. */
function marksOf(report: Report, headline: (finding: Finding, report: Report) => string) {
  const marks = new Map<CellId, CellMark>();
  for (const finding of report.findings) {
    const [first] = finding.checks.flatMap((at) => report.checks[at] ?? []);
    if (first === undefined) continue;
    const kind = kindOf(first);
    for (const anchor of anchorsOfFinding(finding, report.checks)) {
      if (isMention(anchor)) continue;
      const known = marks.get(anchor.id);
      const text = headline(finding, report);
      marks.set(anchor.id, {
        kind: KINDS.find((each) => each === kind || each === known?.kind) ?? kind,
        text: known === undefined ? text : `${known.text}\n${text}`,
      });
    }
  }
  return marks;
}

function headOf({ source, tables }: Report): Row[] {
  const legend = KINDS.map((kind) =>
    textCell(WORDS.kinds[kind], { size: 9, fill: KIND_FILLS[kind], hasBorder: true, align: 'center' }),
  );
  const note = textCell(tables.length === 0 ? WORDS.noTables : WORDS.note, QUIET);
  return [[textCell(source.title, TITLE)], [note], tables.length === 0 ? [] : legend];
}

function cellOf(
  { cell, rowSpan, columnSpan, decimal }: PlacedCell,
  { headRows }: PlacedTable,
  kind: FindingKind | undefined,
): SheetCell {
  const isHead = cell.row < headRows && headRows !== Number.POSITIVE_INFINITY;
  const shade = kind === undefined ? (isHead ? 'F1EFEA' : undefined) : KIND_FILLS[kind];
  const style: Style = {
    hasBorder: true,
    doesWrap: true,
    ...(isHead ? { isBold: true, align: 'center' } : {}),
    ...(kind === 'unequal' ? { isBold: true } : {}),
    ...(shade === undefined ? {} : { fill: shade }),
  };
  if (decimal === null) return { ...textCell(cell.text, style), rowSpan, columnSpan };
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return { content: { decimal }, style: { ...style, decimals, align: 'right' }, rowSpan, columnSpan };
}

function rowAt(at: number, rows: Row[]): Row {
  while (rows.length <= at) rows.push([]);
  return rows[at] ?? [];
}

/** The slots that a spanning cell covers are drawn as it is: programs take a merged cell's borders from them. */
function coverSpans({ cells }: PlacedTable, rows: Row[]): void {
  for (const { row, column, rowSpan, columnSpan } of cells) {
    if (rowSpan === 1 && columnSpan === 1) continue;
    const style = rows[row]?.[column]?.style ?? {};
    for (let y = row; y < row + rowSpan; y += 1) {
      const line = rowAt(y, rows);
      for (let x = column; x < column + columnSpan; x += 1) {
        if (y !== row || x !== column) line[x] = { content: null, style };
      }
    }
  }
}

/** One sheet has one width for each column, whatever the tables below each other hold. */
function widthsOf(tables: readonly PlacedTable[]): number[] {
  const columns = tables.reduce((most, table) => Math.max(most, table.columns), FEWEST_COLUMNS);
  const widths = Array.from({ length: columns }, () => LEAST_WIDTH);
  for (const { column, columnSpan, cell } of tables.flatMap(({ cells }) => cells)) {
    if (columnSpan > 1) continue;
    const own = Math.min(MOST_WIDTH, widestLine(cell.text) + 2);
    widths[column] = Math.max(widths[column] ?? LEAST_WIDTH, own);
  }
  return widths;
}

/** Programs fit no row to a merged cell; so all rows get their heights here. */
function fitRows({ cells }: PlacedTable, widths: readonly number[], heights: Map<number, number>): void {
  const grow = (row: number, height: number) => heights.set(row, Math.max(heights.get(row) ?? 0, height));
  const tall: PlacedCell[] = [];
  for (const placed of cells) {
    if (placed.rowSpan > 1) tall.push(placed);
    else grow(placed.row, heightOf(placed, widths));
  }
  for (const placed of tall) {
    const rows = Array.from({ length: placed.rowSpan }, (_, at) => placed.row + at);
    const height = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
    const last = rows.at(-1) ?? placed.row;
    const lacking = heightOf(placed, widths) - height;
    if (lacking > 0) grow(last, Math.min(409, (heights.get(last) ?? 0) + lacking));
  }
}

function heightOf({ cell, column, columnSpan }: PlacedCell, widths: readonly number[]): number {
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  return heightOfText(cell.text, width);
}
