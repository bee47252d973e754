import type { CellId, Grid, TableId } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { normalize } from '../text/normalize.ts';
import { allNamed, holderOf } from './dom.ts';
import { isHidden } from './own-text.ts';
import { type Body, readBodyInSteps } from './read-body.ts';
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
const MOST_TABLES = 10_000;

/** Reads every table of the document, nested ones apart, in document order, and its text. Never writes. */
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
  const selectors = new Selectors();
  const hidden = new HiddenParts();
  const tables = [...allNamed(document, 'table')];
  let left = MOST_CELLS;
  let isTooLarge = tables.length > MOST_TABLES;
  for (const [at, table] of tables.slice(0, MOST_TABLES).entries()) {
    if (at % STEP === STEP - 1) yield;
    if (hidden.hold(table)) continue;
    const id: TableId = `t${at + 1}`;
    const isShown = sheets?.isShown(table) ?? true;
    const within = isShown ? sheets : (sheets?.folded() ?? null);
    const read = yield* readGridInSteps(table, id, selectors.of(table), left, elements, within);
    isTooLarge ||= read.isCut;
    left -= read.size;
    grids.push(read.grid);
    if (!isShown) unshown.add(read.grid);
    if (!read.grid.isLayout) dataTables.add(table);
  }
  const body = yield* readBodyInSteps(document, (table) => dataTables.has(table));
  // What is folded away is read, but not beside what stands open: that may be last year's.
  const hasShown = grids.some((grid) => !unshown.has(grid) && hasFigures(grid));
  const printed = hasShown ? grids.filter((grid) => !unshown.has(grid)) : grids;
  return { grids: printed, elements, body, isTooLarge: isTooLarge || body.isCut };
}

/** A table with fewer is a box of facts about the page. */
const FEWEST_FIGURES = 3;
const FIGURE = /^[\d.,]{1,12}$/;

function hasFigures({ cells, isLayout }: Grid): boolean {
  return !isLayout && cells.filter(({ text }) => FIGURE.test(normalize(text))).length >= FEWEST_FIGURES;
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
