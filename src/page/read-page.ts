import type { CellId, Grid, TableId } from '../model/grid.ts';
import { isHidden } from './own-text.ts';
import { type Body, readBody } from './read-body.ts';
import { readGrid } from './read-grid.ts';
import { selectorOf } from './selector.ts';

export interface PageReading {
  readonly grids: readonly Grid[];
  /** Cell id → element, for whoever has to point at a cell again. The core never sees it. */
  readonly elements: ReadonlyMap<CellId, Element>;
  /** The page's text as read, and its paragraphs. */
  readonly body: Body;
  /** True where the page has more cells than are read at once. */
  readonly isTooLarge: boolean;
}

/** Far above any report (the longest seen: 600 cells); a page beyond it is read up to here, and says so. */
export const MOST_CELLS = 250_000;

/** Reads every table of the document, nested ones apart, in document order, and its text. Never writes. */
export function readPage(document: Document): PageReading {
  const grids: Grid[] = [];
  const elements = new Map<CellId, Element>();
  const dataTables = new Set<Element>();
  let cells = 0;
  let isTooLarge = false;
  for (const [at, table] of [...document.getElementsByTagName('table')].entries()) {
    if (isWithinHidden(table)) continue;
    const id: TableId = `t${at + 1}`;
    const read = readGrid(table, id, selectorOf(table), MOST_CELLS - cells);
    isTooLarge ||= read.isCut;
    cells += read.grid.cells.length;
    grids.push(read.grid);
    if (!read.grid.isLayout) dataTables.add(table);
    for (const [cell, element] of read.elements) elements.set(cell, element);
  }
  const body = readBody(document, (table) => dataTables.has(table));
  return { grids, elements, body, isTooLarge: isTooLarge || body.isCut };
}

/** A table that the page has taken away, itself or with what holds it, is not printed. */
function isWithinHidden(table: Element): boolean {
  for (let at: Element | null = table; at !== null; at = at.parentElement) if (isHidden(at)) return true;
  return false;
}
