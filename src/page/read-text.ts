import { isBlock, isHidden, isUnread } from './own-text.ts';

/** Beyond this many characters the text is cut; the longest report seen has 60,000. */
const MOST_TEXT = 2_000_000;

/**
 * The text of the page as a reader would copy it: one line a block, a tab between the cells of a row, runs of white
 * space as one space, without scripts and hidden parts. Two readings of an unchanged page give the same text.
 */
export function readText(document: Document): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const endLine = () => {
    const text = line
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (text !== '') lines.push(text);
    length += text.length;
    line = '';
  };
  let node: Node | null = document.body;
  while (node !== null && length < MOST_TEXT) {
    let next: Node | null = null;
    if (node.nodeType === 3) line += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'td' || element.localName === 'th') line += '\t';
      else if (isBlock(element) || element.localName === 'br') endLine();
      const isShownTable = element.localName === 'table' && !isHidden(element);
      if (isShownTable || !isUnread(element)) next = element.firstChild;
    }
    while (next === null && node !== null && node !== document.body) {
      next = node.nextSibling;
      if (next !== null) break;
      node = node.parentNode;
      if (node !== null && node.nodeType === 1 && endsLine(node as Element)) endLine();
    }
    if (next === null) break;
    node = next;
  }
  endLine();
  return lines.join('\n');
}

function endsLine(element: Element): boolean {
  return isBlock(element) && element.localName !== 'td' && element.localName !== 'th';
}
