import type { FormBlock, FormColumn, FormRow, FormTable } from '../model/form.ts';
import type { ApplicantColumn, DisputeOutcome, RequestRow } from './fields.ts';

/**
 * Tables 3 and 4, which the national forms of 2019 and 2021 share. Labels as printed in the annexes of
 * 国办公开办函〔2019〕60号 and 〔2021〕30号; the others were seen in published reports.
 */

type Labels = readonly [string, ...string[]];

const APPLICANT_LABELS: Readonly<Record<ApplicantColumn, Labels>> = {
  natural_person: ['自然人'],
  enterprise: ['商业企业', '企业', '商业'],
  research_institution: ['科研机构', '科研'],
  public_welfare: ['社会公益组织', '公益组织'],
  legal_service: ['法律服务机构'],
  other_organisation: ['其他', '其它'],
  total: ['总计', '合计'],
};

/** The columns under 法人或其他组织. */
const ORGANISATIONS: ReadonlySet<string> = new Set([
  'enterprise',
  'research_institution',
  'public_welfare',
  'legal_service',
  'other_organisation',
]);

const REQUEST_LABELS: Readonly<Record<RequestRow, { labels: Labels; group?: string }>> = {
  received: {
    labels: ['一、本年新收政府信息公开申请数量', '本年度新收政府信息公开申请数量'],
  },
  carried_in: {
    labels: ['二、上年结转政府信息公开申请数量', '上年度结转政府信息公开申请数量'],
  },
  granted: { labels: ['(一)予以公开'] },
  granted_in_part: {
    labels: [
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      '(二)部分公开(区别处理的,只计这一情形,不计其他情形)',
      '(二)部分公开',
    ],
  },
  refused_state_secret: { labels: ['1.属于国家秘密'], group: '不予公开' },
  refused_by_law: {
    labels: ['2.其他法律行政法规禁止公开', '其他法律、行政法规禁止公开的'],
    group: '不予公开',
  },
  refused_safety_stability: { labels: ['3.危及“三安全一稳定”'], group: '不予公开' },
  refused_third_party: { labels: ['4.保护第三方合法权益'], group: '不予公开' },
  refused_internal_affairs: { labels: ['5.属于三类内部事务信息'], group: '不予公开' },
  refused_process_information: { labels: ['6.属于四类过程性信息'], group: '不予公开' },
  refused_enforcement_file: { labels: ['7.属于行政执法案卷'], group: '不予公开' },
  refused_administrative_query: { labels: ['8.属于行政查询事项'], group: '不予公开' },
  unavailable_not_held: { labels: ['1.本机关不掌握相关政府信息'], group: '无法提供' },
  unavailable_needs_creation: { labels: ['2.没有现成信息需要另行制作'], group: '无法提供' },
  unavailable_unclear: { labels: ['3.补正后申请内容仍不明确'], group: '无法提供' },
  not_processed_petition: { labels: ['1.信访举报投诉类申请'], group: '不予处理' },
  not_processed_repeat: { labels: ['2.重复申请'], group: '不予处理' },
  not_processed_publication: { labels: ['3.要求提供公开出版物'], group: '不予处理' },
  not_processed_mass_requests: { labels: ['4.无正当理由大量反复申请'], group: '不予处理' },
  not_processed_reissue: {
    labels: ['5.要求行政机关确认或重新出具已获取信息'],
    group: '不予处理',
  },
  other: { labels: ['(六)其他处理'] },
  other_not_supplemented: {
    labels: ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    group: '其他处理',
  },
  other_fee_unpaid: {
    labels: ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    group: '其他处理',
  },
  other_rest: { labels: ['3.其他', '3.其它'], group: '其他处理' },
  concluded: { labels: ['(七)总计', '(七)合计'] },
  carried_out: { labels: ['四、结转下年度继续办理', '四、结转下年继续办理'] },
};

export function requestsTable(rows: readonly RequestRow[]): FormTable {
  const block: FormBlock = {
    columns: Object.entries(APPLICANT_LABELS).map(
      ([id, labels]): FormColumn => ({
        id,
        labels,
        unit: '件',
        ...(ORGANISATIONS.has(id) && { group: '法人或其他组织' }),
      }),
    ),
    rows: rows.map((id): FormRow => ({ id, ...REQUEST_LABELS[id] })),
    field: (row, column) => `requests.${row}.${column}`,
  };
  const groups = [
    '申请人情况',
    '法人或其他组织',
    '本年度办理结果',
    '不予公开',
    '无法提供',
    '不予处理',
    '其他处理',
  ];
  return { id: 'requests', blocks: [block], groups };
}

const OUTCOME_LABELS: Readonly<Record<DisputeOutcome, Labels>> = {
  upheld: ['结果维持'],
  corrected: ['结果纠正'],
  other: ['其他结果'],
  pending: ['尚未审结'],
  total: ['总计', '合计'],
};

const PATH_LABELS = {
  review: '行政复议',
  suit_direct: '未经复议直接起诉',
  suit_after_review: '复议后起诉',
} as const;

const disputeColumns = Object.entries(PATH_LABELS).flatMap(([path, group]) =>
  Object.entries(OUTCOME_LABELS).map(
    ([outcome, labels]): FormColumn => ({ id: `${path}.${outcome}`, labels, group, unit: '件' }),
  ),
);

export const DISPUTES_TABLE: FormTable = {
  id: 'disputes',
  blocks: [{ columns: disputeColumns, rows: null, field: (_row, column) => `disputes.${column}` }],
  groups: ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
};

/** The block headings of table 2 name articles of the regulation; they carry no figures. */
export const PROACTIVE_GROUPS: readonly string[] = ['一', '五', '六', '八', '九'].map(
  (item) => `第二十条第(${item})项`,
);

/** A block of table 2: one header row and a row for each subject. */
export function proactiveBlock(
  columns: readonly FormColumn[],
  subjects: Readonly<Record<string, Labels>>,
): FormBlock {
  return {
    columns,
    rows: Object.entries(subjects).map(([id, labels]) => ({ id, labels })),
    field: (row, column) => `proactive.${row}.${column}`,
  };
}
