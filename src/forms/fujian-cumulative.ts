import type { Form, FormColumn } from '../model/form.ts';
import { type FormId, FUJIAN_ROWS_2008, FUJIAN_ROWS_2012, type FujianRow } from './fields.ts';
import { type Indicator, indicatorsTable, UNIT_COLUMN } from './indicators-table.ts';

/**
 * The Fujian table of this year and all years, in two layouts, both read in published reports: 平潭县 2011 and 2013
 * (six channels, three replies); 平潭综合实验区 2014, 2015 and 2018 and 赤门乡 2018 (three channels, four replies).
 * The provincial notices behind it (闽政办〔2008〕207号, 闽政办函〔2012〕157号) are [unverified]: their tables were
 * not seen. Nothing is called official because of them.
 */
const COLUMNS: readonly FormColumn[] = [
  UNIT_COLUMN,
  { id: 'year', labels: ['本年度'] },
  { id: 'cumulative', labels: ['历年累计', '累计'] },
];

const INDICATORS: Readonly<Record<FujianRow, Indicator>> = {
  published: { labels: ['主动公开文件数', '主动公开信息数'], unit: '条' },
  published_on_website: {
    labels: ['其中:1.政府网站公开数', '其中:1.网站公开', '其中:1.政府网站', '1.政府网站公开数'],
    unit: '条',
  },
  published_in_gazette: {
    labels: ['2.政府公报公开数', '2.政府公报公开', '2.政府公报'],
    unit: '条',
  },
  requests: { labels: ['受理政府信息公开申请总数', '受理依申请公开信息总数'], unit: '条' },
  requests_in_person: { labels: ['其中:1.当面申请数', '1.当面申请数'], unit: '条' },
  requests_online: { labels: ['2.网络申请数', '2.网上申请数'], unit: '条' },
  requests_by_letter_or_fax: { labels: ['3.信函、传真申请数'], unit: '条' },
  requests_by_fax: { labels: ['2.传真申请数'], unit: '条' },
  requests_by_email: { labels: ['3.电子邮件申请数'], unit: '条' },
  requests_by_letter: { labels: ['5.信函申请数'], unit: '条' },
  requests_other: { labels: ['6.其它形式申请数', '6.其他形式申请数'], unit: '条' },
  replies: {
    labels: ['对申请的答复总数', '对申请的答复数', '本年度对申请的答复总数'],
    unit: '条',
  },
  replies_granted: { labels: ['其中:1.同意公开答复数', '1.同意公开答复数'], unit: '条' },
  replies_granted_in_part: { labels: ['2.同意部分公开答复数'], unit: '条' },
  replies_refused: {
    labels: ['3.不予公开答复数', '3.否决公开答复数', '3.否决公开答复总数'],
    unit: '条',
  },
  replies_other: { labels: ['4.其他类型答复数', '4.其它类型答复数'], unit: '条' },
  fees_waived: { labels: ['政府信息公开收费减免金额'], unit: '元', isOptional: true },
  // 平潭 2014, 2015 and 2018 print 行政诉讼 here and again two rows below.
  complaints: {
    labels: ['接受行政申诉、举报数', '接受行政诉讼、举报数', '行政申诉数'],
    unit: '件',
  },
  review: { labels: ['行政复议数'], unit: '件' },
  litigation: { labels: ['行政诉讼数'], unit: '件' },
};

/** About report years 2012 to 2018: three channels of requests, four kinds of reply. */
export const fujianCumulative: Form<FormId> = layout(FUJIAN_ROWS_2012, [2012, 2018]);

/** About report years 2008 to 2013: six channels of requests, three kinds of reply. */
export const fujianCumulative2008: Form<FormId> = layout(FUJIAN_ROWS_2008, [2008, 2013]);

function layout(rows: readonly FujianRow[], years: readonly [number, number]): Form<FormId> {
  return {
    id: 'fujian-cumulative',
    basis: '福建地方统计表（本年度与历年累计）',
    years,
    words: [
      ['历年累计', '主动公开文件数'],
      ['历年累计', '主动公开信息数'],
    ],
    tables: [
      indicatorsTable({
        rows,
        indicators: INDICATORS,
        columns: COLUMNS,
        field: (row, column) => `fujian-cumulative.${row}.${column}`,
      }),
    ],
  };
}
