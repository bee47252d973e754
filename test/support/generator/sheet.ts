import type { FormTableId } from '../../../src/model/form.ts';

/** A table of a form as somebody means it, before anybody has drawn it. */
export interface Sheet {
  readonly table: FormTableId;
  /** Slots for labels left of the figures. */
  readonly labelColumns: number;
  readonly figureColumns: number;
  readonly lines: readonly SheetLine[];
}

/**
 * head: cells that name columns, with spans of their own; title: one text across, over what follows; row: a label, the
 * headings that it stands under before it, and its figures.
 */
export type SheetLine =
  | { readonly kind: 'head'; readonly cells: readonly HeadCell[] }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'row'; readonly path: readonly string[]; readonly figures: readonly SheetFigure[] };

export interface HeadCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
  /** The form's column that the cell names, where it names one. */
  readonly column?: string;
}

export interface SheetFigure {
  /** Null for a cell that holds no figure: a unit, a code, a dash. */
  readonly field: string | null;
  readonly text: string;
  readonly across: number;
  /** The form's column that the figure stands in. */
  readonly column?: string;
}

export type Row = Extract<SheetLine, { kind: 'row' }>;

export function isRow(line: SheetLine): line is Row {
  return line.kind === 'row';
}

/** The same sheet with other rows. */
export function mapRows(sheet: Sheet, change: (row: Row) => SheetLine | readonly SheetLine[]): Sheet {
  return { ...sheet, lines: sheet.lines.flatMap((line) => (isRow(line) ? change(line) : [line])) };
}
