import type { Zhejiang2013Row } from '../forms/fields.ts';
import { type IndicatorRule, plausible, relationsOf, structural } from './indicators.ts';

/** The Zhejiang table of 2013. Where a row may be lacking by design, the difference only asks. */

const { sum, atMost } = relationsOf((row: Zhejiang2013Row) => `zhejiang-2013.${row}`, 'count');

/** (一) to (七) without (三), which counts press conferences and no information. (五) counts 件, the others 条. */
const CHANNELS = [
  'via_city_portal',
  'via_own_site',
  'via_media',
  'via_print',
  'via_screens',
  'via_notice_boards',
] as const;
const REQUEST_CHANNELS = [
  'requests_in_person',
  'requests_by_fax',
  'requests_online',
  'requests_by_letter',
  'requests_other',
] as const;

export const zhejiang2013Rules: readonly IndicatorRule[] = [
  structural('zhejiang-2013.channels-total', '按统计表的列示方式：主动公开数量及其各渠道', [
    sum('published_total', CHANNELS, { until: 'requests_total', asks: 'right-more' }),
  ]),
  structural('zhejiang-2013.channels-within-total', '按统计表的列示方式：主动公开数量及其已填各渠道', [
    sum('published_total', CHANNELS, { operator: '>=', filledOnly: true, asks: 'right-more' }),
  ]),
  structural('zhejiang-2013.portal-total', '按统计表的列示方式：市政府门户网站公开数及其各项', [
    sum('via_city_portal', ['via_city_platform', 'via_sunshine_site'], { until: 'via_own_site' }),
    sum('via_city_platform', ['via_city_platform.policy', 'via_city_platform.other'], {
      until: 'via_sunshine_site',
    }),
    sum(
      'via_sunshine_site',
      [
        'via_sunshine_site.power',
        'via_sunshine_site.key',
        'via_sunshine_site.approval',
        'via_sunshine_site.decision',
        'via_sunshine_site.dynamic',
      ],
      { until: 'via_own_site' },
    ),
  ]),
  plausible('zhejiang-2013.own-site-categories-total', '按统计表的列示方式：“其它各类”为最后一类', [
    sum('via_own_site', ['via_own_site.policy', 'via_own_site.service', 'via_own_site.other'], {
      until: 'via_own_site.weibo',
    }),
  ]),
  structural('zhejiang-2013.own-site-parts-within', '按统计表的列示方式：“其中”各项包含在合计项内', [
    atMost('via_own_site.policy', 'via_own_site', 'policy'),
    atMost('via_own_site.service', 'via_own_site', 'service'),
    atMost('via_own_site.other', 'via_own_site', 'other'),
    atMost('via_own_site.weibo', 'via_own_site', 'weibo'),
  ]),
  structural('zhejiang-2013.wechat-within-media', '按统计表的列示方式：“其中”项包含在合计项内', [
    atMost('via_media.wechat', 'via_media', 'wechat'),
  ]),
  structural('zhejiang-2013.requests-total', '按统计表的列示方式：依申请公开各合计项及其各项', [
    sum('requests_total', REQUEST_CHANNELS, { until: 'accepted_total' }),
    sum('requests_by_channel', REQUEST_CHANNELS, { until: 'accepted_total' }),
    {
      id: 'requests_total.requests_by_channel',
      left: [{ field: 'zhejiang-2013.requests_total' }],
      operator: '=',
      right: [{ field: 'zhejiang-2013.requests_by_channel' }],
    },
    sum('accepted_total', ['accepted_on_time', 'accepted_extended'], {
      until: 'replies_total',
      asks: 'left-more',
    }),
    sum(
      'replies_total',
      [
        'replies_granted',
        'replies_granted_in_part',
        'replies_refused',
        'replies_not_held',
        'replies_unclear',
      ],
      { until: 'review_total' },
    ),
  ]),
  structural('zhejiang-2013.refusal-grounds-within', '按统计表的列示方式：“其中”各项包含在合计项内', [
    sum(
      'replies_refused',
      ['refused_state_secret', 'refused_business_secret', 'refused_privacy', 'refused_safety_stability'],
      { operator: '>=', asks: 'right-more' },
    ),
  ]),
  plausible('zhejiang-2013.flow', '按统计表各环节的先后：申请、受理、答复', [
    atMost('accepted_total', 'requests_total'),
    atMost('replies_total', 'accepted_total'),
  ]),
  structural('zhejiang-2013.review-total', '按统计表的列示方式：行政复议数量及其各项', [
    sum('review_total', ['review_upheld', 'review_illegal', 'review_other'], {
      until: 'litigation_total',
      asks: 'left-more',
    }),
  ]),
  structural('zhejiang-2013.litigation-total', '按统计表的列示方式：行政诉讼数量及其各项', [
    sum('litigation_total', ['litigation_upheld', 'litigation_illegal', 'litigation_other'], {
      until: 'fees',
      asks: 'left-more',
    }),
  ]),
  structural('zhejiang-2013.consultations-total', '按统计表的列示方式：公众访问咨询数量及其各项', [
    sum(
      'consultations_total',
      ['consultations_hotline', 'consultations_mailbox', 'consultations_website', 'consultations_visit'],
      { until: 'bodies_total' },
    ),
  ]),
  structural('zhejiang-2013.consultations-within', '按统计表的列示方式：“其中”项包含在合计项内', [
    atMost('consultations_hotline.info', 'consultations_hotline', 'consultations_hotline'),
    atMost('consultations_mailbox.info', 'consultations_mailbox', 'consultations_mailbox'),
    atMost('consultations_visit.info', 'consultations_visit', 'consultations_visit'),
  ]),
  structural('zhejiang-2013.bodies-total', '按统计表的列示方式：工作机构数及其各项', [
    sum('bodies_total', ['bodies_dedicated', 'bodies_part_time'], { until: 'staff_total' }),
  ]),
  structural('zhejiang-2013.staff-total', '按统计表的列示方式：工作人员数及其各项', [
    sum('staff_total', ['staff_full_time', 'staff_part_time'], { until: 'meetings' }),
  ]),
  plausible('zhejiang-2013.spent-within-budget', '按统计表“专项列支预算”与“实际投入工作经费”的字义', [
    atMost('spent', 'budget'),
  ]),
];
