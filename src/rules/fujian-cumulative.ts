import {
  type FieldId,
  FUJIAN_COLUMNS,
  FUJIAN_ROWS,
  type FujianColumn,
  type FujianRow,
  REQUEST_CHANNELS,
} from '../forms/fields.ts';
import { type IndicatorRule, inEachOf, plausible, structural } from './indicators.ts';

/**
 * The Fujian table, each relation once for the year and once for all years. The layout with six channels has no row
 * for other replies: there the replies listed may be fewer than all.
 */

const REPLIES = ['replies_granted', 'replies_granted_in_part', 'replies_refused'] as const;

const inEachColumn = inEachOf(
  FUJIAN_COLUMNS,
  (row: FujianRow, column: FujianColumn): FieldId => `fujian-cumulative.${row}.${column}`,
);

export const fujianCumulativeRules: readonly IndicatorRule[] = [
  structural(
    'fujian-cumulative.channels-within',
    '按统计表的列示方式：“其中”各项包含在合计项内',
    inEachColumn(({ atMost }) => [
      atMost('published_on_website', 'published'),
      atMost('published_in_gazette', 'published'),
    ]),
  ),
  plausible(
    'fujian-cumulative.channels-total',
    '按统计表的列示方式：主动公开数及其所列渠道',
    inEachColumn(({ sum }) => [
      sum('published', ['published_on_website', 'published_in_gazette'], { until: 'requests' }),
    ]),
  ),
  structural(
    'fujian-cumulative.requests-total',
    '按统计表的列示方式：受理申请总数及其各项',
    inEachColumn(({ sum }) => [
      sum('requests', ['requests_in_person', 'requests_online', 'requests_by_letter_or_fax'], {
        until: 'replies',
      }),
      sum('requests', REQUEST_CHANNELS, { until: 'replies' }),
    ]),
  ),
  structural(
    'fujian-cumulative.replies-total',
    '按统计表的列示方式：答复总数及其各项',
    inEachColumn(({ sum }) => [
      sum('replies', [...REPLIES, 'replies_other'], { until: 'complaints' }),
      // The layout without a row for other replies need not list them all.
      sum('replies', REPLIES, { operator: '>=', without: 'replies_other' }),
    ]),
  ),
  plausible(
    'fujian-cumulative.flow',
    '按统计表各环节的先后：受理、答复',
    inEachColumn(({ atMost }) => [atMost('replies', 'requests')]),
  ),
  structural(
    'fujian-cumulative.year-within-cumulative',
    '按统计表的列示方式：“历年累计”包含本年度',
    FUJIAN_ROWS.map((row) => ({
      id: row,
      left: [{ field: `fujian-cumulative.${row}.cumulative` }],
      operator: '>=',
      right: [{ field: `fujian-cumulative.${row}.year` }],
    })),
  ),
];
