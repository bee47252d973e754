import type { CellId } from '../model/grid.ts';
import type { Report } from '../model/report.ts';
import type { Phrases } from '../wording/phrases.ts';

/** A page and what was read from it: all that marks need to know. */
export interface Marked {
  readonly document: Document;
  readonly report: Report;
  readonly elements: ReadonlyMap<CellId, Element>;
  readonly phrases: Phrases;
}
