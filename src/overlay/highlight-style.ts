/**
 * How highlighted figures look, for `scripting.insertCSS`: it belongs to no sheet that the page can see. Its origin must
 * be AUTHOR: from a USER sheet Chromium 156 computes a highlight's background, but paints only its underline.
 * A printed page is the page's own.
 *
 * @param name of the highlight. The page can see it, so it says nothing.
 */
export function highlightCss(name: string): string {
  return `@media not print { ::highlight(${name}) { background-color: rgb(255 205 60 / 24%) !important; text-decoration: underline dotted 1px #5b6472 !important; } }`;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name of six letters. @param random bytes, one a letter. */
export function highlightName(random: Uint8Array): string {
  return [...random.slice(0, 6)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
