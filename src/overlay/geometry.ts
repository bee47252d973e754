import { holderOf, isRange, type Target } from './target.ts';

/** A box in the host's own coordinates, or null where the element is not to be seen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an element stands, relative to the host. Null where it has no size, or where a part of the page that scrolls
 * by itself has scrolled its upper right corner out of sight.
 */
export function boxOf(target: Target, origin: DOMRect): Box | null {
  const rect = target.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return null;
  const within = isRange(target) ? holderOf(target) : target.parentElement;
  for (const clip of clippersOf(within)) {
    const frame = clip.getBoundingClientRect();
    const isInside =
      rect.right <= frame.right + 1 &&
      rect.right >= frame.left &&
      rect.top >= frame.top - 1 &&
      rect.top <= frame.bottom;
    if (!isInside) return null;
  }
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top,
    width: rect.width,
    height: rect.height,
  };
}

/**
 * Where the mark's left edge goes: at the cell's upper right corner, but behind its figure; in the middle of a cell
 * that shows nothing; right behind a figure of the text.
 */
export function markPlace(
  target: Target,
  box: Box,
  width: number,
  origin: DOMRect,
): { left: number; top: number } {
  if (isRange(target)) {
    const end = [...target.getClientRects()].at(-1) ?? target.getBoundingClientRect();
    return { left: end.right - origin.left + 1, top: end.top - origin.top - MARK_HEIGHT / 2 };
  }
  const element = target;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  const isBlank = (element.textContent ?? '').trim() === '';
  if (isBlank)
    return { left: box.left + (box.width - width) / 2, top: box.top + (box.height - MARK_HEIGHT) / 2 };
  const corner = box.left + box.width + OVERHANG - width;
  return { left: Math.max(corner, text.right - origin.left + 2), top: box.top - MARK_HEIGHT / 2 };
}

/** A mark's height, as its style says, and how far it stands out over the cell's corner. */
const MARK_HEIGHT = 17;
const OVERHANG = 8;

export function place(target: HTMLElement, box: Box): void {
  target.style.left = `${box.left}px`;
  target.style.top = `${box.top}px`;
  target.style.width = `${box.width}px`;
  target.style.height = `${box.height}px`;
}

const clippers = new WeakMap<Element, Element[]>();

/** The element and its ancestors that scroll or cut off what they hold; asked once for each. */
function clippersOf(parent: Element | null): Element[] {
  if (parent === null || parent.localName === 'body') return [];
  const known = clippers.get(parent);
  if (known !== undefined) return known;
  const { overflowX, overflowY } = getComputedStyle(parent);
  const cuts = overflowX !== 'visible' || overflowY !== 'visible';
  const found = cuts ? [parent, ...clippersOf(parent.parentElement)] : clippersOf(parent.parentElement);
  clippers.set(parent, found);
  return found;
}
