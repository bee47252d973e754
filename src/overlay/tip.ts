import { element } from './element.ts';
import { boxesOf, within } from './geometry.ts';
import { plain } from './plain.ts';
import type { TextFigure } from './read-figures.ts';

const GAP = 5;
const MARGIN = 8;

/** The small sign below a figure of the text that says what it comes to. */
export class Tip {
  readonly element: HTMLElement;
  private figure: TextFigure | null = null;

  constructor(document: Document, language: string) {
    this.element = element(document, 'div', { class: 'tip', role: 'tooltip', lang: language });
    this.element.hidden = true;
  }

  show(figure: TextFigure | null): void {
    this.figure = figure;
    this.element.textContent = figure?.form?.full ?? '';
  }

  /** Below the line on which the figure begins; above it at the window's foot. */
  place(origin: DOMRect): void {
    const line = this.figure === null ? undefined : boxesOf(this.figure.range)[0];
    this.element.hidden = line === undefined;
    const view = plain(this.element.ownerDocument).defaultView;
    if (line === undefined || view === null) return;
    const { width, height } = this.element.getBoundingClientRect();
    const below = line.top + line.height + GAP;
    const top = below + height + MARGIN > view.innerHeight ? line.top - GAP - height : below;
    const left = Math.max(MARGIN, Math.min(line.left, view.innerWidth - width - MARGIN));
    const at = within(origin, { left, top, width, height });
    this.element.style.left = `${at.left}px`;
    this.element.style.top = `${at.top}px`;
  }
}
