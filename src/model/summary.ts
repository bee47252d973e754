import type { Attachment, Detection } from './detection.ts';
import type { Coverage, ReportHeader } from './report.ts';

/** What a finding is, for a reader: unequal, a question, not to be told, or true under another reading. */
export type FindingKind = 'unequal' | 'question' | 'unknown' | 'explained';

export interface FindingSummary {
  readonly id: string;
  readonly kind: FindingKind;
  /** What its mark says: ≠ 6. */
  readonly mark: string;
  readonly headline: string;
  /** Where it stands, in the page's own order: 表三 第 6 行. Empty where no cell can be pointed at. */
  readonly place: string;
  /** What could have happened, as a possibility; empty where nothing known would give the printed figures. */
  readonly slip: string;
}

/** How the applications ended: counts of the total column, in the form's order. */
export interface Outcomes {
  readonly parts: readonly { readonly id: OutcomeId; readonly count: number }[];
  /** What was to be handled: concluded and carried out. */
  readonly total: number;
  /** What the printed parts leave unaccounted for; 0 where they add up. */
  readonly unlisted: number;
}

export type OutcomeId =
  | 'granted'
  | 'granted_in_part'
  | 'refused'
  | 'unavailable'
  | 'not_processed'
  | 'other'
  | 'carried_out';

/** What the popup shows of a page that was read. */
export interface Summary {
  readonly header: ReportHeader;
  readonly publishedOn: string | null;
  readonly detection: Detection;
  readonly coverage: Coverage;
  readonly findings: readonly FindingSummary[];
  /** How many there are besides, on a page beyond all measure. */
  readonly unlistedFindings: number;
  /** Null where the totals are not printed, or the parts exceed them. */
  readonly outcomes: Outcomes | null;
  /** The tables that can be copied, by their ids, and what they are called. */
  readonly copyable: readonly { readonly id: string; readonly name: string }[];
  /** Data tables on the page, documents attached to it, and pictures in place of tables. */
  readonly tables: number;
  readonly attachments: readonly Attachment[];
  readonly pictures: number;
  readonly isTooLarge: boolean;
  /** How many figures of the text can be spelled out. */
  readonly figuresInText: number;
  /** Unequal relations that are none of the form's, so that the coverage does not count them. */
  readonly unequalInText: number;
  readonly areMarksShown: boolean;
  readonly areFiguresShown: boolean;
}
