import { REQUEST_ROWS_2019, REQUEST_ROWS_2021, type RequestRow } from '../../src/forms/fields.ts';
import { type Printed, tall, wide } from './grid.ts';

/** A row of table 3 as it is printed: the headings above it from left to right, its own label last. */
export interface RequestsLine {
  /** Null for a row that the form does not have. */
  readonly id: RequestRow | null;
  readonly path: readonly string[];
  readonly figures: readonly string[];
}

const RESULTS = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_PROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

/** Headings and labels as the annexes of 国办公开办函〔2019〕60号 and 〔2021〕30号 print them. */
const PATHS: Readonly<Record<RequestRow, readonly string[]>> = {
  received: ['一、本年新收政府信息公开申请数量'],
  carried_in: ['二、上年结转政府信息公开申请数量'],
  granted: [RESULTS, '（一）予以公开'],
  granted_in_part: [RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  refused_state_secret: [RESULTS, REFUSED, '1．属于国家秘密'],
  refused_by_law: [RESULTS, REFUSED, '2．其他法律行政法规禁止公开'],
  refused_safety_stability: [RESULTS, REFUSED, '3．危及“三安全一稳定”'],
  refused_third_party: [RESULTS, REFUSED, '4．保护第三方合法权益'],
  refused_internal_affairs: [RESULTS, REFUSED, '5．属于三类内部事务信息'],
  refused_process_information: [RESULTS, REFUSED, '6．属于四类过程性信息'],
  refused_enforcement_file: [RESULTS, REFUSED, '7．属于行政执法案卷'],
  refused_administrative_query: [RESULTS, REFUSED, '8．属于行政查询事项'],
  unavailable_not_held: [RESULTS, UNAVAILABLE, '1．本机关不掌握相关政府信息'],
  unavailable_needs_creation: [RESULTS, UNAVAILABLE, '2．没有现成信息需要另行制作'],
  unavailable_unclear: [RESULTS, UNAVAILABLE, '3．补正后申请内容仍不明确'],
  not_processed_petition: [RESULTS, NOT_PROCESSED, '1．信访举报投诉类申请'],
  not_processed_repeat: [RESULTS, NOT_PROCESSED, '2．重复申请'],
  not_processed_publication: [RESULTS, NOT_PROCESSED, '3．要求提供公开出版物'],
  not_processed_mass_requests: [RESULTS, NOT_PROCESSED, '4．无正当理由大量反复申请'],
  not_processed_reissue: [RESULTS, NOT_PROCESSED, '5．要求行政机关确认或重新出具已获取信息'],
  other: [RESULTS, '（六）其他处理'],
  other_not_supplemented: [
    RESULTS,
    OTHER,
    '1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ],
  other_fee_unpaid: [
    RESULTS,
    OTHER,
    '2．申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  other_rest: [RESULTS, OTHER, '3．其他'],
  concluded: [RESULTS, '（七）总计'],
  carried_out: ['四、结转下年度继续办理'],
};

const HINT = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The three lines of the official head. */
export const REQUESTS_HEAD: readonly (readonly Printed[])[] = [
  [wide(HINT, 3, 3), wide('申请人情况', 7)],
  [tall('自然人', 2), wide('法人或其他组织', 5), tall('总计', 2)],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];

/** Table 3 with a figure in each cell that stands nowhere else: row 4, column 2 says 402. */
export function requestsLines(form: 'national-2019' | 'national-2021'): RequestsLine[] {
  const rows = form === 'national-2019' ? REQUEST_ROWS_2019 : REQUEST_ROWS_2021;
  return rows.map((id, row) => ({ id, path: PATHS[id], figures: figuresOfRow(row) }));
}

export function figuresOfRow(row: number): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((column) => String(100 * (row + 1) + column));
}

/** Draws the lines with their headings spanning downwards, as far as the same heading goes on. */
export function printLines(lines: readonly RequestsLine[]): Printed[][] {
  return lines.map(({ path, figures }, at) => {
    const labels = path.flatMap((label, depth): Printed[] => {
      const isLast = depth === path.length - 1;
      if (isLast) return [wide(label, 3 - depth)];
      if (at > 0 && lines[at - 1]?.path[depth] === label) return [];
      const rest = lines.slice(at).findIndex((line) => line.path[depth] !== label);
      return [tall(label, rest === -1 ? lines.length - at : rest)];
    });
    return [...labels, ...figures];
  });
}

export function printRequests(lines: readonly RequestsLine[]): Printed[][] {
  return [...REQUESTS_HEAD.map((line) => [...line]), ...printLines(lines)];
}
