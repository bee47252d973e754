import { type Anchor, isMention } from '../model/anchor.ts';
import { soleCandidate } from '../model/cause.ts';
import { headlineOf, kindOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markOfFinding, markText } from '../wording/mark-text.ts';
import { element } from './element.ts';
import { type Box, boxesOf, inkOf, within } from './geometry.ts';
import type { Lit } from './lit.ts';
import type { Marked } from './marked.ts';
import { scrollTo } from './scroll-to.ts';
import { settle, spotsOf } from './spots.ts';
import { isRange, type Target, targetFor } from './target.ts';
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
    this.element = element(marked.document, 'div', { class: 'layer' });
  }

  /** Sets the marks; the first portion at once, the rest in tasks of their own. */
  add(wanted: readonly WantedMark[]): void {
    if (this.marks.length === 0) this.figures.push(...this.figuresBeside(wanted));
    const added = wanted.slice(0, PORTION).flatMap((each) => this.makeMark(each) ?? []);
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
    return (
      this.marks.find((mark) => mark.finding === finding) ??
      this.marks.find((mark) => anchors.some(({ id }) => id === mark.anchor.id))
    );
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
      return { mark, boxes };
    });
    const lit = this.lights.map(({ tint, target }) => ({ tint, boxes: boxesOf(target) }));
    const toOrigin = (box: Box) => within(origin, box);
    for (const { mark, boxes } of drawn) {
      mark.tint.place(boxes.map(toOrigin));
      mark.button.hidden = mark.spot === null;
      if (mark.spot === null) continue;
      const { left, top } = toOrigin(mark.spot);
      mark.button.style.left = `${left}px`;
      mark.button.style.top = `${top}px`;
    }
    for (const { tint, boxes } of lit) tint.place(boxes.map(toOrigin));
  }

  private makeMark(wanted: WantedMark): Mark | null {
    const { document, report, phrases } = this.marked;
    const target = targetFor(wanted.anchor, this.marked);
    const finding = report.findings[wanted.finding];
    if (target === null || finding === undefined) return null;
    const kind = kindOf(wanted.check);
    const label = fill(phrases.marks.label, { headline: headlineOf(finding, report, phrases) });
    const attributes = {
      type: 'button',
      class: `mark ${kind}${isRange(target) ? ' small' : ''}`,
      title: label,
      'aria-label': label,
      'aria-expanded': 'false',
    };
    const isOfLine = wanted.changed === null && soleCandidate(finding) !== null;
    const text = isOfLine
      ? markOfFinding(finding, report.checks, phrases)
      : markText(wanted.check, phrases, wanted.changed);
    const button = element(document, 'button', attributes, text);
    const tint = new Tint(document, kind);
    const mark: Mark = { ...wanted, target, button, tint, width: 0, spot: null };
    // A page may dispatch clicks of its own; only a person's count.
    button.addEventListener('click', (event) => event.isTrusted && this.onMark(mark));
    return mark;
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
