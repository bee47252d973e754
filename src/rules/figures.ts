import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  type FieldId,
  FUJIAN_COLUMNS,
  FUJIAN_ROWS,
  NATIONAL_2014_ROWS,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
  SHANGHAI_COLUMNS,
  SHANGHAI_ROWS,
  ZHEJIANG_2013_ROWS,
} from '../forms/fields.ts';
import type { Rule } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

const REQUEST_ROWS = [...new Set([...REQUEST_ROWS_2019, ...REQUEST_ROWS_2021])];
const DOCUMENT_ITEMS = ['made', 'published', 'published_total', 'issued', 'repealed', 'in_force'] as const;

/** Rows of the flat tables that are money, in 元 or 万元. */
const MONEY = /^(?:fees|budget|spent|litigation_cost)(?:_|$)/;

const COUNTS: readonly FieldId[] = [
  ...(['rules', 'normative_documents'] as const).flatMap((subject) =>
    DOCUMENT_ITEMS.map((item): FieldId => `proactive.${subject}.${item}`),
  ),
  ...(['licensing', 'other_services', 'penalties', 'coercion'] as const).flatMap((subject): FieldId[] => [
    `proactive.${subject}.items_last_year`,
    `proactive.${subject}.decisions`,
  ]),
  'proactive.fees.items_last_year',
  'proactive.procurement.items',
  ...REQUEST_ROWS.flatMap((row) => APPLICANT_COLUMNS.map((column): FieldId => `requests.${row}.${column}`)),
  ...DISPUTE_PATHS.flatMap((path) =>
    DISPUTE_OUTCOMES.map((outcome): FieldId => `disputes.${path}.${outcome}`),
  ),
  ...counted(NATIONAL_2014_ROWS).map((row): FieldId => `national-2014.${row}`),
  ...counted(FUJIAN_ROWS).flatMap((row) =>
    FUJIAN_COLUMNS.map((column): FieldId => `fujian-cumulative.${row}.${column}`),
  ),
  ...counted(ZHEJIANG_2013_ROWS).map((row): FieldId => `zhejiang-2013.${row}`),
  ...counted(SHANGHAI_ROWS).flatMap((row) =>
    SHANGHAI_COLUMNS.map((column): FieldId => `shanghai-coded.${row}.${column}`),
  ),
];

/** A count of applications, documents or decisions is a whole number, 0 or more. Reported only where it is not. */
export const wholeNumber: Rule<FieldId, RuleId> = {
  id: 'figures.whole-number',
  level: 'structural',
  assertion: 'whole-number',
  isCounted: false,
  basis: '件数、项数以整数计',
  instances: COUNTS.map((field) => ({
    id: field,
    left: [{ field }],
    operator: '>=',
    right: [{ constant: '0' }],
  })),
};

function counted<Row extends string>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => !MONEY.test(row));
}
