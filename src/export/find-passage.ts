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

/** So many cells above a row are looked at for words that stand only there. */
const MOST_ABOVE = 60;
const WORD = /\p{L}/u;

/**
 * The row of a figure, from its label to the figure, such that a browser that looks for it from the top of the page finds
 * this row first, as far as the text tells. Where the same row comes before, from the nearest words above that do not.
 * Null where it has no words.
 */
export function passageOfFigure({ cell }: Figure, report: Report): Passage | null {
  const grid = report.tables.find((table) => table.grid.id === cell.table)?.grid;
  const row = grid?.cells.filter((each) => each.row === cell.row && flat(each.text) !== '') ?? [];
  const counted = new Set(report.figures.map((figure) => figure.cell.id));
  const isLabel = ({ id, column, text }: Cell) => column < cell.column && !counted.has(id) && WORD.test(text);
  const labelled = row.findLast(isLabel) ?? row[0];
  const start = firstLine(labelled);
  if (grid === undefined || labelled === undefined || start === '') return null;
  const text = flat(report.source.text);
  const offsets = offsetsIn(grid, text);
  const at = offsets.get(labelled) ?? -1;
  const end = labelled === cell ? '' : lastLine(cell);
  const passage = { ...behindWords(text, start, at), end: end === '' || end.length > LONGEST ? null : end };
  return firstMatch(text, passage) === at ? passage : (fromAbove(text, start, at, offsets) ?? passage);
}

/** The clause of the running text that has a figure. */
export function passageOfMention({ paragraph, start, end }: Mention, { source }: Report): Passage {
  const before = clauseBefore(paragraph.text.slice(0, start));
  const behind = clauseBehind(paragraph.text.slice(end));
  const clause = flat(before + paragraph.text.slice(start, end) + behind);
  const text = flat(source.text);
  const at = text.indexOf(flat(paragraph.text));
  const within = flat(`${paragraph.text.slice(0, start - before.length)}.`).length - 1;
  return { ...behindWords(text, clause, at < 0 ? -1 : at + within), end: null };
}

/** What stands before the words is named where the same words come earlier on the page. */
function behindWords(text: string, start: string, at: number): Omit<Passage, 'end'> {
  if (at < 0 || text.indexOf(start) === at) return { prefix: null, start };
  return { prefix: wordsBefore(text, at) || null, start };
}

/** From words above the row to its label. */
function fromAbove(text: string, label: string, at: number, offsets: Offsets): Passage | null {
  const above = [...offsets].filter(([, offset]) => offset < at).slice(-MOST_ABOVE);
  const found = above.findLast(([cell, offset]) => {
    const start = firstLine(cell);
    return text.indexOf(start) === offset && text.indexOf(label, offset + start.length) === at;
  });
  return found === undefined ? null : { prefix: null, start: firstLine(found[0]), end: label };
}

/** Where a browser finds the beginning of a passage: the first place that is behind its prefix. */
function firstMatch(text: string, { prefix, start }: Passage): number {
  let at = text.indexOf(start);
  while (
    at >= 0 &&
    prefix !== null &&
    !text
      .slice(Math.max(0, at - prefix.length - 1), at)
      .trimEnd()
      .endsWith(prefix)
  ) {
    at = text.indexOf(start, at + 1);
  }
  return at;
}

type Offsets = ReadonlyMap<Cell, number>;

/** Where the words of each cell begin in the page's text; none where the table is not found in it as it was read. */
function offsetsIn({ cells }: Grid, text: string): Offsets {
  const worded = cells.map((cell) => ({ cell, words: flat(cell.text) })).filter(({ words }) => words !== '');
  let at = text.indexOf(worded.map(({ words }) => words).join(' '));
  if (at < 0) return new Map();
  return new Map(
    worded.map(({ cell, words }) => {
      const offset = at;
      at += words.length + 1;
      return [cell, offset];
    }),
  );
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
