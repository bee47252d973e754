import type { National2014Row } from '../forms/fields.ts';
import { type IndicatorRule, plausible, relationsOf, structural } from './indicators.ts';

/**
 * The national table of 2014. Most of its rows are [unverified], so every basis speaks of how the table is set out,
 * and of no prescription. Where a row may be lacking by design, the difference only asks.
 */

const { sum, atMost, cover } = relationsOf((row: National2014Row) => `national-2014.${row}`, 'count');

const CHANNELS = [
  'channel.gazette',
  'channel.website',
  'channel.weibo',
  'channel.wechat',
  'channel.other',
] as const;

export const national2014Rules: readonly IndicatorRule[] = [
  structural('national-2014.normative-within-published', '按统计表的列示方式：“其中”项包含在合计项内', [
    atMost('published.normative_documents', 'published'),
  ]),
  plausible(
    'national-2014.normative-at-most-issued',
    '按统计表“主动公开规范性文件数”与“制发规范性文件总数”的字义',
    [atMost('published.normative_documents', 'normative_documents_issued')],
  ),
  plausible('national-2014.channel-at-most-published', '按统计表“不同渠道和方式公开相同信息计1条”的字义', [
    ...CHANNELS.map((channel) => atMost(channel, 'published')),
  ]),
  plausible('national-2014.channels-cover-published', '按统计表“不同渠道和方式公开相同信息计1条”的字义', [
    cover(CHANNELS, 'published'),
  ]),
  plausible('national-2014.responses-cover-events', '按统计表“不同方式回应同一热点或舆情计1次”的字义', [
    cover(
      ['responses.press_conferences', 'responses.interviews', 'responses.social_media', 'responses.other'],
      'responses',
    ),
  ]),
  structural('national-2014.leaders-within-events', '按统计表的列示方式：“其中”项包含在合计项内', [
    atMost('responses.press_conferences_by_leaders', 'responses.press_conferences'),
    atMost('responses.interviews_by_leaders', 'responses.interviews'),
  ]),
  structural('national-2014.channels-total', '按统计表的列示方式：收到申请数及其各项', [
    sum('requests', ['requests.in_person', 'requests.fax', 'requests.online', 'requests.letter'], {
      until: 'concluded',
      asks: 'left-more',
    }),
  ]),
  structural('national-2014.concluded-total', '按统计表的列示方式：申请办结数及其各项', [
    sum('concluded', ['concluded.on_time', 'concluded.extended'], {
      until: 'replies',
      asks: 'left-more',
    }),
  ]),
  structural('national-2014.replies-total', '按统计表的列示方式：申请答复数及其各项', [
    sum(
      'replies',
      [
        'replies.already_public',
        'replies.granted',
        'replies.granted_in_part',
        'replies.refused',
        'replies.not_ours',
        'replies.not_existing',
        'replies.to_be_amended',
        'replies.redirected',
      ],
      { until: 'review' },
    ),
  ]),
  structural('national-2014.refusals-total', '按统计表的列示方式：不同意公开答复数及其“其中”各项', [
    sum(
      'replies.refused',
      [
        'refused.state_secret',
        'refused.business_secret',
        'refused.privacy',
        'refused.safety',
        'refused.not_information',
        'refused.other',
      ],
      { until: 'replies.not_ours', asks: 'right-more' },
    ),
  ]),
  plausible('national-2014.flow', '按统计表各环节的先后：收到、办结、答复', [
    atMost('concluded', 'requests'),
    atMost('replies', 'concluded'),
  ]),
  structural('national-2014.review-total', '按统计表的列示方式：行政复议数量及其各项', [
    sum('review', ['review.upheld', 'review.corrected', 'review.other'], {
      until: 'litigation',
      asks: 'left-more',
    }),
  ]),
  structural('national-2014.litigation-total', '按统计表的列示方式：行政诉讼数量及其各项', [
    sum('litigation', ['litigation.upheld', 'litigation.corrected', 'litigation.other'], {
      until: 'complaints',
      asks: 'left-more',
    }),
  ]),
  structural('national-2014.staff-total', '按统计表的列示方式：工作人员数及其各项', [
    sum('staff', ['staff.full_time', 'staff.part_time'], { until: 'budget' }),
  ]),
  {
    id: 'national-2014.training-zero-together',
    level: 'plausible',
    assertion: 'zero-implies-zero',
    isCounted: false,
    basis: '按统计表“举办各类培训班数”与“接受培训人员数”的字义',
    instances: [
      {
        id: 'trainees',
        left: [{ field: 'national-2014.trainings' }],
        operator: '=',
        right: [{ field: 'national-2014.trainees' }],
      },
    ],
  },
];
