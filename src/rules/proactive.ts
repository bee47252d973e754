import type { DocumentSubject, FieldId, PowerSubject } from '../forms/fields.ts';
import type { Rule, RuleInstance } from '../model/rule.ts';
import type { RuleId } from './rule-ids.ts';

/** Table 2 has no official relation: everything here asks, nothing is a verdict. */
type ProactiveRule = Rule<FieldId, RuleId>;

const DOCUMENTS: readonly DocumentSubject[] = ['rules', 'normative_documents'];
const POWERS: readonly PowerSubject[] = ['licensing', 'other_services', 'penalties', 'coercion'];

/** Above this many, 项目数量 cannot be kinds of matters on a power list. A proposal, not a published limit. */
const MOST_ITEMS = '10000';
/** Above this many 万元 (a hundred billion yuan), a fee is probably printed in 元. A proposal as well. */
const MOST_FEES = '10000000';
/** 元 and 分 in 万元 need six decimals; more than four are rarely written on purpose. */
const USUAL_DECIMALS = 4;

export const issuedAtMostInForce: ProactiveRule = {
  id: 'proactive.issued-at-most-in-force',
  level: 'plausible',
  assertion: 'compare',
  isCounted: false,
  basis: '表二“本年制发件数”与“现行有效件数”的字义',
  instances: DOCUMENTS.map((subject) => atMost(subject, 'issued', 'in_force')),
};

export const publishedAtMostTotal: ProactiveRule = {
  id: 'proactive.published-at-most-total',
  level: 'plausible',
  assertion: 'compare',
  isCounted: false,
  basis: '表二“本年新公开数量”与“对外公开总数量”的字义',
  instances: DOCUMENTS.map((subject) => atMost(subject, 'published', 'published_total')),
};

export const publishedAtMostMade: ProactiveRule = {
  id: 'proactive.published-at-most-made',
  level: 'plausible',
  assertion: 'compare',
  isCounted: false,
  basis: '表二“本年新制作数量”与“本年新公开数量”的字义',
  instances: DOCUMENTS.map((subject) => atMost(subject, 'published', 'made')),
};

export const itemsNotNegative: ProactiveRule = {
  id: 'proactive.items-not-negative',
  level: 'plausible',
  assertion: 'compare',
  isCounted: false,
  basis: '表二“上一年项目数量”加“本年增/减”，项目数量不会少于零',
  instances: [...POWERS, 'fees' as const].map((subject) => ({
    id: subject,
    left: [{ field: `proactive.${subject}.items_last_year` }, { field: `proactive.${subject}.items_change` }],
    operator: '>=',
    right: [{ constant: '0' }],
  })),
};

/** Items (kinds of matters) and decisions (taken in the year) are different things; equality is a hint only. */
export const decisionsReadAsItems: ProactiveRule = {
  id: 'proactive.decisions-read-as-items',
  level: 'info',
  assertion: 'hint',
  isCounted: false,
  basis: '表二“项目数量”指事项，“处理决定数量”指决定，二者通常不相等',
  instances: [
    ...POWERS.map(
      (subject): RuleInstance<FieldId> => ({
        id: subject,
        left: [
          { field: `proactive.${subject}.items_last_year` },
          { field: `proactive.${subject}.items_change` },
        ],
        operator: '=',
        right: [{ field: `proactive.${subject}.decisions` }],
        unlessZero: `proactive.${subject}.items_change`,
      }),
    ),
    {
      id: 'licensing.scale',
      left: [{ field: 'proactive.licensing.items_last_year' }],
      operator: '>',
      right: [{ constant: MOST_ITEMS }],
    },
  ],
};

export const procurementZeroTogether: ProactiveRule = {
  id: 'proactive.procurement-zero-together',
  level: 'plausible',
  assertion: 'zero-together',
  isCounted: false,
  basis: '表二“采购项目数量”与“采购总金额”：有项目则有金额',
  instances: [
    {
      id: 'procurement',
      left: [{ field: 'proactive.procurement.items' }],
      operator: '=',
      right: [{ field: 'proactive.procurement.amount' }],
    },
  ],
};

export const feePlausible: ProactiveRule = {
  id: 'proactive.fee-plausible',
  level: 'plausible',
  assertion: 'hint',
  isCounted: false,
  basis: '表二“本年收费金额（单位：万元）”的单位',
  instances: [
    {
      id: 'fees',
      left: [{ field: 'proactive.fees.amount' }],
      operator: '>',
      right: [{ constant: MOST_FEES }],
      orNegative: true,
      orMoreDecimalsThan: USUAL_DECIMALS,
    },
  ],
};

function atMost(
  subject: DocumentSubject,
  part: 'issued' | 'published',
  whole: 'in_force' | 'published_total' | 'made',
): RuleInstance<FieldId> {
  return {
    id: subject,
    left: [{ field: `proactive.${subject}.${part}` }],
    operator: '<=',
    right: [{ field: `proactive.${subject}.${whole}` }],
  };
}
