import type { RulePhrases } from './phrases.ts';

/** The rules of the flat tables before 2019. */
type Rules = Readonly<Record<string, RulePhrases>>;

const PLACE = '统计表“{name}”';
const ONE_ITEM_SEVERAL_CHANNELS = '同一信息可能在不同渠道各计一次';
const CARRIED_IN = '上年结转的申请在本年办结或答复';
const PENDING = '尚未审结的没有单独一行';

/** A total and its parts. */
function sum(parts: string, innocent: readonly string[] = []): RulePhrases {
  return {
    place: PLACE,
    unequal: `${parts}之和不等于所载合计`,
    left: '所载合计',
    right: `${parts}之和`,
    innocent,
  };
}

/** One of the parts that a total includes. */
const PART: RulePhrases = {
  place: PLACE,
  unequal: '分项多于所属合计',
  left: '分项',
  right: '所属合计',
  innocent: [],
};

const national2014: Rules = {
  'national-2014.normative-within-published': PART,
  'national-2014.normative-at-most-issued': {
    place: PLACE,
    unequal: '主动公开的规范性文件多于制发的规范性文件',
    left: '主动公开',
    right: '制发',
    innocent: ['本年公开了往年制发的文件', '一项以条计，一项以件计'],
  },
  'national-2014.channel-at-most-published': {
    place: PLACE,
    unequal: '一种渠道公开的信息多于主动公开总数',
    left: '这一渠道',
    right: '主动公开总数',
    innocent: ['各渠道可能按发布次数统计'],
  },
  'national-2014.channels-cover-published': {
    place: PLACE,
    unequal: '各渠道公开的信息合计少于主动公开总数',
    left: '各渠道之和',
    right: '主动公开总数',
    innocent: ['有的公开渠道没有列入'],
  },
  'national-2014.responses-cover-events': {
    place: PLACE,
    unequal: '各种方式回应的次数合计少于回应总数',
    left: '各种方式之和',
    right: '回应总数',
    innocent: ['有的回应方式没有列入', '政策解读稿件以篇计，未计入'],
  },
  'national-2014.leaders-within-events': PART,
  'national-2014.channels-total': sum('各种申请方式', ['有的申请方式没有列入']),
  'national-2014.concluded-total': sum('按时办结与延期办结', ['逾期办结的没有单独一行']),
  'national-2014.replies-total': sum('各类答复'),
  'national-2014.refusals-total': sum('各项不同意公开理由', ['一件答复可能有几项理由']),
  'national-2014.flow': {
    place: PLACE,
    unequal: '多于前一环节',
    left: '本环节',
    right: '前一环节',
    innocent: [CARRIED_IN],
  },
  'national-2014.review-total': sum('各项结果', [PENDING]),
  'national-2014.litigation-total': sum('各项结果', [PENDING]),
  'national-2014.staff-total': sum('专职与兼职人员'),
  'national-2014.training-zero-together': {
    place: PLACE,
    unequal: '没有举办培训班，却载有接受培训人员',
    left: '举办培训班',
    right: '接受培训人员',
    innocent: ['可能参加了其他单位举办的培训'],
  },
};

const fujianCumulative: Rules = {
  'fujian-cumulative.channels-within': PART,
  'fujian-cumulative.channels-total': sum('所列渠道', ['还有其他公开渠道', '同一文件可能在两处公开']),
  'fujian-cumulative.requests-total': sum('各种申请方式'),
  'fujian-cumulative.replies-total': sum('各类答复'),
  'fujian-cumulative.flow': {
    place: PLACE,
    unequal: '答复多于受理的申请',
    left: '答复总数',
    right: '受理申请总数',
    innocent: [CARRIED_IN],
  },
  'fujian-cumulative.year-within-cumulative': {
    place: PLACE,
    unequal: '历年累计少于本年度',
    left: '历年累计',
    right: '本年度',
    innocent: ['历年累计可能更正过往年的数字'],
  },
};

const zhejiang2013: Rules = {
  'zhejiang-2013.channels-total': sum('各渠道', [
    ONE_ITEM_SEVERAL_CHANNELS,
    '外宣刊物一项以件计，其余以条计',
  ]),
  'zhejiang-2013.channels-within-total': {
    place: PLACE,
    unequal: '已填各渠道之和多于所载合计',
    left: '所载合计',
    right: '已填各渠道之和',
    innocent: [ONE_ITEM_SEVERAL_CHANNELS, '外宣刊物一项以件计，其余以条计'],
  },
  'zhejiang-2013.portal-total': sum('各项'),
  'zhejiang-2013.own-site-categories-total': sum('各类信息', [
    '同一信息可能分属几类',
    '各类与合计的统计口径可能不同',
  ]),
  'zhejiang-2013.own-site-parts-within': { ...PART, place: '统计表“本单位网站”中的“{name}”' },
  'zhejiang-2013.wechat-within-media': { ...PART, place: '统计表“各类媒体”中的“{name}”' },
  'zhejiang-2013.requests-total': sum('各项'),
  'zhejiang-2013.requests-total/requests_total.requests_by_channel': {
    place: PLACE,
    unequal: '两处合计不相等',
    left: '依申请公开数量',
    right: '依申请方式合计',
    innocent: [],
  },
  'zhejiang-2013.requests-total/accepted_total': sum('未延期与延期办结', ['年末尚未办结的没有单独一行']),
  'zhejiang-2013.refusal-grounds-within': {
    place: PLACE,
    unequal: '所列理由之和多于所载合计',
    left: '所载合计',
    right: '所列理由之和',
    innocent: ['一件答复可能有几项理由'],
  },
  'zhejiang-2013.flow': {
    place: PLACE,
    unequal: '多于前一环节',
    left: '本环节',
    right: '前一环节',
    innocent: [CARRIED_IN],
  },
  'zhejiang-2013.review-total': sum('各项结果', [PENDING]),
  'zhejiang-2013.litigation-total': sum('各项结果', [PENDING]),
  'zhejiang-2013.consultations-total': sum('各种咨询方式'),
  'zhejiang-2013.consultations-within': {
    ...PART,
    unequal: '涉及政府信息公开的多于全部',
    left: '涉及政府信息公开',
    right: '全部',
  },
  'zhejiang-2013.bodies-total': sum('专门与兼职机构'),
  'zhejiang-2013.staff-total': sum('全职与兼职人员'),
  'zhejiang-2013.spent-within-budget': {
    place: PLACE,
    unequal: '实际投入多于列支预算',
    left: '实际投入',
    right: '列支预算',
    innocent: ['年中可能追加了预算'],
  },
};

const shanghaiCoded: Rules = {
  'shanghai-coded.published-parts-within': {
    place: PLACE,
    unequal: '全文电子化与公文类信息之和多于所载合计',
    left: '所载合计',
    right: '全文电子化与公文类信息之和',
    innocent: [],
  },
  'shanghai-coded.normative-within-documents': PART,
  'shanghai-coded.requests-total': sum('各种申请方式'),
  'shanghai-coded.replies-total': sum('各类答复'),
  'shanghai-coded.refusals-total': sum('各项理由'),
  'shanghai-coded.fees-total': sum('各项费用'),
  'shanghai-coded.staff-total': sum('全职与兼职人员'),
  'shanghai-coded.period-within-cumulative': {
    place: PLACE,
    unequal: '本期多于本年累计',
    left: '本期',
    right: '本年累计',
    innocent: ['可能更正过以前各期的数字'],
  },
};

export const zhCNIndicatorRules: Rules = {
  ...national2014,
  ...fujianCumulative,
  ...zhejiang2013,
  ...shanghaiCoded,
};
