import { type Box, inkOf, overlap } from './geometry.ts';
import { plain } from './plain.ts';
import { isRange, type Target } from './target.ts';

/** A mark's height, as its style says, beside a cell and in running text; how far it stands out over a cell's corner. */
const MARK_HEIGHT = 17;
const TEXT_MARK_HEIGHT = 15;
const OVERHANG = 8;
const GAP = 1;
const MOST_STEPS = 6;

/**
 * Where a mark may stand, most wanted first: at a cell's upper right corner, but behind its figure; in the middle of a
 * cell that shows nothing; behind a figure of the text, raised, else lowered.
 */
export function spotsOf(target: Target, box: Box, width: number): Box[] {
  if (isRange(target)) {
    const height = TEXT_MARK_HEIGHT;
    const left = box.left + box.width + GAP;
    return betweenLines(box, left, width, height);
  }
  const height = MARK_HEIGHT;
  const text = plain(target.ownerDocument).createRange();
  text.selectNodeContents(target);
  const isBlank = (target.textContent ?? '').trim() === '';
  if (isBlank) {
    const left = box.left + (box.width - width) / 2;
    return [{ left, top: box.top + (box.height - height) / 2, width, height }];
  }
  const corner = box.left + box.width + OVERHANG - width;
  const behind = text.getBoundingClientRect().right + 2;
  return [{ left: Math.max(corner, behind), top: box.top - height / 2, width, height }];
}

/** In the space above a line of text, and in the one below. */
export function betweenLines(line: Box, left: number, width: number, height: number): Box[] {
  const ink = inkOf(line);
  return [
    { left, top: ink.top - height, width, height },
    { left, top: ink.top + ink.height, width, height },
  ];
}

/** The first of these spots that is free; where none is, the first, moved to the right until it is. */
export function settle(spots: readonly Box[], taken: readonly Box[]): Box | null {
  const free = spots.find((spot) => !taken.some((each) => overlap(each, spot)));
  if (free !== undefined) return free;
  let [spot] = spots;
  if (spot === undefined) return null;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const moved: Box = spot;
    const inTheWay = taken.filter((each) => overlap(each, moved));
    if (inTheWay.length === 0) break;
    spot = { ...moved, left: Math.max(...inTheWay.map(({ left, width }) => left + width)) + GAP };
  }
  return spot;
}
