import type { Mention } from '../model/mention.ts';
import { type NormalForm, normalFormOf } from '../wording/normal-form.ts';
import { type Box, boxesOf } from './geometry.ts';
import type { Marked } from './marked.ts';
import { plain } from './plain.ts';
import { isRange, isStillPrinted, targetFor } from './target.ts';

/** A figure of the text and the stretch of the page that prints it. */
export interface TextFigure {
  readonly mention: Mention;
  readonly range: Range;
  /** Null where it is printed as it would be said. */
  readonly form: NormalForm | null;
}

/** The figures of the text that the page still prints. */
export function textFigures(marked: Marked): TextFigure[] {
  return marked.report.mentions.flatMap((mention) => {
    const range = targetFor(mention, marked);
    if (range === null || !isRange(range)) return [];
    return [{ mention, range, form: normalFormOf(mention, marked.phrases) }];
  });
}

/** The figure under a point of the window. Only text within the element that was hit, or around it, is measured. */
export function figureAt(figures: readonly TextFigure[], hit: Element, x: number, y: number) {
  return figures.find(({ mention, range, form }) => {
    if (form === null) return false;
    const holder = range.commonAncestorContainer;
    if (!plain(hit).contains(holder) && !plain(holder).contains(hit)) return false;
    if (!holds(range.getBoundingClientRect(), x, y)) return false;
    return boxesOf(range).some((box) => holds(box, x, y)) && isStillPrinted(range, mention.raw);
  });
}

function holds({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
