import { DISPUTE_OUTCOMES, DISPUTE_PATHS, type FieldId } from '../forms/fields.ts';
import type { Rule, Term } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

/** 总计 is the sum of the four outcomes: reviews, suits filed directly, suits filed after a review. */
export const outcomesTotal: Rule<FieldId, RuleId> = {
  id: 'disputes.outcomes-total',
  level: 'structural',
  assertion: 'compare',
  isCounted: true,
  basis: '表四“总计”一栏及其各栏',
  instances: DISPUTE_PATHS.map((path) => ({
    id: path,
    left: [{ field: `disputes.${path}.total` }],
    operator: '=',
    right: DISPUTE_OUTCOMES.filter((outcome) => outcome !== 'total').map(
      (outcome): Term<FieldId> => ({ field: `disputes.${path}.${outcome}` }),
    ),
    total: 'left',
    unknownParts: { table: 'disputes' },
  })),
};
