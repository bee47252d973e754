import { normalize } from '../text/normalize.ts';
import { attributeOf, findIn, firstOf, nameOf, nextOf, parentOf, textOf, typeOf } from './dom.ts';
import type { Sheets } from './sheets.ts';

/** Elements whose content is not part of what a reader sees in the cell, or is read apart. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'table',
  'svg',
  'select',
  'textarea',
  'object',
  'iframe',
  'input',
  'button',
  'title',
  'head',
  // Text set backwards, readings above characters, what is struck out, and what shows only on demand or instead of something else.
  'bdo',
  'rt',
  'rp',
  'del',
  's',
  'strike',
  'datalist',
  'dialog',
  'video',
  'audio',
  'canvas',
]);
/** Elements that show something that is no text. */
const SHOWING =
  'input:not([type=hidden]),select,textarea,button,object,iframe,svg,canvas,video,bdo,img,table';
/** Stands for a cell that shows something but no text, which is not the same as a blank one. */
const OBJECT = '\ufffc';
/** Elements that a browser sets on lines of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'blockquote',
  'pre',
  'center',
  'form',
  'tr',
  'td',
  'th',
  'tbody',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'address',
  'caption',
  'figure',
  'hr',
  'table',
]);
const NOT_DISPLAYED = /(?:^|;)\s*display\s*:\s*none/i;
const NOT_VISIBLE =
  /(?:^|;)\s*(?:visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{3}|(?:left|top)\s*:\s*-\d{3}|text-decoration[-\w]*\s*:[^;]*line-through|color\s*:\s*(?:transparent|(?:rgb|hsl)a\([^)]*,\s*0\s*\)))/i;
const RAISED = /(?:^|;)\s*vertical-align\s*:\s*(?:super|sub|text-top|top)/i;
const NOTE_MARK = /^\s*[[［(（]?\s*(?:\d{1,2}|[*†‡※\u2460-\u2473])\s*[\]］)）]?\s*$/;

/** A longer text is no figure, nor is one without a digit. */
const LONGEST_FIGURE = 100;
const FIGURE = /[\d０-９]/;

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text that an element shows by itself, as a reader would copy it: nested tables, scripts, hidden parts and
 * footnote marks left out; pieces of one line joined without a space, so that a number split over several spans
 * is one number again. As shown: runs of white space are one space, none at the ends; lines are parted by `\n`.
 *
 * @param sheets parts that style sheets hide are left out, where the page is shown.
 */
export function ownText(element: Element, sheets: Sheets | null = null): string {
  if (sheets?.isTaken(element)) return '';
  const text = textUnder(element, (part) => sheets?.isTaken(part) ?? false);
  if (sheets === null || (text !== '' && !isShortFigure(text))) return text;
  // Only where it could be a figure is every way to hide a part of it looked for: that costs far more.
  let isWritten = sheets.hasWriting(element);
  const read = sheets.isUnreadable(element)
    ? ''
    : textUnder(element, (part) => {
        isWritten ||= sheets.hasWriting(part);
        return sheets.isTaken(part) || sheets.isUnreadable(part);
      });
  return isWritten ? OBJECT : read;
}

function isShortFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && FIGURE.test(text);
}

function textUnder(element: Element, isTaken: (part: Element) => boolean): string {
  const first = firstOf(element);
  if (first === null || isInvisible(element)) return '';
  // The common case, by far: one text node.
  if (typeOf(first) === TEXT && nextOf(first) === null) return asShown(first.nodeValue ?? '').trim();
  const parts: string[] = [];
  collect(element, parts, isTaken);
  const text = parts
    .join('')
    .split('\n')
    .map((line) => asShown(line).trim())
    .filter((line) => line !== '')
    .join('\n');
  return text === '' && findIn(element, SHOWING) !== null ? OBJECT : text;
}

/** What HTML does to white space in the source: a run of it, line breaks included, is one space. */
function asShown(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ');
}

/** True where the page takes the element away by its own attributes. Style sheets are asked in sheets.ts. */
export function isHidden(element: Element): boolean {
  return attributeOf(element, 'hidden') !== null || says(NOT_DISPLAYED, attributeOf(element, 'style'));
}

/** True where the element keeps its place but shows nothing. */
function isInvisible(element: Element): boolean {
  return says(NOT_VISIBLE, attributeOf(element, 'style'));
}

/** Most elements have no style of their own. */
function says(pattern: RegExp, style: string | null): boolean {
  return style !== null && pattern.test(style);
}

/** True for what never belongs to the text around it: scripts, nested tables, hidden parts. */
export function isUnread(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'details' && attributeOf(element, 'open') === null) return true;
  if (UNREAD.has(name) || attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return says(NOT_DISPLAYED, style) || says(NOT_VISIBLE, style);
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(nameOf(element));
}

/** Iterative, so that no depth of nesting can exhaust the stack. */
function collect(root: Element, parts: string[], isTaken: (part: Element) => boolean): void {
  let node: Node | null = firstOf(root);
  let lastClass: string | null = null;
  while (node !== null) {
    const type = typeOf(node);
    if (type === TEXT) {
      const text = asShown(node.nodeValue ?? '');
      // Digits of two classes side by side may be two copies, for wide and narrow screens, of which one is hidden.
      const ofClass: string | null = /\d/.test(text) ? classOf(node) : lastClass;
      if (lastClass !== null && ofClass !== lastClass) parts.push('\n');
      lastClass = ofClass;
      parts.push(text);
    } else if (type === ELEMENT) {
      const element = node as Element;
      if (nameOf(element) === 'br') parts.push('\n');
      else if (
        !isUnread(element) &&
        !isTaken(element) &&
        !(isNoteMark(element) && parts.some((part) => part.trim() !== ''))
      ) {
        if (isBlock(element)) parts.push('\n');
        const first = firstOf(element);
        if (first !== null) {
          node = first;
          continue;
        }
      }
    }
    let next = nextOf(node);
    while (next === null) {
      node = parentOf(node);
      if (node === null || node === root) return;
      if (isBlock(node as Element)) parts.push('\n');
      next = nextOf(node);
    }
    if (typeOf(node) === ELEMENT && isBlock(node as Element)) parts.push('\n');
    node = next;
  }
}

function classOf(text: Node): string {
  const parent = parentOf(text);
  return parent === null ? '' : (attributeOf(parent as Element, 'class') ?? '');
}

/** A small raised number. In a cell it is a note's mark only behind something that it marks. */
export function isNoteMark(element: Element): boolean {
  const isRaised =
    nameOf(element) === 'sup' || nameOf(element) === 'sub' || says(RAISED, attributeOf(element, 'style'));
  return isRaised && NOTE_MARK.test(normalize(textOf(element)));
}
