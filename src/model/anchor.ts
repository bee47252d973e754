import { type Cause, soleCandidate } from './cause.ts';
import { addendsOf, type Check } from './check.ts';
import type { Cell } from './grid.ts';
import type { Mention } from './mention.ts';

/** A place on the page at which something can be marked: a cell, or a figure of the running text. */
export type Anchor = Cell | Mention;

export function isMention(anchor: Anchor): anchor is Mention {
  return 'paragraph' in anchor;
}

/**
 * The place at which a relation stands: that of its first figure of the text where it has one, else of the words that it
 * is about, else of its first printed cell. Null where the page has none of them.
 */
export function anchorOf(check: Check | undefined): Anchor | null {
  const addends = addendsOf(check);
  const mention = addends.find((addend) => addend.mention !== undefined)?.mention;
  return mention ?? check?.about[0] ?? addends.find(({ figure }) => figure !== null)?.figure?.cell ?? null;
}

/** Where a whole line would have to change, its first cell is marked for all. */
const MOST_CELLS = 3;

/**
 * The places at which a finding is marked: the cells that would have to change where there is only one way, else each
 * of its relations, once.
 */
export function anchorsOfFinding(cause: Cause, all: readonly Check[]): Anchor[] {
  const sole = soleCandidate(cause);
  const cells = sole?.cells.map(({ figure }) => figure.cell) ?? [];
  if (cells.length > 0) return cells.length > MOST_CELLS ? cells.slice(0, 1) : cells;
  const anchors = cause.checks.flatMap((at) => anchorOf(all[at]) ?? []);
  return [...new Map(anchors.map((anchor) => [anchor.id, anchor])).values()];
}

/** Every place that takes part in a relation. */
export function anchorsOf(check: Check | undefined): Anchor[] {
  const addends = addendsOf(check).flatMap(({ figure, mention }): Anchor[] => {
    const anchor = mention ?? figure?.cell;
    return anchor === undefined ? [] : [anchor];
  });
  return [...addends, ...(check?.about ?? [])];
}

/** Negative where `a` stands before `b` on the page, positive where it stands after. */
export function comparePlaces(a: Anchor, b: Anchor): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** Tables count 1, 2, …; text between two of them stands at the half. */
function placeOf(anchor: Anchor): readonly [number, number, number] {
  if (!isMention(anchor)) return [Number(anchor.table.slice(1)), anchor.row, anchor.column];
  const { id, tablesBefore } = anchor.paragraph;
  return [tablesBefore + 0.5, Number(id.slice(1)), anchor.start];
}
