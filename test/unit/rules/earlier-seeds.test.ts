import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import type { Check } from '../../../src/model/check.ts';
import { RULES } from '../../../src/rules/index.ts';
import { figures } from '../../support/figures.ts';

/** Two published tables, typed by hand, and every relation between their figures, worked out by hand. */

type Relation = readonly [
  id: string,
  rule: string,
  instance: string,
  left: string,
  operator: string,
  right: string,
  state: Check['state'],
];

function told({ rule, instance, left, operator, right, state }: Check): unknown[] {
  return [rule, instance, left.sum, operator, right.sum, state];
}

const withoutId = ([, ...relation]: Relation): unknown[] => relation;

/** 常山县人民政府办公室 2013; '' is a blank cell. */
const CHANGSHAN_2013: Readonly<Record<string, string>> = {
  published_total: '133742',
  via_city_portal: '',
  via_city_platform: '',
  'via_city_platform.policy': '',
  'via_city_platform.other': '',
  via_sunshine_site: '',
  'via_sunshine_site.power': '',
  'via_sunshine_site.key': '',
  'via_sunshine_site.approval': '',
  'via_sunshine_site.decision': '',
  'via_sunshine_site.dynamic': '',
  via_own_site: '6624',
  'via_own_site.policy': '1255',
  'via_own_site.service': '4101',
  'via_own_site.other': '12612',
  'via_own_site.weibo': '1263',
  press_conferences: '0',
  via_media: '60153',
  'via_media.wechat': '0',
  via_print: '50153',
  via_screens: '2860',
  via_notice_boards: '778',
  requests_total: '0',
  requests_by_channel: '0',
  requests_in_person: '0',
  requests_by_fax: '0',
  requests_online: '0',
  requests_by_letter: '0',
  requests_other: '0',
  accepted_total: '0',
  accepted_on_time: '0',
  accepted_extended: '0',
  replies_total: '0',
  replies_granted: '0',
  replies_granted_in_part: '0',
  replies_refused: '0',
  refused_state_secret: '0',
  refused_business_secret: '0',
  refused_privacy: '0',
  refused_safety_stability: '0',
  replies_not_held: '0',
  replies_unclear: '0',
  review_total: '0',
  review_upheld: '0',
  review_illegal: '0',
  review_other: '0',
  litigation_total: '0',
  litigation_upheld: '0',
  litigation_illegal: '0',
  litigation_other: '0',
  fees: '0',
  fees_charged: '0',
  fees_waived: '0',
  complaints_total: '0',
  consultations_total: '562',
  consultations_hotline: '312',
  'consultations_hotline.info': '0',
  consultations_mailbox: '250',
  'consultations_mailbox.info': '0',
  consultations_website: '0',
  consultations_visit: '0',
  'consultations_visit.info': '0',
  bodies_total: '98',
  bodies_dedicated: '0',
  bodies_part_time: '98',
  staff_total: '125',
  staff_full_time: '0',
  staff_part_time: '125',
  meetings: '2',
  trainings: '2',
  trainees: '263',
  budget: '8',
  spent: '8',
};

const Z = 'zhejiang-2013';
const CHANGSHAN_RELATIONS: readonly Relation[] = [
  ['G000-01', `${Z}.channels-total`, 'published_total', '133742', '=', '120568', 'gap'],
  ['G000-02', `${Z}.channels-within-total`, 'published_total', '133742', '>=', '120568', 'holds'],
  ['G000-03', `${Z}.own-site-categories-total`, 'via_own_site', '6624', '=', '17968', 'fails'],
  ['G000-04', `${Z}.own-site-parts-within`, 'policy', '1255', '<=', '6624', 'holds'],
  ['G000-05', `${Z}.own-site-parts-within`, 'service', '4101', '<=', '6624', 'holds'],
  ['G000-06', `${Z}.own-site-parts-within`, 'other', '12612', '<=', '6624', 'fails'],
  ['G000-07', `${Z}.own-site-parts-within`, 'weibo', '1263', '<=', '6624', 'holds'],
  ['G000-08', `${Z}.wechat-within-media`, 'wechat', '0', '<=', '60153', 'holds'],
  ['G000-09', `${Z}.requests-total`, 'requests_total', '0', '=', '0', 'holds'],
  ['G000-10', `${Z}.requests-total`, 'requests_by_channel', '0', '=', '0', 'holds'],
  ['G000-11', `${Z}.requests-total`, 'requests_total.requests_by_channel', '0', '=', '0', 'holds'],
  ['G000-12', `${Z}.requests-total`, 'accepted_total', '0', '=', '0', 'holds'],
  ['G000-13', `${Z}.requests-total`, 'replies_total', '0', '=', '0', 'holds'],
  ['G000-14', `${Z}.refusal-grounds-within`, 'replies_refused', '0', '>=', '0', 'holds'],
  ['G000-15', `${Z}.flow`, 'accepted_total', '0', '<=', '0', 'holds'],
  ['G000-16', `${Z}.flow`, 'replies_total', '0', '<=', '0', 'holds'],
  ['G000-17', `${Z}.review-total`, 'review_total', '0', '=', '0', 'holds'],
  ['G000-18', `${Z}.litigation-total`, 'litigation_total', '0', '=', '0', 'holds'],
  ['G000-19', `${Z}.consultations-total`, 'consultations_total', '562', '=', '562', 'holds'],
  ['G000-20', `${Z}.consultations-within`, 'consultations_hotline', '0', '<=', '312', 'holds'],
  ['G000-21', `${Z}.consultations-within`, 'consultations_mailbox', '0', '<=', '250', 'holds'],
  ['G000-22', `${Z}.consultations-within`, 'consultations_visit', '0', '<=', '0', 'holds'],
  ['G000-23', `${Z}.bodies-total`, 'bodies_total', '98', '=', '98', 'holds'],
  ['G000-24', `${Z}.staff-total`, 'staff_total', '125', '=', '125', 'holds'],
  ['G000-25', `${Z}.spent-within-budget`, 'spent', '8', '<=', '8', 'holds'],
];

/** 延平区赤门乡 2018: this year and all years. */
const CHIMEN_2018: Readonly<Record<string, readonly [year: string, cumulative: string]>> = {
  published: ['57', '615'],
  published_on_website: ['57', '615'],
  published_in_gazette: ['0', '0'],
  requests: ['0', '0'],
  requests_in_person: ['0', '0'],
  requests_online: ['0', '0'],
  requests_by_letter_or_fax: ['0', '0'],
  replies: ['0', '0'],
  replies_granted: ['0', '0'],
  replies_granted_in_part: ['0', '0'],
  replies_refused: ['0', '0'],
  replies_other: ['0', '0'],
  complaints: ['0', '0'],
  review: ['0', '0'],
  litigation: ['0', '0'],
};

const F = 'fujian-cumulative';
const CHIMEN_RELATIONS: readonly Relation[] = [
  ['G001-OPEN.year', `${F}.channels-total`, 'published.year', '57', '=', '57', 'holds'],
  ['G001-OPENSUB1.year', `${F}.channels-within`, 'published_on_website.year', '57', '<=', '57', 'holds'],
  ['G001-OPENSUB2.year', `${F}.channels-within`, 'published_in_gazette.year', '0', '<=', '57', 'holds'],
  ['G001-APP.year', `${F}.requests-total`, 'requests.year', '0', '=', '0', 'holds'],
  ['G001-REPLY.year', `${F}.replies-total`, 'replies.year', '0', '=', '0', 'holds'],
  ['G001-FLOW.year', `${F}.flow`, 'replies.year', '0', '<=', '0', 'holds'],
  ['G001-OPEN.cum', `${F}.channels-total`, 'published.cumulative', '615', '=', '615', 'holds'],
  [
    'G001-OPENSUB1.cum',
    `${F}.channels-within`,
    'published_on_website.cumulative',
    '615',
    '<=',
    '615',
    'holds',
  ],
  ['G001-OPENSUB2.cum', `${F}.channels-within`, 'published_in_gazette.cumulative', '0', '<=', '615', 'holds'],
  ['G001-APP.cum', `${F}.requests-total`, 'requests.cumulative', '0', '=', '0', 'holds'],
  ['G001-REPLY.cum', `${F}.replies-total`, 'replies.cumulative', '0', '=', '0', 'holds'],
  ['G001-FLOW.cum', `${F}.flow`, 'replies.cumulative', '0', '<=', '0', 'holds'],
  ['G001-CUM.open', `${F}.year-within-cumulative`, 'published', '615', '>=', '57', 'holds'],
  ['G001-CUM.open_web', `${F}.year-within-cumulative`, 'published_on_website', '615', '>=', '57', 'holds'],
  ['G001-CUM.open_gazette', `${F}.year-within-cumulative`, 'published_in_gazette', '0', '>=', '0', 'holds'],
  ['G001-CUM.app', `${F}.year-within-cumulative`, 'requests', '0', '>=', '0', 'holds'],
  ['G001-CUM.app_face', `${F}.year-within-cumulative`, 'requests_in_person', '0', '>=', '0', 'holds'],
  ['G001-CUM.app_net', `${F}.year-within-cumulative`, 'requests_online', '0', '>=', '0', 'holds'],
  [
    'G001-CUM.app_letter_fax',
    `${F}.year-within-cumulative`,
    'requests_by_letter_or_fax',
    '0',
    '>=',
    '0',
    'holds',
  ],
  ['G001-CUM.reply', `${F}.year-within-cumulative`, 'replies', '0', '>=', '0', 'holds'],
  ['G001-CUM.reply_full', `${F}.year-within-cumulative`, 'replies_granted', '0', '>=', '0', 'holds'],
  [
    'G001-CUM.reply_partial',
    `${F}.year-within-cumulative`,
    'replies_granted_in_part',
    '0',
    '>=',
    '0',
    'holds',
  ],
  ['G001-CUM.reply_deny', `${F}.year-within-cumulative`, 'replies_refused', '0', '>=', '0', 'holds'],
  ['G001-CUM.reply_other', `${F}.year-within-cumulative`, 'replies_other', '0', '>=', '0', 'holds'],
  ['G001-CUM.complaint', `${F}.year-within-cumulative`, 'complaints', '0', '>=', '0', 'holds'],
  ['G001-CUM.review', `${F}.year-within-cumulative`, 'review', '0', '>=', '0', 'holds'],
  ['G001-CUM.lit', `${F}.year-within-cumulative`, 'litigation', '0', '>=', '0', 'holds'],
];

describe('常山县 2013, the Zhejiang table', () => {
  const said = Object.entries(CHANGSHAN_2013).map(([row, value]) => [`${Z}.${row}`, value]);
  const checks = checkReport(RULES, figures(Object.fromEntries(said)));
  const isPortal = ({ rule }: Check) => rule === `${Z}.portal-total`;

  it.each(CHANGSHAN_RELATIONS.map((relation) => [relation[0], relation] as const))('%s', (_, relation) => {
    expect(checks.map(told)).toContainEqual(withoutId(relation));
  });

  it('has 25 relations that can be told, and three of a portal that was left blank', () => {
    expect(CHANGSHAN_RELATIONS).toHaveLength(25);
    expect(checks.filter((check) => !isPortal(check))).toHaveLength(25);
    expect(checks.filter(isPortal).map(({ state, reason }) => [state, reason])).toEqual([
      ['not-assessable', 'all-blank'],
      ['not-assessable', 'all-blank'],
      ['not-assessable', 'all-blank'],
    ]);
  });

  it('would have to have 13174 in the blank channel', () => {
    const [total] = checks.filter(({ rule }) => rule === `${Z}.channels-total`);
    expect([total?.difference, total?.blanks]).toEqual(['13174', [`${Z}.via_city_portal`]]);
  });
});

describe('赤门乡 2018, the Fujian table', () => {
  const said = Object.entries(CHIMEN_2018).flatMap(([row, [year, cumulative]]) => [
    [`${F}.${row}.year`, year],
    [`${F}.${row}.cumulative`, cumulative],
  ]);
  const checks = checkReport(RULES, figures(Object.fromEntries(said)));

  it.each(CHIMEN_RELATIONS.map((relation) => [relation[0], relation] as const))('%s', (_, relation) => {
    expect(checks.map(told)).toContainEqual(withoutId(relation));
  });

  it('has these 27 relations and no other', () => {
    expect(CHIMEN_RELATIONS).toHaveLength(27);
    expect(checks).toHaveLength(27);
  });
});
