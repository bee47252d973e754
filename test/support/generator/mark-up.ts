import { type DrawnCell, type DrawnRow, type Spanning, spanAttributes } from './draw-table.ts';
import { messUp } from './messes-of-text.ts';
import type { Random } from './random.ts';

/** How a drawn table is written as HTML. */
export interface Style {
  readonly spanning: Spanning;
  readonly textMesses: readonly string[];
}

/** Elements that a table may be written with. */
export const MARKUPS = {
  table: writeTable,
  'table with sections': writeSections,
  'boxes set as a table': writeBoxes,
  'roles of a table': writeRoles,
  'a grid of boxes': writeGrid,
  'rows of plain boxes': writePlain,
  'typed, with strokes': writeTyped,
  'a paragraph for each cell': writeParagraphs,
} as const satisfies Readonly<
  Record<string, (rows: readonly DrawnRow[], style: Style, random: Random) => string>
>;
export type Markup = keyof typeof MARKUPS;
/** Where a page says where a cell begins, in HTML. Elsewhere that is guessed, and what is doubtful may stay unread. */
export const WITH_CELLS: ReadonlySet<Markup> = new Set(['table', 'table with sections']);
/** What makes them tables is how they are drawn. */
export const BOXES: ReadonlySet<Markup> = new Set(['boxes set as a table', 'a grid of boxes']);
export const MARKUP_NAMES = Object.keys(MARKUPS) as readonly Markup[];

function writeTable(rows: readonly DrawnRow[], style: Style, random: Random): string {
  const attributes = random.pick([
    '',
    ' border="1" cellspacing="0"',
    ' class="MsoNormalTable" style="width:100%"',
  ]);
  return `<table${attributes}>${writeRows(rows, style, random)}</table>`;
}

/** thead, several tbody, and colgroups: spans end where a section ends, so a break may not cut one. */
function writeSections(rows: readonly DrawnRow[], style: Style, random: Random): string {
  const isHead = (row: DrawnRow) => row.some(({ role }) => role === 'head');
  const first = rows.findIndex((row) => !isHead(row));
  const head = rows.slice(0, Math.max(first, 0));
  const body = rows.slice(Math.max(first, 0));
  const caption = random.chance(0.3) ? '<caption>单位：件</caption>' : '';
  const write = (tag: string, part: readonly DrawnRow[]) =>
    part.length === 0 ? '' : `<${tag}>${writeRows(part, style, random)}</${tag}>`;
  return `<TABLE>${caption}<colgroup><col width="20%"><col></colgroup>${write('thead', head)}${write('tbody', body)}</TABLE>`;
}

function writeRows(rows: readonly DrawnRow[], { spanning, textMesses }: Style, random: Random): string {
  return rows
    .map((row, at) => {
      const cells = row.map((cell) => {
        const tag = cell.role === 'head' && random.chance(0.3) ? 'th' : 'td';
        const spans = spanAttributes(cell, spanning, at === rows.length - 1, random);
        return `<${tag}${spans}>${messUp(cell, textMesses, random)}</${tag}>`;
      });
      return `<tr>${cells.join('\n')}</tr>`;
    })
    .join('\n');
}

type Write = (cell: DrawnCell) => string;

/** Boxes know no spans: every row is as long as its cells. */
function writeBoxes(rows: readonly DrawnRow[], { textMesses }: Style, random: Random): string {
  const cell: Write = (each) => `<div style="display: table-cell">${messUp(each, textMesses, random)}</div>`;
  const lines = rows.map((row) => `<div style="display:table-row">${row.map(cell).join('')}</div>`);
  return `<div style="display:table">${lines.join('')}</div>`;
}

function writeRoles(rows: readonly DrawnRow[], { textMesses }: Style, random: Random): string {
  const cell: Write = (each) =>
    `<div role="${each.role === 'head' ? 'columnheader' : 'cell'}">${messUp(each, textMesses, random)}</div>`;
  const lines = rows.map((row) => `<div role="row">${row.map(cell).join('')}</div>`);
  return `<div role="table">${lines.join('')}</div>`;
}

/** Every cell in one box, put into its place by its spans. */
function writeGrid(rows: readonly DrawnRow[], { textMesses }: Style, random: Random): string {
  const width = Math.max(...rows.map((row) => row.reduce((sum, { across }) => sum + across, 0)));
  const cell: Write = (each) => {
    const { across, down } = each;
    const spans = `${across === 1 ? '' : `grid-column: span ${across};`}${down === 1 ? '' : `grid-row: span ${down}`}`;
    return `<div style="${spans}">${messUp(each, textMesses, random)}</div>`;
  };
  const cells = rows.flatMap((row) => row.map(cell));
  return `<div style="display: grid; grid-template-columns: repeat(${width}, 1fr)">${cells.join('')}</div>`;
}

function writePlain(rows: readonly DrawnRow[], { textMesses }: Style, random: Random): string {
  const cell: Write = (each) => `<div class="cell">${messUp(each, textMesses, random)}</div>`;
  const lines = rows.map((row) => `<div class="row">${row.map(cell).join('')}</div>`);
  return `<div class="list">${lines.join('')}</div>`;
}

/** As in a terminal: strokes between the cells, a line for each row. */
function writeTyped(rows: readonly DrawnRow[]): string {
  const line = (row: DrawnRow) => `│ ${row.map(({ text }) => text.replace(/\s/g, ' ')).join(' │ ')} │`;
  const ruler = '├──────┼──────┤';
  return `<pre>${[ruler, ...rows.map(line), ruler].join('\n')}</pre>`;
}

function writeParagraphs(rows: readonly DrawnRow[], { textMesses }: Style, random: Random): string {
  return rows.flatMap((row) => row.map((each) => `<p>${messUp(each, textMesses, random)}</p>`)).join('\n');
}
