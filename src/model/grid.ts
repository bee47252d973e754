/** A table as a person sees it: which cell covers which slot, and what each cell says by itself. */

/** `t2` is the second table of the page, in document order. */
export type TableId = `t${number}`;

/** `t2r3c4`: the cell of table t2 whose top-left slot is row 3, column 4 (both from 0). */
export type CellId = `t${number}r${number}c${number}`;

export interface Cell {
  readonly id: CellId;
  readonly table: TableId;
  /** Top-left slot, from 0. */
  readonly row: number;
  readonly column: number;
  /** Slots covered, after clipping to the rows that exist. At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cell's own text: without nested tables, scripts, hidden parts and footnote marks. Lines by `\n`. */
  readonly text: string;
  /** CSS path from the document's root to the cell. */
  readonly selector: string;
}

export interface Grid {
  readonly id: TableId;
  readonly rows: number;
  readonly columns: number;
  /** Every cell once, in document order. */
  readonly cells: readonly Cell[];
  /** For each row, the cells that cover it, left to right; a spanning cell stands in each of its rows. */
  readonly lines: readonly (readonly Cell[])[];
  readonly selector: string;
  /** True for a table that only arranges the page: its cells are not figures. */
  readonly isLayout: boolean;
  /** True where the table has more rows than were read: what is not here may stand there. */
  readonly isCut?: true;
}
