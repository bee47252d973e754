import { comparePlaces } from '../model/anchor.ts';
import { type Candidate, SLIPS } from '../model/cause.ts';

/** A digit may always have been mistyped, and a figure may stand anywhere: that says least. */
const WEAKEST = 'digit-mistyped';

/** The likeliest first: what the text confirms, what a known slip explains; else as they stand on the page. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => weight(b) - weight(a) || compareCells(a, b));
}

function compareCells({ cells: a }: Candidate, { cells: b }: Candidate): number {
  for (const [at, { figure }] of a.entries()) {
    const other = b[at]?.figure.cell;
    const order = other === undefined ? 1 : comparePlaces(figure.cell, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function weight({ witnesses, slip }: Candidate): number {
  const known = slip === null ? 0 : slip === WEAKEST ? 1 : 2;
  return (witnesses.length > 0 ? SLIPS.length : 0) + known;
}
