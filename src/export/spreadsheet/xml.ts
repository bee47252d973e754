import { LONGEST_TEXT } from './sheet.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What XML cannot carry: halves of characters, and control characters but for tab and line break. */
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu;
/** Programs read _x0041_ as the character of that number; printed so, its first character is written by number. */
const LIKE_NUMBERED = /_(?=x[\dA-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as a cell or a comment may hold it: what cannot be written left out, cut at the format's limit. */
export function cellText(text: string): string {
  const written = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
  if (written.length <= LONGEST_TEXT) return written;
  return `${written.slice(0, LONGEST_TEXT - 1).replace(UNWRITABLE, '')}…`;
}

/** The same within an element of the format. */
export function xmlText(text: string): string {
  return escapeXml(cellText(text).replace(LIKE_NUMBERED, '_x005F_'));
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
