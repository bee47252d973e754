import type { Attachment, Outline } from '../model/detection.ts';
import { squeeze, withoutSpace } from '../text/normalize.ts';
import { beginningOf } from './beginning-of.ts';
import { bodyOf, findAll, lastOf, nameOf, previousOf, titleOf, typeOf } from './dom.ts';
import { attachmentOf, Pictures } from './enclosures.ts';
import { isHidden, isUnread } from './own-text.ts';
import { textWithin } from './text-within.ts';

/** Meta tags of 国办发〔2017〕47号 and of common portals that say something about the article. */
const METAS = new Set([
  'articletitle',
  'pubdate',
  'sitename',
  'contentsource',
  'columnname',
  'columntype',
  'author',
  'title',
]);
const HEADING = /^h[1-3]$|^ucaptitle$/;
const REPORT_TITLE = /信息公开.{0,12}(?:报告|年报)|政务公开.{0,8}年度报告/;
const CHINESE = /[\u3400-\u9fff]/g;
const NUMBER_CELL = /^[增减+-]?[加少]?\d[\d,.]*\D{0,2}$/;
/** Enough for any report that was seen (the longest: 60,000 characters); a bound for pages that are none. */
const MOST_NODES = 25_000;
const MOST_TEXT = 400_000;
/** No label of any form is as long. */
const LONG_TEXT = 60;
const MOST_ATTACHMENTS = 20;
/** Lines that may be titles stand near the top and are short. */
const MOST_LINES = 20;
const LONGEST_LINE = 80;
const TITLE_END = /^(?:年度?)?(?:工作)?报\s*告$/;
const MOST_TYPED_LINES = 60;

/** Collects, in one pass over the page, what the decision "is this a report?" needs. Reads, never writes. */
export function readOutline(document: Document, url: string): Outline {
  const seen = {
    headings: [] as string[],
    lines: [] as string[],
    tables: 0,
    numberCells: 0,
    blankCells: 0,
    reportLinks: 0,
    attachments: [] as Attachment[],
  };
  const text = { table: '', body: '' };
  const pictures = new Pictures();
  let proseLength = 0;
  let before = '';
  const stack: { node: Node; inTable: boolean; inLink: boolean }[] = [];
  const body = bodyOf(document);
  if (body !== null) stack.push({ node: body, inTable: false, inLink: false });
  for (let count = 0; stack.length > 0 && count < MOST_NODES && text.body.length < MOST_TEXT; count += 1) {
    const top = stack.pop();
    if (top === undefined) break;
    let { inTable, inLink } = top;
    const { node } = top;
    const type = typeOf(node);
    if (type === 3) {
      const piece = beginningOf(node as Text, MOST_TEXT - text.body.length).trim();
      if (piece === '') continue;
      pictures.behind(piece, before);
      text.body += piece;
      if (inTable) text.table += piece;
      // Old portals set whole reports in tables of layout; a cell with so long a text is no figure.
      if ((!inTable || piece.length >= LONG_TEXT) && !inLink)
        proseLength += piece.match(CHINESE)?.length ?? 0;
      // A text that is set as it was typed has all its lines in one node.
      const lines = piece.length > LONGEST_LINE && piece.includes('\n') ? piece.split('\n') : [piece];
      for (const line of inLink ? [] : lines.slice(0, MOST_TYPED_LINES)) addLine(line, before, seen.lines);
      before = piece;
      continue;
    }
    if (type !== 1) continue;
    const element = node as Element;
    const name = nameOf(element);
    if (name === 'table' && !isHidden(element)) {
      seen.tables += 1;
      inTable = true;
    } else if (isUnread(element)) continue;
    else if (name === 'a') {
      inLink = true;
      if (REPORT_TITLE.test(squeeze(textWithin(element)))) seen.reportLinks += 1;
      const attached = attachmentOf(element, url);
      if (attached !== null && seen.attachments.length < MOST_ATTACHMENTS) seen.attachments.push(attached);
    } else if (name === 'img') pictures.add(element, inLink);
    else if (name === 'td') countCell(element, seen);
    else if (HEADING.test(name)) seen.headings.push(squeeze(textWithin(element)).slice(0, 200));
    for (let child = lastOf(element); child !== null; child = previousOf(child)) {
      stack.push({ node: child, inTable, inLink });
    }
  }
  return {
    url,
    title: squeeze(titleOf(document)),
    metas: readMetas(document),
    ...seen,
    pictures: pictures.count(proseLength),
    tableText: withoutSpace(text.table),
    proseLength,
    opening: withoutSpace(text.body),
  };
}

/** A line that may be a title; one that only ends it (报 告) with the line before. */
function addLine(line: string, before: string, lines: string[]): void {
  const isRest = TITLE_END.test(line.trim()) && before.length <= LONGEST_LINE;
  const whole = isRest ? before + line : line;
  if (isTitleLike(whole, lines.length)) lines.push(squeeze(whole));
}

function isTitleLike(piece: string, found: number): boolean {
  return found < MOST_LINES && piece.length <= LONGEST_LINE && /报\s*告|年报/.test(piece);
}

function countCell(cell: Element, seen: { numberCells: number; blankCells: number }): void {
  const text = textWithin(cell);
  if (text.length > 24) return;
  const squeezed = squeeze(text);
  if (squeezed === '') seen.blankCells += 1;
  else if (NUMBER_CELL.test(squeezed)) seen.numberCells += 1;
}

function readMetas(document: Document): Record<string, string> {
  const metas: Record<string, string> = {};
  for (const meta of findAll(document, 'meta[name]')) {
    const name = (meta.getAttribute('name') ?? '').toLowerCase();
    if (METAS.has(name)) metas[name] = (meta.getAttribute('content') ?? '').trim();
  }
  return metas;
}
