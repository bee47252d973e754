import type { Form } from '../model/form.ts';
import type { Grid } from '../model/grid.ts';
import type { Steps } from '../model/steps.ts';
import { linesOf } from './lines.ts';
import { labelKeys } from './table-keys.ts';

/** An office's own table may share four or five words with a form's; from here on it is that table. */
const FEWEST_LABELS = 6;
/** No form has so many rows. */
const MOST_ROWS = 300;

/**
 * The ids of the grids that are tables of a known form by their labels, whether their figures can be read or not. What
 * the form's reader has refused, because rows or heads are damaged, must not be added up as a stranger's table.
 */
export function* knownTables(grids: readonly Grid[], forms: readonly Form[]): Steps<Set<string>> {
  const tables = [...new Set(forms.flatMap((form) => form.tables))];
  const known = new Set<string>();
  for (const [at, grid] of grids.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (grid.isLayout) continue;
    const printed = labelsIn(grid);
    const shared = (keys: ReadonlySet<string>) => printed.filter((key) => keys.has(key)).length;
    if (tables.some((table) => shared(labelKeys(table)) >= FEWEST_LABELS)) known.add(grid.id);
  }
  return known;
}

/** So many tables are one step. */
const STEP = 100;

/** Each label once. */
function labelsIn(grid: Grid): string[] {
  const lines = linesOf([{ ...grid, lines: grid.lines.slice(0, MOST_ROWS) }]);
  return [...new Set(lines.flatMap(({ cells }) => cells.map(({ key }) => key)))].filter((key) => key !== '');
}
