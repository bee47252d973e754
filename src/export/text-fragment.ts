/** A part of a page by its words, each within one block: what stands before it, its beginning, and where it ends. */
export interface Passage {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
}

const DIRECTIVE = ':~:';

/**
 * The page's address with a directive that shows the passage: `#:~:text=prefix-,start,end`. Browsers that do not know it
 * open the page at its top. See https://wicg.github.io/scroll-to-text-fragment/#syntax.
 */
export function addressOf(url: string, passage: Passage | null): string {
  const [page = '', ...fragment] = url.split('#');
  const [anchor = ''] = fragment.join('#').split(DIRECTIVE);
  if (passage === null || page === '') return anchor === '' ? page : `${page}#${anchor}`;
  return `${page}#${anchor}${DIRECTIVE}text=${directiveOf(passage)}`;
}

function directiveOf({ prefix, start, end }: Passage): string {
  const before = prefix === null ? '' : `${escaped(prefix)}-,`;
  const behind = end === null ? '' : `,${escaped(end)}`;
  return `${before}${escaped(start)}${behind}`;
}

/**
 * Comma, hyphen and ampersand have a meaning of their own in a directive; quotes and brackets end an address where
 * others turn a pasted text into a link. Halves of characters have no code in an address.
 */
function escaped(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
