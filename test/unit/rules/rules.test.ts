import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import type { RuleInstance } from '../../../src/model/rule.ts';
import { RULES } from '../../../src/rules/index.ts';
import { NARRATIVE_RULES, TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import type { RuleId } from '../../../src/rules/rule-ids.ts';
import { fieldsOf as formFieldsOf } from '../../support/form-fields.ts';

/** Which rules there are, and how far each may go: only official and structural ones are counted. */
const EXPECTED: Record<RuleId, [level: string, assertion: string, isCounted: boolean]> = {
  'requests.balance': ['official', 'compare', true],
  'requests.results-total': ['structural', 'compare', true],
  'requests.applicants-total': ['structural', 'compare', true],
  'disputes.outcomes-total': ['structural', 'compare', true],
  'proactive.issued-at-most-in-force': ['plausible', 'compare', false],
  'proactive.published-at-most-total': ['plausible', 'compare', false],
  'proactive.published-at-most-made': ['plausible', 'compare', false],
  'proactive.items-not-negative': ['plausible', 'compare', false],
  'proactive.decisions-read-as-items': ['info', 'hint', false],
  'proactive.procurement-zero-together': ['plausible', 'zero-together', false],
  'proactive.fee-plausible': ['plausible', 'hint', false],
  'requests.none-received-none-handled': ['plausible', 'zero-implies-zero', false],
  'national-2014.normative-within-published': ['structural', 'compare', true],
  'national-2014.normative-at-most-issued': ['plausible', 'compare', false],
  'national-2014.channel-at-most-published': ['plausible', 'compare', false],
  'national-2014.channels-cover-published': ['plausible', 'compare', false],
  'national-2014.responses-cover-events': ['plausible', 'compare', false],
  'national-2014.leaders-within-events': ['structural', 'compare', true],
  'national-2014.channels-total': ['structural', 'compare', true],
  'national-2014.concluded-total': ['structural', 'compare', true],
  'national-2014.replies-total': ['structural', 'compare', true],
  'national-2014.refusals-total': ['structural', 'compare', true],
  'national-2014.flow': ['plausible', 'compare', false],
  'national-2014.review-total': ['structural', 'compare', true],
  'national-2014.litigation-total': ['structural', 'compare', true],
  'national-2014.staff-total': ['structural', 'compare', true],
  'national-2014.training-zero-together': ['plausible', 'zero-implies-zero', false],
  'fujian-cumulative.channels-within': ['structural', 'compare', true],
  'fujian-cumulative.channels-total': ['plausible', 'compare', false],
  'fujian-cumulative.requests-total': ['structural', 'compare', true],
  'fujian-cumulative.replies-total': ['structural', 'compare', true],
  'fujian-cumulative.flow': ['plausible', 'compare', false],
  'fujian-cumulative.year-within-cumulative': ['structural', 'compare', true],
  'zhejiang-2013.channels-total': ['structural', 'compare', true],
  'zhejiang-2013.channels-within-total': ['structural', 'compare', true],
  'zhejiang-2013.portal-total': ['structural', 'compare', true],
  'zhejiang-2013.own-site-categories-total': ['plausible', 'compare', false],
  'zhejiang-2013.own-site-parts-within': ['structural', 'compare', true],
  'zhejiang-2013.wechat-within-media': ['structural', 'compare', true],
  'zhejiang-2013.requests-total': ['structural', 'compare', true],
  'zhejiang-2013.refusal-grounds-within': ['structural', 'compare', true],
  'zhejiang-2013.flow': ['plausible', 'compare', false],
  'zhejiang-2013.review-total': ['structural', 'compare', true],
  'zhejiang-2013.litigation-total': ['structural', 'compare', true],
  'zhejiang-2013.consultations-total': ['structural', 'compare', true],
  'zhejiang-2013.consultations-within': ['structural', 'compare', true],
  'zhejiang-2013.bodies-total': ['structural', 'compare', true],
  'zhejiang-2013.staff-total': ['structural', 'compare', true],
  'zhejiang-2013.spent-within-budget': ['plausible', 'compare', false],
  'shanghai-coded.published-parts-within': ['structural', 'compare', true],
  'shanghai-coded.normative-within-documents': ['structural', 'compare', true],
  'shanghai-coded.requests-total': ['structural', 'compare', true],
  'shanghai-coded.replies-total': ['structural', 'compare', true],
  'shanghai-coded.refusals-total': ['structural', 'compare', true],
  'shanghai-coded.fees-total': ['structural', 'compare', true],
  'shanghai-coded.staff-total': ['structural', 'compare', true],
  'shanghai-coded.period-within-cumulative': ['structural', 'compare', true],
  'figures.whole-number': ['structural', 'whole-number', false],
  'tables.total': ['plausible', 'compare', false],
  'tables.part-within': ['plausible', 'compare', false],
  'narrative.published': ['cross', 'compare', false],
  'narrative.received': ['cross', 'compare', false],
  'narrative.answered': ['cross', 'compare', false],
  'narrative.carried': ['cross', 'compare', false],
  'narrative.outcome': ['cross', 'compare', false],
  'narrative.applicant': ['cross', 'compare', false],
  'narrative.channel': ['cross', 'compare', false],
  'narrative.disputes': ['cross', 'compare', false],
  'narrative.none': ['cross', 'compare', false],
  'narrative.documents': ['cross', 'compare', false],
  'narrative.parts-total': ['cross', 'compare', false],
  'narrative.part-within': ['plausible', 'compare', false],
  'narrative.share': ['plausible', 'share', false],
  'narrative.shares-total': ['plausible', 'compare', false],
  'narrative.fees': ['cross', 'compare', false],
  'narrative.stated-twice': ['plausible', 'compare', false],
  'narrative.list-count': ['plausible', 'compare', false],
  'narrative.scale': ['info', 'rate', false],
  'dates.report-year': ['cross', 'compare', false],
  'dates.period': ['cross', 'compare', false],
  'dates.order': ['plausible', 'compare', false],
  'dates.deadline': ['plausible', 'compare', false],
};

/** Rules of tables, whose relations are data, and rules whose relations a page brings with it. */
const ALL_RULES = [...RULES, ...TABLE_RULES, ...NARRATIVE_RULES];

/** Codes 37 to 48 and 52 to 54. */
const SHANGHAI_MONEY = [
  'fees',
  'fees_proactive',
  'fees_proactive_postage',
  'fees_proactive_paper',
  'fees_proactive_disc',
  'fees_proactive_floppy',
  'fees_on_request',
  'fees_on_request_search',
  'fees_on_request_postage',
  'fees_on_request_paper',
  'fees_on_request_disc',
  'fees_on_request_floppy',
  'budget',
  'spent',
  'litigation_cost',
];

const fieldsOf = ({ left, right }: RuleInstance) =>
  [...left, ...right].flatMap((term) => ('field' in term ? [term.field] : []));
const ruleOf = (id: RuleId) => RULES.find((rule) => rule.id === id);
const instances = (id: RuleId) => ruleOf(id)?.instances ?? [];
const told = ({ left, operator, right }: RuleInstance) => {
  const side = (terms: RuleInstance['left']) =>
    terms.map((term) => ('field' in term ? term.field : 'constant' in term ? term.constant : term.mention));
  return `${side(left).join(' + ')} ${operator} ${side(right).join(' + ')}`;
};

describe('the catalogue of rules', () => {
  it('has each id once, with its level and kind', () => {
    expect(ALL_RULES.map(({ id }) => id)).toHaveLength(Object.keys(EXPECTED).length);
    expect(
      Object.fromEntries(ALL_RULES.map((rule) => [rule.id, [rule.level, rule.assertion, rule.isCounted]])),
    ).toEqual(EXPECTED);
  });

  it('has a basis in words for each', () => {
    expect(ALL_RULES.filter(({ basis }) => !/[\u4e00-\u9fff]{4}/.test(basis)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('has at least one instance for each, with an id and both sides', () => {
    for (const { id, instances: all } of RULES) {
      expect([id, all.length > 0]).toEqual([id, true]);
      expect([
        id,
        all.every((each) => each.id !== '' && each.left.length > 0 && each.right.length > 0),
      ]).toEqual([id, true]);
    }
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const forms = FORMS.map((form) => new Set(formFieldsOf(form)));

  it('names only fields that a form has', () => {
    const unknown = rule.instances
      .flatMap(fieldsOf)
      .filter((field) => !forms.some((fields) => fields.has(field)));
    expect(unknown).toEqual([]);
  });

  it('has no instance that no form could ever fill', () => {
    const idle = rule.instances.filter(
      (instance) => !forms.some((fields) => fieldsOf(instance).every((field) => fields.has(field))),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('names no field twice in one relation', () => {
    const twice = rule.instances.filter(
      (instance) => new Set(fieldsOf(instance)).size !== fieldsOf(instance).length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('names as its conditions only fields of its own table', () => {
    for (const { unlessZero, unknownParts } of rule.instances) {
      const conditions = [unlessZero, ...(unknownParts?.between ?? [])].filter(
        (field) => field !== undefined,
      );
      expect(conditions.filter((field) => !forms.some((fields) => fields.has(field)))).toEqual([]);
    }
  });

  it('brings only exact decimal numbers of its own', () => {
    const constants = rule.instances
      .flatMap(({ left, right }) => [...left, ...right])
      .flatMap((term) => ('constant' in term ? [term.constant] : []));
    expect(constants.filter((constant) => !/^-?\d+(?:\.\d+)?$/.test(constant))).toEqual([]);
  });
});

describe('what the rules say', () => {
  it('the balance is that of the table’s own head, in each column', () => {
    expect(instances('requests.balance').map(told)).toContain(
      'requests.received.enterprise + requests.carried_in.enterprise = requests.concluded.enterprise + requests.carried_out.enterprise',
    );
    expect(instances('requests.balance').map(({ id }) => id)).toEqual([
      'natural_person',
      'enterprise',
      'research_institution',
      'public_welfare',
      'legal_service',
      'other_organisation',
      'total',
    ]);
  });

  it('results add up over 19 rows of 2019 and 21 rows of 2021', () => {
    const lengths = instances('requests.results-total').map(({ right }) => right.length);
    expect(lengths.toSorted()).toEqual([...Array(7).fill(19), ...Array(7).fill(21)]);
  });

  it('applicants add up over six kinds, in each of the 26 rows that either form has', () => {
    expect(instances('requests.applicants-total').map(({ right }) => right.length)).toEqual(
      Array(26).fill(6),
    );
  });

  it('disputes add up over four outcomes', () => {
    expect(instances('disputes.outcomes-total').map(told)).toContain(
      'disputes.suit_direct.total = disputes.suit_direct.upheld + disputes.suit_direct.corrected + disputes.suit_direct.other + disputes.suit_direct.pending',
    );
  });

  it('only counts are whole numbers: no change and no money', () => {
    const fields = new Set(instances('figures.whole-number').flatMap(fieldsOf));
    const others = FORMS.flatMap((form) => formFieldsOf(form)).filter((field) => !fields.has(field));
    expect(new Set(others)).toEqual(
      new Set([
        'proactive.fees.amount',
        'proactive.procurement.amount',
        'proactive.licensing.items_change',
        'proactive.other_services.items_change',
        'proactive.penalties.items_change',
        'proactive.coercion.items_change',
        'proactive.fees.items_change',
        'national-2014.fees',
        'national-2014.budget',
        'fujian-cumulative.fees_waived.year',
        'fujian-cumulative.fees_waived.cumulative',
        'zhejiang-2013.fees',
        'zhejiang-2013.fees_charged',
        'zhejiang-2013.fees_waived',
        'zhejiang-2013.budget',
        'zhejiang-2013.spent',
        ...SHANGHAI_MONEY.flatMap((row) => [
          `shanghai-coded.${row}.period`,
          `shanghai-coded.${row}.cumulative`,
        ]),
      ]),
    );
  });

  it.each([
    ['decisions against items', /decisions/, /items_last_year/],
    ['suits after a review against reviews', /suit_after_review/, /disputes\.review/],
    ['documents in force against documents published', /in_force/, /published_total/],
  ])('%s is never a verdict', (_, one, other) => {
    const verdicts = RULES.filter(
      ({ level }) => level === 'official' || level === 'structural' || level === 'cross',
    );
    const found = verdicts
      .flatMap((rule) => rule.instances.map(told))
      .filter((text) => one.test(text) && other.test(text));
    expect(found).toEqual([]);
  });
});
