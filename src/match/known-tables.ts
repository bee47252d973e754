import type { Form, FormTable } from '../model/form.ts';
import type { Grid } from '../model/grid.ts';
import { labelKey } from '../text/label-key.ts';
import { linesOf } from './lines.ts';

/** An office's own table may share four or five words with a form's; from here on it is that table. */
const FEWEST_LABELS = 6;

/**
 * The ids of the grids that are tables of a known form by their labels, whether their figures can be read or not. What
 * the form's reader has refused, because rows or heads are damaged, must not be added up as a stranger's table.
 */
export function knownTables(grids: readonly Grid[], forms: readonly Form[]): Set<string> {
  const labels = [...new Set(forms.flatMap(({ tables }) => tables))].map(labelsOf);
  return new Set(
    grids
      .filter((grid) => !grid.isLayout && labels.some((known) => isAmong(grid, known)))
      .map(({ id }) => id),
  );
}

function isAmong(grid: Grid, known: ReadonlySet<string>): boolean {
  const found = new Set<string>();
  for (const { cells } of linesOf([grid])) {
    for (const { key } of cells) if (known.has(key)) found.add(key);
    if (found.size >= FEWEST_LABELS) return true;
  }
  return false;
}

const known = new WeakMap<FormTable, ReadonlySet<string>>();

function labelsOf(table: FormTable): ReadonlySet<string> {
  const made =
    known.get(table) ??
    new Set(
      table.blocks
        .flatMap(({ rows, columns }) => [...(rows ?? []), ...columns])
        .flatMap(({ labels }) => labels.map(labelKey)),
    );
  known.set(table, made);
  return made;
}
