import type { Anchor } from '../model/anchor.ts';
import { headlineOf, kindOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markText } from '../wording/mark-text.ts';
import { element } from './element.ts';
import { boxOf, markPlace, place } from './geometry.ts';
import type { Marked } from './marked.ts';
import { scrollTo, type Target } from './target.ts';
import type { WantedMark } from './wanted-marks.ts';

/** Marks are set in portions, so that no task is long. */
const PORTION = 40;

export interface Mark extends WantedMark {
  readonly target: Target;
  readonly button: HTMLButtonElement;
  readonly tint: HTMLElement;
  /** Measured while it is shown; a hidden element has none. */
  width: number;
}

interface Light {
  readonly id: Anchor['id'];
  readonly target: Target;
  readonly tint: HTMLElement;
}

/** What is drawn over the page's cells: marks at their corners, and the light on the cells of an open relation. */
export class MarkLayer {
  readonly element: HTMLElement;
  private readonly marked: Marked;
  private readonly origin: () => DOMRect;
  private readonly onMark: (finding: number) => void;
  private readonly marks: Mark[] = [];
  private lights: Light[] = [];

  /**
   * @param origin the host's own box, against which everything is placed.
   * @param onMark a person has clicked on the mark of a finding.
   */
  constructor(marked: Marked, origin: () => DOMRect, onMark: (finding: number) => void) {
    this.marked = marked;
    this.origin = origin;
    this.onMark = onMark;
    this.element = element(marked.document, 'div', { class: 'layer' });
  }

  /** Sets the marks; the first portion at once, the rest in tasks of their own. */
  add(wanted: readonly WantedMark[]): void {
    const added = wanted.slice(0, PORTION).flatMap((each) => this.makeMark(each) ?? []);
    this.marks.push(...added);
    this.element.append(...added.flatMap(({ tint, button }) => [tint, button]));
    this.position(added);
    const rest = wanted.slice(PORTION);
    if (rest.length > 0) setTimeout(() => this.element.isConnected && this.add(rest));
  }

  /** The mark of a finding, or the worse one that its cell carries instead. */
  markOf(finding: number, anchor: Anchor | null): Mark | undefined {
    return (
      this.marks.find((mark) => mark.finding === finding) ??
      this.marks.find((mark) => mark.anchor.id === anchor?.id)
    );
  }

  light(anchors: readonly Anchor[]): void {
    for (const { tint } of this.lights) tint.remove();
    this.lights = [...new Set(anchors)].flatMap((anchor) => {
      const { id } = anchor;
      const target = this.marked.targetOf(anchor);
      if (target === null) return [];
      return [{ id, target, tint: element(this.marked.document, 'div', { class: 'tint lit' }) }];
    });
    this.element.prepend(...this.lights.map(({ tint }) => tint));
  }

  point(anchor: Anchor['id'], isPointed: boolean): void {
    this.lightOf(anchor)?.tint.classList.toggle('pointed', isPointed);
  }

  /** Scrolls to a lit cell and lets it flash. */
  goTo(anchor: Anchor['id']): void {
    const light = this.lightOf(anchor);
    scrollTo(light?.target);
    light?.tint.classList.remove('flash');
    requestAnimationFrame(() => light?.tint.classList.add('flash'));
  }

  /** Puts everything where its cell is now. All boxes are read before any is written: one layout. */
  position(marks: readonly Mark[] = this.marks): void {
    const origin = this.origin();
    const drawn = marks.map((mark) => {
      const box = boxOf(mark.target, origin);
      mark.width ||= mark.button.offsetWidth;
      return { mark, box, corner: box && markPlace(mark.target, box, mark.width, origin) };
    });
    const lit = this.lights.map((light) => ({ light, box: boxOf(light.target, origin) }));
    for (const { mark, box, corner } of drawn) {
      mark.button.hidden = box === null;
      mark.tint.hidden = box === null;
      if (box === null || corner === null) continue;
      place(mark.tint, box);
      mark.button.style.left = `${corner.left}px`;
      mark.button.style.top = `${corner.top}px`;
    }
    for (const { light, box } of lit) {
      light.tint.hidden = box === null;
      if (box !== null) place(light.tint, box);
    }
  }

  private makeMark(wanted: WantedMark): Mark | null {
    const { document, report, targetOf, phrases } = this.marked;
    const target = targetOf(wanted.anchor);
    const finding = report.findings[wanted.finding];
    if (target === null || finding === undefined) return null;
    const kind = kindOf(wanted.check);
    const label = fill(phrases.marks.label, { headline: headlineOf(finding, report.checks, phrases) });
    const attributes = {
      type: 'button',
      class: `mark ${kind}`,
      title: label,
      'aria-label': label,
      'aria-expanded': 'false',
    };
    const button = element(document, 'button', attributes, markText(wanted.check, phrases));
    // A page may dispatch clicks of its own; only a person's count.
    button.addEventListener('click', (event) => event.isTrusted && this.onMark(wanted.finding));
    return {
      ...wanted,
      target,
      button,
      tint: element(document, 'div', { class: `tint ${kind}` }),
      width: 0,
    };
  }

  private lightOf(anchor: Anchor['id']): Light | undefined {
    return this.lights.find(({ id }) => id === anchor);
  }
}
