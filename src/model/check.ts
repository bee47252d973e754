import type { Figure } from './figure.ts';
import type { Mention } from './mention.ts';
import type { Assertion, Level, Operator } from './rule.ts';

/** How a relation came out; shared/design words: holds, fails, or cannot tell, and in which way. */
export const STATES = [
  'holds',
  'holds-if-blank-zero',
  'gap',
  'fails',
  'explained',
  'review',
  'not-assessable',
  'not-applicable',
] as const;
export type State = (typeof STATES)[number];

/** Why a relation that applies could not be assessed. */
export const REASONS = [
  'table-missing',
  'run-together',
  'row-missing',
  'column-missing',
  'ambiguous',
  'ragged-row',
  'unreadable',
  'readings-differ',
  'approximate',
  'unknown-row',
  'unknown-column',
  'blank-total',
  'all-blank',
  'blank-both-sides',
  'blank-operand',
  'unit-unclear',
  'rule-crashed',
] as const;
export type Reason = (typeof REASONS)[number];

/** One addend of a side, as printed: a figure of a table, one of the text, or neither, for a number that the rule brings. */
export interface Addend {
  readonly field: string | null;
  readonly figure: Figure | null;
  readonly mention?: Mention;
  /** Exact decimal, or null where the figure is blank. */
  readonly value: string | null;
}

export interface Side {
  readonly addends: readonly Addend[];
  /** Sum of what is printed, blanks left out. Null where nothing could be added up. */
  readonly sum: string | null;
}

export interface Check {
  readonly rule: string;
  readonly instance: string;
  readonly level: Level;
  readonly assertion: Assertion;
  readonly isCounted: boolean;
  readonly state: State;
  readonly operator: Operator;
  readonly left: Side;
  readonly right: Side;
  /** Words of the text that the relation is about, beside its addends. */
  readonly about: readonly Mention[];
  /** left − right, of the printed sums. */
  readonly difference: string | null;
  /** Fields whose cells are printed blank, or as a dash or 无. */
  readonly blanks: readonly string[];
  /** Every field that the relation names, read or not. */
  readonly fields: readonly string[];
  readonly basis: string;
  readonly reason: Reason | null;
  /** Which documented other reading makes an `explained` relation true. */
  readonly reading: 'with-unknown-rows' | 'with-unknown-columns' | null;
}

/** The addends of both sides, the left one's first; none where there is no check. */
export function addendsOf(check: Pick<Check, 'left' | 'right'> | undefined): readonly Addend[] {
  return check === undefined ? [] : [...check.left.addends, ...check.right.addends];
}
