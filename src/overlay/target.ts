import { type Anchor, isMention } from '../model/anchor.ts';
import type { Marked } from './marked.ts';
import { plain } from './plain.ts';

/** What a mark points at: a cell's element, or the stretch of text that holds a figure. */
export type Target = Element | Range;

/** Where an anchor stands now; null where the page no longer prints what was read there. */
export function targetFor(anchor: Anchor, { targetOf }: Pick<Marked, 'targetOf'>): Target | null {
  const target = targetOf(anchor);
  if (target === null || !isMention(anchor) || !isRange(target)) return target;
  return isStillPrinted(target, anchor.raw) ? target : null;
}

/** Whether a stretch of text still reads as it did, whatever its white space. */
export function isStillPrinted(range: Range, raw: string): boolean {
  return range.toString().replace(/\s/g, '') === raw.replace(/\s/g, '');
}

/** Whether two targets are the same element, or the same stretch of text. */
export function isSamePlace(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null || !isRange(a) || !isRange(b)) return a === b;
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

export function isRange(target: Target): target is Range {
  return 'startContainer' in target;
}

/** The element that holds the target, or is it. */
export function holderOf(target: Target): Element | null {
  if (!isRange(target)) return target;
  const { startContainer } = target;
  const { nodeType, parentElement } = plain(startContainer);
  return nodeType === 1 ? (startContainer as Element) : parentElement;
}
