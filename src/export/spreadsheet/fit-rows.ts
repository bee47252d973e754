import type { Sheet, SheetCell } from './sheet.ts';

/** How high rows must be. A guess that holds for every program, so that files do not depend on fonts. */

const LINE_HEIGHT = 15;
const PADDING = 4;
/** A line of a size that is not the sheet's own: 22 points for 14. */
const OF_SIZE = 1.6;
/** What a row may be at most, by the format's own limits. */
const MOST_HEIGHT = 409;
/** Characters that are as wide as they are high begin about here. */
const FIRST_WIDE = 0x2e80;
const DEFAULT_WIDTH = 9;

interface Placed {
  readonly row: number;
  readonly rowSpan: number;
  readonly height: number;
}

/** Row → points, for rows that hold more than one plain line: programs fit no row to a merged cell, some to none. */
export function fitRows({ rows, widths }: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const tall: Placed[] = [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const height = cell === undefined ? 0 : heightOf(cell, column, widths);
      const rowSpan = cell?.rowSpan ?? 1;
      if (rowSpan > 1) tall.push({ row, rowSpan, height });
      else if (height > 0) grow(heights, row, height);
    });
  });
  for (const placed of tall) stretch(heights, placed);
  return heights;
}

/** In characters of a sheet's column; one Chinese character is two. */
export function widthOfText(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
  return width;
}

/** 0 where the row's own height will do. */
function heightOf(
  { content, style, columnSpan = 1 }: SheetCell,
  column: number,
  widths: readonly number[],
): number {
  const ofSize = style.size === undefined ? 0 : Math.round(style.size * OF_SIZE);
  if (content === null || !('text' in content) || !style.doesWrap) return ofSize;
  const width = Array.from({ length: columnSpan }, (_, at) => widths[column + at] ?? DEFAULT_WIDTH).reduce(
    (sum, each) => sum + each,
    0,
  );
  const lines = content.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / Math.max(2, width - 1))), 0);
  return Math.max(ofSize, Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + PADDING));
}

/** A cell over several rows gets what it lacks from the last of them. */
function stretch(heights: Map<number, number>, { row, rowSpan, height }: Placed): void {
  let sum = 0;
  for (let at = row; at < row + rowSpan; at += 1) sum += heights.get(at) ?? LINE_HEIGHT;
  const last = row + rowSpan - 1;
  if (height > sum) grow(heights, last, (heights.get(last) ?? LINE_HEIGHT) + height - sum);
}

function grow(heights: Map<number, number>, row: number, height: number): void {
  heights.set(row, Math.min(MOST_HEIGHT, Math.max(heights.get(row) ?? 0, height)));
}
