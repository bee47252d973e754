import type { Cell, CellId, Grid, TableId } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { attributeOf, countElementsOf, findIn } from './dom.ts';
import { ownText } from './own-text.ts';
import type { Sheets } from './sheets.ts';
import { cellsOf, type Row, type RowCell, rowsOf } from './table-rows.ts';

/** A row of more cells is none, whatever it is. */
const MOST_CELLS_OF_ROW = 5000;

/** A cell that reaches into rows below its own. */
interface OpenCell {
  readonly cell: Cell;
  rowsLeft: number;
}

export interface ReadGrid {
  readonly grid: Grid;
  readonly elements: ReadonlyMap<CellId, Element>;
  /** How many slots were read. */
  readonly size: number;
  readonly isCut: boolean;
}

/** Reads a whole table at once; see below. */
export function readGrid(
  table: Element,
  id: TableId,
  path: string,
  most = Number.POSITIVE_INFINITY,
): ReadGrid {
  return finish(readGridInSteps(table, id, path, most, new Map()));
}

/** So many slots are one step: a millisecond or two. */
const STEP = 1000;

/**
 * Forms a table as the HTML standard does: row and column spans, a row span of 0 to the end of its group, cells
 * that overlap, spans past the end. Every cell is kept, with its slot, its own text and its place.
 *
 * @param path CSS path of the table.
 * @param most how many slots are read at most, where a cell takes one in each of its rows; the rows beyond are left
 *   out, and `isCut` says so.
 * @param elements to which the table's cells are added.
 * @param sheets what style sheets hide is not read.
 * @param drawn the rows of a table that is none in HTML.
 */
export function* readGridInSteps(
  table: Element,
  id: TableId,
  path: string,
  most: number,
  elements: Map<CellId, Element>,
  sheets: Sheets | null = null,
  drawn: readonly Row[] | null = null,
): Steps<ReadGrid> {
  const rows = drawn ?? rowsOf(table, path, most, sheets);
  const builder = new GridBuilder(id, elements, sheets);
  let isCut = false;
  let pause = STEP;
  for (const row of rows) {
    isCut = builder.size >= most || (row.cells?.length ?? countElementsOf(row.element)) > MOST_CELLS_OF_ROW;
    if (isCut) break;
    builder.addRow(row);
    if (builder.size < pause) continue;
    pause = builder.size + STEP;
    yield;
  }
  const grid = builder.grid(path, table, isCut);
  return { grid, elements, size: builder.size, isCut };
}

class GridBuilder {
  /** Slots in use: a cell counts once in each of its rows, an empty row as one. */
  size = 0;
  private columns = 0;
  private readonly elements: Map<CellId, Element>;
  private readonly cells: Cell[] = [];
  private readonly lines: Cell[][] = [];
  private open: OpenCell[] = [];
  private readonly id: TableId;
  private readonly sheets: Sheets | null;

  constructor(id: TableId, elements: Map<CellId, Element>, sheets: Sheets | null) {
    this.id = id;
    this.elements = elements;
    this.sheets = sheets;
  }

  addRow(row: Row): void {
    const y = this.lines.length;
    const line: Cell[] = [];
    const opened: OpenCell[] = [];
    let x = 0;
    let passed = 0;
    for (const part of row.cells ?? cellsOf(row, this.sheets)) {
      for (
        let open = this.open[passed];
        open !== undefined && open.cell.column <= x;
        open = this.open[passed]
      ) {
        x = Math.max(x, open.cell.column + open.cell.columnSpan);
        line.push(open.cell);
        passed += 1;
      }
      const cell = this.place(part, y, x, row);
      line.push(cell);
      if (cell.rowSpan > 1) opened.push({ cell, rowsLeft: cell.rowSpan });
      x += cell.columnSpan;
    }
    for (const { cell } of this.open.slice(passed)) line.push(cell);
    this.lines.push(line);
    this.size += Math.max(1, line.length);
    this.keepOpen(opened);
  }

  /** Cells that reach into the next row, by column. */
  private keepOpen(opened: readonly OpenCell[]): void {
    if (this.open.length === 0 && opened.length === 0) return;
    for (const open of this.open) open.rowsLeft -= 1;
    for (const open of opened) open.rowsLeft -= 1;
    this.open = [...this.open, ...opened]
      .filter((open) => open.rowsLeft > 0)
      .sort((a, b) => a.cell.column - b.cell.column);
  }

  grid(selector: string, table: Element, isCut: boolean): Grid {
    const { id, columns, cells, lines } = this;
    const isLayout = isLayoutTable(table, cells, lines.length, columns);
    const grid = { id, rows: lines.length, columns, cells, lines, selector, isLayout };
    return isCut ? { ...grid, isCut: true } : grid;
  }

  private place({ element, path, across, down }: RowCell, row: number, column: number, { left }: Row): Cell {
    const rowSpan = Math.min(down === 0 ? left : down, left);
    const columnSpan = Math.max(1, across);
    const id: CellId = `${this.id}r${row}c${column}`;
    const cell = {
      id,
      table: this.id,
      row,
      column,
      rowSpan,
      columnSpan,
      text: ownText(element, this.sheets),
      selector: path,
    };
    this.cells.push(cell);
    this.elements.set(id, element);
    this.columns = Math.max(this.columns, column + columnSpan);
    return cell;
  }
}

const FIGURE = /^[\s\d０-９.,，]*[\d０-９][^\p{L}]{0,2}.?$/u;
/** A table around another one, with fewer slots than this, only arranges the page. */
const FEWEST_SLOTS = 12;

/** A table of one column arranges the page; so do one around another and one row, where no cell is a figure. */
function isLayoutTable(table: Element, cells: readonly Cell[], rows: number, columns: number): boolean {
  if (columns < 2) return true;
  const isAround = () => rows * columns < FEWEST_SLOTS && findIn(table, 'table') !== null;
  if (rows >= 2 && !isAround() && attributeOf(table, 'role') !== 'presentation') return false;
  return !cells.some(({ text }) => text.length < 20 && FIGURE.test(text));
}
