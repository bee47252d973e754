import type { FormTable } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';
import type { Line } from './lines.ts';
import type { RowMatch } from './match-rows.ts';
import { labelKeys, titleKeys } from './table-keys.ts';

/** What stands in the corner over a table's labels and says nothing of whose figures they are. */
const CORNER = /^(?:统计)?指标(?:名称)?$|^(?:项目|内容|信息内容)$|^本列数据的勾稽关系/;

/**
 * Rows of a form's table that were found in another table of the page than most of its block, and which that table
 * does not simply continue: it has words above them that are neither the form's nor above the first (last year's
 * figures, a summary of some rows). A lost row must not be filled from there.
 */
export function borrowedRows(
  lines: readonly Line[],
  matched: readonly RowMatch[],
  table: FormTable,
): Set<number> {
  const borrowed = new Set<number>();
  let base = 0;
  for (const { rows, columns } of table.blocks) {
    const ofBlock = matched.filter(({ row }) => row >= base && row < base + (rows?.length ?? 0));
    base += rows?.length ?? 0;
    const byTable = Map.groupBy(ofBlock, ({ line }) => lines[line]?.table);
    if (byTable.size < 2) continue;
    const heads = new Set(columns.flatMap(({ labels }) => labels.map(labelKey)));
    const isOwn = (key: string) =>
      !titleKeys(table).has(key) && !labelKeys(table).has(key) && !CORNER.test(key);
    const [main, ...others] = [...byTable.values()].sort((a, b) => b.length - a.length);
    const mainWords = wordsAbove(lines, main?.[0]);
    for (const matches of others) {
      // The larger part without a head of its own continues the part above it, which has one.
      const isAbove = (matches[0]?.line ?? 0) < (main?.[0]?.line ?? 0);
      if (isAbove && !mainWords.some((key) => heads.has(key))) continue;
      const own = wordsAbove(lines, matches[0]).filter((key) => isOwn(key) && !mainWords.includes(key));
      if (own.length > 0) for (const { row } of matches) borrowed.add(row);
    }
  }
  return borrowed;
}

/** What is printed in a row's table above it. */
function wordsAbove(lines: readonly Line[], row: RowMatch | undefined): string[] {
  if (row === undefined) return [];
  const table = lines[row.line]?.table;
  const above = lines.slice(0, row.line).filter((line) => line.table === table);
  return above.flatMap(({ cells }) =>
    cells.flatMap(({ isLabel, key }) => (isLabel && key !== '' ? [key] : [])),
  );
}
