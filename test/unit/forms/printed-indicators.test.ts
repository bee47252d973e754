import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import { type Form, figureColumns } from '../../../src/model/form.ts';
import { fieldsOf } from '../../support/form-fields.ts';
import { matched } from '../../support/matched.ts';

/** Each flat table, printed from its own labels with the figures 1, 2, 3, … in reading order, is read whole. */

type Choose = (labels: readonly [string, ...string[]]) => string;

const OFFICIAL: Choose = ([first]) => first;
const LAST_VARIANT: Choose = (labels) => labels.at(-1) ?? '';

function print({ tables: [table] }: Form, choose: Choose): string[][] {
  const [block] = table?.blocks ?? [];
  if (block === undefined) return [];
  let figure = 0;
  const head = block.columns.map(({ id, labels }) => (id === 'year' ? '2018年' : choose(labels)));
  const rows = (block.rows ?? []).map((row, at) => [
    choose(row.labels),
    ...block.columns.flatMap(({ role }) =>
      role === 'unit' ? (row.unit ?? '') : role === 'code' ? `${at}` : [],
    ),
    ...figureColumns(block).map(() => {
      figure += 1;
      return String(figure);
    }),
  ]);
  return [['指标名称', ...head], ...rows];
}

const FLAT = FORMS.filter(({ tables }) => tables[0]?.id === 'indicators').map(
  (form) => [`${form.id}, ${fieldsOf(form).length} fields`, form] as const,
);

describe.each(FLAT)('%s', (_, form) => {
  it.each<[string, Choose]>([
    ['its first labels', OFFICIAL],
    ['the last variant of each', LAST_VARIANT],
  ])('is read whole from %s', (__, choose) => {
    const found = matched(print(form, choose));
    expect(found.form).toBe(form.id);
    expect(found.missing).toEqual({});
    expect(Object.entries(found.fields)).toEqual(fieldsOf(form).map((field, at) => [field, String(at + 1)]));
  });

  it('is no other table’s: the tables of 2019 and 2021 are not found in it', () => {
    const { match } = matched(print(form, OFFICIAL));
    expect(match.tables.map(({ table }) => table.id)).toEqual(['indicators']);
  });
});
