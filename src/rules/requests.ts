import {
  APPLICANT_COLUMNS,
  type FieldId,
  REQUEST_ROWS_2019,
  REQUEST_ROWS_2021,
  RESULT_ROWS_2019,
  RESULT_ROWS_2021,
  type RequestRow,
} from '../forms/fields.ts';
import type { Rule, RuleInstance, Term } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

type RequestsRule = Rule<FieldId, RuleId>;

const SINGLE_COLUMNS = APPLICANT_COLUMNS.filter((column) => column !== 'total');
const ALL_ROWS: readonly RequestRow[] = [...new Set([...REQUEST_ROWS_2019, ...REQUEST_ROWS_2021])];

/** The relation that table 3 prints in its own head. */
export const balance: RequestsRule = {
  id: 'requests.balance',
  level: 'official',
  assertion: 'compare',
  isCounted: true,
  basis: '表三表头所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
  instances: APPLICANT_COLUMNS.map((column) => ({
    id: column,
    left: [{ field: `requests.received.${column}` }, { field: `requests.carried_in.${column}` }],
    operator: '=',
    right: [{ field: `requests.concluded.${column}` }, { field: `requests.carried_out.${column}` }],
  })),
};

/** (七)总计 is the sum of the results above it; one application is counted under one result only. */
export const resultsTotal: RequestsRule = {
  id: 'requests.results-total',
  level: 'structural',
  assertion: 'compare',
  isCounted: true,
  basis: '表三“（七）总计”及其各项；“只计这一情形，不计其他情形”',
  instances: [...resultsTotals(RESULT_ROWS_2019), ...resultsTotals(RESULT_ROWS_2021)],
};

/** 总计 is the sum of the six kinds of applicant, in every row. */
export const applicantsTotal: RequestsRule = {
  id: 'requests.applicants-total',
  level: 'structural',
  assertion: 'compare',
  isCounted: true,
  basis: '表三“总计”一栏及其各栏',
  instances: ALL_ROWS.map((row) => ({
    id: row,
    left: [{ field: `requests.${row}.total` }],
    operator: '=',
    right: SINGLE_COLUMNS.map((column): Term<FieldId> => ({ field: `requests.${row}.${column}` })),
    total: 'left',
    unknownParts: { table: 'requests', row },
  })),
};

/** Where nothing came in, nothing can have been handled. */
export const noneReceivedNoneHandled: RequestsRule = {
  id: 'requests.none-received-none-handled',
  level: 'plausible',
  assertion: 'zero-implies-zero',
  isCounted: false,
  basis: '由表三勾稽关系推出：没有新收、没有结转，则各项均应为零',
  instances: [handledWithout(RESULT_ROWS_2019), handledWithout(RESULT_ROWS_2021)],
};

function resultsTotals(rows: readonly RequestRow[]): RuleInstance<FieldId>[] {
  return APPLICANT_COLUMNS.map((column) => ({
    id: column,
    left: [{ field: `requests.concluded.${column}` }],
    operator: '=',
    right: rows.map((row): Term<FieldId> => ({ field: `requests.${row}.${column}` })),
    total: 'left',
    unknownParts: {
      table: 'requests',
      column,
      between: [`requests.granted.${column}`, `requests.concluded.${column}`],
    },
  }));
}

function handledWithout(rows: readonly RequestRow[]): RuleInstance<FieldId> {
  return {
    id: 'total',
    left: [{ field: 'requests.received.total' }, { field: 'requests.carried_in.total' }],
    operator: '=',
    right: [...rows, 'concluded' as const, 'carried_out' as const].map(
      (row): Term<FieldId> => ({ field: `requests.${row}.total` }),
    ),
  };
}
