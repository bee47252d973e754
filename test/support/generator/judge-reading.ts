import type { Report } from '../../../src/model/report.ts';
import type { MessyReport } from './messy-report.ts';

/** How a reading differs from what the page says. All lists empty: read perfectly. */
export interface Judgement {
  /** Figures read otherwise than printed, under a wrong field or with a wrong value. The worst. */
  readonly wrong: readonly string[];
  /** Figures that are there and were not read, with a reason or without. */
  readonly unread: readonly string[];
  /** Relations called false that are true. As bad. */
  readonly falselyFailing: readonly string[];
  /** Relations that are false and were not called so. */
  readonly missed: readonly string[];
}

export function judge({ figures, checks }: Report, { meant, failing, loses }: MessyReport): Judgement {
  const wrong: string[] = [];
  const read = new Set<string>();
  for (const { field, kind, value, raw } of figures) {
    // Pieces of a table that the form's reader does not know are read under their own labels.
    if (field.startsWith('table-')) continue;
    const wanted = meant.get(field);
    if (wanted === undefined) wrong.push(`${field} is not on the page`);
    // Where a cell was lost the page shows nothing, as where it is blank or a dash.
    else if (kind === 'unreadable' || (loses && value === null && wanted.kind !== kind)) continue;
    else if (kind !== wanted.kind || value !== wanted.value)
      wrong.push(`${field}: ${JSON.stringify(raw)} is ${kind} ${value}, not ${wanted.kind} ${wanted.value}`);
    read.add(field);
  }
  const found = checks
    .filter(({ state }) => state === 'fails')
    .map(({ rule, instance }) => `${rule} ${instance}`);
  return {
    wrong,
    unread: [...meant.keys()].filter((field) => !read.has(field)),
    falselyFailing: found.filter((each) => !failing.includes(each)),
    missed: failing.filter((each) => !found.includes(each)),
  };
}
