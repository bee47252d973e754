import type { Form, FormColumn } from '../model/form.ts';
import { type FormId, SHANGHAI_ROWS_A, SHANGHAI_ROWS_B, type ShanghaiRow } from './fields.ts';
import { CODE_COLUMN, type Indicator, indicatorsTable, UNIT_COLUMN } from './indicators-table.ts';

/**
 * Shanghai's coded form in two generations, both read whole: the older as 定西 prints it (附件3 政府信息公开情况统计
 * 报表), the newer in the reporting page of 浦东新区, which also checks and computes its sums. The same code means
 * other rows in each, so rows are found by label alone. Which years used which is [unverified].
 */
const COLUMNS: readonly FormColumn[] = [
  UNIT_COLUMN,
  CODE_COLUMN,
  { id: 'period', labels: ['本期实际', '本月累计'] },
  { id: 'cumulative', labels: ['本年累计'] },
];

const INDICATORS: Readonly<Record<ShanghaiRow, Indicator>> = {
  published: { labels: ['主动信息公开', '主动公开信息数'], unit: '条' },
  published_full_text: {
    labels: ['其中:全文电子化的主动公开信息数', '全文电子化的主动公开信息数'],
    unit: '条',
  },
  published_documents: { labels: ['公文类信息数'], unit: '条' },
  new_normative_documents: {
    labels: ['其中:新增的行政规范性文件数', '新增的行政规范性文件数'],
    unit: '条',
  },
  service_info: { labels: ['提供服务类信息数'], unit: '条' },
  visits: { labels: ['网站专栏页面访问量'], unit: '人次' },
  reception: { labels: ['现场接待人数'], unit: '人次' },
  consultations_online: { labels: ['网上咨询数'], unit: '人次' },
  consultations_phone: { labels: ['咨询电话接听数'], unit: '人次' },
  catalog: { labels: ['依申请公开信息目录数'], unit: '条' },
  secret_docs: { labels: ['属于国家秘密的公文类信息数'], unit: '条' },
  requests: { labels: ['申请总次数', '申请总数'], unit: '条' },
  requests_in_person: { labels: ['1.当面申请数', '其中:1.当面申请数'], unit: '条' },
  requests_by_fax: { labels: ['2.传真申请数'], unit: '条' },
  requests_by_email: { labels: ['3.电子邮件申请数'], unit: '条' },
  requests_online: { labels: ['4.网上申请数'], unit: '条' },
  requests_by_letter: { labels: ['5.信函申请数'], unit: '条' },
  requests_other: { labels: ['6.其它形式申请数', '6.其他形式申请数'], unit: '条' },
  replies: { labels: ['对申请的答复总数'], unit: '条' },
  replies_granted: { labels: ['1.同意公开答复数', '其中:1.同意公开答复数'], unit: '条' },
  replies_granted_in_part: { labels: ['2.同意部分公开答复数'], unit: '条' },
  replies_vetoed: { labels: ['3.否决公开答复总数'], unit: '条' },
  vetoed_not_information: {
    labels: ['其中:(1)“非《规定》所指政府信息”数', '(1)“非《规定》所指政府信息”数'],
    unit: '条',
  },
  vetoed_not_existing: { labels: ['(2)“信息不存在”数'], unit: '条' },
  vetoed_not_ours: { labels: ['(3)“非本部门掌握”数'], unit: '条' },
  vetoed_unclear: { labels: ['(4)“申请内容不明确”数'], unit: '条' },
  vetoed_exempt_1: { labels: ['(5)“免予公开范围1”数'], unit: '条' },
  vetoed_exempt_2: { labels: ['(6)“免予公开范围2”数'], unit: '条' },
  vetoed_exempt_3: { labels: ['(7)“免予公开范围3”数'], unit: '条' },
  vetoed_exempt_4: { labels: ['(8)“免予公开范围4”数'], unit: '条' },
  vetoed_exempt_5: { labels: ['(9)“免予公开范围5”数'], unit: '条' },
  vetoed_exempt_6: { labels: ['(10)“免予公开范围6”数'], unit: '条' },
  vetoed_other: { labels: ['(11)其它原因', '(11)其他原因'], unit: '条' },
  replies_not_information: { labels: ['3.非《规定》所指政府信息数'], unit: '条' },
  replies_not_existing: { labels: ['4.信息不存在数'], unit: '条' },
  replies_not_ours: { labels: ['5.非本机关职权范围数'], unit: '条' },
  replies_unclear: { labels: ['6.申请内容不明确数'], unit: '条' },
  replies_repeat: { labels: ['7.重复申请数'], unit: '条' },
  replies_refused: { labels: ['8.不予公开答复总数'], unit: '条' },
  deny_1: { labels: ['(1)“国家秘密”数', '其中:(1)“国家秘密”数'], unit: '条' },
  deny_2: { labels: ['(2)“商业秘密”数'], unit: '条' },
  deny_3: { labels: ['(3)“个人隐私”数'], unit: '条' },
  deny_4: { labels: ['(4)“过程中信息且影响安全稳定”数'], unit: '条' },
  deny_5: { labels: ['(5)“危及安全和稳定”数'], unit: '条' },
  deny_6: { labels: ['(6)“法律法规规定的其他情形”数'], unit: '条' },
  review: { labels: ['行政复议数'], unit: '件' },
  litigation: { labels: ['行政诉讼数'], unit: '件' },
  complaints: { labels: ['行政申诉数'], unit: '件' },
  complaints_first_handling: {
    labels: ['其中:对本部门首次处理不满意的行政申诉数', '对本部门首次处理不满意的行政申诉数'],
    unit: '件',
  },
  fees: { labels: ['收取费用总额'], unit: '元' },
  fees_proactive: { labels: ['主动公开信息收费总数'], unit: '元' },
  fees_proactive_postage: { labels: ['1.邮寄费'], unit: '元' },
  fees_proactive_paper: { labels: ['2.复制费(纸张)'], unit: '元' },
  fees_proactive_disc: { labels: ['3.复制费(光盘)'], unit: '元' },
  fees_proactive_floppy: { labels: ['4.复制费(软盘)'], unit: '元' },
  fees_on_request: { labels: ['依申请提供信息收取费用'], unit: '元' },
  fees_on_request_search: { labels: ['1.检索费'], unit: '元' },
  fees_on_request_postage: { labels: ['2.邮寄费'], unit: '元' },
  fees_on_request_paper: { labels: ['3.复制费(纸张)'], unit: '元' },
  fees_on_request_disc: { labels: ['4.复制费(光盘)'], unit: '元' },
  fees_on_request_floppy: { labels: ['5.复制费(软盘)'], unit: '元' },
  staff: { labels: ['政府信息公开指定专职人员数'], unit: '人' },
  staff_full_time: { labels: ['1.全职人员'], unit: '人' },
  staff_part_time: { labels: ['2.兼职人员'], unit: '人' },
  budget: { labels: ['处理政府信息公开的专项经费'], unit: '万元' },
  spent: { labels: ['处理政府信息公开的实际支出'], unit: '万元' },
  litigation_cost: { labels: ['与诉讼有关的总费用'], unit: '万元' },
};

/** The newer generation: reasons are kinds of reply. */
export const shanghaiCoded: Form<FormId> = layout(SHANGHAI_ROWS_B);

/** The older generation: reasons are kinds of 否决. */
export const shanghaiCodedOlder: Form<FormId> = layout(SHANGHAI_ROWS_A);

function layout(rows: readonly ShanghaiRow[]): Form<FormId> {
  return {
    id: 'shanghai-coded',
    basis: '上海等地统计报表（带指标代码）',
    years: [2004, 2018],
    words: [
      ['代码', '全文电子化的主动公开信息数'],
      ['代码', '免予公开范围'],
    ],
    tables: [
      indicatorsTable({
        rows,
        indicators: INDICATORS,
        columns: COLUMNS,
        field: (row, column) => `shanghai-coded.${row}.${column}`,
      }),
    ],
  };
}
