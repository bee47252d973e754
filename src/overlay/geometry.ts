import { plain } from './plain.ts';
import { holderOf, isRange, type Target } from './target.ts';

/** A box: of the window as it is measured, in the host's own coordinates as it is placed. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a target in the window: one for a cell, one a line for a stretch of text; none where it is not to be seen. */
export function boxesOf(target: Target): Box[] {
  const holder = holderOf(target);
  if (holder === null) return [];
  // A cell keeps its mark on a page whose styles hide everything; text that is not to be seen has none.
  if (isRange(target) && !isDrawn(holder)) return [];
  const boxes = isRange(target) ? linesOf(target) : [target.getBoundingClientRect()];
  const clips = clippersOf(isRange(target) ? holder : holder.parentElement).map((each) =>
    plain(each).getBoundingClientRect(),
  );
  return boxes.filter((box) => box.width > 0 && box.height > 0 && clips.every((clip) => shows(clip, box)));
}

/** Where a target ends: its cell, or the last line of its text. Null where that is not to be seen. */
export function endOf(target: Target): Box | null {
  return boxesOf(target).at(-1) ?? null;
}

/** So much of a line's height stands free above its characters, and below them, in every font seen on portals. */
const FREE = 0.16;

/** The part of a line of text that its characters fill. */
export function inkOf({ left, top, width, height }: Box): Box {
  return { left, top: top + height * FREE, width, height: height * (1 - 2 * FREE) };
}

/** A measured rectangle has no properties of its own to be spread: each is named. */
export function within(origin: DOMRect, { left, top, width, height }: Box): Box {
  return { left: left - origin.left, top: top - origin.top, width, height };
}

export function overlap(a: Box, b: Box): boolean {
  const isBeside = a.left + a.width <= b.left || b.left + b.width <= a.left;
  const isAbove = a.top + a.height <= b.top || b.top + b.height <= a.top;
  return !isBeside && !isAbove;
}

export function place(target: HTMLElement, box: Box): void {
  target.style.left = `${box.left}px`;
  target.style.top = `${box.top}px`;
  target.style.width = `${box.width}px`;
  target.style.height = `${box.height}px`;
}

/** A range has a box for each element and each text in it; a reader sees one a line. */
function linesOf(range: Range): Box[] {
  const lines: Box[] = [];
  for (const { left, top, width, height } of range.getClientRects()) {
    if (width === 0 || height === 0) continue;
    const last = lines.at(-1);
    const middle = top + height / 2;
    if (last === undefined || middle < last.top || middle > last.top + last.height) {
      lines.push({ left, top, width, height });
      continue;
    }
    const from = Math.min(last.left, left);
    const above = Math.min(last.top, top);
    lines[lines.length - 1] = {
      left: from,
      top: above,
      width: Math.max(last.left + last.width, left + width) - from,
      height: Math.max(last.top + last.height, top + height) - above,
    };
  }
  return lines;
}

/** The part that scrolls by itself and has the target out of its sight; null where it is in sight, or out of all reach. */
export function scrollerHiding(target: Target): Box | null {
  const holder = holderOf(target);
  if (holder === null || boxesOf(target).length > 0 || !isDrawn(holder)) return null;
  const { width, height } = target.getBoundingClientRect();
  const hiding = clippersOf(isRange(target) ? holder : plain(holder).parentElement);
  if (width === 0 || height === 0 || !hiding.every(canScroll)) return null;
  return hiding.at(-1)?.getBoundingClientRect() ?? null;
}

/** What only cuts off cannot be scrolled by a person. */
function canScroll(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((each) => each === 'auto' || each === 'scroll');
}

function isDrawn(element: Element): boolean {
  return plain(element).checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Whether a part that scrolls by itself, or cuts off, shows the box's upper right corner. */
function shows(clip: DOMRect, box: Box): boolean {
  const right = box.left + box.width;
  return right <= clip.right + 1 && right >= clip.left && box.top >= clip.top - 1 && box.top <= clip.bottom;
}

const clippers = new WeakMap<Element, Element[]>();

/** The element and its ancestors that scroll or cut off what they hold, innermost first; asked once for each. */
export function clippersOf(parent: Element | null): Element[] {
  if (parent === null || plain(parent).localName === 'body') return [];
  const known = clippers.get(parent);
  if (known !== undefined) return known;
  const { overflowX, overflowY, display } = getComputedStyle(parent);
  // An inline element scrolls nothing, whatever it says.
  const cuts = display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
  const around = clippersOf(plain(parent).parentElement);
  const found = cuts ? [parent, ...around] : around;
  clippers.set(parent, found);
  return found;
}
