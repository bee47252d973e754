import { type DrawnRow, type Spanning, spanAttributes } from './draw-table.ts';
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
} as const satisfies Readonly<
  Record<string, (rows: readonly DrawnRow[], style: Style, random: Random) => string>
>;
export type Markup = keyof typeof MARKUPS;
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
