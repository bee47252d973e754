import { firstWhere } from '../text/first-where.ts';
import { rangeIn } from './dom.ts';

/** A stretch of a line that one text node holds, from `offset` in the node and `at` in the line. */
export interface Run {
  readonly node: Text;
  readonly offset: number;
  readonly at: number;
  readonly length: number;
}

/** The run that holds a character of the line. Runs stand in order; a paragraph of Word may have thousands. */
function runAt(runs: readonly Run[], place: number): Run | null {
  const run = runs[firstWhere(runs, ({ at, length }) => at + length > place)];
  return run !== undefined && run.at <= place ? run : null;
}

/** The part of the page that holds these characters of a line; null where the page no longer has them. */
export function rangeOf(document: Document, runs: readonly Run[], start: number, end: number): Range | null {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  if (first === null || last === null) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const to = last.offset + end - last.at;
  if (to > last.node.length || first.offset + start - first.at > first.node.length) return null;
  const range = rangeIn(document);
  range.setStart(first.node, first.offset + start - first.at);
  range.setEnd(last.node, to);
  return range;
}
