import { beginningOf } from './beginning-of.ts';
import { firstOf, followingWithin, nextOf, typeOf } from './dom.ts';

/** What a heading, a link or a cell holds beyond this is looked at elsewhere. */
const MOST_NODES_WITHIN = 64;
const MOST_TEXT_WITHIN = 400;

/** The text of an element, or the beginning of a long one: elements may hold each other, and each a page's text. */
export function textWithin(element: Element): string {
  const first = firstOf(element);
  if (first === null) return '';
  if (typeOf(first) === 3 && nextOf(first) === null) return beginningOf(first as Text, MOST_TEXT_WITHIN);
  let text = '';
  let node: Node | null = first;
  for (
    let count = 0;
    node !== null && count < MOST_NODES_WITHIN && text.length < MOST_TEXT_WITHIN;
    count += 1
  ) {
    if (typeOf(node) === 3) text += beginningOf(node as Text, MOST_TEXT_WITHIN);
    node = followingWithin(node, element);
  }
  return text;
}

/** Whether text stands in the element by itself, beside its parts. */
export function holdsText(element: Element): boolean {
  for (let node = firstOf(element); node !== null; node = nextOf(node))
    if (typeOf(node) === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  return false;
}
