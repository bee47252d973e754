import type { Addend, Check } from '../../model/check.ts';
import type { Finding, Report } from '../../model/report.ts';
import { amountOf, hasDifference } from '../../wording/amounts.ts';
import { kindOf, phrasesOf, placeOf } from '../../wording/describe-finding.ts';
import { fill } from '../../wording/fill.ts';
import { DOCUMENT_LANGUAGE } from '../../wording/index.ts';
import { quoteOf } from '../../wording/quotes.ts';
import { relationWord, stateWord, WORKBOOK_WORDS } from '../../wording/workbook-words.ts';
import { expressionOf } from '../document.ts';
import {
  addressAt,
  type CellContent,
  isKept,
  type Sheet,
  type SheetCell,
  type Style,
} from '../spreadsheet/sheet.ts';
import { HEAD, KIND_FILLS, textCell } from './looks.ts';
import type { PlacedTables } from './printed-tables.ts';
import { type WrittenSide, writeDifference, writeSide } from './side-formula.ts';

/** 核对: every relation, both sides as sums that recompute, and what came of it. */

const { checks: HEADS, notes: NOTES, sheets: SHEETS, levels: LEVELS } = WORKBOOK_WORDS;
type Column = keyof typeof HEADS;

/** In characters, in the order of the columns. */
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 7,
  state: 20,
  place: 30,
  left: 26,
  leftSum: 12,
  relation: 16,
  right: 26,
  rightSum: 12,
  difference: 12,
  finding: 48,
  expression: 64,
  note: 40,
  basis: 44,
  level: 18,
  rule: 50,
};
const COLUMNS = Object.keys(WIDTHS) as Column[];
const HEAD_ROWS = 1;
/** So many figures are named in a note; so many characters of an expression are written. */
const MOST_NAMED = 6;
const LONGEST_EXPRESSION = 400;
/** Nothing is to be seen to where a relation came out so. */
const STILL: ReadonlySet<string> = new Set(['holds', 'holds-if-blank-zero', 'not-applicable']);
const WRAPPED: Style = { doesWrap: true };

export function checksSheet(
  report: Report,
  placed: PlacedTables,
  headline: (finding: Finding, report: Report) => string,
): Sheet {
  const told = headlinesByCheck(report, headline);
  const rows = report.checks.map((check, at) => {
    const cells = rowOf(check, at, placed, told.get(at) ?? []);
    return COLUMNS.map((column) => cells[column]);
  });
  return {
    name: SHEETS.checks,
    rows: [COLUMNS.map((column) => textCell(HEADS[column], HEAD)), ...rows],
    widths: COLUMNS.map((column) => WIDTHS[column]),
    headRows: HEAD_ROWS,
    headColumns: 3,
    hasFilter: true,
    comments: [],
  };
}

function headlinesByCheck(
  { findings, ...report }: Report,
  headline: (finding: Finding, report: Report) => string,
) {
  const told = new Map<number, string[]>();
  for (const finding of findings) {
    const text = headline(finding, { ...report, findings });
    for (const at of finding.checks) told.set(at, [...(told.get(at) ?? []), text]);
  }
  return told;
}

function rowOf(
  check: Check,
  at: number,
  placed: PlacedTables,
  told: readonly string[],
): Record<Column, SheetCell | undefined> {
  const row = HEAD_ROWS + at;
  const isStill = STILL.has(check.state);
  const shade: Style = isStill ? {} : { fill: KIND_FILLS[kindOf(check)], isBold: true };
  const words = phrasesOf(check, DOCUMENT_LANGUAGE);
  const sides = isOfDays(check) ? daysOf(check) : sidesOf(check, row, placed);
  return {
    number: numberCell({ decimal: String(at + 1) }),
    state: textCell(stateWord(check, DOCUMENT_LANGUAGE.states), { ...shade, align: 'center' }),
    place: textCell(placeOf(check, DOCUMENT_LANGUAGE), WRAPPED),
    left: textCell(words?.left ?? '', WRAPPED),
    leftSum: sides.left,
    relation: textCell(relationWord(check), { align: 'center', doesWrap: true }),
    right: textCell(words?.right ?? '', WRAPPED),
    rightSum: sides.right,
    difference: sides.difference,
    finding: textCell(told.join('\n'), WRAPPED),
    expression: textCell(shortened(expressionOf(check)), WRAPPED),
    note: textCell(noteOf(check, sides.written), WRAPPED),
    basis: textCell(check.basis, WRAPPED),
    level: textCell(LEVELS[check.level], WRAPPED),
    rule: textCell(`${check.rule} ${check.instance}`, WRAPPED),
  };
}

interface Sides {
  readonly left: SheetCell | undefined;
  readonly right: SheetCell | undefined;
  readonly difference: SheetCell | undefined;
  readonly written: readonly WrittenSide[];
}

function sidesOf(check: Check, row: number, placed: PlacedTables): Sides {
  const written = [check.left, check.right].map((side) => writeSide(side, check, placed, SHEETS.tables));
  const [left, right] = written;
  const cells = [
    addressAt(row, COLUMNS.indexOf('leftSum')),
    addressAt(row, COLUMNS.indexOf('rightSum')),
  ] as const;
  // That of a rounded share, of a question or of a limit that a rule brings says nothing.
  const difference = hasDifference(check) ? writeDifference(check, cells) : null;
  const isUnequal = check.difference !== null && Number(check.difference) !== 0;
  return {
    left: contentCell(left?.content ?? null),
    right: contentCell(right?.content ?? null),
    difference: contentCell(difference, isUnequal && !STILL.has(check.state) ? { isBold: true } : {}),
    written,
  };
}

/** Days are numbers only to be put in order; they are told as days. */
function isOfDays({ rule }: Check): boolean {
  return rule.startsWith('dates.');
}

function daysOf(check: Check): Sides {
  const day = (side: Check['left']) => textCell(amountOf(check, side, DOCUMENT_LANGUAGE), { align: 'right' });
  return { left: day(check.left), right: day(check.right), difference: undefined, written: [] };
}

/** What the reader should know of the two sums: why the relation was not assessed, and what stands in them as a number. */
function noteOf({ reason }: Check, written: readonly WrittenSide[]): string {
  const constants = written.flatMap((side) => side.constants);
  const without = new Set(written.flatMap((side) => side.without ?? []));
  const ofCells = constants.filter(({ figure }) => figure !== null);
  const ofText = constants.filter(({ mention }) => mention !== undefined);
  return [
    reason === null ? '' : DOCUMENT_LANGUAGE.reasons[reason],
    listed(NOTES.constants, ofCells, ({ figure, value }) =>
      fill(NOTES.constant, { raw: figure?.cell.text ?? '', value: value ?? '' }),
    ),
    listed(NOTES.ofText, ofText, ({ mention }) => (mention === undefined ? '' : quoteOf(mention))),
    without.has('computed') ? NOTES.computed : '',
    without.has('too-long') ? NOTES.tooLong : '',
    without.has('too-many') ? NOTES.tooMany : '',
  ]
    .filter((note) => note !== '')
    .join(NOTES.separator);
}

function listed(sentence: string, addends: readonly Addend[], nameOf: (addend: Addend) => string): string {
  const names = [...new Set(addends.map(nameOf))];
  if (names.length === 0) return '';
  const list = names.slice(0, MOST_NAMED).join(NOTES.listSeparator);
  const more = names.length > MOST_NAMED ? fill(NOTES.more, { count: String(names.length) }) : '';
  return fill(sentence, { list: list + more });
}

function shortened(expression: string): string {
  return expression.length > LONGEST_EXPRESSION ? `${expression.slice(0, LONGEST_EXPRESSION)}…` : expression;
}

function contentCell(content: CellContent | null, style: Style = {}): SheetCell | undefined {
  if (content === null) return undefined;
  return 'text' in content ? { content, style: { ...style, align: 'right' } } : numberCell(content, style);
}

function numberCell(content: Exclude<CellContent, { text: string }>, style: Style = {}): SheetCell {
  const value = 'decimal' in content ? content.decimal : content.result;
  const decimals = isKept(value) ? (value.split('.')[1]?.length ?? 0) : 0;
  return { content, style: { ...style, align: 'right', decimals } };
}
