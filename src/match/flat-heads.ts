import type { Form, FormBlock, FormColumn } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';
import type { Piece } from './flat-pieces.ts';

/** A head's label may be cut over so many lines: 本年新 | 制作数量. */
const MOST_LINES = 3;

/** The different heads that blocks of forms have, the longest first. */
export function headsOf(forms: readonly Form[]): readonly FormColumn[][] {
  const heads = new Map<string, FormColumn[]>();
  for (const { columns } of forms.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) => blocks as FormBlock[]),
  )) {
    // Codes of rows are printed or left out.
    for (const wanted of [columns, columns.filter(({ role }) => role !== 'code')])
      heads.set(wanted.map(({ labels }) => labels[0]).join('|'), [...wanted]);
  }
  return [...heads.values()].sort((a, b) => b.length - a.length);
}

export interface FoundHead {
  readonly columns: readonly FormColumn[];
  readonly pieces: readonly Piece[];
  /** How many labels are before it or its own; the rest label the row. */
  readonly end: number;
}

/** The longest head that the labels name. */
export function splitHead(
  labels: readonly Piece[],
  heads: readonly (readonly FormColumn[])[],
): FoundHead | null {
  for (const columns of heads) {
    const found = findHead(labels, columns);
    if (found !== null) return found;
  }
  return null;
}

/** What heads the column of codes, in one piece or cut. */
const CODE = '代码';

/** Null where a column is not named. */
function findHead(labels: readonly Piece[], columns: readonly FormColumn[]): FoundHead | null {
  const figures = columns.filter(({ role }) => role === undefined);
  const keys = labels.map(({ key }) => key);
  // Codes that are printed are not left out: each would pass for a figure.
  const isCoded = keys.join('').includes(CODE);
  if (isCoded !== columns.some(({ role }) => role === 'code')) return null;
  for (const order of ordersOf(figures)) {
    const found = findInOrder(keys, order);
    if (found !== null)
      return { columns, pieces: labels.filter((_, at) => found.taken.has(at)), end: found.end };
  }
  return null;
}

/** A head is read as one line, or, where some of its columns stand under a common one, line by line. */
function ordersOf(columns: readonly FormColumn[]): (readonly FormColumn[])[] {
  const single = columns.filter(({ group }) => group === undefined);
  const grouped = columns.filter(({ group }) => group !== undefined);
  return single.length === 0 || grouped.length === 0 ? [columns] : [columns, [...single, ...grouped]];
}

/**
 * The labels that name the columns in this order, the last ones that do, each whole or cut over several lines. In
 * another order the figures would stand in another one too, and nobody could say in which.
 */
function findInOrder(keys: readonly string[], columns: readonly FormColumn[]) {
  const taken = new Set<number>();
  let before = keys.length;
  let end = 0;
  for (const { labels } of columns.toReversed()) {
    const found = findLabel(keys, labels.map(labelKey), before);
    if (found === null) return null;
    for (let at = found.at; at < found.at + found.length; at += 1) taken.add(at);
    end = Math.max(end, found.at + found.length);
    before = found.at;
  }
  return { taken, end };
}

/** The last place before another at which one of the names stands, in one piece or in several that follow each other. */
function findLabel(
  keys: readonly string[],
  names: readonly string[],
  before: number,
): { at: number; length: number } | null {
  for (let at = before - 1; at >= 0; at -= 1) {
    for (let length = 1; length <= MOST_LINES && at + length <= before; length += 1) {
      if (names.includes(keys.slice(at, at + length).join(''))) return { at, length };
    }
  }
  return null;
}
