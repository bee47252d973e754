import type { FindingKind } from '../../model/summary.ts';
import type { SheetCell, Style } from '../spreadsheet/sheet.ts';

/** How the workbook looks; colours by role as on the page: vermilion, indigo, grey. */

export const KIND_FILLS: Readonly<Record<FindingKind, string>> = {
  unequal: 'F9D9D2',
  question: 'DCE6F4',
  unknown: 'E7E5E1',
  explained: 'E6EEDD',
};
/** Behind the head rows of a printed table, and the ids of columns. */
export const HEAD_FILL = 'F1EFEA';
export const HEAD: Style = {
  isBold: true,
  fill: '2F3B46',
  colour: 'FFFFFF',
  doesWrap: true,
  hasBorder: true,
  align: 'center',
};
export const IDS: Style = { size: 8, colour: '6B6B6B', fill: HEAD_FILL, hasBorder: true, align: 'center' };
export const TITLE: Style = { isBold: true, size: 14 };
export const NAME: Style = { isBold: true, size: 11, colour: '2F3B46' };
export const QUIET: Style = { size: 9, colour: '6B6B6B' };

/** A text; beginning with = or not, it stays one. */
export function textCell(text: string, style: Style = {}): SheetCell {
  return { content: text === '' ? null : { text }, style };
}
