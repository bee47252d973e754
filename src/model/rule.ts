import type { FormTableId } from './form.ts';

/** A rule as data: what is summed, how the two sides relate, where it repeats, and on whose authority. */

/**
 * official: the relation is printed on the form or in the notice; structural: a total and its parts, by the
 * form's layout; plausible: expected, with legitimate exceptions; cross: between two places; info: a hint.
 */
export type Level = 'official' | 'structural' | 'plausible' | 'cross' | 'info';

/** Only these may be called unequal; the others ask. */
export const VERDICT_LEVELS: ReadonlySet<Level> = new Set(['official', 'structural', 'cross']);

export type Operator = '=' | '<=' | '>=' | '>';

/** A figure of a table, one of the running text (by its id), or a number that the rule itself brings. */
export type Term<F extends string = string> =
  | { readonly field: F }
  | { readonly mention: string }
  | { readonly constant: string };

interface Relation<F extends string = string> {
  readonly left: readonly Term<F>[];
  readonly operator: Operator;
  readonly right: readonly Term<F>[];
}

/**
 * compare: the relation holds or it does not. hint: a question where the relation is true.
 * zero-together: both sides are zero, or neither is. zero-implies-zero: where the left side is 0, so is the right.
 * whole-number: each figure of the left side is a whole number, 0 or more. share: the left side's first figure is the
 * right side's percentage of its second. rate: the left side's first figure divided by its second, as a hint.
 */
export type Assertion =
  | 'compare'
  | 'hint'
  | 'zero-together'
  | 'zero-implies-zero'
  | 'whole-number'
  | 'share'
  | 'rate';

/**
 * Where figures outside the form may stand: with `column`, in unknown rows of that column between the rows of two
 * fields; with `row`, in unknown columns of that row; with neither, in unknown columns of a table with one row.
 */
export interface UnknownParts<F extends string = string> {
  readonly table: FormTableId;
  readonly column?: string;
  readonly between?: readonly [F, F];
  readonly row?: string;
}

export interface RuleInstance<F extends string = string> extends Relation<F> {
  readonly id: string;
  /**
   * The side that is one printed total of the other side's parts. A blank total cannot be checked;
   * blank parts can, within limits.
   */
  readonly total?: 'left' | 'right';
  /** Rows or columns that the form does not have, printed among the parts, may belong to the right side. */
  readonly unknownParts?: UnknownParts<F>;
  /** A hint does not ask where this figure is 0. */
  readonly unlessZero?: F;
  /** A hint also asks where the left side's figure is below 0, or is printed with more decimals than this. */
  readonly orNegative?: boolean;
  readonly orMoreDecimalsThan?: number;
  /** Where one relation of a rule goes further, or less far, than the rule. */
  readonly level?: Level;
  /** Right sides with which the relation would be as true: received, or received and carried in. */
  readonly alternatives?: readonly (readonly Term<F>[])[];
  /**
   * Where the sides may rightly differ, so that the difference is a question and no failure: always (they may speak of
   * different things), or where one side is the greater (pending cases that no row counts, one refusal on two grounds).
   * never: they most likely do speak of different things, and the relation is told only where it is true.
   */
  readonly asks?: 'always' | 'left-more' | 'right-more' | 'never';
  /** Figures or words of the text that the relation is about and does not add up, by their ids. */
  readonly about?: readonly string[];
  /** A form that has this field too adds up in another way. */
  readonly without?: F;
  /** Only what is printed on the right side counts; its blanks are left out. */
  readonly filledOnly?: boolean;
}

export interface Rule<F extends string = string, Id extends string = string> {
  readonly id: Id;
  readonly level: Level;
  readonly assertion: Assertion;
  readonly instances: readonly RuleInstance<F>[];
  /** Where the relation comes from, in Chinese, ready to print. */
  readonly basis: string;
  /** False for a property of one figure, which is no relation and is not counted in the coverage. */
  readonly isCounted: boolean;
}
