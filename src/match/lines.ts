import type { Cell, Grid } from '../model/grid.ts';
import { labelKey } from '../text/label-key.ts';
import { normalize, squeeze } from '../text/normalize.ts';

/** One row of one table, in the sequence of all tables of the page. */
export interface Line {
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly cell: Cell;
  /** The label's key; empty for a cell without words. */
  readonly key: string;
  /** False for a cell that can only be a figure, a dash or nothing. */
  readonly isLabel: boolean;
}

// Everything that may stand in a cell of figures: digits, signs, dashes, units, 增 减 无.
const FIGURE_LIKE =
  /^(?:[增减加少+\-−‐-―─━－/\\_\s\d.,，、()[\]*†‡①-⑳'’%]|无|空|暂无|没有|[万亿千百]|[余多]|万?元|[件条项个次人名篇册份起宗家部期场号])*$/;

/**
 * All rows of all tables that hold data, one after another: a form's table may be cut in several by page breaks,
 * or several may be pasted into one, and neither matters to what is looked for in this sequence.
 */
export function linesOf(grids: readonly Grid[]): Line[] {
  const known = new Map<Cell, LineCell>();
  const lineCell = (cell: Cell): LineCell => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const isLabel = !FIGURE_LIKE.test(cell.text) && !FIGURE_LIKE.test(normalize(cell.text));
    const read = { cell, isLabel, key: isLabel ? labelKey(cell.text) : '' };
    known.set(cell, read);
    return read;
  };
  return grids.flatMap((grid) => grid.lines.map((line) => ({ cells: line.map(lineCell) })));
}

/** A label as it is shown: on one line. */
export function labelText({ cell }: LineCell): string {
  return squeeze(cell.text);
}
