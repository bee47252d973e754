import { allNamed, headOf, titleOf } from './dom.ts';

/** Words that make it worth reading on, wherever a page names itself, in simplified and traditional characters. */
const HINT = /信息公[开開]|政[务務]公[开開]|年度[报報]告|年[报報]/;
const TABLE_HINT =
  /[结結][转轉]|直接起[诉訴]|主[动動]公[开開](?:文件|信息|政府信息)[数數]|依申[请請]公[开開]/;
/** The shortest table of any known form has more rows than this. */
const FEWEST_ROWS = 8;
const MOST_TABLES = 50;
const MOST_TEXT = 400_000;
const LONGEST_HEADING = 80;

/**
 * Whether the page is worth an outline: it names the subject in its title, or has a table of some length with the
 * words of a form, or names it in its heading. Costs some microseconds on a page that is neither.
 */
export function mayBeReport(document: Document): boolean {
  if (HINT.test(titleOf(document))) return true;
  const tables = allNamed(document, 'table') as HTMLCollectionOf<HTMLTableElement>;
  let length = 0;
  for (let at = 0; at < tables.length && at < MOST_TABLES && length < MOST_TEXT; at += 1) {
    const table = tables[at];
    if (table === undefined || table.rows.length < FEWEST_ROWS) continue;
    // Forms and documents alone let the page's names stand in for their properties.
    const text = table.textContent ?? '';
    if (TABLE_HINT.test(text)) return true;
    length += text.length;
  }
  const [first] = allNamed(document, 'h1');
  const heading = first?.textContent ?? '';
  if (heading.length <= LONGEST_HEADING && HINT.test(heading)) return true;
  const named = headOf(document)?.querySelector('meta[name=ArticleTitle]')?.getAttribute('content') ?? '';
  return HINT.test(named);
}
