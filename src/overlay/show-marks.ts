import { anchorOf } from '../model/anchor.ts';
import type { Cell, CellId } from '../model/grid.ts';
import type { Finding, Report } from '../model/report.ts';
import type { FindingKind } from '../model/summary.ts';
import { headlineOf, kindOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markText } from '../wording/mark-text.ts';
import type { Phrases } from '../wording/phrases.ts';
import { Card } from './card.ts';
import { element } from './element.ts';
import { boxOf, markPlace, place } from './geometry.ts';
import { addHost } from './host.ts';

export interface Marked {
  readonly document: Document;
  readonly report: Report;
  readonly elements: ReadonlyMap<CellId, Element>;
  readonly phrases: Phrases;
}

/** What may be done with the marks on a page. */
export interface Marks {
  /** Opens a finding's card and brings its cell into view; false where there is no such finding. */
  readonly focus: (finding: string) => boolean;
  /** Opens the next (1) or previous (−1) finding. */
  readonly step: (by: 1 | -1) => boolean;
  /** Takes everything off the page: element, listeners, observers. */
  readonly destroy: () => void;
}

/** The worst finding of a cell gives its mark. */
const ORDER: readonly FindingKind[] = ['unequal', 'question', 'unknown', 'explained'];
/** Marks are set in portions, so that no task is long. */
const PORTION = 40;

interface Mark {
  readonly cell: Cell;
  readonly element: Element;
  readonly kind: FindingKind;
  readonly finding: Finding;
  readonly button: HTMLButtonElement;
  readonly tint: HTMLElement;
  /** Measured while it is shown; a hidden element has none. */
  width: number;
}

/** Sets a mark beside every cell with something to say. The page's own elements are read, never written to. */
export function showMarks(marked: Marked): Marks {
  return new Overlay(marked);
}

class Overlay implements Marks {
  private readonly marked: Marked;
  private readonly host;
  private readonly layer: HTMLElement;
  private readonly marks: Mark[] = [];
  private readonly card: Card;
  private readonly lit: { element: Element; tint: HTMLElement }[] = [];
  private readonly resizes: ResizeObserver;
  private frame = 0;
  private open: number | null = null;
  private isDestroyed = false;

  constructor(marked: Marked) {
    this.marked = marked;
    const { document } = marked;
    this.host = addHost(document);
    this.layer = element(document, 'div', { class: 'layer' });
    this.card = new Card(marked, {
      onClose: () => this.close(),
      onStep: (by) => this.step(by),
      onPoint: (cell, isPointed) => this.point(cell, isPointed),
      onGo: (cell) => this.goTo(cell),
    });
    this.host.root.append(this.layer, this.card.element);
    this.addMarks(this.wantedMarks(), 0);
    const view = document.defaultView;
    view?.addEventListener('scroll', this.update, { capture: true, passive: true });
    view?.addEventListener('resize', this.update, { passive: true });
    document.addEventListener('keydown', this.onKey, true);
    this.resizes = new ResizeObserver(this.update);
    if (document.body !== null) this.resizes.observe(document.body);
  }

  focus(finding: string): boolean {
    const at = this.marked.report.findings.findIndex(({ id }) => id === finding);
    if (at < 0) return false;
    this.show(at, true);
    return true;
  }

  step(by: 1 | -1): boolean {
    const count = this.marked.report.findings.length;
    if (count === 0) return false;
    this.show(this.open === null ? (by > 0 ? 0 : count - 1) : (this.open + by + count) % count, true);
    return true;
  }

  destroy(): void {
    this.isDestroyed = true;
    const { document } = this.marked;
    const view = document.defaultView;
    view?.removeEventListener('scroll', this.update, true);
    view?.removeEventListener('resize', this.update);
    document.removeEventListener('keydown', this.onKey, true);
    this.resizes.disconnect();
    view?.cancelAnimationFrame(this.frame);
    this.host.remove();
  }

  /** For each cell, its worst finding; in document order of the findings. */
  private wantedMarks(): { cell: Cell; at: number; check: number }[] {
    const { findings, checks } = this.marked.report;
    const worst = new Map<CellId, { cell: Cell; at: number; check: number; rank: number }>();
    findings.forEach((finding, at) => {
      for (const index of finding.checks) {
        const check = checks[index];
        const cell = anchorOf(check);
        if (check === undefined || cell === null) continue;
        const rank = ORDER.indexOf(kindOf(check));
        const known = worst.get(cell.id);
        if (known === undefined || rank < known.rank) worst.set(cell.id, { cell, at, check: index, rank });
      }
    });
    return [...worst.values()];
  }

  private addMarks(wanted: readonly { cell: Cell; at: number; check: number }[], from: number): void {
    if (this.isDestroyed) return;
    const added = wanted
      .slice(from, from + PORTION)
      .flatMap(({ cell, at, check }) => this.makeMark(cell, at, check) ?? []);
    this.marks.push(...added);
    this.layer.append(...added.flatMap(({ tint, button }) => [tint, button]));
    this.position(added);
    if (from + PORTION < wanted.length) setTimeout(() => this.addMarks(wanted, from + PORTION));
  }

  private makeMark(cell: Cell, at: number, index: number): Mark | null {
    const { document, report, elements, phrases } = this.marked;
    const target = elements.get(cell.id);
    const finding = report.findings[at];
    const check = report.checks[index];
    if (target === undefined || finding === undefined || check === undefined) return null;
    const kind = kindOf(check);
    const label = fill(phrases.marks.label, { headline: headlineOf(finding, report.checks, phrases) });
    const attributes = {
      type: 'button',
      class: `mark ${kind}`,
      title: label,
      'aria-label': label,
      'aria-expanded': 'false',
    };
    const button = element(document, 'button', attributes, markText(check, phrases));
    // A page may dispatch clicks of its own; only a person's count.
    button.addEventListener('click', (event) => event.isTrusted && this.toggleCard(at));
    const tint = element(document, 'div', { class: `tint ${kind}` });
    return { cell, element: target, kind, finding, button, tint, width: 0 };
  }

  private toggleCard(at: number): void {
    if (this.open === at) this.close();
    else this.show(at, false);
  }

  private show(at: number, isScrolled: boolean): void {
    const finding = this.marked.report.findings[at];
    if (finding === undefined) return;
    this.close(false);
    this.open = at;
    const cells = this.card.show(finding, at);
    for (const cell of cells) this.light(cell);
    const mark = this.marks.find((candidate) => candidate.finding === finding) ?? this.markOf(finding);
    mark?.button.setAttribute('aria-expanded', 'true');
    if (isScrolled && mark !== undefined)
      mark.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.position(this.marks);
    this.positionCard(mark?.element ?? null);
    this.card.focus();
  }

  /** A finding whose cell carries a worse one's mark stands at that mark. */
  private markOf(finding: Finding): Mark | undefined {
    const cell = anchorOf(this.marked.report.checks[finding.checks[0] ?? 0]);
    return this.marks.find((mark) => mark.cell.id === cell?.id);
  }

  private close(givesFocusBack = true): void {
    if (this.open === null) return;
    const expanded = this.marks.find(({ button }) => button.getAttribute('aria-expanded') === 'true');
    expanded?.button.setAttribute('aria-expanded', 'false');
    this.card.hide();
    for (const { tint } of this.lit.splice(0)) tint.remove();
    this.open = null;
    if (givesFocusBack) expanded?.button.focus({ preventScroll: true });
  }

  private light(cell: Cell): void {
    const target = this.marked.elements.get(cell.id);
    if (target === undefined || this.lit.some((light) => light.element === target)) return;
    const tint = element(this.marked.document, 'div', { class: 'tint lit' });
    this.lit.push({ element: target, tint });
    this.layer.prepend(tint);
  }

  private point(cell: Cell, isPointed: boolean): void {
    const target = this.marked.elements.get(cell.id);
    this.lit.find((light) => light.element === target)?.tint.classList.toggle('pointed', isPointed);
  }

  private goTo(cell: Cell): void {
    const target = this.marked.elements.get(cell.id);
    target?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const tint = this.lit.find((light) => light.element === target)?.tint;
    tint?.classList.remove('flash');
    requestAnimationFrame(() => tint?.classList.add('flash'));
    this.update();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted || this.open === null) return;
    event.stopPropagation();
    this.close();
  };

  /** Marks follow the page: at most once a frame. */
  private readonly update = (): void => {
    if (this.frame !== 0 || this.isDestroyed) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.position(this.marks);
      const finding = this.open === null ? undefined : this.marked.report.findings[this.open];
      if (finding !== undefined) this.positionCard(this.markOf(finding)?.element ?? null);
    });
  };

  /** All boxes are read before any is written, so that the page is laid out once. */
  private position(marks: readonly Mark[]): void {
    const origin = this.host.element.getBoundingClientRect();
    const boxes = marks.map((mark) => boxOf(mark.element, origin));
    const places = marks.map((mark, at) => {
      const box = boxes[at] ?? null;
      mark.width ||= mark.button.offsetWidth;
      return box === null ? null : markPlace(mark.element, box, mark.width, origin);
    });
    const lights = this.lit.map((light) => boxOf(light.element, origin));
    marks.forEach(({ button, tint }, at) => {
      const box = boxes[at] ?? null;
      button.hidden = box === null;
      tint.hidden = box === null;
      if (box === null) return;
      place(tint, box);
      button.style.left = `${places[at]?.left ?? 0}px`;
      button.style.top = `${places[at]?.top ?? 0}px`;
    });
    this.lit.forEach(({ tint }, at) => {
      const box = lights[at] ?? null;
      tint.hidden = box === null;
      if (box !== null) place(tint, box);
    });
  }

  private positionCard(target: Element | null): void {
    this.card.placeBeside(target, this.host.element.getBoundingClientRect());
  }
}
