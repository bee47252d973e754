import type { Paragraph } from '../../src/model/mention.ts';

/** Lines of a text as a page’s paragraphs. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line, at): Paragraph => ({ id: `p${at + 1}`, text: line, tablesBefore: 0 }))
    .filter((paragraph) => paragraph.text.trim() !== '');
}
