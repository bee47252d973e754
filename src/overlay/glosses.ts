import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import { element } from './element.ts';
import { type Box, boxesOf, inkOf, overlap, within } from './geometry.ts';
import type { TextFigure } from './read-figures.ts';
import { betweenLines } from './spots.ts';
import { isStillPrinted } from './target.ts';

interface Gloss {
  readonly figure: TextFigure;
  readonly element: HTMLElement;
  width: number;
  height: number;
}

/**
 * Over each figure of the text, as small as the pinyin over a word, what it comes to. For who cannot see where they stand
 * they are a list, each beside the figure as printed.
 */
export class Glosses {
  readonly element: HTMLElement;
  private glosses: Gloss[] = [];
  private readonly figures: readonly TextFigure[];

  constructor(document: Document, figures: readonly TextFigure[], { text, language }: Phrases) {
    this.figures = figures;
    const named = { class: 'glosses', role: 'region', 'aria-label': text.figures, lang: language };
    const list = element(document, 'div', { role: 'list' });
    this.element = element(document, 'div', named, list);
    this.glosses = figures.flatMap((figure) => {
      if (figure.form === null) return [];
      const made = element(document, 'span', { class: 'gloss', 'aria-hidden': 'true' }, figure.form.short);
      const told = fill(text.spelledOut, { raw: figure.mention.raw, value: figure.form.full });
      const all = element(document, 'span', { class: 'sr' }, told);
      list.append(element(document, 'div', { role: 'listitem' }, all, made));
      return [{ figure, element: made, width: 0, height: 0 }];
    });
  }

  /** A gloss without a free spot above or below its figure is left out: it may cover no other figure, and no mark. */
  place(origin: DOMRect, marks: readonly Box[]): void {
    const taken = [...marks, ...this.figures.flatMap(({ range }) => boxesOf(range)).map(inkOf)];
    const spots = this.glosses.map((gloss) => {
      gloss.width ||= gloss.element.offsetWidth;
      gloss.height ||= gloss.element.offsetHeight;
      const spot = spotOf(gloss, taken);
      if (spot !== undefined) taken.push(spot);
      return { gloss, spot };
    });
    for (const { gloss, spot } of spots) {
      gloss.element.hidden = spot === undefined;
      if (spot === undefined) continue;
      const { left, top } = within(origin, spot);
      gloss.element.style.left = `${left}px`;
      gloss.element.style.top = `${top}px`;
    }
  }
}

function spotOf({ figure, width, height }: Gloss, taken: readonly Box[]): Box | undefined {
  const [line] = boxesOf(figure.range);
  if (line === undefined || !isStillPrinted(figure.range, figure.mention.raw)) return undefined;
  const left = Math.max(0, line.left + (line.width - width) / 2);
  const isFree = (spot: Box) => !taken.some((each) => overlap(each, spot));
  return betweenLines(line, left, width, height).find(isFree);
}
