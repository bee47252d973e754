import { anchorsOfFinding } from '../model/anchor.ts';
import { shownPart } from '../wording/shown-part.ts';
import { Card } from './card.ts';
import { element } from './element.ts';
import { FigureLayer } from './figure-layer.ts';
import { addHost, type Host } from './host.ts';
import { type Mark, MarkLayer } from './mark-layer.ts';
import type { Marked } from './marked.ts';
import { plain } from './plain.ts';
import { scrollTo } from './scroll-to.ts';
import type { Target } from './target.ts';
import { wantedMarks } from './wanted-marks.ts';

/** What may be done with the marks on a page. */
export interface Marks {
  /** Opens a finding's card and brings its cell into view; false where there is no such finding. */
  readonly focus: (finding: string) => boolean;
  /** Opens the next (1) or previous (−1) finding. */
  readonly step: (by: 1 | -1) => boolean;
  /** Spells out all figures of the text, or no longer; returns whether they are now. */
  readonly toggleFigures: () => boolean;
  /** The page was read again: the figures of its text are others, all else is as it was. */
  readonly renewFigures: (reading: Pick<Marked, 'report' | 'targetOf'>) => void;
  /** Where the focus is within them; null where it is elsewhere. */
  readonly focusedPlace: () => FocusedPlace | null;
  /** Puts the focus there, or as near to it as there is a mark. */
  readonly focusPlace: (place: FocusedPlace) => void;
  /** Takes everything off the page: element, listeners, observers. */
  readonly destroy: () => void;
}

/** A mark by where it stands, on the page and among the others: marks that are drawn anew are other ones. */
interface FocusedPlace {
  readonly target: Target;
  readonly position: number;
}

/**
 * Sets a mark beside every cell with something to say. The page's own elements are read, never written to.
 *
 * @param onLost the page insists on removing them: they are off now, as by `destroy`.
 */
export function showMarks(marked: Marked, onLost: () => void = () => undefined): Marks {
  return new Overlay(marked, onLost);
}

class Overlay implements Marks {
  private readonly marked: Marked;
  private readonly host: Host;
  private readonly layer: MarkLayer;
  private readonly figures: FigureLayer;
  private readonly card: Card;
  /** Says what was done. It is there before it says anything, else nobody would hear it. */
  private readonly status: HTMLElement;
  private readonly resizes = new ResizeObserver(() => this.follow());
  /** All listeners end with this. */
  private readonly life = new AbortController();
  private frame = 0;
  /** Position of the open finding. */
  private open: number | null = null;
  private opener: Mark | undefined;
  /** What had the page's focus when a card took it. */
  private focused: Element | null = null;

  constructor(whole: Marked, onLost: () => void) {
    const marked = { ...whole, report: shownPart(whole.report) };
    this.marked = marked;
    const { document } = marked;
    const events = {
      onMoved: () => this.watchSize(),
      onLost: () => {
        this.destroy();
        onLost();
      },
    };
    this.host = addHost(document, events, marked.highlight?.name);
    this.layer = new MarkLayer(marked, this.host.origin, (mark) => this.toggle(mark));
    this.card = new Card(marked, {
      onClose: () => this.close(),
      onStep: (by) => this.step(by),
      onSay: (sentence) => {
        this.status.textContent = sentence;
      },
      onPoint: ({ id }, isPointed) => this.layer.point(id, isPointed),
      onGo: ({ id }) => this.layer.goTo(id),
      onLight: (lit) => {
        this.layer.light(lit);
        this.place();
      },
    });
    const { signal } = this.life;
    this.figures = new FigureLayer(marked, this.host, () => this.layer.spots(), signal);
    this.status = element(document, 'div', { class: 'sr', role: 'status', lang: marked.phrases.language });
    this.host.root.append(this.layer.element, this.figures.element, this.card.element, this.status);
    this.layer.add(wantedMarks(marked.report));
    const page = plain(document);
    const view = page.defaultView;
    view?.addEventListener('scroll', this.follow, { capture: true, passive: true, signal });
    view?.addEventListener('resize', this.follow, { passive: true, signal });
    page.addEventListener('keydown', this.onKey, { capture: true, signal });
    this.watchSize();
  }

  focus(finding: string): boolean {
    const at = this.marked.report.findings.findIndex(({ id }) => id === finding);
    if (at >= 0) this.show(at, true);
    return at >= 0;
  }

  step(by: 1 | -1): boolean {
    const count = this.marked.report.findings.length;
    if (count === 0) return false;
    const from = this.open ?? (by > 0 ? -1 : 0);
    this.show((from + by + count) % count, true);
    return true;
  }

  toggleFigures(): boolean {
    this.figures.showAll(!this.figures.areAllShown());
    return this.figures.areAllShown();
  }

  renewFigures(reading: Pick<Marked, 'report' | 'targetOf'>): void {
    this.figures.renew({ ...this.marked, ...reading });
  }

  destroy(): void {
    this.life.abort();
    this.resizes.disconnect();
    cancelAnimationFrame(this.frame);
    const { activeElement } = plain(this.marked.document);
    this.layer.remove();
    this.host.remove();
    if (activeElement === this.host.element) this.focusPage();
  }

  focusedPlace(): FocusedPlace | null {
    const { activeElement } = this.host.root;
    if (activeElement === null) return null;
    const mark = this.layer.focused() ?? this.opener;
    return mark === undefined ? null : { target: mark.target, position: this.layer.positionOf(mark) };
  }

  focusPlace({ target, position }: FocusedPlace): void {
    const same = this.layer.positionAt(target);
    this.layer.focusAt(same < 0 ? position : same);
  }

  /** To what had the focus before a card took it. */
  private focusPage(): void {
    (this.focused as HTMLElement | null)?.focus({ preventScroll: true });
  }

  /** What grows or shrinks above a cell moves it. A page may have put another body in its place. */
  private watchSize(): void {
    this.resizes.disconnect();
    const { body, documentElement } = plain(this.marked.document);
    this.resizes.observe(body ?? documentElement);
  }

  private toggle(mark: Mark): void {
    if (this.open === mark.finding && this.opener === mark) this.close();
    else this.show(mark.finding, false, mark);
  }

  /** @param opener the mark that was clicked on; else the finding's first. */
  private show(at: number, isScrolled: boolean, opener?: Mark): void {
    const finding = this.marked.report.findings[at];
    if (finding === undefined) return;
    this.opener?.button.setAttribute('aria-expanded', 'false');
    this.open = at;
    this.opener = opener ?? this.layer.markOf(at, anchorsOfFinding(finding, this.marked.report.checks));
    this.opener?.button.setAttribute('aria-expanded', 'true');
    if (isScrolled) scrollTo(this.opener?.target);
    const { activeElement } = plain(this.marked.document);
    if (activeElement !== this.host.element) this.focused = activeElement;
    this.putCard();
    this.card.show(finding, at);
    this.status.textContent = '';
    this.card.focus();
  }

  /** Behind its mark: from there the keyboard goes into the card, and out of it to the next mark. */
  private putCard(): void {
    const { element: card } = this.card;
    if (this.opener === undefined) this.host.root.append(card);
    else this.opener.button.after(card);
  }

  private close(): void {
    if (this.open === null) return;
    this.open = null;
    this.card.hide();
    this.layer.light([]);
    this.opener?.button.setAttribute('aria-expanded', 'false');
    const isBack = this.opener !== undefined && this.layer.focusAt(this.layer.positionOf(this.opener));
    if (!isBack) this.focusPage();
    this.opener = undefined;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted || this.open === null) return;
    event.stopPropagation();
    this.close();
  };

  /** Marks follow the page, at most once a frame. */
  private readonly follow = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.place();
    });
  };

  private place(): void {
    this.layer.position();
    this.figures.follow();
    if (this.open !== null) this.card.placeBeside(this.opener?.target ?? null, this.host.origin());
  }
}
