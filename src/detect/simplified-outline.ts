import type { Outline } from '../model/detection.ts';
import { READING, simplify } from '../text/simplify.ts';

/** The words by which a report is known, in simplified characters: there are copies in traditional ones. */
export function simplifiedOutline(outline: Outline): Outline {
  const { title, headings, lines, tableText, opening } = outline;
  return {
    ...outline,
    title: simplify(title),
    headings: headings.map(simplify),
    lines: lines.map(simplify),
    tableText: simplify(tableText),
    opening: simplify(opening).replace(READING, ''),
  };
}
