import type { Cell, Grid, TableId } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { labelKey } from '../text/label-key.ts';
import { normalize, squeeze } from '../text/normalize.ts';

/** One row of one table, in the sequence of all tables of the page. */
export interface Line {
  readonly table: TableId;
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly cell: Cell;
  /** The label's key; empty for a cell without words. */
  readonly key: string;
  /** The label as it is shown: on one line. Empty for a cell without words. */
  readonly shown: string;
  /** False for a cell that can only be a figure, a dash or nothing. */
  readonly isLabel: boolean;
}

// Everything that may stand in a cell of figures: digits, signs, dashes, units, 增 减 无.
const FIGURE_LIKE =
  /^(?:[增减加少+\-−‐-―─━－/\\_\s\d.,，、()[\]*†‡①-⑳'’%]|[暂暫][无無]|[没沒]有|[〇○ＯO无無空万亿千百余多元件条项个次人名篇册份起宗家部期场号块批户台幅则])*$/;

/** The longest label of any form has 40 characters; beyond this a cell holds prose. */
const LONGEST_LABEL = 300;
const LONGEST_FIGURE = 100;

/** What nearly every cell of figures holds: digits, or nothing. */
const PLAIN = /^\d*$/;

/**
 * All rows of all tables that hold data, one after another: a form's table may be cut in several by page breaks,
 * or several may be pasted into one, and neither matters to what is looked for in this sequence.
 */
export function linesOf(grids: readonly Grid[]): Line[] {
  return finish(linesInSteps(grids));
}

/** So many lines are one step. */
const STEP = 500;

export function* linesInSteps(grids: readonly Grid[]): Steps<Line[]> {
  const known = new Map<Cell, LineCell>();
  const lineCell = (cell: Cell): LineCell => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const isLabel = !isFigureLike(cell.text);
    const read = isLabel ? labelCell(cell) : { cell, isLabel, key: '', shown: '' };
    known.set(cell, read);
    return read;
  };
  const lines: Line[] = [];
  for (const grid of grids) {
    for (const line of grid.lines) {
      lines.push({ table: grid.id, cells: withYearHeads(line.map(lineCell)) });
      if (lines.length % STEP === 0) yield;
    }
  }
  return lines;
}

/** Heads that stand beside the year in a table that counts this year and all years. */
const BESIDE_YEAR = /^(?:历年|本年)?累计$|单位$|^指标/;
const YEAR = /^(?:19|20)\d{2}年?度?$/;
/** What a head that is only a year is called, whichever year it is. */
export const THIS_YEAR = '本年度';

export function isYear(text: string): boolean {
  return YEAR.test(squeeze(text));
}

/** Among such heads a year, bare or not, is a head as well, and the same one in every report. */
function withYearHeads(cells: readonly LineCell[]): readonly LineCell[] {
  if (!cells.some(({ key }) => BESIDE_YEAR.test(key))) return cells;
  return cells.map((each) => (isYear(each.cell.text) ? { ...labelCell(each.cell), key: THIS_YEAR } : each));
}

function labelCell(cell: Cell): LineCell {
  const label = cell.text.slice(0, LONGEST_LABEL);
  return { cell, isLabel: true, key: labelKey(label), shown: squeeze(label) };
}

/** True for a text that can only be a figure, a unit, a dash or nothing. */
export function isFigureLike(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  return PLAIN.test(text) || FIGURE_LIKE.test(text) || FIGURE_LIKE.test(normalize(text));
}
