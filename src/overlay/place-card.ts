import { type Box, endOf } from './geometry.ts';
import { plain } from './plain.ts';
import { holderOf, isRange, type Target } from './target.ts';

const GAP = 14;
const MARGIN = 12;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Where in the window the card opens: beside the cell where there is room, else below it; below a figure's paragraph or
 * above it, else its line, so that it can be read; at the window's corner where nothing can be shown.
 */
export function placeCard(target: Target | null, card: Size, view: Size): Spot {
  const box = target === null ? null : endOf(target);
  const right = view.width - card.width - MARGIN;
  const lowest = Math.max(MARGIN, view.height - card.height - MARGIN);
  if (target === null || box === null) return { left: Math.max(MARGIN, right), top: MARGIN };
  const { left, top } = isRange(target) ? atText(target, box, card, right, lowest) : atCell(box, card, right);
  return { left: Math.max(MARGIN, left), top: Math.min(Math.max(MARGIN, top), lowest) };
}

/** Clear of the whole paragraph where the window has room, as its other figures belong to the relation; else of the line. */
function atText(target: Range, box: Box, card: Size, right: number, lowest: number): Spot {
  const holder = holderOf(target);
  const paragraph = holder && plain(holder).closest(PARAGRAPH)?.getBoundingClientRect();
  const left = Math.min(box.left, right);
  const below = (paragraph?.bottom ?? Number.POSITIVE_INFINITY) + GAP;
  if (below <= lowest) return { left, top: below };
  const above = (paragraph?.top ?? 0) - GAP - card.height;
  return above >= MARGIN ? { left, top: above } : atLine(box, card, right, lowest);
}

const PARAGRAPH = 'p,li,td,div';

function atLine(box: Box, card: Size, right: number, lowest: number): Spot {
  const below = box.top + box.height + GAP;
  const above = box.top - GAP - card.height;
  return { left: Math.min(box.left, right), top: below > lowest && above >= MARGIN ? above : below };
}

function atCell(box: Box, card: Size, right: number): Spot {
  const beside = box.left + box.width + GAP;
  const before = box.left - GAP - card.width;
  if (beside <= right) return { left: beside, top: box.top - 24 };
  if (before >= MARGIN) return { left: before, top: box.top - 24 };
  return { left: right, top: box.top + box.height + GAP };
}
