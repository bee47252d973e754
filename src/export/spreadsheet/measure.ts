/** How much room a text takes. A guess that holds for every program, so that files do not depend on fonts. */

const LINE_HEIGHT = 15;
const PADDING = 4;
/** What a row may be at most, by the format's own limits. */
const MOST_HEIGHT = 409;
/** Characters that are as wide as they are high begin about here. */
const FIRST_WIDE = 0x2e80;

/** In characters of a sheet's column; one Chinese character is two. */
export function widthOfText(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
  return width;
}

/** Its longest line. */
export function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(widthOfText));
}

/** In points: a text wrapped within so many characters. */
export function heightOfText(text: string, width: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / Math.max(2, width - 1))), 0);
  return Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + PADDING);
}
