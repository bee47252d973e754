import type { FormTable } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';

const known = new WeakMap<FormTable, ReadonlySet<string>>();

/** Keys of the titles that a form's table prints over groups of rows; made once for each table. */
export function titleKeys(table: FormTable): ReadonlySet<string> {
  const made = known.get(table) ?? new Set(table.groups.map(labelKey));
  known.set(table, made);
  return made;
}
