import { clippersOf } from './geometry.ts';
import { plain } from './plain.ts';
import { holderOf, isRange, type Target } from './target.ts';

/** A line of text is brought to this part of the height: below it there is room for the card. */
const UPPER_PART = 0.3;

/** Brings a cell, or the line of a figure, into view, through every part of the page that scrolls by itself. */
export function scrollTo(target: Target | undefined): void {
  const holder = target === undefined ? null : holderOf(target);
  if (target === undefined || holder === null) return;
  const page = plain(plain(holder).ownerDocument);
  const view = page.defaultView;
  if (view === null) return;
  plain(holder).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (!isRange(target)) return;
  // A paragraph may be longer than the window, and its middle far from the figure.
  const { body, scrollingElement } = page;
  const scrollers = [...clippersOf(holder), body].filter(
    (each) => each !== null && each !== scrollingElement,
  );
  for (const each of scrollers) {
    const scroller = plain(each);
    const { left, top } = scroller.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = scroller;
    bring(target, scroller, new DOMRect(left + clientLeft, top + clientTop, clientWidth, clientHeight));
  }
  bring(target, view, new DOMRect(0, 0, view.innerWidth, view.innerHeight));
}

function bring(target: Range, scroller: Element | Window, frame: DOMRect): void {
  const line = [...target.getClientRects()].at(-1);
  if (line === undefined) return;
  const top = line.top - (frame.top + frame.height * UPPER_PART);
  const isLeft = line.left < frame.left;
  const left = isLeft ? line.left - frame.left : Math.max(line.right - frame.right, 0);
  scroller.scrollBy({ top, left, behavior: 'instant' });
}
