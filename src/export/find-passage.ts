import type { Figure } from '../model/figure.ts';
import type { Cell, Grid } from '../model/grid.ts';
import type { Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import type { Passage } from './text-fragment.ts';

/** An address that is longer is cut by what it is pasted into. */
const LONGEST = 100;
/** Words cannot be cut just anywhere: a browser looks for whole ones. */
const CLAUSE_END = /[，。；：！？;!?]|[,:.](?!\d)/;
const LAST_CLAUSE = new RegExp(`(?:${CLAUSE_END.source})(?!.*(?:${CLAUSE_END.source}))`, 's');

/**
 * The row of a figure, from its label to the figure, such that a browser that looks for it from the top of the page finds
 * this row first, as far as the text tells. Null where it has no words.
 */
export function passageOfFigure({ cell, label }: Figure, report: Report): Passage | null {
  const grid = report.tables.find((table) => table.grid.id === cell.table)?.grid;
  if (grid === undefined) return null;
  const row = beginningIn(grid, cell.row);
  const labelled = row.find(({ text }) => text === label.at(-2)) ?? row[0];
  const start = firstLine(labelled);
  if (start === '') return null;
  const text = flat(report.source.text);
  const end = labelled === cell ? '' : lastLine(cell);
  return {
    ...unambiguous(text, start, offsetOf(labelled, grid, text)),
    end: end === '' || end.length > LONGEST ? null : end,
  };
}

/** The clause of the running text that has a figure. */
export function passageOfMention({ paragraph, start, end }: Mention, { source }: Report): Passage {
  const before = clauseBefore(paragraph.text.slice(0, start));
  const behind = clauseBehind(paragraph.text.slice(end));
  const clause = flat(before + paragraph.text.slice(start, end) + behind);
  const text = flat(source.text);
  const at = text.indexOf(flat(paragraph.text));
  const within = flat(`${paragraph.text.slice(0, start - before.length)}.`).length - 1;
  return { ...unambiguous(text, clause, at < 0 ? -1 : at + within), end: null };
}

/** What stands before the words is named where the same words come earlier on the page. */
function unambiguous(text: string, start: string, at: number): Omit<Passage, 'end'> {
  if (at < 0 || text.indexOf(start) === at) return { prefix: null, start };
  const prefix = wordsBefore(text, at);
  return { prefix: prefix === '' ? null : prefix, start };
}

/** The clause before, or what stands in the cell before. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST), at).trimEnd();
  const gap = Math.max(before.lastIndexOf(' '), before.slice(0, -1).search(LAST_CLAUSE));
  return gap < 0 && at > LONGEST ? '' : before.slice(gap + 1);
}

/** From the last mark of punctuation on; all of it where there is none, but for what is too long. */
function clauseBefore(text: string): string {
  const near = text.slice(-LONGEST);
  const gap = near.search(LAST_CLAUSE);
  return gap < 0 && text.length > LONGEST ? '' : near.slice(gap + 1).trimStart();
}

function clauseBehind(text: string): string {
  const near = text.slice(0, LONGEST);
  const gap = near.search(CLAUSE_END);
  return gap < 0 && text.length > LONGEST ? '' : near.slice(0, gap < 0 ? undefined : gap).trimEnd();
}

/** A browser takes a line break for the end of a block. */
function firstLine(cell: Cell | undefined): string {
  const line = flat(cell?.text.trim().split('\n')[0] ?? '');
  if (line.length <= LONGEST) return line;
  const near = line.slice(0, LONGEST);
  return near.slice(0, near.search(LAST_CLAUSE) + 1);
}

function lastLine({ text }: Cell): string {
  return flat(text.trim().split('\n').at(-1) ?? '');
}

/** With single spaces between words, whatever stands there on the page. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the cell's words begin in the page's text; −1 where the table is not found in it as it was read. */
function offsetOf(cell: Cell | undefined, { cells }: Grid, text: string): number {
  if (cell === undefined) return -1;
  const table = flat(cells.map((each) => each.text).join(' '));
  const at = text.indexOf(table);
  if (at < 0) return -1;
  const before = cells.slice(0, cells.indexOf(cell)).map((each) => each.text);
  return at + flat([...before, '.'].join(' ')).length - 1;
}

/** The cells with words that begin in a row. */
function beginningIn({ cells }: Grid, row: number): Cell[] {
  return cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
}
