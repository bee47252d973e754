import {
  attributeOf,
  countElementsOf,
  firstElementOf,
  firstOf,
  followingWithin,
  nameOf,
  nextElementOf,
  parentOf,
  typeOf,
} from './dom.ts';
import { gridRows, type Layout } from './grid-rows.ts';
import { isBlock, isHidden, isUnread } from './own-text.ts';
import type { Sheets } from './sheets.ts';
import { type Row, type RowCell, spanOf } from './table-rows.ts';
import { holdsText } from './text-within.ts';

/** Rows of a table that is none in HTML: for each, its cells. */
export type DrawnRows = readonly (readonly Element[])[];

/** Bounds of what is looked at, far above any report. */
const MOST_ELEMENTS = 50_000;
const MOST_ROWS = 2000;
const MOST_CELLS = 40;
/** Wrappers between a table and its rows: one for the body, one for what scrolls. */
const MOST_DEPTH = 3;
/** A cell holds no more characters, nor nodes; a row of one cell, which is a title, fewer. */
const LONGEST_CELL = 300;
const MOST_NODES = 60;
const LONGEST_TITLE = 60;
const FEWEST_FIGURES = 3;
const CELL_ROLE = /^(?:cell|gridcell|columnheader|rowheader)$/;
const ROW_DISPLAY = /^(?:inline-)?(?:flex|grid)$|^table-row$/;
const FIGURE = /^\s*[增减+\-−]?[加少]?[\d０-９][\d０-９.,，]*\s*\p{L}{0,2}\s*$/u;
/** Never a row or a cell, nor anything that holds some. */
const OTHER = new Set([
  'table',
  'nav',
  'form',
  'script',
  'style',
  'select',
  'svg',
  'object',
  'iframe',
  'pre',
  'thead',
  'tbody',
  'tfoot',
  'tr',
]);

/**
 * The tables of a page that are drawn without table elements: by roles, by style sheets, or as parts in a regular shape,
 * rows that hold two cells or more. What is found in the end decides whoever matches their labels: a list of news with
 * counts looks the same.
 */
export function drawnTables(
  body: Element,
  sheets: Sheets | null,
  layout: Layout | null,
): Map<Element, DrawnRows> {
  const found = new Map<Element, DrawnRows>();
  const reader = new ShapeReader(sheets, layout);
  let at: Element | null = body;
  for (let count = 0; at !== null && count < MOST_ELEMENTS; count += 1) {
    const name = nameOf(at);
    const rows = OTHER.has(name) ? null : reader.tableOf(at);
    // A table of layout may hold one that is drawn.
    const isEntered = rows === null && (name === 'table' ? !isHidden(at) : !isUnread(at));
    if (rows !== null) found.set(at, rows);
    at = followingOf(at, body, isEntered ? firstElementOf(at) : null);
  }
  return found;
}

/** The element behind this one in the page: the one within where it is to be entered. */
function followingOf(element: Element, body: Element, within: Element | null): Element | null {
  let next = within;
  for (
    let at: Element | null = element;
    next === null && at !== null && at !== body;
    at = parentOf(at) as Element
  )
    next = nextElementOf(at);
  return next;
}

class ShapeReader {
  private readonly sheets: Sheets | null;
  private readonly layout: Layout | null;

  constructor(sheets: Sheets | null, layout: Layout | null) {
    this.sheets = sheets;
    this.layout = layout;
  }

  tableOf(element: Element): DrawnRows | null {
    if (firstElementOf(element) === null) return null;
    const rows = this.rowsOf(element, MOST_DEPTH) ?? this.rowsByColumns(element);
    if (rows === null) return null;
    let figures = 0;
    for (const cells of rows)
      for (const cell of cells.slice(1)) if (FIGURE.test(shortTextOf(cell, LONGEST_CELL) ?? '')) figures += 1;
    return figures >= FEWEST_FIGURES ? rows : null;
  }

  /** Null where the element holds anything but rows, groups of rows, and here and there a title; text beside them too. */
  private rowsOf(element: Element, depth: number): DrawnRows | null {
    if (depth === 0 || OTHER.has(nameOf(element)) || holdsText(element)) return null;
    if (nameOf(element) === 'dl') return this.rowsOfTerms(element);
    const rows: (readonly Element[])[] = [];
    let own = 0;
    let titles = 0;
    let groups = 0;
    for (let child = firstElementOf(element); child !== null; child = nextElementOf(child)) {
      if (isUnread(child) && nameOf(child) !== 'table') continue;
      const cells = this.cellsOf(child);
      if (cells !== null) own += 1;
      const group = cells === null ? this.rowsOf(child, depth - 1) : null;
      if (group !== null) groups += 1;
      const title = cells === null && group === null ? [child] : null;
      if (title !== null) titles += 1;
      if (title !== null && (OTHER.has(nameOf(child)) || shortTextOf(child, LONGEST_TITLE) === null))
        return null;
      if (titles > 3 + 2 * (own + groups)) return null;
      rows.push(...(group ?? [cells ?? title ?? []]));
      if (rows.length > MOST_ROWS) return null;
    }
    const isTable = own >= 2 ? groups === 0 || titles === 0 : own + groups >= 2 && titles === 0;
    return isTable || (groups === 1 && own + titles === 0) ? rows : null;
  }

  /** Null where the element is no row: cells side by side, two or more, and nothing between them. */
  private cellsOf(row: Element): readonly Element[] | null {
    if (OTHER.has(nameOf(row)) || nameOf(row) === 'dl' || holdsText(row)) return null;
    const cells: Element[] = [];
    for (let child = firstElementOf(row); child !== null; child = nextElementOf(child)) {
      if (cells.length >= MOST_CELLS) return null;
      if (isUnread(child) || (this.sheets?.isGone(child) ?? false)) continue;
      cells.push(child);
    }
    if (cells.length < 2 || !cells.every((cell) => this.isCell(cell))) return null;
    return cells.every(isApart) || this.isLaidOutAsRow(row) ? cells : null;
  }

  private isCell(element: Element): boolean {
    if (OTHER.has(nameOf(element)) || shortTextOf(element, LONGEST_CELL) === null) return false;
    // A label on two lines may be two paragraphs; what holds two parts of another kind is a row.
    let children = 0;
    let parts = 0;
    for (let child = firstElementOf(element); child !== null; child = nextElementOf(child)) {
      children += 1;
      if (isApart(child) && nameOf(child) !== 'p') parts += 1;
    }
    return parts < 2 && (children < 2 || !this.isLaidOutAsRow(element));
  }

  /** Paragraphs are not asked: a text of Word has thousands, and none is a row. */
  private isLaidOutAsRow(element: Element): boolean {
    return nameOf(element) !== 'p' && ROW_DISPLAY.test(this.layout?.displayOf(element) ?? '');
  }

  /** Terms, each with what is said of it. */
  private rowsOfTerms(list: Element): DrawnRows | null {
    const rows: Element[][] = [];
    for (let child = firstElementOf(list); child !== null; child = nextElementOf(child)) {
      const name = nameOf(child);
      if (name === 'dt') rows.push([child]);
      else if (name === 'dd') rows.at(-1)?.push(child);
      else return null;
    }
    return rows.length >= 2 && rows.every((cells) => cells.length >= 2 && cells.length <= MOST_CELLS)
      ? rows
      : null;
  }

  /** Cells of a CSS grid that stand one behind the other, without anything around a row. */
  private rowsByColumns(element: Element): DrawnRows | null {
    const { sheets, layout } = this;
    if (layout === null || countElementsOf(element) < 2 * FEWEST_FIGURES) return null;
    const cells: Element[] = [];
    for (let child = firstElementOf(element); child !== null; child = nextElementOf(child)) {
      if (cells.length > MOST_ROWS || !this.isCell(child)) return null;
      if (!isUnread(child) && !(sheets?.isGone(child) ?? false)) cells.push(child);
    }
    return cells.length < 2 * FEWEST_FIGURES ? null : gridRows(element, cells, layout);
  }
}

function isApart(cell: Element): boolean {
  return isBlock(cell) || CELL_ROLE.test(attributeOf(cell, 'role') ?? '');
}

/** The text of an element without white space at its ends; null where it is longer, or has too many parts. */
function shortTextOf(element: Element, most: number): string | null {
  let text = '';
  let node: Node | null = firstOf(element);
  for (let count = 0; node !== null; count += 1) {
    if (typeOf(node) === 3) text += node.nodeValue ?? '';
    if (count > MOST_NODES || text.trim().length > most) return null;
    node = followingWithin(node, element);
  }
  return text.trim();
}

/** The rows as they are read: each cell with its place and its spans, as roles and style sheets state them. */
export function placedRows(
  rows: DrawnRows,
  layout: Layout | null,
  pathOf: (element: Element) => string,
): Row[] {
  const placed = rows.map((cells) =>
    cells.map((element): RowCell => {
      const place = layout?.placeOf(element);
      return {
        element,
        path: pathOf(element),
        across: Math.max(spanOf(element, 'aria-colspan', MOST_CELLS), place?.across ?? 1),
        down: Math.max(spanOf(element, 'aria-rowspan', MOST_ROWS), place?.down ?? 1),
      };
    }),
  );
  const widths = placed.map((cells) => cells.reduce((sum, { across }) => sum + across, 0));
  const columns = Math.max(1, ...widths.filter(Number.isFinite));
  return placed.map((cells, at) => ({
    element: cells[0]?.element as Element,
    path: '',
    left: placed.length - at,
    cells: cells.map((cell) => ({ ...cell, across: Math.min(cell.across, columns) })),
  }));
}
