import type { FormTable } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';

const titles = new WeakMap<FormTable, ReadonlySet<string>>();
const labels = new WeakMap<FormTable, ReadonlySet<string>>();

/** Keys of the titles that a form's table prints over groups of rows; made once for each table. */
export function titleKeys(table: FormTable): ReadonlySet<string> {
  return madeOnce(titles, table, () => table.groups);
}

/** Keys of all labels of a form's rows and columns; made once for each table. */
export function labelKeys(table: FormTable): ReadonlySet<string> {
  return madeOnce(labels, table, () =>
    table.blocks.flatMap(({ rows, columns }) => [...(rows ?? []), ...columns]).flatMap((each) => each.labels),
  );
}

function madeOnce(
  known: WeakMap<FormTable, ReadonlySet<string>>,
  table: FormTable,
  words: () => readonly string[],
): ReadonlySet<string> {
  const made = known.get(table) ?? new Set(words().map(labelKey));
  known.set(table, made);
  return made;
}
