import { textWithin } from './text-within.ts';

/** A line's end in the cell is `\n` here too. */
export interface CellText {
  readonly element: Element;
  readonly text: string;
}

/** Text in a cell of a table of data from this length on, with a full stop, is prose. */
export const SHORTEST_CELL_PROSE = 40;

/** Far above any report; beyond it nobody asks. */
const MOST = 10_000;
const FIGURE = /[\d０-９]/;

/** The texts of cells of data, in the order in which they end, while the page is walked through. */
export class CellTexts {
  readonly all: CellText[] = [];
  /** Those around the node, the innermost last. */
  private readonly open: { readonly element: Element; text: string; readonly isLabel: boolean }[] = [];

  /** Whether there is a cell around the node, and no figure or prose can stand in it. */
  isInLabel(): boolean {
    return this.open.at(-1)?.isLabel ?? false;
  }

  isInside(): boolean {
    return this.open.length > 0;
  }

  enter(element: Element, isLabel: boolean): void {
    if (this.all.length < MOST) this.open.push({ element, text: '', isLabel });
  }

  add(text: string): void {
    const cell = this.open.at(-1);
    if (cell !== undefined) cell.text += text;
  }

  /** Returns whether the element was a cell. */
  leave(element: Element): boolean {
    const cell = this.open.at(-1);
    if (cell?.element !== element) return false;
    this.open.pop();
    this.all.push(cell);
    return true;
  }
}

export function isLabel(cell: Element): boolean {
  const text = textWithin(cell);
  return text.length < SHORTEST_CELL_PROSE && !FIGURE.test(text);
}
