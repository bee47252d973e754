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
export function boxOf(element: Element, origin: DOMRect): Box | null {
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return null;
  for (const clip of clippersOf(element)) {
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

export function place(target: HTMLElement, box: Box): void {
  target.style.left = `${box.left}px`;
  target.style.top = `${box.top}px`;
  target.style.width = `${box.width}px`;
  target.style.height = `${box.height}px`;
}

const clippers = new WeakMap<Element, Element[]>();

/** The ancestors that scroll or cut off what they hold; asked once for each parent. */
function clippersOf(element: Element): Element[] {
  const parent = element.parentElement;
  if (parent === null || parent.localName === 'body') return [];
  const known = clippers.get(parent);
  if (known !== undefined) return known;
  const { overflowX, overflowY } = getComputedStyle(parent);
  const cuts = overflowX !== 'visible' || overflowY !== 'visible';
  const found = cuts ? [parent, ...clippersOf(parent)] : clippersOf(parent);
  clippers.set(parent, found);
  return found;
}
