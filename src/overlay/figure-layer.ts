import { element } from './element.ts';
import type { Box } from './geometry.ts';
import { Glosses } from './glosses.ts';
import type { Host } from './host.ts';
import type { Marked } from './marked.ts';
import { type Paint, paintFor } from './paint.ts';
import { plain } from './plain.ts';
import { figureAt, type TextFigure, textFigures } from './read-figures.ts';
import { isStillPrinted } from './target.ts';
import { Tip } from './tip.ts';

/** A pointer that stays on a figure for so many milliseconds rests there. */
const REST = 120;

/** Where the pointer was last, and on what. */
interface Pointer {
  readonly on: EventTarget | null;
  readonly x: number;
  readonly y: number;
}

/** What figures of the text come to, on demand: under a resting pointer, or all at once. Else nothing is drawn. */
export class FigureLayer {
  readonly element: HTMLElement;
  private marked: Marked;
  private readonly origin: () => DOMRect;
  private readonly marksAt: () => readonly Box[];
  private readonly tip: Tip;
  private readonly paint: Paint;
  /** Looked up when first asked for. */
  private known: readonly TextFigure[] | null = null;
  private glosses: Glosses | null = null;
  private pointed: TextFigure | null = null;
  private pointer: Pointer | null = null;
  private frame = 0;
  private rest = 0;

  /**
   * @param host our own element: a pointer on a mark or a card is not on the text.
   * @param marksAt where marks stand in the window.
   */
  constructor(marked: Marked, host: Host, marksAt: () => readonly Box[], signal: AbortSignal) {
    const { document, phrases } = marked;
    this.marked = marked;
    this.origin = host.origin;
    this.marksAt = marksAt;
    this.element = element(document, 'div', { class: 'layer' });
    this.tip = new Tip(document, phrases.language);
    this.element.append(this.tip.element);
    this.paint = paintFor(marked, this.element, this.origin);
    signal.addEventListener('abort', () => this.remove(), { once: true });
    if (marked.report.mentions.length === 0) return;
    const options = { capture: true, passive: true, signal };
    const page = plain(document);
    page.addEventListener('pointermove', (event) => this.onMove(event, host.element), options);
    page.addEventListener('pointerdown', (event) => event.isTrusted && this.point(null), options);
    const leave = (event: PointerEvent) => event.isTrusted && this.point(null);
    page.documentElement.addEventListener('pointerleave', leave, { signal });
  }

  /** Whether all figures are spelled out. */
  areAllShown(): boolean {
    return this.glosses !== null;
  }

  showAll(isOn: boolean): void {
    this.glosses?.element.remove();
    this.glosses = isOn ? new Glosses(this.marked.document, this.figures(), this.marked.phrases) : null;
    if (this.glosses !== null) this.element.prepend(this.glosses.element);
    this.repaint();
    this.follow();
  }

  /** Figures are looked up anew; what is shown of them is shown again. */
  renew(marked: Marked): void {
    this.marked = marked;
    this.known = null;
    this.point(null);
    if (this.areAllShown()) this.showAll(true);
  }

  /** Puts tip, glosses and boxes where their figures are now. */
  follow(): void {
    if (this.pointed === null && this.glosses === null) return;
    this.paint.follow();
    this.glosses?.place(this.origin(), this.marksAt());
    this.tip.place(this.origin());
  }

  private remove(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.paint.remove();
    this.element.remove();
  }

  private figures(): readonly TextFigure[] {
    this.known ??= textFigures(this.marked);
    return this.known;
  }

  private onMove(event: PointerEvent, host: Element): void {
    // Fingers do not rest, and a page may move a pointer of its own.
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.pointer = { on: event.target, x: event.clientX, y: event.clientY };
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.pointer !== null) this.look(this.pointer, host);
    });
  }

  private look({ on, x, y }: Pointer, host: Element): void {
    const isOnText = on !== host && on !== null && 'contains' in on;
    const found = isOnText ? figureAt(this.figures(), on as Element, x, y) : undefined;
    if (found === this.pointed) return;
    if (this.pointed !== null) this.point(null);
    clearTimeout(this.rest);
    if (found !== undefined) this.rest = Number(setTimeout(() => this.point(found), REST));
  }

  private point(figure: TextFigure | null): void {
    clearTimeout(this.rest);
    if (figure === this.pointed) return;
    this.pointed = figure;
    this.tip.show(figure);
    this.repaint();
    this.tip.place(this.origin());
  }

  private repaint(): void {
    const shown = this.glosses === null ? [] : this.figures().filter(({ form }) => form !== null);
    const all = this.pointed === null ? shown : [...shown, this.pointed];
    const valid = all.filter(({ range, mention }) => isStillPrinted(range, mention.raw));
    this.paint.show([...new Set(valid.map(({ range }) => range))]);
  }
}
