import type { Figure } from './figure.ts';
import type { Mention } from './mention.ts';

/** What would make relations that fail true: which printed cells would have to say something else, and what. */

/** Ways in which figures are known to go wrong between a ledger and a page, each only ever a possibility. */
export const SLIPS = [
  /** One digit for another: 2 for 3. */
  'digit-mistyped',
  /** A digit left out: 12 for 152. */
  'digit-dropped',
  /** A digit twice: 155 for 15. */
  'digit-doubled',
  /** Two neighbouring digits: 21 for 12. */
  'digits-swapped',
  /** The decimal point, or noughts: 125 for 1.25. */
  'point-shifted',
  /** 10,000 times too much or too little: 元 for 万元. */
  'myriad-shifted',
  /** −2 for 2. */
  'sign',
  /** Two cells hold each other's figures. */
  'cells-swapped',
  /** The figures of a row stand one column beside their own. */
  'row-shifted',
  /** The figures of a column stand one row above or below their own. */
  'column-shifted',
  /** A column repeats the figures of another one. */
  'column-copied',
  /** The text gives this figure for the year before. */
  'last-years-figure',
  /** A total in which a part counts twice: by itself, and within another part or as its own parts. */
  'parent-with-children',
] as const;
export type Slip = (typeof SLIPS)[number];

export interface ChangedCell {
  /** As printed, with its field and its place. */
  readonly figure: Figure;
  /** Exact decimal, in the figure's unit; null where more than one value would do. */
  readonly wouldBe: string | null;
  /** The least and the greatest value that would do; `high` null where there is no upper bound. */
  readonly low: string;
  readonly high: string | null;
}

export interface ChangedText {
  readonly mention: Mention;
  readonly wouldBe: string;
}

/** One way to make the relations true: all of these cells changed, none besides. */
export interface Candidate {
  /** In document order. None where a figure of the text would have to change. */
  readonly cells: readonly ChangedCell[];
  /** Figures of the text that would have to say something else; none where cells would. */
  readonly texts: readonly ChangedText[];
  /** What could have happened; null where nothing known would give the printed figures. */
  readonly slip: Slip | null;
  /** Figures of the running text that say what a cell would be. */
  readonly witnesses: readonly Mention[];
}

/** Why the cells behind failing relations could not be listed. */
export const UNNARROWED = ['more-than-three-cells', 'too-many-ways', 'too-much-work'] as const;
export type Unnarrowed = (typeof UNNARROWED)[number];

/** Relations that fail for one cause, as far as it can be told. */
export interface Cause {
  /** Positions in `Report.checks`, ascending: what the cause shows itself by. */
  readonly checks: readonly number[];
  /** All ways with the fewest cells, the likeliest first; empty where they were not narrowed down. */
  readonly candidates: readonly Candidate[];
  readonly unnarrowed: Unnarrowed | null;
}

/**
 * The way to make a cause's relations true where no other of as few cells is known, else null. A whole line that has
 * slipped may be the only one where three cells would not do; where the ways were not counted, none is the only one. A
 * figure of the text is told with its relation.
 */
export function soleCandidate({
  candidates,
  unnarrowed,
}: Pick<Cause, 'candidates' | 'unnarrowed'>): Candidate | null {
  const [only] = candidates;
  const areCounted = unnarrowed === null || unnarrowed === 'more-than-three-cells';
  const isOfCells = only !== undefined && only.cells.length > 0;
  return isOfCells && candidates.length === 1 && areCounted ? only : null;
}
