import { anchorsOfFinding, isMention } from '../../model/anchor.ts';
import type { CellId } from '../../model/grid.ts';
import type { Finding, Report, TableEntry } from '../../model/report.ts';
import type { FindingKind } from '../../model/summary.ts';
import { kindOf } from '../../wording/describe-finding.ts';
import { fill } from '../../wording/fill.ts';
import { WORKBOOK_WORDS } from '../../wording/workbook-words.ts';
import { widthOfText } from '../spreadsheet/fit-rows.ts';
import type { Sheet, SheetCell, SheetComment, Style } from '../spreadsheet/sheet.ts';
import { HEAD_FILL, KIND_FILLS, NAME, QUIET, TITLE, textCell } from './looks.ts';
import type { PlacedCell, PlacedTable, PlacedTables } from './printed-tables.ts';

/** 原表: every table as printed, one below the other; what a finding marks is shaded, and says why in a comment. */

/** Behind title, note, legend and an empty row. */
export const TABLES_FIRST_ROW = 4;

type Row = (SheetCell | undefined)[];

const { tables: WORDS, sheets: SHEETS } = WORKBOOK_WORDS;
/** In characters. */
const LEAST_WIDTH = 9;
const MOST_WIDTH = 26;
/** Where tables are narrow, their labels need not break. */
const MOST_WIDTH_OF_FEW = 44;
const FEW_COLUMNS = 8;
const FEWEST_COLUMNS = 6;
/** Of several at one cell the first gives the shade. */
const KINDS: readonly FindingKind[] = ['unequal', 'question', 'unknown', 'explained'];

export function tablesSheet(
  report: Report,
  placed: PlacedTables,
  headline: (finding: Finding, report: Report) => string,
): Sheet {
  const marks = marksOf(report, headline);
  const rows: Row[] = headOf(report);
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
  });
  return {
    name: SHEETS.tables,
    rows,
    widths: widthsOf(placed.tables),
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
  { cell, rowSpan, columnSpan, decimal, isFigure }: PlacedCell,
  { headRows }: PlacedTable,
  kind: FindingKind | undefined,
): SheetCell {
  const isHead = cell.row < headRows && headRows !== Number.POSITIVE_INFINITY;
  const shade = kind === undefined ? (isHead ? HEAD_FILL : undefined) : KIND_FILLS[kind];
  const style: Style = {
    hasBorder: true,
    ...(isHead ? { isBold: true, align: 'center' } : {}),
    ...(isFigure ? { align: 'right' } : {}),
    ...(kind === 'unequal' ? { isBold: true } : {}),
    ...(shade === undefined ? {} : { fill: shade }),
  };
  if (decimal === null) return { ...textCell(cell.text, { ...style, doesWrap: true }), rowSpan, columnSpan };
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return { content: { decimal }, style: { ...style, decimals }, rowSpan, columnSpan };
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
  const most = columns > FEW_COLUMNS ? MOST_WIDTH : MOST_WIDTH_OF_FEW;
  const widths = Array.from({ length: columns }, () => LEAST_WIDTH);
  for (const { column, columnSpan, cell } of tables.flatMap(({ cells }) => cells)) {
    if (columnSpan > 1) continue;
    const own = Math.min(most, Math.max(...cell.text.split('\n').map(widthOfText)) + 2);
    widths[column] = Math.max(widths[column] ?? LEAST_WIDTH, own);
  }
  return widths;
}
