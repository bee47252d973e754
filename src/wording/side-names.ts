import { type Addend, addendsOf, type Check, type Side } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import { fieldName, shortName } from './field-names.ts';
import { fill } from './fill.ts';
import type { Phrases } from './phrases.ts';
import { mentionName } from './quotes.ts';

/** More fields than this are not told one by one. */
const MOST_FIELDS = 3;
/** A figure of a table that fits no known form is called what the table calls it. */
const OF_NO_FORM = /^table-\d+\./;

/** 表三; the one flat table of an earlier form is 统计表. Undefined for what is in no table. */
export function tableName(field: string, { tables, forms }: Phrases): string | undefined {
  const [first = ''] = field.split('.');
  if (OF_NO_FORM.test(field)) return tables.other;
  return tables[first] ?? (first in forms ? tables.indicators : undefined);
}

/** Where a side's figures are printed: 表三“本年新收 · 总计”; several together: 表三“予以公开、部分公开”之和. */
export function sideName({ addends }: Side, phrases: Phrases): string {
  const fields = addends.flatMap(({ field }) => field ?? []);
  const [first = ''] = fields;
  const table = tableName(first, phrases) ?? '';
  if (fields.length < 2) return fill(phrases.parts.field, { table, name: fieldName(first, phrases.names) });
  const { listSeparator, more } = phrases.finding;
  const names = fields
    .slice(0, MOST_FIELDS)
    .map((field) => shortName(field, fields, phrases.names))
    .join(listSeparator);
  return fill(phrases.parts.fields, { table, name: names + (fields.length > MOST_FIELDS ? more : '') });
}

/** What an addend is called within its relation: a row or a column, the words of its clause, or what the rule brings. */
export function addendName({ field, figure, mention }: Addend, check: Check, phrases: Phrases): string {
  if (mention !== undefined) return mentionName(mention);
  if (field === null && figure === null) return phrases.card.constant;
  if (field !== null && !OF_NO_FORM.test(field)) return shortName(field, check.fields, phrases.names);
  return ownName(figure, check) ?? phrases.card.unknownRow;
}

/** By what varies within the relation: the row's label in a column's sum, the column's in a row's. */
function ownName(figure: Addend['figure'], check: Check): string | undefined {
  const columns = addendsOf(check).map((addend) => addend.figure?.label.at(-1));
  return figure?.label.at(new Set(columns).size > 1 ? -1 : 0);
}

/** The labels of a figure as its table prints them; undefined where it prints none. */
export function figureLabel(figure: Pick<Figure, 'label'> | null | undefined): string | undefined {
  const labels = (figure?.label ?? []).filter((label) => label.trim() !== '');
  return labels.length === 0 ? undefined : labels.join(' · ');
}
