import {
  type FieldId,
  REQUEST_CHANNELS,
  SHANGHAI_COLUMNS,
  SHANGHAI_ROWS,
  type ShanghaiColumn,
  type ShanghaiRow,
} from '../forms/fields.ts';
import { type IndicatorRule, inEachOf, structural } from './indicators.ts';

/**
 * Shanghai's coded form. The newer generation's relations are those that the reporting page of 浦东新区 checks or
 * computes itself; the older one's are by the form's layout. Each stands once for the period and once for the year.
 */

const inEachColumn = inEachOf(
  SHANGHAI_COLUMNS,
  (row: ShanghaiRow, column: ShanghaiColumn): FieldId => `shanghai-coded.${row}.${column}`,
);

/** Reported by the half-year, so that period and year may not be of one kind. */
const HALF_YEARLY: ReadonlySet<ShanghaiRow> = new Set<ShanghaiRow>([
  'staff',
  'staff_full_time',
  'staff_part_time',
  'budget',
  'spent',
  'litigation_cost',
]);

export const shanghaiCodedRules: readonly IndicatorRule[] = [
  structural(
    'shanghai-coded.published-parts-within',
    '报送页面自带的校验：主动公开信息数不小于全文电子化信息数与公文类信息数之和',
    inEachColumn(({ sum }) => [
      sum('published', ['published_full_text', 'published_documents'], { operator: '>=' }),
    ]),
  ),
  structural(
    'shanghai-coded.normative-within-documents',
    '报送页面自带的校验：公文类信息数不小于新增的行政规范性文件数',
    inEachColumn(({ atMost }) => [atMost('new_normative_documents', 'published_documents')]),
  ),
  structural(
    'shanghai-coded.requests-total',
    '报送页面自带的计算：申请总数为各种形式申请数之和',
    inEachColumn(({ sum }) => [sum('requests', REQUEST_CHANNELS, { until: 'replies' })]),
  ),
  structural(
    'shanghai-coded.replies-total',
    '报送页面自带的计算；较早的报表按其列示方式：答复总数为各类答复数之和',
    inEachColumn(({ sum }) => [
      sum(
        'replies',
        [
          'replies_granted',
          'replies_granted_in_part',
          'replies_not_information',
          'replies_not_existing',
          'replies_not_ours',
          'replies_unclear',
          'replies_repeat',
          'replies_refused',
        ],
        { until: 'review' },
      ),
      sum('replies', ['replies_granted', 'replies_granted_in_part', 'replies_vetoed'], {
        until: 'review',
      }),
    ]),
  ),
  structural(
    'shanghai-coded.refusals-total',
    '报送页面自带的计算；较早的报表按其列示方式：不予公开（否决公开）总数为各项理由之和',
    inEachColumn(({ sum }) => [
      sum('replies_refused', ['deny_1', 'deny_2', 'deny_3', 'deny_4', 'deny_5', 'deny_6'], {
        until: 'review',
      }),
      sum(
        'replies_vetoed',
        [
          'vetoed_not_information',
          'vetoed_not_existing',
          'vetoed_not_ours',
          'vetoed_unclear',
          'vetoed_exempt_1',
          'vetoed_exempt_2',
          'vetoed_exempt_3',
          'vetoed_exempt_4',
          'vetoed_exempt_5',
          'vetoed_exempt_6',
          'vetoed_other',
        ],
        { until: 'review' },
      ),
    ]),
  ),
  structural(
    'shanghai-coded.fees-total',
    '报送页面自带的计算：收费总额及各分项合计',
    inEachColumn(({ sum }) => [
      sum('fees', ['fees_proactive', 'fees_on_request'], { until: 'staff' }),
      sum(
        'fees_proactive',
        ['fees_proactive_postage', 'fees_proactive_paper', 'fees_proactive_disc', 'fees_proactive_floppy'],
        { until: 'fees_on_request' },
      ),
      sum(
        'fees_on_request',
        [
          'fees_on_request_search',
          'fees_on_request_postage',
          'fees_on_request_paper',
          'fees_on_request_disc',
          'fees_on_request_floppy',
        ],
        { until: 'staff' },
      ),
    ]),
  ),
  structural(
    'shanghai-coded.staff-total',
    '报送页面自带的计算：人员数为全职与兼职之和',
    inEachColumn(({ sum }) => [sum('staff', ['staff_full_time', 'staff_part_time'], { until: 'budget' })]),
  ),
  structural(
    'shanghai-coded.period-within-cumulative',
    '按统计表的列示方式：“本年累计”包含本期',
    SHANGHAI_ROWS.filter((row) => !HALF_YEARLY.has(row)).map((row) => ({
      id: row,
      left: [{ field: `shanghai-coded.${row}.period` }],
      operator: '<=',
      right: [{ field: `shanghai-coded.${row}.cumulative` }],
    })),
  ),
];
