import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { explain } from '../../../src/explain/explain.ts';
import {
  APPLICANT_COLUMNS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
  type RequestRow,
} from '../../../src/forms/fields.ts';
import type { Slip } from '../../../src/model/cause.ts';
import { RULES } from '../../../src/rules/index.ts';
import {
  type Counts,
  consistentTables,
  type NationalForm,
  printed,
} from '../../support/consistent-tables.ts';
import { cell, figures } from '../../support/figures.ts';
import { fc } from '../../support/property.ts';

const ROWS = { 'national-2019': REQUEST_ROWS_2019, 'national-2021': REQUEST_ROWS_2021 };

/** Table 3 with these texts, each cell where the form has it. */
function causes(form: NationalForm, said: Readonly<Record<string, string>>) {
  const rows: readonly string[] = ROWS[form];
  const columns: readonly string[] = APPLICANT_COLUMNS;
  const place = (field: string) => {
    const [, row = '', column = ''] = field.split('.');
    return cell(rows.indexOf(row) + 2, columns.indexOf(column) + 3);
  };
  return explain(checkReport(RULES, figures(said, { place })), []);
}

function fieldsOfRow(row: string): string[] {
  return APPLICANT_COLUMNS.map((column) => `requests.${row}.${column}`);
}

/** What cells of a line print once every figure stands one cell further, or one cell back. */
function shifted(
  fields: readonly string[],
  counts: Counts,
  by: 1 | -1,
  first: string,
): Record<string, string> {
  const line = by === 1 ? fields : [...fields].reverse();
  return Object.fromEntries(
    line.map((field, at) => [field, at === 0 ? first : String(counts[line[at - 1] ?? ''])]),
  );
}

/** The candidates of this slip in the one cause that there is, as what each cell would be. */
function waysOf(slip: Slip, found: ReturnType<typeof causes>): Record<string, string | null>[] {
  return found.flatMap(({ candidates }) =>
    candidates
      .filter((each) => each.slip === slip)
      .map(({ cells }) => Object.fromEntries(cells.map(({ figure, wouldBe }) => [figure.field, wouldBe]))),
  );
}

function changed(counts: Counts, said: Readonly<Record<string, string>>): Record<string, string> {
  const isOther = ([field, value]: [string, number]) => said[field] !== '' && String(value) !== said[field];
  return Object.fromEntries(
    Object.entries(counts).flatMap((entry) => (isOther(entry) ? [[entry[0], String(entry[1])]] : [])),
  );
}

const runs = { numRuns: 25 };

describe.each<NationalForm>(['national-2021', 'national-2019'])('table 3 of %s', (form) => {
  const requests = consistentTables(form).map((counts) =>
    Object.fromEntries(Object.entries(counts).filter(([field]) => field.startsWith('requests.'))),
  );
  const rows = ROWS[form].filter((row) => row !== 'concluded');
  const row = fc.constantFrom<RequestRow>(...rows);
  /** What stands in the cell that the first figure has left: nothing, a nought, or whatever. */
  const left = fc.constantFrom('', '0', '7');

  it('a row that stands one column beside its own is known as such', () => {
    fc.assert(
      fc.property(requests, row, fc.constantFrom(1, -1), left, (counts, id, by, first) => {
        const fields = fieldsOfRow(id);
        // Equal figures hide a shift; of three cells or fewer, the cells are told anyway.
        fc.pre(new Set(fields.map((field) => counts[field])).size >= 5);
        const said = { ...printed(counts), ...shifted(fields, counts, by as 1 | -1, first) };
        expect(waysOf('row-shifted', causes(form, said))).toContainEqual(changed(counts, said));
      }),
      runs,
    );
  });

  it('a column of results that stands one row beside its own is known as such', () => {
    const single = fc.constantFrom(...APPLICANT_COLUMNS.filter((column) => column !== 'total'));
    fc.assert(
      fc.property(requests, single, fc.constantFrom(1, -1), left, (counts, column, by, first) => {
        const fields = rows
          .filter((id) => !['received', 'carried_in', 'carried_out'].includes(id))
          .map((id) => `requests.${id}.${column}`);
        fc.pre(new Set(fields.map((field) => counts[field])).size >= 6);
        const said = { ...printed(counts), ...shifted(fields, counts, by as 1 | -1, first) };
        expect(waysOf('column-shifted', causes(form, said))).toContainEqual(changed(counts, said));
      }),
      runs,
    );
  });

  it('a column that repeats another one is known as such', () => {
    const pair = fc.shuffledSubarray(
      APPLICANT_COLUMNS.filter((column) => column !== 'total'),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(requests, pair, (counts, [copy = '', original = '']) => {
        const said = printed(counts);
        for (const id of ROWS[form])
          said[`requests.${id}.${copy}`] = said[`requests.${id}.${original}`] ?? '';
        fc.pre(Object.keys(changed(counts, said)).length > 3);
        expect(waysOf('column-copied', causes(form, said))).toContainEqual(changed(counts, said));
      }),
      runs,
    );
  });

  it('one wrong cell is never told as a whole line', () => {
    fc.assert(
      fc.property(requests, row, fc.constantFrom(...APPLICANT_COLUMNS), (counts, id, column) => {
        const field = `requests.${id}.${column}`;
        const said = { ...printed(counts), [field]: String((counts[field] ?? 0) + 3) };
        const slips = causes(form, said).flatMap(({ candidates }) =>
          candidates.map(({ cells }) => cells.length),
        );
        expect(slips).toEqual([1]);
      }),
      runs,
    );
  });
});
