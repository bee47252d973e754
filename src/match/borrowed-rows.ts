import type { FormTable } from '../model/form.ts';
import type { TableId } from '../model/grid.ts';
import { labelKey } from '../text/label-key.ts';
import type { Line } from './lines.ts';
import type { RowMatch } from './match-rows.ts';

/**
 * Rows of a form's table that were found in another table of the page than most of its block, and which that table
 * does not simply continue: it has words of its own above them (last year's figures, a summary of some rows). A lost
 * row must not be filled from there.
 */
export function borrowedRows(
  lines: readonly Line[],
  matched: readonly RowMatch[],
  table: FormTable,
): Set<number> {
  const borrowed = new Set<number>();
  const groups = new Set(table.groups.map(labelKey));
  let base = 0;
  for (const { rows, columns } of table.blocks) {
    const ofBlock = matched.filter(({ row }) => row >= base && row < base + (rows?.length ?? 0));
    base += rows?.length ?? 0;
    const heads = new Set(columns.flatMap(({ labels }) => labels.map(labelKey)));
    const byTable = Map.groupBy(ofBlock, ({ line }) => lines[line]?.table);
    const most = Math.max(0, ...[...byTable.values()].map(({ length }) => length));
    for (const [id, matches] of byTable) {
      if (matches.length === most || id === undefined) continue;
      if (hasOwnWords(lines, id, matches[0]?.line ?? 0, groups, heads))
        for (const { row } of matches) borrowed.add(row);
    }
  }
  return borrowed;
}

/** True where a table has words above a line that are not the form's: neither its head, printed again, nor a group. */
function hasOwnWords(
  lines: readonly Line[],
  table: TableId,
  before: number,
  groups: ReadonlySet<string>,
  heads: ReadonlySet<string>,
): boolean {
  const above = lines.slice(0, before).filter((line) => line.table === table);
  const keys = new Set(
    above.flatMap(({ cells }) => cells.flatMap(({ isLabel, key }) => (isLabel && key !== '' ? [key] : []))),
  );
  const isHeadAgain = [...keys].filter((key) => heads.has(key)).length >= heads.size / 2;
  return !isHeadAgain && [...keys].some((key) => !groups.has(key) && !heads.has(key));
}
