import { attributeOf, bodyOf, holderOf, isDrawn, isOneOf, nameOf, sheetsOf, viewOf } from './dom.ts';
import { glanceAt, hidingSelector } from './hiding-selector.ts';
import { holdsText } from './text-within.ts';

/** Smaller letters, in px, are not there to be read. */
const SMALLEST = 2;
/** So far to the left or above, in px, is off the page. */
const OFF_PAGE = -99;
const CLEAR = /^transparent$|^(?:rgb|hsl)a\(.*, ?0\)$|\/ ?0%?\)$/;
const STRING = /"((?:[^"\\]|\\.)*)"/g;
/** What could be part of a figure, or make it another one. */
const FIGURE_PART = /[\d０-９.,，+\-−—／/万亿千百〇-九]/u;
const NO_SIZE = /^[01](?:\.\d+)?px$/;

/**
 * What style sheets do to tables and their cells, on a page that somebody shows. Parts are asked for by themselves: what
 * is around them has been asked before.
 */
export class Sheets {
  private readonly view: Window;
  /** Null in engines that say themselves what they draw. */
  private readonly hiding: string | null;
  private readonly suspects = new Map<Element, boolean>();
  /** What was answered: cells are asked for by their table, by themselves, and by the text of the page. */
  private readonly plain: Map<Element, boolean>;
  private readonly unreadable: Map<Element, boolean>;
  private readonly mayWrite: boolean;
  private readonly isFolded: boolean;

  private constructor(view: Window, hiding: string | null, mayWrite: boolean, shown?: Sheets) {
    this.view = view;
    this.hiding = hiding;
    this.mayWrite = mayWrite;
    this.isFolded = shown !== undefined;
    this.plain = shown?.plain ?? new Map();
    this.unreadable = shown?.unreadable ?? new Map();
  }

  /** Null where there is nothing to ask: no window, no sheet that could hide anything, or sheets that hide the whole page. */
  static of(document: Document): Sheets | null {
    const view = viewOf(document);
    const body = bodyOf(document);
    const list = sheetsOf(document);
    if (view === null || body === null || list.length === 0) return null;
    const { mayHide, mayWrite } = glanceAt(list);
    if (!mayHide) return null;
    const sheets = new Sheets(view, isDrawn(body) === null ? hidingSelector(list, body) : null, mayWrite);
    return sheets.isShown(body) ? sheets : null;
  }

  /** The same for what a table holds that is not shown at the moment: only what it takes away by itself counts. */
  folded(): Sheets {
    return new Sheets(this.view, this.hiding, this.mayWrite, this);
  }

  /** Whether an element is drawn, with all that holds it. */
  isShown(element: Element): boolean {
    const isSeen = isDrawn(element);
    if (isSeen !== null) return isSeen;
    if (this.isSuspect(element) && this.styleOf(element).visibility !== 'visible') return false;
    for (let at: Element | null = element; at !== null; at = holderOf(at)) {
      if (nameOf(at) === 'details' && attributeOf(at, 'open') === null) return false;
      if (!this.isSuspect(at)) continue;
      const { display, opacity } = this.styleOf(at);
      if (display === 'none' || opacity === '0') return false;
    }
    return true;
  }

  /** Whether a row or a cell is taken out of its table. */
  isGone(element: Element): boolean {
    if (this.isPlain(element)) return false;
    const { display, visibility } = this.styleOf(element);
    return display === 'none' || (visibility === 'collapse' && !this.isFolded);
  }

  /** Whether a part of a cell is not drawn. */
  isTaken(element: Element): boolean {
    if (this.isPlain(element)) return false;
    const { display, visibility, opacity } = this.styleOf(element);
    return display === 'none' || (!this.isFolded && (visibility !== 'visible' || opacity === '0'));
  }

  /** Whether it is drawn but cannot be read: without size or colour, off the page, cut away, or struck out. */
  isUnreadable(element: Element): boolean {
    let is = this.unreadable.get(element);
    if (is === undefined) {
      is = this.isSuspect(element) && this.cannotBeRead(element);
      this.unreadable.set(element, is);
    }
    return is;
  }

  private cannotBeRead(element: Element): boolean {
    const style = this.styleOf(element);
    // Each property costs as much as reading a cell; what is handed down is asked where the text is.
    if (holdsText(element)) {
      if (Number.parseFloat(style.fontSize) < SMALLEST || CLEAR.test(style.color)) return true;
      if (Number.parseFloat(style.textIndent) < OFF_PAGE) return true;
    }
    if (style.textDecorationLine.includes('line-through')) return true;
    if (style.overflowX === 'hidden' && (NO_SIZE.test(style.width) || NO_SIZE.test(style.height)))
      return true;
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    return (
      Number.parseFloat(style.left) < OFF_PAGE ||
      Number.parseFloat(style.top) < OFF_PAGE ||
      isCut(style.clip) ||
      isCut(style.clipPath)
    );
  }

  /** Whether a style sheet writes something before or behind the element's text that could belong to a figure. */
  hasWriting(element: Element): boolean {
    if (!this.mayWrite || !this.isSuspect(element)) return false;
    return ['::before', '::after'].some((part) => {
      const { content } = this.styleOf(element, part);
      if (content === 'none' || content === 'normal' || content === '') return false;
      const texts = [...content.matchAll(STRING)].map(([, text = '']) => text);
      const names = [...content.matchAll(/attr\(([\w-]+)/g)].map(([, name = '']) =>
        attributeOf(element, name),
      );
      return content.includes('counter') || [...texts, ...names].some((text) => FIGURE_PART.test(text ?? ''));
    });
  }

  /** Nearly all are: the engine draws them, or no style sheet could hide them. */
  private isPlain(element: Element): boolean {
    let is = this.plain.get(element);
    if (is === undefined) {
      is = isDrawn(element) ?? !this.isSuspect(element);
      this.plain.set(element, is);
    }
    return is;
  }

  /** Whether a rule that could hide something speaks of the element or of what holds it. */
  private isSuspect(element: Element): boolean {
    const { hiding } = this;
    if (hiding === null || hiding === '') return hiding === null;
    const asked: Element[] = [];
    let is: boolean | undefined = false;
    for (let at: Element | null = element; at !== null; at = holderOf(at)) {
      is = this.suspects.get(at);
      if (is !== undefined) break;
      asked.push(at);
      is = isOneOf(at, hiding);
      if (is) break;
    }
    for (const each of asked) this.suspects.set(each, is ?? false);
    return is ?? false;
  }

  private styleOf(element: Element, part?: string): CSSStyleDeclaration {
    return this.view.getComputedStyle(element, part);
  }
}

/** An engine that has given the old property up says nothing of it. */
function isCut(clip: string | undefined): boolean {
  return clip !== undefined && !/^(?:auto|none)?$/.test(clip);
}
