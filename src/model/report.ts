import type { Candidate, Unnarrowed } from './cause.ts';
import type { Check } from './check.ts';
import type { Attachment, Detection } from './detection.ts';
import type { Figure, UnmatchedCell } from './figure.ts';
import type { FormTableId } from './form.ts';
import type { Grid } from './grid.ts';
import type { Mention } from './mention.ts';
import type { Level } from './rule.ts';

/** Where the page came from and when it was read. */
export interface Source {
  readonly url: string;
  readonly title: string;
  /** The page's character set, by its standard name. */
  readonly charset: string;
  /** ISO 8601, UTC. */
  readonly readAt: string;
  /** YYYY-MM-DD, where the page states it. */
  readonly publishedOn: string | null;
  readonly indexNumber: string | null;
  /** The text that was read; its SHA-256 goes into exported documents. */
  readonly text: string;
}

export interface ReportHeader {
  /** Null where no known form fits; `narrative` where the report has no tables. */
  readonly form: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  /** The notice that prescribes the form. */
  readonly basis: string | null;
}

export interface TableEntry {
  readonly grid: Grid;
  /** The form's tables that have figures in it, in the form's order. */
  readonly formTables: readonly FormTableId[];
}

/** Something a reader should look at: relations that fail for one cause, one that asks, or what cannot be told. */
export interface Finding {
  readonly id: `f${number}`;
  /** Positions in `Report.checks`. */
  readonly checks: readonly number[];
  readonly level: Level;
  /** All ways to make its relations true with the fewest cells changed, the likeliest first. One: it is unique. */
  readonly candidates: readonly Candidate[];
  /** Why failing relations of a form have no candidates; null where they have, and for all other findings. */
  readonly unnarrowed: Unnarrowed | null;
}

/** How much of what the form declares could be checked. Official and structural relations only. */
export interface Coverage {
  readonly declared: number;
  /** holds + fails. */
  readonly assessed: number;
  /** Also relations that hold where blanks count as 0, or under a documented other reading. */
  readonly holds: number;
  readonly fails: number;
  /** declared − assessed. */
  readonly notAssessable: number;
}

export interface Report {
  readonly source: Source;
  readonly detection: Detection;
  readonly header: ReportHeader;
  readonly tables: readonly TableEntry[];
  readonly figures: readonly Figure[];
  readonly unmatched: readonly UnmatchedCell[];
  /** Figures of the running text, in document order. */
  readonly mentions: readonly Mention[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly attachments: readonly Attachment[];
  /** Pictures in place of tables, which are not read. */
  readonly pictures: number;
  /** Set where a limit was met and part of the page was left unread. */
  readonly limit: 'too-large' | null;
}
