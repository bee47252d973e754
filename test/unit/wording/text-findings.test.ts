import { describe, expect, it } from 'vitest';
import type { Addend, Check, Side, State } from '../../../src/model/check.ts';
import type { Mention } from '../../../src/model/mention.ts';
import type { Source } from '../../../src/model/report.ts';
import type { Assertion, Level, Operator } from '../../../src/model/rule.ts';
import { BINDINGS } from '../../../src/rules/narrative/bindings.ts';
import { DENIALS } from '../../../src/rules/narrative/denials.ts';
import { NARRATIVE_RULES, TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import { addendAmount } from '../../../src/wording/amounts.ts';
import { headlineOf, phrasesOf, placeOf, questionOf } from '../../../src/wording/describe-finding.ts';
import { en } from '../../../src/wording/en.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { addendName } from '../../../src/wording/side-names.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { check } from '../../support/check.ts';
import { cell, figure, number } from '../../support/figures.ts';
import { finding } from '../../support/finding.ts';

/** What a reader is told of the running text, of dates and of tables without a form, written out by hand. */

const SECTION = '一、总体情况';
const SOURCE: Source = {
  url: '',
  title: '示例县2020年年报',
  charset: 'UTF-8',
  readAt: '',
  publishedOn: null,
  indexNumber: null,
  text: '',
};

/** A figure of the text: its clause, the figure as printed in it, and its value. */
function said(quote: string, raw: string, value: string, more: Partial<Mention> = {}): Addend {
  const paragraph = { id: 'p1', text: quote, tablesBefore: 0 } as const;
  const unit = /^[\d.]+([^\d.].*)$/.exec(raw)?.[1] ?? null;
  const bounds = { value, low: value, high: value };
  const place = { section: SECTION, paragraph, start: 0, end: raw.length };
  const mention: Mention = { id: 'm1', quote, raw, ...bounds, unit, field: null, ...place, ...more };
  return { field: null, figure: null, mention, value };
}

function printed(field: string, value: string | null, unit: string | null = '件'): Addend {
  return { field, figure: figure(field, value === null ? '' : number(value, unit), cell()), value };
}

/** A figure of a table that fits no form, with the labels that the table prints. */
function labelled(label: readonly string[], value: string): Addend {
  return { field: 'table-3.4.2', figure: { ...figure('table-3.4.2', value, cell()), label }, value };
}

function constant(value: string): Addend {
  return { field: null, figure: null, value };
}

function side(addends: readonly Addend[], sum?: string): Side {
  const values = addends.flatMap(({ value }) => value ?? []);
  const total = values.reduce((all, value) => all + Number(value), 0);
  return { addends, sum: sum ?? (values.length === 0 ? null : String(total)) };
}

interface Told {
  readonly key: string;
  readonly state?: State;
  readonly level?: Level;
  readonly operator?: Operator;
  readonly assertion?: Assertion;
  readonly left: Side;
  readonly right: Side;
}

function relation({ key, state = 'review', level = 'cross', operator = '=', ...more }: Told): Check {
  const [rule = '', instance = ''] = key.split('/');
  const difference = String(Number(more.left.sum) - Number(more.right.sum));
  const fields = [...more.left.addends, ...more.right.addends].flatMap(({ field }) => field ?? []);
  return check({ rule, instance, state, level, operator, difference, fields, ...more });
}

function told(checks: readonly Check[], phrases: Phrases) {
  const all = finding(check({ level: 'cross' }), { checks: checks.map((_, at) => at) });
  const report = { checks, findings: [all], source: SOURCE };
  return {
    headline: headlineOf(all, report, phrases),
    question: questionOf(all, report, phrases)
      .replace('您好。贵单位公布的《示例县2020年年报》中，', '')
      .replace('Hello. In “示例县2020年年报”, ', ''),
  };
}

const RECEIVED = side([said('共收到依申请公开9件', '9件', '9')]);
const RECEIVED_IN_TABLE = side([printed('requests.received.total', '10')]);
const PUBLISHED = side([said('其中在本单位网站共发布25855条', '25855条', '25855')]);
const KINDS = [
  said('政策文件类1255条', '1255条', '1255'),
  said('公众服务类4101条', '4101条', '4101'),
  said('其它12612条', '12612条', '12612'),
];

/** Relation, headline in Chinese and English, question in Chinese. */
const CASES: readonly (readonly [string, Told, string, string, string])[] = [
  [
    'a figure that may count something else is a question',
    { key: 'narrative.received/received', left: RECEIVED, right: RECEIVED_IN_TABLE },
    '正文“一、总体情况”：所述收到申请 9 件，与表三“本年新收 · 总计” 10 件不一致？',
    'Text, “一、总体情况”: requests received as stated 9, while Table 3, “received · total” is 10?',
    '正文“一、总体情况”：所述收到申请为 9 件，表三“本年新收 · 总计”为 10 件。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a figure that can only mean the table’s is unequal',
    { key: 'narrative.received/received.2', state: 'fails', left: RECEIVED, right: RECEIVED_IN_TABLE },
    '正文“一、总体情况”：所述收到申请 9 件，与表三“本年新收 · 总计” 10 件不一致，相差 1',
    'Text, “一、总体情况”: requests received as stated 9, while Table 3, “received · total” is 10; the difference is 1',
    '正文“一、总体情况”：所述收到申请为 9 件，表三“本年新收 · 总计”为 10 件，两者相差 1。请问应以哪个数字为准，或者统计口径有何说明？谢谢。',
  ],
  [
    'all years are told as such',
    {
      key: 'narrative.published/published.all_years.2',
      left: side([said('历年累计615条', '615条', '615')]),
      right: side([printed('fujian-cumulative.published.cumulative', '620', '条')]),
    },
    '正文“一、总体情况”：所述主动公开信息（历年累计） 615 条，与统计表“主动公开文件数 · 历年累计” 620 条不一致？',
    'Text, “一、总体情况”: information published over all years as stated 615, while Statistics table, “published · all years” is 620?',
    '正文“一、总体情况”：所述主动公开信息（历年累计）为 615 条，统计表“主动公开文件数 · 历年累计”为 620 条。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'fields that together are what the text counts are named together',
    {
      key: 'narrative.outcome/granted_or_in_part',
      left: side([said('予以公开及部分公开258件', '258件', '258')]),
      right: side([
        printed('requests.granted.total', '200'),
        printed('requests.granted_in_part.total', '50'),
      ]),
    },
    '正文“一、总体情况”：所述予以公开和部分公开 258 件，与表三“予以公开、部分公开”之和 250 件不一致？',
    'Text, “一、总体情况”: requests granted or granted in part as stated 258, while the sum of Table 3, “granted, granted in part” is 250?',
    '正文“一、总体情况”：所述予以公开和部分公开为 258 件，表三“予以公开、部分公开”之和为 250 件。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a part is more than its row, not unlike it',
    {
      key: 'narrative.channel/letter.2',
      operator: '<=',
      left: side([said('信函申请5件', '5件', '5')]),
      right: side([printed('fujian-cumulative.requests_by_letter_or_fax.year', '3')]),
    },
    '正文“一、总体情况”：所述信函申请 5 件，多于统计表“信函、传真申请 · 本年度” 3 件？',
    'Text, “一、总体情况”: requests by letter as stated 5, more than Statistics table, “requests by letter or fax · this year”, 3?',
    '正文“一、总体情况”：所述信函申请为 5 件，统计表“信函、传真申请 · 本年度”为 3 件。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a denial',
    {
      key: 'narrative.none/review',
      left: side([said('未发生行政复议', '未', '0')]),
      right: side([printed('disputes.review.total', '2')]),
    },
    '正文“一、总体情况”：称没有行政复议，表四“行政复议 · 总计”为 2 件？',
    'Text, “一、总体情况”: says there was no administrative review, while Table 4, “administrative review · total” is 2?',
    '正文“一、总体情况”：所述行政复议为 0，表四“行政复议 · 总计”为 2 件。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'all answered, yet some carried out: no figure of the text at all',
    {
      key: 'narrative.answered/none_left',
      left: side([printed('requests.carried_out.total', '3')]),
      right: side([constant('0')]),
    },
    '正文：称收到的申请均已答复，表三“结转下年 · 总计”为 3 件？',
    'Text: says all requests were answered, while Table 3, “carried out · total” is 3?',
    '正文：称收到的申请均已答复，表三“结转下年 · 总计”为 3 件。请问结转下年的申请是否已计入答复？谢谢。',
  ],
  [
    'parts of a closed list',
    {
      key: 'narrative.parts-total/parts.2',
      state: 'fails',
      level: 'plausible',
      left: PUBLISHED,
      right: side(KINDS),
    },
    '正文“一、总体情况”：所述总数 25855 条，与所列 3 部分之和 17968 条不一致？',
    'Text, “一、总体情况”: total as stated 25855, while the sum of the 3 parts listed is 17968?',
    '正文“一、总体情况”：所述总数为 25855 条，所列 3 部分之和为 17968 条。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'parts of an open list may only be fewer',
    {
      key: 'narrative.parts-total/parts',
      operator: '>=',
      level: 'plausible',
      left: side([said('共1000条', '1000条', '1000')]),
      right: side(KINDS),
    },
    '正文“一、总体情况”：所述总数 1000 条，少于所列 3 部分之和 17968 条？',
    'Text, “一、总体情况”: total as stated 1000, less than the sum of the 3 parts listed, 17968?',
    '正文“一、总体情况”：所述总数为 1000 条，所列 3 部分之和为 17968 条。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'money, and not certain of it',
    {
      key: 'narrative.fees/parts',
      left: side([said('收取费用2950元', '2950元', '2950')]),
      right: side([said('甲420元', '420元', '420'), said('乙290元', '290元', '290')]),
    },
    '正文“一、总体情况”：所述费用总额 2950 元，与所列 2 笔费用之和 710 元不一致？',
    'Text, “一、总体情况”: fees as stated 2950 yuan, while the sum of the 2 fees listed is 710 yuan?',
    '正文“一、总体情况”：所述费用总额为 2950 元，所列 2 笔费用之和为 710 元。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a share, computed and printed',
    {
      key: 'narrative.share/share.3',
      state: 'fails',
      level: 'plausible',
      assertion: 'share',
      left: side([said('公开258件', '258件', '258'), said('答复805件', '805件', '805')], '32.0497'),
      right: side([said('占33.9%', '33.9%', '33.9')]),
    },
    '正文“一、总体情况”：258 占 805 的 32.05%，所写为 33.9%？',
    'Text, “一、总体情况”: 258 of 805 is 32.05%, printed as 33.9%?',
    '正文“一、总体情况”：258 占 805 的 32.05%，所写为 33.9%。请问这一百分比的基数是什么？谢谢。',
  ],
  [
    'a rate above a hundred',
    {
      key: 'narrative.share/rate',
      state: 'fails',
      level: 'plausible',
      assertion: 'share',
      left: side([said('办结171件', '171件', '171'), said('受理事项117件', '117件', '117')], '146.1538'),
      right: side([said('办结率100%', '100%', '100')]),
    },
    '正文“一、总体情况”：“办结171件”，“受理事项117件”，办结率所写为 100%，按这两个数字为 146.15%？',
    'Text, “一、总体情况”: “办结171件”, “受理事项117件”; the rate is printed as 100%, the two figures give 146.15%?',
    '正文“一、总体情况”：“办结171件”，“受理事项117件”，办结率所写为 100%，按这两个数字为 146.15%。请问办结率如何计算？谢谢。',
  ],
  [
    'shares that do not come to a hundred',
    {
      key: 'narrative.shares-total/shares',
      state: 'fails',
      level: 'plausible',
      left: side([said('甲66%', '66%', '66'), said('乙33%', '33%', '33')]),
      right: side([constant('100')]),
    },
    '正文“一、总体情况”：所列百分比之和为 99%，不是 100%？',
    'Text, “一、总体情况”: the shares come to 99%, not to 100%?',
    '正文“一、总体情况”：所列百分比之和为 99%。请问各项百分比如何计算和取整？谢谢。',
  ],
  [
    'a part that is more than its whole, rounded: the text is quoted',
    {
      key: 'narrative.part-within/visitors',
      operator: '<=',
      level: 'plausible',
      left: side(
        [said('浏览总量65万人', '65万人', '650000', { low: '645000', high: '655000', unit: '人' })],
        '655000',
      ),
      right: side(
        [said('点击总数28万次', '28万次', '280000', { low: '275000', high: '285000', unit: '次' })],
        '275000',
      ),
    },
    '正文“一、总体情况”：“浏览总量65万人”，多于“点击总数28万次”？',
    'Text, “一、总体情况”: “浏览总量65万人” is more than “点击总数28万次”?',
    '正文“一、总体情况”：一处为“浏览总量65万人”，一处为“点击总数28万次”。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a part of the text within a row of the table',
    {
      key: 'narrative.part-within/trainees',
      operator: '<=',
      level: 'plausible',
      left: side([said('参加培训人员300人次', '300人次', '300')]),
      right: side([printed('zhejiang-2013.trainees', '263', '人次')]),
    },
    '正文“一、总体情况”：“参加培训人员300人次”，多于统计表“培训人员” 263 人次？',
    'Text, “一、总体情况”: “参加培训人员300人次” is more than Statistics table, “trainees” 263?',
    '正文“一、总体情况”：一处为“参加培训人员300人次”，一处为统计表“培训人员” 263 人次。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'the same thing in two places',
    {
      key: 'narrative.stated-twice/hotline',
      level: 'plausible',
      left: side([said('目前共处理12345市民诉求7239件', '7239件', '7239')]),
      right: side([said('2018年受理12345批转办件30件', '30件', '30')]),
    },
    '正文“一、总体情况”：“目前共处理12345市民诉求7239件”与另一处“2018年受理12345批转办件30件”，统计口径是否相同？',
    'Text, “一、总体情况”: “目前共处理12345市民诉求7239件” and elsewhere “2018年受理12345批转办件30件”, counted in the same way?',
    '正文“一、总体情况”：一处为“目前共处理12345市民诉求7239件”，另一处为“2018年受理12345批转办件30件”。请问两处的时段和统计范围是否相同？谢谢。',
  ],
  [
    'a list longer than it says',
    {
      key: 'narrative.list-count/listed',
      level: 'plausible',
      left: side([said('甲、乙、丙、丁、戊、己等5个窗口', '5', '5')]),
      right: side([constant('6')]),
    },
    '正文“一、总体情况”：“甲、乙、丙、丁、戊、己等5个窗口”，所列至少 6 项？',
    'Text, “一、总体情况”: “甲、乙、丙、丁、戊、己等5个窗口”, with at least 6 items listed?',
    '正文“一、总体情况”：“甲、乙、丙、丁、戊、己等5个窗口”，所列至少 6 项。请问共有几项？谢谢。',
  ],
  [
    'a list announced and not kept',
    {
      key: 'narrative.list-count/announced',
      level: 'plausible',
      left: side([said('三个方面工作:', '三', '3')]),
      right: side([constant('4')]),
    },
    '正文“一、总体情况”：称“三个方面工作”，其后列出 4 项？',
    'Text, “一、总体情况”: “三个方面工作” announced, 4 items listed?',
    '正文“一、总体情况”：称“三个方面工作”，其后列出 4 项。请问共有几项？谢谢。',
  ],
  [
    'an old preface',
    {
      key: 'narrative.list-count/contents',
      level: 'info',
      left: side([said('全文包括甲、乙', '甲、乙', '9', { section: null })]),
      right: side([constant('7')]),
    },
    '正文：前言列出 9 个部分，正文有 7 个标题？',
    'Text: the preface names 9 parts, the text has 7 headings?',
    '正文：前言列出 9 个部分，正文有 7 个标题。请问报告由哪几部分组成？谢谢。',
  ],
  [
    'a prescribed section that was not found: numbers of the rule alone',
    {
      key: 'narrative.list-count/prescribed',
      level: 'structural',
      left: side([constant('5')]),
      right: side([constant('6')]),
    },
    '正文：规定的 6 个部分，按标题找到 5 个？',
    'Text: of the 6 prescribed parts, 5 were found by their headings?',
    '正文：规定的 6 个部分，按标题找到 5 个。请问其余部分载于何处？谢谢。',
  ],
  [
    'a figure out of scale',
    {
      key: 'narrative.scale/copies',
      level: 'info',
      assertion: 'rate',
      operator: '<=',
      left: side(
        [said('发行5760万册', '5760万册', '57600000', { unit: '册' }), said('全年出刊12期', '12期', '12')],
        '4800000',
      ),
      right: side([constant('100000')]),
    },
    '正文“一、总体情况”：“发行5760万册”、“全年出刊12期”，平均每期 480 万册？',
    'Text, “一、总体情况”: “发行5760万册”, “全年出刊12期”: 4,800,000 copies of each issue?',
    '正文“一、总体情况”：“发行5760万册”、“全年出刊12期”，平均每期 480 万册。请问这两个数字的单位和统计口径是什么？谢谢。',
  ],
  [
    'a year that is not everywhere the same',
    { key: 'dates.report-year/year', left: side([constant('2020')]), right: side([constant('2019')]) },
    '报告年份：标题、统计期限或表头之中，一处为 2020 年，一处为 2019 年？',
    'Year of the report: of title, period and table, one says 2020, one 2019?',
    '报告年份：标题、统计期限或表头之中，一处为 2020 年，一处为 2019 年。请问报告涉及哪一年度？谢谢。',
  ],
  [
    'a period that is no year, told without the number that it is compared by',
    { key: 'dates.period/period', left: side([constant('1030')]), right: side([constant('1130')]) },
    '统计期限：不是一个完整的年度（1 月 1 日至 12 月 31 日）？',
    'Period of the statistics: not one full year, 1 January to 31 December?',
    '统计期限：不是一个完整的年度（1 月 1 日至 12 月 31 日）。请问统计的起止日期是什么？谢谢。',
  ],
  [
    'days in an odd order',
    {
      key: 'dates.order/days',
      state: 'fails',
      level: 'plausible',
      operator: '<=',
      left: side([said('填报日期:2014年3月20日', '填报日期:2014年3月20日', '20140320')]),
      right: side([constant('20140314')]),
    },
    '日期先后：填报日期 2014-03-20，晚于公布日期 2014-03-14？',
    'Order of days: day of filling in 2014-03-20, after day of publication 2014-03-14?',
    '日期先后：填报日期为 2014-03-20，公布日期为 2014-03-14。请问报告是哪一天完成、哪一天首次公布的？谢谢。',
  ],
  [
    'published after the prescribed day',
    {
      key: 'dates.deadline/published',
      state: 'fails',
      level: 'plausible',
      operator: '<=',
      left: side([constant('20210502')]),
      right: side([constant('20210331')]),
    },
    '公布日期：2021-05-02，晚于规定期限 2021-03-31？',
    'Day of publication: 2021-05-02, after the prescribed 2021-03-31?',
    '公布日期：页面所载为 2021-05-02，规定期限为 2021-03-31。请问报告是哪一天首次公布的？谢谢。',
  ],
  [
    'a total of a table that fits no form, by the table’s own labels',
    {
      key: 'tables.total/table-3.4.2',
      state: 'fails',
      level: 'plausible',
      left: side([labelled(['合计', '件数'], '12')]),
      right: side([labelled(['甲', '件数'], '5'), labelled(['乙', '件数'], '6')]),
    },
    '表格“合计 · 件数”：各项之和不等于所载合计？（所载合计 12，各项之和 11）',
    'Table, “合计 · 件数”: the items do not add up to the printed total? (printed total 12, sum of the items 11)',
    '表格“合计 · 件数”：所载合计为 12，各项之和为 11。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a part of such a table',
    {
      key: 'tables.part-within/table-3.4.2',
      state: 'fails',
      level: 'plausible',
      operator: '<=',
      left: side([labelled(['其中：网上', '件数'], '7')]),
      right: side([labelled(['申请', '件数'], '6')]),
    },
    '表格“其中：网上 · 件数”：“其中”一项多于其上一项？（“其中”一项 7，其上一项 6）',
    'Table, “其中：网上 · 件数”: the part is more than the item above it? (the part 7, the item above it 6)',
    '表格“其中：网上 · 件数”：“其中”一项为 7，其上一项为 6。请问这两个数字的统计口径是什么？谢谢。',
  ],
  [
    'a blank beside a figure of the text',
    {
      key: 'narrative.received/received',
      state: 'gap',
      left: RECEIVED,
      right: side([printed('requests.received.total', null)]),
    },
    '正文“一、总体情况”：所述收到申请 9 件，表三“本年新收 · 总计” 空白；空白处合计须为 9 才相等',
    'Text, “一、总体情况”: requests received as stated 9, Table 3, “received · total” blank; equal only if the blanks together are 9',
    '正文“一、总体情况”：所述收到申请 9 件，表三“本年新收 · 总计” 空白，空白处合计须为 9 才相等。请问空白处是多少？谢谢。',
  ],
];

describe.each(CASES)('%s', (_, relationSaid, chinese, english, question) => {
  it('is told in Chinese and English, and asked', () => {
    const checks = [relation(relationSaid)];
    expect(told(checks, zhCN)).toEqual({ headline: chinese, question });
    expect(told(checks, en).headline).toBe(english);
  });
});

describe('what cannot be told', () => {
  const unknown = (key: string) =>
    relation({
      key,
      state: 'not-assessable',
      left: RECEIVED,
      right: side([printed('requests.granted.total', null)]),
    });
  const checks = ['outcome/granted', 'outcome/granted.2', 'outcome/refused', 'received/received'].map(
    (key) => ({
      ...unknown(`narrative.${key}`),
      reason: 'row-missing' as const,
    }),
  );

  it('of one relation names its subject', () => {
    expect(told(checks.slice(0, 1), zhCN).headline).toBe('正文所述予以公开：无法核对，因为表中缺少其中一行');
  });

  it('of several names each subject once, whatever its rule', () => {
    expect(told(checks, zhCN).headline).toBe(
      '4 项关系无法核对，因为表中缺少其中一行：正文所述予以公开、不予公开、收到申请',
    );
    expect(told(checks, en).headline).toBe(
      '4 relations cannot be checked, because one of the rows is not in the table: Text, requests granted, requests refused, requests received',
    );
  });
});

describe('an addend', () => {
  const within = relation({ key: 'narrative.parts-total/parts', left: PUBLISHED, right: side(KINDS) });

  it.each([
    ['of the text is called by the words before it', PUBLISHED.addends[0], '在本单位网站共发布'],
    ['without words before it, by those behind', said('33个行政许可主体', '33个', '33'), '行政许可主体'],
    [
      'behind another figure, by its own words',
      said('政策类1255条、公众服务类4101条', '4101条', '4101'),
      '公众服务类',
    ],
    [
      'with a long clause, by its end',
      said('全年通过审计信息专栏公开政府信息16条', '16条', '16'),
      '…审计信息专栏公开政府信息',
    ],
    ['in full-width digits, by the words before it', said('公开12条', '１２条', '12'), '公开'],
    [
      'whose clause was written in other characters, by the end of the clause',
      said('全年通过审计信息专栏公开政府信息若干', '若幹', '16'),
      '…信息专栏公开政府信息若干',
    ],
    ['that the rule brings, as such', constant('100'), '对照值'],
  ])('%s', (_, addend, name) => {
    expect(addend === undefined ? '' : addendName(addend, within, zhCN)).toBe(name);
  });

  it.each([
    [
      'a column’s sum is called by its row',
      [labelled(['甲', '件数'], '5'), labelled(['乙', '件数'], '5')],
      labelled(['合计', '件数'], '11'),
      ['甲', '乙'],
    ],
    [
      'a row’s sum is called by its column',
      [labelled(['甲', '件数'], '5'), labelled(['甲', '人数'], '5')],
      labelled(['甲', '合计'], '11'),
      ['件数', '人数'],
    ],
  ])('of a strange table in %s', (_, addends, total, names) => {
    const sum = relation({ key: 'tables.total/1', left: side([total]), right: side(addends) });
    expect(addends.map((addend) => addendName(addend, sum, zhCN))).toEqual(names);
  });
});

describe('an amount of the text', () => {
  const amount = (raw: string, value: string, more: Partial<Mention>, phrases: Phrases) =>
    addendAmount(said(`共${raw}`, raw, value, more), phrases);

  it.each([
    ['rounded', '1.3万条', '13000', { low: '12500', high: '13500', unit: '条' }, '1.3万条', 'about 13000'],
    ['a lower bound', '100余件', '100', { high: null, unit: '件' }, '100余件', 'at least 100'],
    ['an upper bound', '近3万人', '30000', { low: null, unit: '人' }, '近3万人', 'at most 30000'],
    ['a percentage', '33.9%', '33.9', { low: '33.85', high: '33.95', unit: '%' }, '33.9%', '33.9%'],
    ['money', '2万元', '2', { unit: '万元' }, '2 万元', '2 × 10,000 yuan'],
    ['spelled in characters', '二十三件', '23', { unit: '件' }, '23 件', '23'],
  ])('%s', (_, raw, value, more, chinese, english) => {
    expect([amount(raw, value, more, zhCN), amount(raw, value, more, en)]).toEqual([chinese, english]);
  });
});

/** Every rule, and every instance that is told in its own way, in each state that is told, with sides of each kind. */
describe.each(LANGUAGES.map((phrases) => [phrases.language, phrases] as const))(
  'in %s',
  (language, phrases) => {
    const ids = [...NARRATIVE_RULES, ...TABLE_RULES].map(({ id }): string => id);
    const subjects = [
      ...Object.keys(phrases.rules).filter((key) => ids.includes(key.split('/')[0] ?? '')),
      ...BINDINGS.map(({ rule, subject }) => `${rule}/${subject}`),
      ...DENIALS.map(({ subject }) => `narrative.none/${subject}`),
    ].map((key) => (key.includes('/') ? key : `${key}/only`));
    const sides = [
      [RECEIVED, RECEIVED_IN_TABLE],
      [RECEIVED_IN_TABLE, side([constant('0')])],
      [side([constant('20210502')]), side([constant('20210331')])],
      [side([...RECEIVED.addends, ...PUBLISHED.addends]), side([constant('100')])],
    ] as const;
    const all = subjects.flatMap((key) =>
      (['fails', 'review', 'gap', 'not-assessable'] as const).flatMap((state) =>
        sides.flatMap(([left, right]) =>
          (['=', '<=', '>='] as const).map((operator) => relation({ key, state, operator, left, right })),
        ),
      ),
    );
    const sentencesOf = (each: Check) => {
      const { headline, question } = told([each], phrases);
      const rule = phrasesOf(each, phrases);
      return [headline, question, placeOf(each, phrases), rule?.left, rule?.right, rule?.unequal].map(String);
    };

    it('no place is left unfilled', () => {
      const unfilled = all.flatMap(sentencesOf).filter((line) => /[{}]|undefined|null|NaN|^$/.test(line));
      expect([...new Set(unfilled)]).toEqual([]);
    });

    it('no sentence strays into the other language, but for what it quotes', () => {
      const other = language === 'en' ? /[\u3000-\u9fff\uff00-\uffef]/ : /[A-Za-z]{2,}/;
      const own = all.flatMap(sentencesOf).map((line) => line.replace(/“[^”]*”|《[^》]*》/g, ''));
      expect([...new Set(own.filter((line) => other.test(line)))]).toEqual([]);
    });

    it('only a verdict states that two figures differ; the rest asks', () => {
      const asking = all.filter(({ state }) => state === 'review');
      const mark = language === 'en' ? '?' : '？';
      expect(
        asking.map((each) => told([each], phrases).headline).filter((line) => !line.includes(mark)),
      ).toEqual([]);
    });
  },
);
