/** A worksheet as data. Rows and columns count from 0; what is written of it stands beside, in sheet-xml.ts. */

/** Text is never taken for a number or a formula. A decimal is exact; beyond 15 digits a program would round it. */
export type CellContent =
  | { readonly text: string }
  | { readonly decimal: string }
  /** Without the leading =; `result` is what it comes to, shown by programs that do not compute. */
  | { readonly formula: string; readonly result: string };

export interface SheetCell {
  /** Null: nothing is written, but the cell has its style. */
  readonly content: CellContent | null;
  readonly style: Style;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** Colours as RRGGBB. */
export interface Style {
  readonly isBold?: true;
  /** In points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly hasBorder?: true;
  readonly doesWrap?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** Else in the middle of its row. */
  readonly isAtTop?: true;
  /** Digits behind the point of a number. */
  readonly decimals?: number;
}

export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Sheet {
  /** At most 31 characters, none of []/\:*?, not beginning or ending with an apostrophe. */
  readonly name: string;
  /** A slot without a cell is empty, or covered by a cell that spans. Spans never overlap. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows above, and columns left of, what scrolls; the rows are repeated on each printed page. */
  readonly headRows: number;
  readonly headColumns: number;
  /** The last head row offers a filter for each column. */
  readonly hasFilter: boolean;
  readonly comments: readonly SheetComment[];
}

/** The most characters of a cell, by the format's own limits. */
export const LONGEST_TEXT = 32_767;
/** The most digits of a number that every program keeps. */
const MOST_DIGITS = 15;

/** A1 for row 0, column 0. */
export function addressAt(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A, …, Z, AA, … for 0, …, 25, 26, … */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** True for a plain decimal that every program keeps as it is: no sign of plus, no nought before it, 15 digits. */
export function isKept(decimal: string): boolean {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(decimal)) return false;
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= MOST_DIGITS && !/^-[0.]+$/.test(decimal);
}
