import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  type FieldId,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
} from '../forms/fields.ts';
import type { Rule } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

const REQUEST_ROWS = [...new Set([...REQUEST_ROWS_2019, ...REQUEST_ROWS_2021])];
const DOCUMENT_ITEMS = ['made', 'published', 'published_total', 'issued', 'repealed', 'in_force'] as const;

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
