import { fill } from './fill.ts';

/** What the tables of a data package and their columns are called, and its note. Chinese, as all documents. */

interface TableWords {
  readonly title: string;
  readonly description: string;
  /** Title and description by column. */
  readonly columns: Readonly<Record<string, readonly [title: string, description: string]>>;
}

const RAW = '网页所载原文，一字不改。空格、斜线、“无”、0、00 各不相同，均照录。';
const VALUE = '按原文读出的十进制数，以“单位”列为单位，不作换算。读不出时为空。';
const LOW = '约数的下限；确数与数值相同。';
const HIGH = '约数的上限；确数与数值相同。有数值而上限为空，表示没有上限（如“100余”）。';

export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  figures: {
    title: '统计表中的数字',
    description: '每行一个数字，可跨地区、跨年份直接叠加。',
    columns: {
      report: ['报告标题', '网页上的标题。'],
      agency: ['机关', '发布报告的机关；认不出时为空。'],
      year: ['年度', '报告所属年度；认不出时为空。'],
      form: ['格式', '统计表所属格式的代号，如 national-2021；不属于任何已知格式时为空。'],
      field: ['指标代号', '指标在格式中的代号，各报告一致，例如 requests.received.total。'],
      row_label: ['行标题', '所在行的标题，全角符号写作半角；分层的标题以“ / ”相隔。'],
      column_label: ['列标题', '所在列的标题，全角符号写作半角。'],
      raw: ['原文', RAW],
      kind: [
        '类别',
        'number 数字；blank 空白；not-applicable 斜线或短横；none “无”；text 文字；unreadable 含数字但读法不止一种。',
      ],
      value: ['数值', VALUE],
      low: ['下限', LOW],
      high: ['上限', HIGH],
      unit: ['单位', '表中所印的单位，未印时为格式规定的单位；没有时为空。'],
      state: [
        '核对结果',
        '该数字所参与的各项关系中最需要留意的一项：fails 不相等；review 待问；gap 因空白而有缺口；not-assessable 无法核对；explained 按另一种有据可查的读法相等；holds-if-blank-zero 空白作 0 时相等；holds 相等；not-applicable 不适用。未参与任何关系时为空。',
      ],
      page: ['网页地址', '读取的网页。'],
      table: ['表', '网页上的第几张表，如 t2。'],
      row: ['行', '单元格左上角所在行，从 0 起。'],
      column: ['列', '单元格左上角所在列，从 0 起。'],
      selector: ['选择器', '从文档根到该单元格的 CSS 路径。'],
      read_at: ['读取时间', '世界协调时（UTC）。'],
      sha256: ['文本哈希', '所读网页文本（UTF-8）的 SHA-256。'],
    },
  },
  findings: {
    title: '需要留意之处',
    description:
      '每行一处：出于同一原因的若干项关系合为一处。“若为”只说何值可使关系相等，不判断应改哪一个数字。',
    columns: {
      id: ['编号', '在本报告中的编号。'],
      level: [
        '级别',
        '关系的依据：official 格式或通知明文；structural 表的结构；plausible 通常如此；cross 两处互见；info 提示。',
      ],
      headline: ['一句话', '何处、何事、相差多少。'],
      question: ['可以这样问', '可以直接发给机关的提问，措辞中性。'],
      checks: ['涉及的关系', 'checks 表中 position 的列表（JSON）。'],
      unique: ['是否唯一', '改动最少的办法只有一种时为 true。'],
      candidates: [
        '各种可能',
        '改动最少、使关系成立的各种办法（JSON），结构与 JSON 文件的 findings[].candidates 相同。',
      ],
      unnarrowed: ['未列出的缘由', '未能列出各种可能时说明缘由，否则为空。'],
    },
  },
  checks: {
    title: '核对过的关系',
    description: '每行一项关系，相等的与不相等的都在内。',
    columns: {
      position: ['序号', '从 0 起，findings 表以此引用。'],
      rule: ['规则', '规则的代号。'],
      instance: ['所及', '规则落在哪一行、哪一列或哪一事项。'],
      level: ['级别', '见 findings 表。'],
      state: ['结果', '见 figures 表的 state 列。'],
      expression: ['算式', '按所载数字写出；空白写作 □。'],
      left: ['左边', '左边各数之和，空白不计；无从相加时为空。'],
      right: ['右边', '右边各数之和，空白不计；无从相加时为空。'],
      difference: ['差', '左边减右边。'],
      fields: ['涉及的指标', '指标代号的列表（JSON）。'],
      blanks: ['其中的空白', '空白、短横或“无”的指标代号的列表（JSON）。'],
      mentions: ['涉及的正文数字', 'mentions 表中编号的列表（JSON）。'],
      basis: ['依据', '关系出自何处。'],
      reason: ['无法核对的缘由', '缘由的代号；能核对时为空。'],
      reading: ['另一种读法', '结果为 explained 时，按哪一种读法相等；否则为空。'],
    },
  },
  mentions: {
    title: '正文中的数字',
    description: '每行一个数字，按在正文中的先后排列。',
    columns: {
      id: ['编号', '在本报告中的编号。'],
      quote: ['引文', '数字所在的分句。'],
      raw: ['原文', '数字及其单位，照录。'],
      value: ['数值', VALUE],
      low: ['下限', '约数的下限；没有下限（如“近3万”）时为空。'],
      high: ['上限', HIGH],
      unit: ['单位', '正文所写的单位；没有时为空。'],
      field: ['对应指标', '统计表中说同一件事的指标代号；没有时为空。'],
      section: ['所在章节', '其上最近的“一、”一级标题；第一个标题之前为空。'],
      prefix: ['前文', '数字之前的若干字，供在网页上找回原处。'],
      suffix: ['后文', '数字之后的若干字。'],
    },
  },
};

export interface PackageFacts {
  readonly title: string;
  readonly url: string;
  readonly publishedOn: string | null;
  readonly readAt: string;
  readonly sha256: string;
  readonly version: string;
  readonly isCut: boolean;
}

const NOT_STATED = '（未载明）';
export const PACKAGE_TITLE = '{title}（统计数字）';
export const TOOL_NAME = '勾稽 Gouji';
export const PACKAGE_KEYWORDS: readonly string[] = ['政府信息公开', '年度报告'];

const DESCRIPTION = '《{title}》中的数字，以及数字之间各项关系的核对结果，由勾稽从网页读出。';
const CUT = '注意：网页过大，只读出或写出了一部分，各表并不完整。';
/** What a text begins with where a spreadsheet would compute or rewrite it; said wherever texts stand in CSV. */
const MARKED =
  '以等号、加号、减号、@ 等开头的文字，以及电子表格会改写的文字（00 会变成 0，1-2 会变成日期），前面加有一个制表符（Tab）。还原的办法只有一条：文字列中凡以制表符开头的，去掉一个制表符。数值列不受影响。';
const RIGHTS =
  '本数据包不附任何许可，也不对数据主张任何权利：数字和文字出自网页的发布者，勾稽只是读出、核对，没有可以授予的权利。使用时请注明原网页的地址和读取时间，并自行判断适用的法律。';

/** The descriptor's description: a first paragraph that stands for itself, then what a reader must know. */
export function packageDescription(facts: PackageFacts): string {
  const { title, isCut } = facts;
  return [fill(DESCRIPTION, { title: plain(title) }), ...(isCut ? [CUT] : []), MARKED, RIGHTS].join('\n\n');
}

/** The README of a data package, in Markdown. */
export function packageNote(facts: PackageFacts): string {
  const { title, url, publishedOn, readAt, sha256, version, isCut } = facts;
  const files = Object.entries(TABLE_WORDS).map(([id, words]) => {
    return `- \`data/${id}.csv\`　${words.title}。${words.description}`;
  });
  return [
    '# 数据包说明',
    fill(DESCRIPTION, { title: plain(title) }),
    ...(isCut ? [CUT] : []),
    '## 来源',
    [
      `- 网页地址：${code(url)}`,
      `- 发布日期：${publishedOn ?? NOT_STATED}`,
      `- 读取时间（UTC）：${readAt}`,
      `- 所读文本的 SHA-256：${code(sha256)}`,
      `- 读取工具：${TOOL_NAME} ${version}`,
    ].join('\n'),
    '## 文件',
    ['- `datapackage.json`　各表各列的说明（Data Package 2.0，见 https://datapackage.org）。', ...files].join(
      '\n',
    ),
    '各 CSV 为 UTF-8（无 BOM）、逗号分隔、CRLF 换行。用 Excel 或 WPS 直接打开时中文可能显示为乱码，请用“数据 → 从文本/CSV”导入并选 UTF-8，或改用勾稽导出的 CSV、XLSX。',
    MARKED,
    '## 权利',
    RIGHTS,
  ]
    .join('\n\n')
    .concat('\n');
}

/** Breaks a line, or turns the direction of writing. */
const BREAKING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** What makes links, pictures, markup and emphasis. */
const MARKUP = /[\\`*_[\]<>!&]/g;

/** Words of the page in one line of Markdown, where they are words and nothing else: no picture is loaded, no link made. */
function plain(text: string): string {
  return oneLine(text).replace(MARKUP, '\\$&') || NOT_STATED;
}

function code(text: string): string {
  const line = oneLine(text).replaceAll('`', '%60');
  return line === '' ? NOT_STATED : `\`${line}\``;
}

function oneLine(text: string): string {
  return text.replace(BREAKING, ' ').trim();
}
