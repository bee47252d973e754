import type { FormRow } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';
import type { RowMatch } from './match-rows.ts';

/**
 * Rows that share their label with another row of the form (（二）被依法纠错数, once of reviews and once of suits), of which
 * not all were found, and no row with a name of its own stands between them: nobody knows which of them was found.
 *
 * @param rows of the form, in its order.
 */
export function unanchoredRows(rows: readonly FormRow[], matched: readonly RowMatch[]): number[] {
  const found = new Set(matched.map(({ row }) => row));
  const { namesakes, isAlone } = namesOf(rows);
  const isParted = (a: number, b: number) => {
    for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at += 1)
      if (isAlone[at] && found.has(at)) return true;
    return false;
  };
  return matched.flatMap(({ row, score }) => {
    // The heading printed over it says which it is.
    if (score > 1) return [];
    return (namesakes.get(row) ?? []).some((other) => !found.has(other) && !isParted(row, other))
      ? [row]
      : [];
  });
}

interface Names {
  /** Row → the other rows of its name. */
  readonly namesakes: ReadonlyMap<number, readonly number[]>;
  readonly isAlone: readonly boolean[];
}

const known = new WeakMap<readonly FormRow[], Names>();

function namesOf(rows: readonly FormRow[]): Names {
  const made = known.get(rows) ?? makeNames(rows);
  known.set(rows, made);
  return made;
}

function makeNames(rows: readonly FormRow[]): Names {
  const byKey = new Map<string, number[]>();
  for (const [at, { labels }] of rows.entries())
    for (const key of new Set(labels.map(labelKey))) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  const namesakes = new Map<number, number[]>();
  for (const alike of byKey.values())
    for (const row of alike.length > 1 ? alike : [])
      namesakes.set(row, [...(namesakes.get(row) ?? []), ...alike.filter((other) => other !== row)]);
  return { namesakes, isAlone: rows.map((_, at) => !namesakes.has(at)) };
}
