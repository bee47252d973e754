import type { Operator, RuleInstance } from './rule.ts';

/** What the running text says of itself or of a table: a relation that a rule asserts of the figures of this text. */
export interface Claim {
  readonly rule: string;
  readonly instance: RuleInstance;
}

/** Fields that together are what a phrase counts. Where a form has all of them, the phrase is compared with their sum. */
export interface BoundFields<F extends string = string> {
  readonly sum: readonly F[];
  /** Sums that the phrase may mean as well: received, or received and carried in. */
  readonly or?: readonly (readonly F[])[];
  /** The same over all years, where the form counts that too. */
  readonly cumulative?: readonly F[];
}

/** A phrase that names what a table counts. Matched against squeezed text, in which figures stand apart. */
export interface Binding<F extends string = string> {
  readonly rule: string;
  readonly subject: string;
  /** Against the words before the figure, back to the clause's beginning or the figure before it. */
  readonly lead?: RegExp;
  /** Against the words behind it. Where both are given, both must match. */
  readonly tail?: RegExp;
  /** Words in the clause that make it something else. */
  readonly unless?: RegExp;
  readonly units: readonly string[];
  /** One for each form that counts it. */
  readonly fields: readonly BoundFields<F>[];
  readonly operator?: Operator;
  /**
   * True where the phrase can only mean this field, so that a difference is a failure and not a question, unless words
   * around it say that it counts a part, another body or another time.
   */
  readonly isCertain?: boolean;
  /** What may stand between the clause's beginning and the phrase for that; else the year and the report's own body. */
  readonly certainBehind?: RegExp;
  /** True where the phrase may as well count a part (收到公民的申请): it is compared, and a difference says nothing. */
  readonly isLoose?: boolean;
}

/** A phrase that says that there was none of something. */
export interface Denial<F extends string = string> {
  readonly subject: string;
  /** Against the words behind the negation, up to the clause's end. */
  readonly pattern: RegExp;
  /** Against the words before a negation that ends its clause: 行政复议一件也没有. */
  readonly topic?: RegExp;
  readonly unless?: RegExp;
  /** Each field is 0. */
  readonly fields: readonly F[];
}

/** Two phrases of a text of which the first counts a part of what the second counts. */
export interface PartPhrase {
  readonly id: string;
  readonly part: RegExp;
  readonly whole: RegExp;
  readonly reach: 'sentence' | 'report';
}
