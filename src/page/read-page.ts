import type { CellId, Grid, TableId } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { normalize } from '../text/normalize.ts';
import { allNamed, bodyOf, holderOf, isBefore } from './dom.ts';
import { type DrawnRows, drawnTables, placedRows } from './drawn-tables.ts';
import { Layout } from './grid-rows.ts';
import { isHidden } from './own-text.ts';
import { type Body, type DrawnTable, readBodyInSteps } from './read-body.ts';
import { readGridInSteps } from './read-grid.ts';
import { Selectors } from './selector.ts';
import { Sheets } from './sheets.ts';

export interface PageReading {
  readonly grids: readonly Grid[];
  /** Cell id → element, for whoever has to point at a cell again. The core never sees it. */
  readonly elements: ReadonlyMap<CellId, Element>;
  /** The page's text as read, and its paragraphs. */
  readonly body: Body;
  /** True where the page has more cells, tables or text than are read. */
  readonly isTooLarge: boolean;
}

/**
 * Far above any report (the longest seen: 600 cells, 14 tables); a page beyond it is read up to here, and says so.
 * Measured: docs/decisions/008-bounded-reading.md.
 */
export const MOST_CELLS = 205_000;
/** A page with more cells than that is no report of one office; nobody need wait for so much of it. */
const CELLS_OF_LARGER = 50_000;
const MOST_TABLES = 10_000;
/** Ten times a report's. A page with more has its figures in real tables. */
const MOST_CELLS_BESIDE_DRAWN = 6000;

/** Reads every table of the document, drawn ones as well, nested ones apart, in document order, and its text. Never writes. */
export function readPage(document: Document): PageReading {
  return finish(readPageInSteps(document));
}

/** Between two steps the page may change: what is gone by then is read as it was, or not at all. */
export function* readPageInSteps(document: Document): Steps<PageReading> {
  const grids: Grid[] = [];
  const unshown = new Set<Grid>();
  const sheets = Sheets.of(document);
  const elements = new Map<CellId, Element>();
  const dataTables = new Set<Element>();
  const drawnTexts = new Map<Element, DrawnTable>();
  const selectors = new Selectors();
  const hidden = new HiddenParts();
  const layout = Layout.of(document);
  const body = bodyOf(document);
  const cells = cellsIn(document);
  // Asking how anything is drawn has the browser style the whole page first: not where that takes longer than reading it.
  const mayDraw = body !== null && cells <= MOST_CELLS_BESIDE_DRAWN;
  const drawn = mayDraw ? drawnTables(body, sheets, layout) : new Map<Element, DrawnRows>();
  const tables = inOrder([...allNamed(document, 'table')], [...drawn.keys()]);
  let left = cells > MOST_CELLS ? CELLS_OF_LARGER : MOST_CELLS;
  let isTooLarge = false;
  for (const [at, table] of tables.entries()) {
    if (at % STEP === STEP - 1) yield;
    const rows = drawn.get(table);
    if (hidden.hold(table) || (rows !== undefined && isWithin(table, dataTables))) continue;
    if (left <= 0 || at >= MOST_TABLES) {
      // Its cells are not read as running text either.
      dataTables.add(table);
      isTooLarge = true;
      continue;
    }
    const id: TableId = `t${at + 1}`;
    const isShown = sheets?.isShown(table) ?? true;
    const within = isShown ? sheets : (sheets?.folded() ?? null);
    const read = yield* readGridInSteps(
      table,
      id,
      selectors.of(table),
      left,
      elements,
      within,
      rows && placedRows(rows, layout, (cell) => selectors.of(cell)),
    );
    isTooLarge ||= read.isCut;
    left -= read.size;
    grids.push(read.grid);
    if (!isShown) unshown.add(read.grid);
    if (rows !== undefined) drawnTexts.set(table, { id, cells: firstOfRows(rows) });
    else if (!read.grid.isLayout || read.isCut) dataTables.add(table);
  }
  // What is folded away is read, but not beside what stands open: that may be last year's.
  const hasShown = grids.some((grid) => !unshown.has(grid) && hasFigures(grid));
  const isFolded = unshown.size > 0 && !hasShown;
  const text = yield* readBodyInSteps(
    document,
    (table) => dataTables.has(table),
    drawnTexts,
    isFolded ? null : sheets,
  );
  const printed = hasShown ? grids.filter((grid) => !unshown.has(grid)) : grids;
  return { grids: printed, elements, body: text, isTooLarge: isTooLarge || text.isCut };
}

/** Two lists in the order of the page, as one. */
function inOrder(tables: readonly Element[], drawn: readonly Element[]): Element[] {
  const all: Element[] = [];
  let next = 0;
  for (const table of tables) {
    for (let other = drawn[next]; other !== undefined && isBefore(other, table); other = drawn[next]) {
      all.push(other);
      next += 1;
    }
    all.push(table);
  }
  return [...all, ...drawn.slice(next)];
}

/** Each cell, and whether it is the first one of its row. */
function firstOfRows(rows: DrawnRows): Map<Element, boolean> {
  return new Map(rows.flatMap((cells) => cells.map((cell, at): [Element, boolean] => [cell, at === 0])));
}

function isWithin(element: Element, holders: ReadonlySet<Element>): boolean {
  let at: Element | null = element;
  while (at !== null && !holders.has(at)) at = holderOf(at);
  return at !== null;
}

/** A table with fewer is a box of facts about the page. */
const FEWEST_FIGURES = 3;
const FIGURE = /^[\d.,]{1,12}$/;

function hasFigures({ cells, isLayout }: Grid): boolean {
  return !isLayout && cells.filter(({ text }) => FIGURE.test(normalize(text))).length >= FEWEST_FIGURES;
}

function cellsIn(document: Document): number {
  return allNamed(document, 'td').length + allNamed(document, 'th').length;
}

/** So many tables, each of a few cells, are one step. */
const STEP = 100;

/** Parts that the page has taken away, and what they hold. Tables within each other share what is around them. */
class HiddenParts {
  private readonly known = new Map<Element, boolean>();

  hold(element: Element): boolean {
    const asked: Element[] = [];
    let isWithin = false;
    for (let at: Element | null = element; at !== null && !isWithin; at = holderOf(at)) {
      const known = this.known.get(at);
      if (known === false) break;
      asked.push(at);
      isWithin = known ?? isHidden(at);
    }
    for (const each of asked) this.known.set(each, isWithin);
    return isWithin;
  }
}
