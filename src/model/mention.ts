import type { TableId } from './grid.ts';

/** A figure in running text, and the paragraph that it stands in. */

/** `p3` is the third paragraph of the page, in document order. */
export type ParagraphId = `p${number}`;

export interface Paragraph {
  readonly id: ParagraphId;
  /** The text as the page has it, every white space a plain one, so that each character keeps its place. */
  readonly text: string;
  /** How many tables of the page stand before it, for an order that holds over text and tables. */
  readonly tablesBefore: number;
  /** Where white space is shown as wide as typed, two characters or more: it may part columns. From, to. */
  readonly gaps?: readonly (readonly [number, number])[];
  /** What may be a table around it, drawn without table elements. */
  readonly table?: TableId;
}

/**
 * A figure as running text has it. Decimal strings are exact; `high` null where there is no upper bound (100余), `low`
 * null where there is no lower one (近3万). A date is the number YYYYMMDD without a unit.
 */
export interface Mention {
  readonly id: `m${number}`;
  /** The clause that carries it; of a long one, the part around it. */
  readonly quote: string;
  readonly raw: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  /** The field that says the same in a table; null where it is bound to none. */
  readonly field: string | null;
  /** The nearest heading above it of the kind 一、…; null before the first. */
  readonly section: string | null;
  readonly paragraph: Paragraph;
  /** Where `raw` begins and ends in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}
