import type { Line } from './lines.ts';

/** How far above its first row a block's header may begin; the deepest official header has three lines. */
const HEADER_LINES = 6;

/**
 * The lines in which the header of a row of figures may stand: above it, below the last row of figures, in its own
 * table; where that has no labels above it, in the one table before, whose header was parted from its figures.
 *
 * @param from the first line that may belong to it.
 */
export function headerZone(lines: readonly Line[], from: number, at: number): Line[] {
  const zone: Line[] = [];
  for (let above = at - 1; above >= from && zone.length < HEADER_LINES; above -= 1) {
    const line = lines[above];
    if (line === undefined || isRow(line)) break;
    if (line.cells.some(({ cell }) => cell.text !== '')) zone.unshift(line);
  }
  const own = zone.filter(({ table }) => table === lines[at]?.table);
  if (own.some(({ cells }) => cells.some(({ isLabel }) => isLabel))) return own;
  const before = zone.findLast(({ table }) => table !== lines[at]?.table)?.table;
  return zone.filter(({ table }) => table === before);
}

/** A row with a label and figures ends the head of what follows; a line of column numbers does not. */
function isRow({ cells }: Line): boolean {
  return (
    cells.some(({ isLabel }) => isLabel) && cells.some(({ cell, isLabel }) => !isLabel && cell.text !== '')
  );
}
