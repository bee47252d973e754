import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { findingsOf } from '../../../src/check/findings.ts';
import { RULES } from '../../../src/rules/index.ts';
import { headlineOf } from '../../../src/wording/describe-finding.ts';
import { en } from '../../../src/wording/en.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { figures } from '../../support/figures.ts';

/** What a reader is told of the flat tables, sentence by sentence, written out by hand. */
function headlines(said: Readonly<Record<string, string>>, phrases: Phrases): string[] {
  const checks = checkReport(RULES, figures(said));
  const findings = findingsOf(checks, []);
  return findings.map((finding) => headlineOf(finding, { checks, findings }, phrases));
}

const OWN_SITE = {
  'zhejiang-2013.via_own_site': '6624',
  'zhejiang-2013.via_own_site.policy': '1255',
  'zhejiang-2013.via_own_site.service': '4101',
  'zhejiang-2013.via_own_site.other': '12612',
};
const REVIEWS = {
  'national-2014.review': '3',
  'national-2014.review.upheld': '1',
  'national-2014.review.corrected': '1',
  'national-2014.review.other': '0',
};
const REQUESTS = {
  'fujian-cumulative.requests.year': '7',
  'fujian-cumulative.requests_in_person.year': '0',
  'fujian-cumulative.requests_online.year': '5',
  'fujian-cumulative.requests_by_letter_or_fax.year': '1',
};
const CUMULATIVE = {
  'fujian-cumulative.published.cumulative': '57',
  'fujian-cumulative.published.year': '615',
};
const FEES = {
  'shanghai-coded.fees.cumulative': '120',
  'shanghai-coded.fees_proactive.cumulative': '100',
  'shanghai-coded.fees_on_request.cumulative': '10',
};

describe('findings of the flat tables', () => {
  it.each([
    [
      'a part above its total is unequal; categories that do not add up are a question',
      OWN_SITE,
      [
        '统计表“本单位网站”：各类信息之和不等于所载合计？（所载合计 6624，各类信息之和 17968）',
        '统计表“本单位网站”中的“其它各类信息”：分项多于所属合计，相差 5988',
      ],
    ],
    [
      'a case that may be pending is a question',
      REVIEWS,
      ['统计表“行政复议”：各项结果之和不等于所载合计？（所载合计 3，各项结果之和 2）'],
    ],
    [
      'channels of requests that do not add up are unequal',
      REQUESTS,
      ['统计表“受理申请总数 · 本年度”：各种申请方式之和不等于所载合计，相差 1'],
    ],
    [
      'all years cannot be fewer than one',
      CUMULATIVE,
      ['统计表“主动公开文件数”：历年累计少于本年度，相差 558'],
    ],
    [
      'fees that do not add up are unequal',
      FEES,
      ['统计表“收取费用总额 · 本年累计”：各项费用之和不等于所载合计，相差 10'],
    ],
  ])('%s', (_, said, expected) => {
    expect(headlines(said, zhCN)).toEqual(expected);
  });

  it('are told in English', () => {
    expect(headlines({ ...OWN_SITE, ...REVIEWS }, en)).toEqual([
      'Statistics table, “own website”: the kinds of information do not add up to the total? (printed total 6624, sum of the kinds of information 17968)',
      'Statistics table, own website, “other information”: the part is more than its total; the difference is 5988',
      'Statistics table, “administrative review”: the outcomes do not add up to the total? (printed total 3, sum of the outcomes 2)',
    ]);
  });
});
