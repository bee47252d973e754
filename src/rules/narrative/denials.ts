import type { FieldId } from '../../forms/fields.ts';
import type { Denial } from '../../model/narrative.ts';

/**
 * What a text says there was none of (未收到申请, 无行政诉讼案件). Matched against the words from the negation to the end
 * of its clause; several may match at once (未发生行政复议、行政诉讼).
 */
export const DENIALS: readonly Denial<FieldId>[] = [
  {
    subject: 'received',
    pattern:
      /^(?:有|收到|接到|受理|发生)?(?:过|任何)?[^，]{0,18}?(?:依申请公开|信息公开(?:的)?(?:有关)?申请|公开申请|申请公开)(?:的)?(?:件|事项|信息|情况)?$/,
    topic: /(?:依申请公开|信息公开(?:的)?申请|公开申请)(?:件|事项)?(?:数量?)?$/,
    unless: /复议|诉讼|举报|投诉|收费|费用|不予/,
    fields: [
      'requests.received.total',
      'national-2014.requests',
      'zhejiang-2013.requests_total',
      'fujian-cumulative.requests.year',
    ],
  },
  {
    subject: 'refused',
    pattern: /^(?:有|存在|发生)?不予公开(?:的)?(?:政府)?信息/,
    fields: [
      'national-2014.replies.refused',
      'zhejiang-2013.replies_refused',
      'fujian-cumulative.replies_refused.year',
    ],
  },
  {
    subject: 'fees',
    pattern: /^(?:收取|收)(?:过|任何|信息处理)*(?:费用?|费)|^(?:产生|发生)?(?:信息)?(?:处理费|收费)/,
    fields: ['zhejiang-2013.fees_charged', 'national-2014.fees'],
  },
  {
    subject: 'review',
    pattern: /行政复议/,
    topic: /行政复议/,
    unless: /纠正|纠错|败诉|撤销|责令|违法/,
    fields: [
      'disputes.review.total',
      'national-2014.review',
      'zhejiang-2013.review_total',
      'fujian-cumulative.review.year',
    ],
  },
  {
    subject: 'litigation',
    pattern: /诉讼/,
    topic: /诉讼/,
    unless: /纠正|纠错|败诉|撤销|责令|违法/,
    fields: [
      'disputes.suit_direct.total',
      'disputes.suit_after_review.total',
      'national-2014.litigation',
      'zhejiang-2013.litigation_total',
      'fujian-cumulative.litigation.year',
    ],
  },
];
