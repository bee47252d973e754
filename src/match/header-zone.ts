import type { Line } from './lines.ts';

/** How far above its first row a block's header may begin; the deepest official header has three lines. */
const HEADER_LINES = 6;
const NONE: ReadonlySet<string> = new Set();

/**
 * The lines in which the header of a row of figures may stand: above it, below the last row of figures, in its own
 * table; where that has nothing but titles above it, in the one table before, whose header was parted from its figures.
 *
 * @param from the first line that may belong to it.
 * @param titles keys of the lines that stand over groups of rows; such a line may print dashes for figures.
 */
export function headerZone(
  lines: readonly Line[],
  from: number,
  at: number,
  titles: ReadonlySet<string> = NONE,
): Line[] {
  const zone: Line[] = [];
  for (let above = at - 1; above >= from && zone.length < HEADER_LINES; above -= 1) {
    const line = lines[above];
    if (line === undefined || (isRow(line) && !isTitle(line, titles))) break;
    if (line.cells.some(({ cell }) => cell.text !== '')) zone.unshift(line);
  }
  const own = zone.filter(({ table }) => table === lines[at]?.table);
  if (own.some((line) => line.cells.some(({ isLabel }) => isLabel) && !isTitle(line, titles))) return own;
  const before = zone.findLast(({ table }) => table !== lines[at]?.table)?.table;
  return zone.filter(({ table }) => table === before);
}

/** A row with a label and figures ends the head of what follows; a line of column numbers does not. */
function isRow({ cells }: Line): boolean {
  return (
    cells.some(({ isLabel }) => isLabel) && cells.some(({ cell, isLabel }) => !isLabel && cell.text !== '')
  );
}

/** A title over rows, and nothing counted beside it. */
function isTitle({ cells }: Line, titles: ReadonlySet<string>): boolean {
  const [first] = cells.filter(({ isLabel }) => isLabel);
  return (
    first !== undefined &&
    titles.has(first.key) &&
    cells.every((each) => each.isLabel || !/\d/.test(each.cell.text))
  );
}
