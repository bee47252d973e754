import type { Anchor } from '../model/anchor.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Phrases } from '../wording/phrases.ts';

/** The style of a highlight comes from outside the page, as only a privileged part of the extension can put it there. */
export interface HighlightStyle {
  readonly name: string;
  /** Adds the style of `::highlight(name)`, or takes it away. */
  readonly style: (isOn: boolean) => void;
}

/** A page and what was read from it: all that marks need to know. */
export interface Marked {
  readonly document: Document;
  readonly report: Report;
  /** Where a cell or a figure of the text stands; null where it is gone. */
  readonly targetOf: (anchor: Anchor) => Element | Range | null;
  readonly phrases: Phrases;
  /** Without it, or where the browser has no highlights, figures of the text are coloured by boxes of our own. */
  readonly highlight?: HighlightStyle;
  /** A finding to be quoted elsewhere: its sentence, its address, the page's hash. Null where nobody answers. */
  readonly cite?: (finding: Finding) => Promise<string | null>;
}
