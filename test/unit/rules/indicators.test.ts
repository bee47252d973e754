import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { FORMS } from '../../../src/forms/index.ts';
import type { RuleInstance } from '../../../src/model/rule.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { RuleId } from '../../../src/rules/rule-ids.ts';
import { figures, type Said } from '../../support/figures.ts';
import { fieldsOf } from '../../support/form-fields.ts';

/** The relations of each layout of the flat tables: rule by rule, the subjects. */

const both = (...rows: string[]) =>
  (['year', 'cumulative'] as const).flatMap((column) => rows.map((row) => `${row}.${column}`));
const bothPeriods = (...rows: string[]) =>
  (['period', 'cumulative'] as const).flatMap((column) => rows.map((row) => `${row}.${column}`));

const NATIONAL_2014 = {
  'normative-within-published': ['published.normative_documents'],
  'normative-at-most-issued': ['published.normative_documents'],
  'channel-at-most-published': [
    'channel.gazette',
    'channel.website',
    'channel.weibo',
    'channel.wechat',
    'channel.other',
  ],
  'channels-cover-published': ['published'],
  'responses-cover-events': ['responses'],
  'leaders-within-events': ['responses.press_conferences_by_leaders', 'responses.interviews_by_leaders'],
  'channels-total': ['requests'],
  'concluded-total': ['concluded'],
  'replies-total': ['replies'],
  'refusals-total': ['replies.refused'],
  flow: ['concluded', 'replies'],
  'review-total': ['review'],
  'litigation-total': ['litigation'],
  'staff-total': ['staff'],
  'training-zero-together': ['trainees'],
};

const ZHEJIANG = {
  'channels-total': ['published_total'],
  'channels-within-total': ['published_total'],
  'portal-total': ['via_city_portal', 'via_city_platform', 'via_sunshine_site'],
  'own-site-categories-total': ['via_own_site'],
  'own-site-parts-within': ['policy', 'service', 'other', 'weibo'],
  'wechat-within-media': ['wechat'],
  'requests-total': [
    'requests_total',
    'requests_by_channel',
    'requests_total.requests_by_channel',
    'accepted_total',
    'replies_total',
  ],
  'refusal-grounds-within': ['replies_refused'],
  flow: ['accepted_total', 'replies_total'],
  'review-total': ['review_total'],
  'litigation-total': ['litigation_total'],
  'consultations-total': ['consultations_total'],
  'consultations-within': ['consultations_hotline', 'consultations_mailbox', 'consultations_visit'],
  'bodies-total': ['bodies_total'],
  'staff-total': ['staff_total'],
  'spent-within-budget': ['spent'],
};

const FUJIAN = {
  'channels-within': both('published_on_website', 'published_in_gazette'),
  'channels-total': both('published'),
  'requests-total': both('requests'),
  'replies-total': both('replies'),
  flow: both('replies'),
  'year-within-cumulative': [
    'published',
    'published_on_website',
    'published_in_gazette',
    'requests',
    'requests_in_person',
    'requests_online',
    'requests_by_letter_or_fax',
    'replies',
    'replies_granted',
    'replies_granted_in_part',
    'replies_refused',
    'replies_other',
    'fees_waived',
    'complaints',
    'review',
    'litigation',
  ],
};

const FUJIAN_2008 = {
  'replies-total': both('replies'),
  'channels-within': both('published_on_website', 'published_in_gazette'),
  'channels-total': both('published'),
  'requests-total': both('requests'),
  flow: both('replies'),
  'year-within-cumulative': [
    'published',
    'published_on_website',
    'published_in_gazette',
    'requests',
    'requests_in_person',
    'requests_online',
    'replies',
    'replies_granted',
    'replies_granted_in_part',
    'replies_refused',
    'complaints',
    'review',
    'litigation',
    'requests_by_fax',
    'requests_by_email',
    'requests_by_letter',
    'requests_other',
  ],
};

const SHANGHAI = {
  'published-parts-within': bothPeriods('published'),
  'normative-within-documents': bothPeriods('new_normative_documents'),
  'requests-total': bothPeriods('requests'),
  'replies-total': bothPeriods('replies'),
  'refusals-total': bothPeriods('replies_refused'),
  'fees-total': bothPeriods('fees', 'fees_proactive', 'fees_on_request'),
  'staff-total': bothPeriods('staff'),
};

const SHANGHAI_OLDER = {
  'requests-total': bothPeriods('requests'),
  'replies-total': bothPeriods('replies'),
  'refusals-total': bothPeriods('replies_vetoed'),
};

const LAYOUTS: Readonly<Record<string, readonly Readonly<Record<string, readonly string[]>>[]>> = {
  'national-2014': [NATIONAL_2014],
  'fujian-cumulative': [FUJIAN, FUJIAN_2008],
  'zhejiang-2013': [ZHEJIANG],
  'shanghai-coded': [SHANGHAI, SHANGHAI_OLDER],
};

const fieldsIn = ({ left, right }: RuleInstance) =>
  [...left, ...right].flatMap((term) => ('field' in term ? [term.field] : []));

/** The instances that apply where a table has these fields. */
function applying(fields: ReadonlySet<string>) {
  return RULES.filter(({ assertion }) => assertion !== 'whole-number').flatMap((rule) =>
    rule.instances
      .filter((instance) => fieldsIn(instance).every((field) => fields.has(field)))
      .filter(({ without }) => without === undefined || !fields.has(without))
      .map((instance) => ({ rule, instance })),
  );
}

describe.each(Object.entries(LAYOUTS))('%s', (id, layouts) => {
  const forms = FORMS.filter((form) => form.id === id);

  it.each(layouts.map((expected, at) => [at + 1, expected, forms[at]] as const))(
    'has in its layout %d these relations',
    (_, expected, form) => {
      const found = form === undefined ? [] : applying(new Set(fieldsOf(form)));
      const byRule = Map.groupBy(found, ({ rule }) => rule.id.slice(id.length + 1));
      const told = [...byRule].map(([rule, each]) => [rule, each.map(({ instance }) => instance.id)]);
      expect(Object.fromEntries(told.filter(([rule]) => rule !== 'period-within-cumulative'))).toEqual(
        expected,
      );
    },
  );
});

describe('how many relations a table has', () => {
  it.each([
    ['national-2014', [[10, 11]], 'none of them seen filled in'],
    ['zhejiang-2013', [[24, 4]], '25 in 常山县 2013, and three of a portal left blank'],
    [
      'fujian-cumulative',
      [
        [24, 4],
        [25, 4],
      ],
      '23 and 4 where fees_waived is not printed; 17 rows in the older, whose replies may be more than those listed',
    ],
    [
      'shanghai-coded',
      [
        [66, 0],
        [41, 0],
      ],
      '18 and 6, and one for each row that is not half-yearly',
    ],
  ])('%s: structural and plausible %j (%s)', (id, counts) => {
    const found = FORMS.filter((form) => form.id === id).map((form) => {
      const all = applying(new Set(fieldsOf(form)));
      return ['structural', 'plausible'].map(
        (level) => all.filter(({ rule }) => rule.level === level).length,
      );
    });
    expect(found).toEqual(counts);
  });

  it('of Fujian, without the row of fees waived: 23 structural and 4 plausible', () => {
    const [newer] = FORMS.filter(({ id }) => id === 'fujian-cumulative');
    const fields = (newer === undefined ? [] : fieldsOf(newer)).filter((field) => !field.includes('waived'));
    const levels = applying(new Set(fields)).map(({ rule }) => rule.level);
    expect(levels.filter((level) => level === 'structural')).toHaveLength(23);
    expect(levels.filter((level) => level === 'plausible')).toHaveLength(4);
  });

  it('of Shanghai, half-yearly rows have no period within the year', () => {
    const period = RULES.find(({ id }) => id === 'shanghai-coded.period-within-cumulative');
    const rows = new Set(period?.instances.map(({ id }) => id));
    const halfYearly = ['staff', 'staff_full_time', 'staff_part_time', 'budget', 'spent', 'litigation_cost'];
    expect(halfYearly.filter((row) => rows.has(row))).toEqual([]);
    expect(rows.has('visits')).toBe(true);
  });
});

describe('where the sides may rightly differ', () => {
  const state = (rule: RuleId, instance: string, said: Record<string, Said>) =>
    checkReport(RULES, figures(said)).find((each) => each.rule === rule && each.instance === instance)?.state;
  const zhejiang = (said: Record<string, Said>) =>
    Object.fromEntries(Object.entries(said).map(([row, value]) => [`zhejiang-2013.${row}`, value]));
  const national = (said: Record<string, Said>) =>
    Object.fromEntries(Object.entries(said).map(([row, value]) => [`national-2014.${row}`, value]));

  it.each([
    ['3', 'holds', 'all decided'],
    ['4', 'review', 'one may be pending'],
    ['2', 'fails', 'more outcomes than cases'],
  ])('%s reviews with three outcomes: %s (%s)', (total, expected) => {
    const said = { review_total: total, review_upheld: '1', review_illegal: '2', review_other: '0' };
    expect(state('zhejiang-2013.review-total', 'review_total', zhejiang(said))).toBe(expected);
  });

  it.each([
    ['3', 'holds'],
    ['4', 'fails'],
    ['2', 'review'],
  ])('%s refusals on three grounds: %s', (total, expected) => {
    const said = {
      'replies.refused': total,
      'refused.state_secret': '1',
      'refused.business_secret': '2',
      'refused.privacy': '0',
      'refused.safety': '0',
      'refused.not_information': '0',
      'refused.other': '0',
    };
    expect(state('national-2014.refusals-total', 'replies.refused', national(said))).toBe(expected);
  });

  const channels = (portal: Said, ownSite: Said) =>
    zhejiang({
      published_total: '100',
      via_city_portal: portal,
      via_own_site: ownSite,
      via_media: '10',
      via_print: '0',
      via_screens: '0',
      via_notice_boards: '0',
    });

  it.each<[Said, Said, string, string, string]>([
    ['40', '50', 'holds', 'holds', 'they add up'],
    ['40', '60', 'review', 'review', 'an item may be counted in two channels'],
    ['40', '40', 'fails', 'holds', 'some are in no channel'],
    ['', '50', 'gap', 'holds', 'the blank channel would be the rest'],
    ['', '95', 'review', 'review', 'the channels filled in are more than the total'],
  ])('100 published, portal %j and own site %j: %s, %s (%s)', (portal, ownSite, sum, within) => {
    const said = channels(portal, ownSite);
    expect(state('zhejiang-2013.channels-total', 'published_total', said)).toBe(sum);
    expect(state('zhejiang-2013.channels-within-total', 'published_total', said)).toBe(within);
  });

  it.each([
    ['0', '0', 'holds'],
    ['0', '12', 'fails'],
    ['2', '0', 'not-applicable'],
  ])('%s trainings and %s trainees: %s', (trainings, trainees, expected) => {
    expect(state('national-2014.training-zero-together', 'trainees', national({ trainings, trainees }))).toBe(
      expected,
    );
  });
});

describe('平潭县 2013, six channels of requests', () => {
  const ROWS: Readonly<Record<string, readonly [year: string, cumulative: string]>> = {
    published: ['1853', '5395'],
    published_on_website: ['1713', '5017'],
    published_in_gazette: ['0', '7'],
    requests: ['7', '28'],
    requests_in_person: ['0', '18'],
    requests_by_fax: ['0', '0'],
    requests_by_email: ['3', '6'],
    requests_online: ['4', '4'],
    requests_by_letter: ['0', '0'],
    requests_other: ['0', '0'],
    replies: ['3', '24'],
    replies_granted: ['2', '19'],
    replies_granted_in_part: ['1', '3'],
    replies_refused: ['0', '2'],
    review: ['0', '0'],
    litigation: ['0', '0'],
    complaints: ['0', '0'],
  };
  const said = Object.entries(ROWS).flatMap(([row, [year, cumulative]]) => [
    [`fujian-cumulative.${row}.year`, year],
    [`fujian-cumulative.${row}.cumulative`, cumulative],
  ]);
  const checks = checkReport(RULES, figures(Object.fromEntries(said)));

  it('adds up, but for the channels of publication, which need not', () => {
    const others = checks.filter(({ state }) => state !== 'holds');
    expect(
      others.map(({ rule, instance, level, state, difference }) => [
        rule,
        instance,
        level,
        state,
        difference,
      ]),
    ).toEqual([
      ['fujian-cumulative.channels-total', 'published.year', 'plausible', 'fails', '140'],
      ['fujian-cumulative.channels-total', 'published.cumulative', 'plausible', 'fails', '371'],
    ]);
  });

  it('has 29 relations', () => {
    expect(checks).toHaveLength(29);
  });
});
