import { element } from './element.ts';
import { type Box, place } from './geometry.ts';

/** A light colour over a target: as many boxes as it has lines. */
export class Tint {
  readonly element: HTMLElement;
  private readonly boxes: HTMLElement[] = [];

  /** @param kind what it says: unequal, question, lit … */
  constructor(document: Document, kind: string) {
    this.element = element(document, 'div', { class: `tint ${kind}` });
  }

  /** Boxes in the host's coordinates; none hides it. */
  place(boxes: readonly Box[]): void {
    while (this.boxes.length < boxes.length) {
      const made = element(this.element.ownerDocument, 'i');
      this.boxes.push(made);
      this.element.append(made);
    }
    for (const [at, made] of this.boxes.entries()) {
      const box = boxes[at];
      made.hidden = box === undefined;
      if (box !== undefined) place(made, box);
    }
  }
}
