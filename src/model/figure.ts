import type { Cell } from './grid.ts';

/**
 * What a cell says. Blank, dash, 无, 0 and 00 are different facts and stay apart:
 * `number` a figure; `blank` nothing printed; `not-applicable` a slash or dash; `none` 无;
 * `text` words; `unreadable` something with digits that could be read in more than one way.
 */
export type FigureKind = 'number' | 'blank' | 'not-applicable' | 'none' | 'text' | 'unreadable';

/** Why a text with digits was not taken for a number. */
export type UnreadableReason =
  | 'several-numbers'
  | 'bracketed'
  | 'approximate'
  | 'separator'
  | 'odd-digits'
  | 'readings-differ';

/** One cell's text, read. Decimal strings are exact; `high` null with kind `number` means no upper bound. */
export interface Reading {
  readonly raw: string;
  readonly kind: FigureKind;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** The unit printed with the figure, else the one the form gives it; null where there is none. */
  readonly unit: string | null;
  readonly why?: UnreadableReason;
}

/** A reading that a field of a form has taken. */
export interface Figure extends Reading {
  readonly field: string;
  /** The row's label cells, then the column's: as printed, but for wide signs, which are narrow here: (一) for （一）. */
  readonly label: readonly string[];
  readonly cell: Cell;
}

/** A cell that no field took. Kept, so that nothing is lost without a word. */
export interface UnmatchedCell {
  readonly raw: string;
  readonly label: readonly string[];
  readonly cell: Cell;
}
