import type { Anchor } from '../model/anchor.ts';
import type { Report } from '../model/report.ts';
import type { Phrases } from '../wording/phrases.ts';

/** A page and what was read from it: all that marks need to know. */
export interface Marked {
  readonly document: Document;
  readonly report: Report;
  /** Where a cell or a figure of the text stands; null where it is gone. */
  readonly targetOf: (anchor: Anchor) => Element | Range | null;
  readonly phrases: Phrases;
}
