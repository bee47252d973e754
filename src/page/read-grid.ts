import type { Cell, CellId, Grid, TableId } from '../model/grid.ts';
import { isHidden, ownText } from './own-text.ts';
import { type Row, rowsOf } from './table-rows.ts';

/** The HTML standard's limits on spans: https://html.spec.whatwg.org/multipage/tables.html#forming-a-table */
const MOST_COLUMN_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;

interface OpenCell {
  readonly at: number;
  readonly column: number;
  readonly columnSpan: number;
  rowsLeft: number;
}

export interface ReadGrid {
  readonly grid: Grid;
  readonly elements: ReadonlyMap<CellId, Element>;
  readonly isCut: boolean;
}

/**
 * Forms a table as the HTML standard does: row and column spans, a row span of 0 to the end of its group, cells
 * that overlap, spans past the end. Every cell is kept, with its slot, its own text and its place.
 *
 * @param path CSS path of the table.
 * @param most how many cells are read at most; the rows beyond are left out, and `isCut` says so.
 */
export function readGrid(
  table: Element,
  id: TableId,
  path: string,
  most = Number.POSITIVE_INFINITY,
): ReadGrid {
  const rows = rowsOf(table, path);
  const builder = new GridBuilder(id);
  let isCut = false;
  for (const row of rows) {
    isCut = builder.size >= most;
    if (isCut) break;
    builder.addRow(row);
  }
  const grid = builder.grid(path, table);
  return { grid, elements: builder.elements, isCut };
}

class GridBuilder {
  columns = 0;
  readonly elements = new Map<CellId, Element>();
  private readonly cells: Cell[] = [];
  private readonly lines: Cell[][] = [];
  private open: OpenCell[] = [];
  private readonly id: TableId;

  constructor(id: TableId) {
    this.id = id;
  }

  get size(): number {
    return this.cells.length;
  }

  addRow(row: Row): void {
    const y = this.lines.length;
    const line: { cell: Cell; column: number }[] = this.open.flatMap((open) => {
      const cell = this.cells[open.at];
      return cell === undefined ? [] : [{ cell, column: open.column }];
    });
    const opened: OpenCell[] = [];
    let x = 0;
    let nth = 0;
    for (let child = row.element.firstElementChild; child !== null; child = child.nextElementSibling) {
      nth += 1;
      if (child.localName !== 'td' && child.localName !== 'th') continue;
      if (isHidden(child)) continue;
      x = this.freeColumn(x);
      const cell = this.place(child, y, x, row, `${row.path}>${child.localName}:nth-child(${nth})`);
      line.push({ cell, column: x });
      if (cell.rowSpan > 1) {
        opened.push({
          at: this.cells.length - 1,
          column: x,
          columnSpan: cell.columnSpan,
          rowsLeft: cell.rowSpan,
        });
      }
      x += cell.columnSpan;
    }
    this.lines.push(line.sort((a, b) => a.column - b.column).map(({ cell }) => cell));
    for (const open of this.open) open.rowsLeft -= 1;
    for (const open of opened) open.rowsLeft -= 1;
    this.open = [...this.open, ...opened]
      .filter((open) => open.rowsLeft > 0)
      .sort((a, b) => a.column - b.column);
  }

  grid(selector: string, table: Element): Grid {
    const { id, columns, cells, lines } = this;
    const isLayout = isLayoutTable(table, cells, lines.length, columns);
    return { id, rows: lines.length, columns, cells, lines, selector, isLayout };
  }

  /** The first column from x on that no cell of an earlier row still covers. `open` is sorted by column. */
  private freeColumn(x: number): number {
    let free = x;
    for (const open of this.open) {
      if (free < open.column) break;
      if (free < open.column + open.columnSpan) free = open.column + open.columnSpan;
    }
    return free;
  }

  private place(element: Element, row: number, column: number, { left }: Row, selector: string): Cell {
    const wanted = spanOf(element, 'rowspan', MOST_ROW_SPAN);
    const rowSpan = Math.min(wanted === 0 ? left : wanted, left);
    const columnSpan = Math.max(1, spanOf(element, 'colspan', MOST_COLUMN_SPAN));
    const id: CellId = `${this.id}r${row}c${column}`;
    const cell = {
      id,
      table: this.id,
      row,
      column,
      rowSpan,
      columnSpan,
      text: ownText(element),
      selector,
    };
    this.cells.push(cell);
    this.elements.set(id, element);
    this.columns = Math.max(this.columns, column + columnSpan);
    return cell;
  }
}

/** The standard's rule for parsing the attribute: leading digits, else 1; colspan 0 counts as 1. */
function spanOf(element: Element, name: 'rowspan' | 'colspan', most: number): number {
  const match = /^[\t\n\f\r ]*\+?(\d+)/.exec(element.getAttribute(name) ?? '');
  return match === null ? 1 : Math.min(Number(match[1]), most);
}

const FIGURE = /^[\s\d０-９.,，]*[\d０-９][^\p{L}]{0,2}.?$/u;
/** A table around another one, with fewer slots than this, only arranges the page. */
const FEWEST_SLOTS = 12;

/** A table of one column, one around another, or one row without a figure, arranges the page. */
function isLayoutTable(table: Element, cells: readonly Cell[], rows: number, columns: number): boolean {
  if (columns < 2) return true;
  if (table.getElementsByTagName('table').length > 0 && rows * columns < FEWEST_SLOTS) return true;
  const hasFigure = () => cells.some(({ text }) => text.length < 20 && FIGURE.test(text));
  return (rows < 2 || table.getAttribute('role') === 'presentation') && !hasFigure();
}
