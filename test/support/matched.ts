import { FORMS } from '../../src/forms/index.ts';
import { matchReport } from '../../src/match/match-report.ts';
import type { Grid } from '../../src/model/grid.ts';
import { grid, type Printed } from './grid.ts';

/** What became of a page's tables: the text that each field took, and why the others took none. */
export function matched(...tables: readonly (readonly (readonly Printed[])[] | Grid)[]) {
  const grids = tables.map((table, at) => ('cells' in table ? table : grid(table, at + 1)));
  const match = matchReport(grids, FORMS);
  const placements = match.tables.flatMap((table) => table.placements);
  const fields = Object.fromEntries(placements.map(({ field, cell }) => [field, cell.text]));
  return {
    match,
    form: match.form?.id ?? null,
    fields,
    labels: Object.fromEntries(placements.map(({ field, label }) => [field, label])),
    taken: placements.length,
    missing: Object.fromEntries(match.tables.flatMap((table) => [...table.missing])),
    extras: match.tables.flatMap((table) =>
      table.unknown.filter(({ row }) => row === null).map(({ column, cell }) => [column, cell.text]),
    ),
    unmatched: match.unmatched.map(({ cell }) => cell.text),
  };
}
