import type { Check, State } from '../model/check.ts';
import type { FigureKind } from '../model/figure.ts';
import type { FormTableId } from '../model/form.ts';
import { type Level, type Operator, VERDICT_LEVELS } from '../model/rule.ts';
import type { FindingKind } from '../model/summary.ts';

/** What an exported workbook says. Documents are written in Chinese, whatever the browser's language. */

const SIGNS: Readonly<Record<Operator, string>> = { '=': '=', '<=': '≤', '>=': '≥', '>': '>' };

export const WORKBOOK_WORDS = {
  author: '勾稽',
  sheets: { data: '数据', tables: '原表', checks: '核对', about: '说明' },
  /** Over the long table; the ids stand below them. */
  data: {
    report: '报告',
    agency: '机关',
    year: '年份',
    form: '格式',
    field: '字段',
    row_label: '行名',
    column_label: '栏名',
    raw: '所载原文',
    kind: '类别',
    value: '数值',
    low: '下限',
    high: '上限',
    unit: '单位',
    state: '核对结果',
    page: '网址',
    table: '表',
    row: '行',
    column: '列',
    selector: '网页位置',
    read_at: '读取时间',
    sha256: '所读文字的哈希值',
    printed_at: '原表中的格',
  },
  tables: {
    names: {
      proactive: '表二　主动公开政府信息情况',
      requests: '表三　收到和处理政府信息公开申请情况',
      disputes: '表四　政府信息公开行政复议、行政诉讼情况',
      indicators: '统计表',
    } satisfies Readonly<Record<FormTableId, string>>,
    other: '其他表格',
    nameSeparator: '；',
    /** Behind a table's name: its id in the data, and its size. */
    size: '{name}（{id}，{rows} 行 {columns} 列）',
    cut: '；只读取了前一部分',
    noTables: '网页上没有可以读取的表格',
    note: '以下按网页照录。着色的格是需要留意之处，内容见该格批注：',
    kinds: {
      unequal: '不相等',
      question: '请留意',
      unknown: '无法核对',
      explained: '按另一种读法相等',
    } satisfies Readonly<Record<FindingKind, string>>,
  },
  checks: {
    number: '序号',
    state: '结果',
    place: '位置',
    left: '左边',
    leftSum: '左边合计',
    relation: '应有关系',
    right: '右边',
    rightSum: '右边合计',
    difference: '相差（左边减右边）',
    finding: '需要留意之处',
    expression: '所载数字（□ 为空白）',
    note: '备注',
    basis: '依据',
    level: '性质',
    rule: '规则',
  },
  /** Beside a relation: what its formulas could not point at. */
  notes: {
    separator: '；',
    constants: '公式中以读数代替的格：{list}',
    constant: '“{raw}”读作 {value}',
    ofText: '公式中的常数取自正文：{list}',
    listSeparator: '、',
    more: '等 {count} 处',
    computed: '合计不是所载数字之和，而是按约数的上下限或规则所定算法得出，写为数值',
    tooMany: '分项太多，写为数值，不设公式',
    tooLong: '数字超过 15 位，写为文字，不设公式',
  },
  /** Where a relation is no equation. */
  outcomes: { holds: '成立', fails: '不成立', nothing: '无需留意' },
  levels: {
    official: '格式或通知载明',
    structural: '总计与分项',
    plausible: '通常如此',
    cross: '两处对照',
    info: '提示',
  } satisfies Readonly<Record<Level, string>>,
  about: {
    source: '来源',
    title: '标题',
    agency: '机关',
    year: '年份',
    form: '格式',
    basis: '格式依据',
    url: '网址',
    charset: '字符集',
    publishedOn: '发布日期',
    indexNumber: '索引号',
    unknown: '未能识别',
    read: '读取',
    readAt: '时间（UTC）',
    readAtLocal: '时间（当地）',
    inZone: '{time}（{zone}）',
    readWith: '读取所用程序',
    version: '勾稽版本',
    format: '数据格式',
    sha256: '所读文字的 SHA-256',
    tableSha256: '{name} 文字的 SHA-256',
    hashNote: '哈希值只说明文字自读取后未变，不说明由谁发布',
    results: '核对结果',
    declared: '格式所定关系',
    assessed: '已核对',
    holds: '其中相等',
    fails: '其中不相等',
    notAssessable: '无法核对',
    findings: '需要留意之处',
    unread: '未能读取的部分',
    unmatched: '不属于任何字段的格',
    unreadable: '有数字而不能确认的格',
    reason: '无法核对：{reason}',
    relations: '{count} 项关系',
    cells: '{count} 格',
    pictures: '图片中的表格（不读取）',
    pictureCount: '{count} 张',
    attachment: '附件（不读取）',
    tooLarge: '页面过大，只读取、写入了前一部分',
    cutCells: '原表中超过 32,767 字而截短的格',
    nothing: '没有',
    reading: '怎样看这份文件',
    readingNotes: [
      '数据：每行一个数字。“所载原文”照录为文字，“00”等不改动；“数值”是读出的数。空白、“/”、“无”与 0 不同，见“类别”。表、行、列从网页算起，行列从 0 起。',
      '原表：网页上的表格逐一照录，合并的格照旧。读作数字、写法也就是这个数字的格是数值；其余一律为文字，如“00”、“1,286.35”、“3件”。',
      '核对：左右合计与相差是公式，指向原表中的格，改动原表即重新计算。写法不是数字本身的格，公式中以读数代替，备注注明；空白格不计，填入数字即计入。正文中的数字在公式中是常数。',
    ],
    codes: '数据中的代号',
    kinds: '类别 {id}',
    states: '核对结果 {id}',
    kindNames: {
      number: '数字',
      blank: '空白',
      'not-applicable': '斜线或短横',
      none: '“无”',
      text: '文字',
      unreadable: '有数字而不能确认',
    } satisfies Readonly<Record<FigureKind, string>>,
    /** Where it differs from what a single relation is called. */
    review: '请留意（一项关系不成立，但可能有正当原因）',
  },
} as const;

/** How the two sides should stand to each other: =, ≤; or what a rule asks of them in words. */
export function relationWord({ assertion, operator }: Pick<Check, 'assertion' | 'operator'>): string {
  const sign = SIGNS[operator];
  switch (assertion) {
    case 'hint':
      return `若 ${sign} 则留意`;
    case 'zero-together':
      return '同为零或同不为零';
    case 'zero-implies-zero':
      return '左边为零，则右边为零';
    case 'whole-number':
      return '零或正整数';
    case 'share':
      return '四舍五入后 =';
    default:
      return sign;
  }
}

/** What came of a relation. One that may not give a verdict asks; one that is no equation holds, or does not. */
export function stateWord(
  { state, level, assertion, operator }: Pick<Check, 'state' | 'level' | 'assertion' | 'operator'>,
  states: Readonly<Record<State, string>>,
): string {
  const { holds, fails, nothing } = WORKBOOK_WORDS.outcomes;
  const isEquation = (assertion === 'compare' && operator === '=') || assertion === 'share';
  if (state === 'fails' && !VERDICT_LEVELS.has(level)) return states.review;
  if (state === 'holds' && (assertion === 'hint' || assertion === 'rate')) return nothing;
  if (isEquation || (state !== 'holds' && state !== 'fails')) return states[state];
  return state === 'holds' ? holds : fails;
}
