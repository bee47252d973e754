import { checkReport } from '../../../src/check/check-report.ts';
import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
} from '../../../src/forms/fields.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Cell } from '../../../src/model/grid.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { NationalForm } from '../consistent-tables.ts';
import { cell, figures } from '../figures.ts';

const ROWS: Readonly<Record<NationalForm, readonly string[]>> = {
  'national-2019': REQUEST_ROWS_2019,
  'national-2021': REQUEST_ROWS_2021,
};

/** The checks of tables 3 and 4, with each figure in the cell in which the form has it. */
export function checkTables(form: NationalForm, said: Readonly<Record<string, string>>): Check[] {
  return checkReport(RULES, figures(said, { place: (field) => placeOf(form, field) }));
}

function placeOf(form: NationalForm, field: string): Cell {
  const [table, row = '', column = ''] = field.split('.');
  if (table === 'requests') return cell(ROWS[form].indexOf(row), position(APPLICANT_COLUMNS, column), 3);
  const group = position(DISPUTE_PATHS, row) * DISPUTE_OUTCOMES.length;
  return cell(0, group + position(DISPUTE_OUTCOMES, column), 4);
}

function position(ids: readonly string[], id: string): number {
  return ids.indexOf(id);
}
