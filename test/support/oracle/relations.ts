import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
} from '../../../src/forms/fields.ts';
import type { NationalForm } from '../consistent-tables.ts';

/** Two sums of fields that the form wants equal, and the names under which a check tells of them. */
export interface PrintedRelation {
  readonly rule: string;
  readonly instance: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Rows of table 3 that are no result, 予以公开 to 其他处理. */
const NO_RESULTS: readonly string[] = ['received', 'carried_in', 'concluded', 'carried_out'];

/**
 * The relations of tables 3 and 4 as the annexes of 国办公开办函〔2019〕60号 and 〔2021〕30号 print them: the one in the
 * head of table 3, (七)总计 in each column, 总计 in each row, 总计 in each block of table 4. Written down apart from
 * src/rules, so that what is searched in them does not depend on it.
 */
export function relationsOf(form: NationalForm): PrintedRelation[] {
  const rows: readonly string[] = form === 'national-2019' ? REQUEST_ROWS_2019 : REQUEST_ROWS_2021;
  const results = rows.filter((row) => !NO_RESULTS.includes(row));
  const cell = (row: string, column: string) => `requests.${row}.${column}`;
  return [
    ...APPLICANT_COLUMNS.map((column) => ({
      rule: 'requests.balance',
      instance: column,
      left: [cell('received', column), cell('carried_in', column)],
      right: [cell('concluded', column), cell('carried_out', column)],
    })),
    ...APPLICANT_COLUMNS.map((column) => ({
      rule: 'requests.results-total',
      instance: column,
      left: [cell('concluded', column)],
      right: results.map((row) => cell(row, column)),
    })),
    ...rows.map((row) => ({
      rule: 'requests.applicants-total',
      instance: row,
      left: [cell(row, 'total')],
      right: APPLICANT_COLUMNS.slice(0, 6).map((column) => cell(row, column)),
    })),
    ...DISPUTE_PATHS.map((path) => ({
      rule: 'disputes.outcomes-total',
      instance: path,
      left: [`disputes.${path}.total`],
      right: DISPUTE_OUTCOMES.slice(0, 4).map((outcome) => `disputes.${path}.${outcome}`),
    })),
  ];
}
