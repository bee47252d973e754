import { type Anchor, isMention } from '../model/anchor.ts';
import { soleCandidate } from '../model/cause.ts';
import { headlineOf, kindOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markOfFinding, markText } from '../wording/mark-text.ts';
import { element } from './element.ts';
import { type Box, boxesOf, inkOf, scrollerHiding, within } from './geometry.ts';
import type { Lit } from './lit.ts';
import type { Marked } from './marked.ts';
import { namedButton } from './named-button.ts';
import { scrollTo } from './scroll-to.ts';
import { settle, spotsOf } from './spots.ts';
import { isRange, isSamePlace, type Target, targetFor } from './target.ts';
import { Tint } from './tint.ts';
import type { WantedMark } from './wanted-marks.ts';

/** Marks are set in portions, so that no task is long. */
const PORTION = 40;
/** Places of one relation that are lit. */
const MOST_LIGHTS = 300;

export interface Mark extends WantedMark {
  readonly target: Target;
  readonly button: HTMLButtonElement;
  readonly tint: Tint;
  /** Measured while it is shown; a hidden element has none. */
  width: number;
  /** Where it stands in the window, null while it is not shown. */
  spot: Box | null;
}

interface Light {
  readonly id: Anchor['id'];
  readonly target: Target;
  readonly tint: Tint;
}

/** What is drawn over the page: marks beside cells and figures, and the light on those of an open relation. */
export class MarkLayer {
  readonly element: HTMLElement;
  private readonly marked: Marked;
  private readonly origin: () => DOMRect;
  private readonly onMark: (mark: Mark) => void;
  private readonly marks: Mark[] = [];
  /** Figures of the text that no mark may cover: those of paragraphs with marks. */
  private readonly figures: Target[] = [];
  private lights: Light[] = [];
  private timer = 0;
  private frame = 0;

  /**
   * @param origin the host's own box, against which everything is placed.
   * @param onMark a person has clicked on a mark.
   */
  constructor(marked: Marked, origin: () => DOMRect, onMark: (mark: Mark) => void) {
    this.marked = marked;
    this.origin = origin;
    this.onMark = onMark;
    const { document, phrases } = marked;
    this.element = element(document, 'div', { class: 'layer', lang: phrases.language });
  }

  /** Sets the marks; the first portion at once, the rest in tasks of their own. */
  add(wanted: readonly WantedMark[]): void {
    if (this.marks.length === 0) this.figures.push(...this.figuresBeside(wanted));
    const added = wanted.slice(0, PORTION).flatMap((each) => this.makeMark(each) ?? []);
    if (added.length > 0) this.nameRegion();
    this.marks.push(...added);
    this.element.append(...added.flatMap(({ tint, button }) => [tint.element, button]));
    this.position(added);
    const rest = wanted.slice(PORTION);
    if (rest.length > 0) this.timer = Number(setTimeout(() => this.add(rest)));
  }

  remove(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.element.remove();
  }

  /** The first mark of a finding, or the worse one that a place of it carries instead. */
  markOf(finding: number, anchors: readonly Anchor[]): Mark | undefined {
    const here = anchors.flatMap(({ id }) => this.marks.find((mark) => mark.anchor.id === id) ?? []);
    return here.find((mark) => mark.finding === finding) ?? here[0];
  }

  /** The mark that has the focus. */
  focused(): Mark | undefined {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return this.marks.find(({ button }) => button === activeElement);
  }

  /** Focuses a mark, or, where it is not to be seen, the next one that is; false where there is none. */
  focusAt(at: number): boolean {
    const inOrder = [...this.marks.slice(Math.max(at, 0)), ...this.marks.slice(0, Math.max(at, 0)).reverse()];
    const shown = inOrder.find(({ button }) => !button.hidden);
    shown?.button.focus({ preventScroll: true });
    return shown !== undefined;
  }

  /** Where a mark stands among the others. */
  positionOf(mark: Mark): number {
    return this.marks.indexOf(mark);
  }

  /** Where the mark of the same place as this target stands among the others; −1 where that has none. */
  positionAt(target: Target): number {
    return this.marks.findIndex((mark) => isSamePlace(mark.target, target));
  }

  /** Where marks stand in the window. */
  spots(): Box[] {
    return this.marks.flatMap(({ spot }) => spot ?? []);
  }

  /** Lights these places and no others; of what is said twice of a place, the first counts. */
  light(lit: readonly Lit[]): void {
    for (const { tint } of this.lights) tint.element.remove();
    const first = new Map<Anchor['id'], Lit>();
    for (const each of lit) if (!first.has(each.anchor.id)) first.set(each.anchor.id, each);
    this.lights = [...first.values()].slice(0, MOST_LIGHTS).flatMap(({ anchor, kind }) => {
      const target = targetFor(anchor, this.marked);
      return target === null ? [] : [{ id: anchor.id, target, tint: new Tint(this.marked.document, kind) }];
    });
    this.element.prepend(...this.lights.map(({ tint }) => tint.element));
  }

  point(anchor: Anchor['id'], isPointed: boolean): void {
    this.lightOf(anchor)?.tint.element.classList.toggle('pointed', isPointed);
  }

  /** Scrolls to a lit place and lets it flash. */
  goTo(anchor: Anchor['id']): void {
    const light = this.lightOf(anchor);
    scrollTo(light?.target);
    light?.tint.element.classList.remove('flash');
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => light?.tint.element.classList.add('flash'));
  }

  /** Puts everything where its place is now. All boxes are read before any is written: one layout. */
  position(marks: readonly Mark[] = this.marks): void {
    const origin = this.origin();
    const moved = new Set(marks);
    const figures = this.figures.flatMap(boxesOf).map(inkOf);
    const taken = this.marks.flatMap((mark) => (moved.has(mark) ? [] : (mark.spot ?? [])));
    const drawn = marks.map((mark) => {
      const boxes = boxesOf(mark.target);
      const end = boxes.at(-1);
      mark.width ||= mark.button.offsetWidth;
      const inTheWay = isRange(mark.target) ? [...taken, ...figures] : taken;
      mark.spot = end === undefined ? null : settle(spotsOf(mark.target, end, mark.width), inTheWay);
      if (mark.spot !== null) taken.push(mark.spot);
      return { mark, boxes, away: mark.spot === null ? scrollerHiding(mark.target) : null };
    });
    const lit = this.lights.map(({ tint, target }) => ({ tint, boxes: boxesOf(target) }));
    const toOrigin = (box: Box) => within(origin, box);
    const focused = this.focused();
    for (const { mark, boxes, away } of drawn) {
      mark.tint.place(boxes.map(toOrigin));
      const spot = mark.spot ?? away;
      mark.button.hidden = spot === null;
      mark.button.classList.toggle('away', mark.spot === null);
      if (spot === null) continue;
      const { left, top } = toOrigin(spot);
      mark.button.style.left = `${left}px`;
      mark.button.style.top = `${top}px`;
    }
    for (const { tint, boxes } of lit) tint.place(boxes.map(toOrigin));
    // The page hides what the mark stands at: who was there goes on from the next one.
    if (focused?.button.hidden) this.focusAt(this.positionOf(focused));
  }

  private makeMark(wanted: WantedMark): Mark | null {
    const { document, report, phrases } = this.marked;
    const target = targetFor(wanted.anchor, this.marked);
    const finding = report.findings[wanted.finding];
    if (target === null || finding === undefined) return null;
    const kind = kindOf(wanted.check);
    const isOfLine = wanted.changed === null && soleCandidate(finding) !== null;
    const text = isOfLine
      ? markOfFinding(finding, report.checks, phrases)
      : markText(wanted.check, phrases, wanted.changed);
    const headline = headlineOf(finding, report, phrases);
    const label = fill(phrases.marks.label, { mark: text, headline });
    const attributes = {
      class: `mark ${kind}${isRange(target) ? ' small' : ''}`,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    };
    const button = namedButton(document, label, text, attributes);
    const tint = new Tint(document, kind);
    const mark: Mark = { ...wanted, target, button, tint, width: 0, spot: null };
    // A page may dispatch clicks of its own; only a person's count.
    button.addEventListener('click', (event) => event.isTrusted && this.onMark(mark));
    // A mark in a part that scrolls by itself is reached by the keyboard where it is out of sight, too.
    button.addEventListener('focus', (event) => event.isTrusted && mark.spot === null && scrollTo(target));
    return mark;
  }

  /** One part of the page for who goes through it by its parts; none where nothing is marked. */
  private nameRegion(): void {
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', this.marked.phrases.marks.region);
  }

  private figuresBeside(wanted: readonly WantedMark[]): Target[] {
    const paragraphs = new Set(
      wanted.flatMap(({ anchor }) => (isMention(anchor) ? anchor.paragraph.id : [])),
    );
    return this.marked.report.mentions
      .filter(({ paragraph }) => paragraphs.has(paragraph.id))
      .flatMap((mention) => targetFor(mention, this.marked) ?? []);
  }

  private lightOf(anchor: Anchor['id']): Light | undefined {
    return this.lights.find(({ id }) => id === anchor);
  }
}
