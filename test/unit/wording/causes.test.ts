import { describe, expect, it } from 'vitest';
import { SLIPS, type Slip, UNNARROWED } from '../../../src/model/cause.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Finding, Source } from '../../../src/model/report.ts';
import { headlineOf, kindOf, questionOf, titleOf } from '../../../src/wording/describe-finding.ts';
import { en } from '../../../src/wording/en.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { markOfFinding } from '../../../src/wording/mark-text.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { candidate, changed } from '../../support/candidate.ts';
import { check } from '../../support/check.ts';
import { figure } from '../../support/figures.ts';
import { finding } from '../../support/finding.ts';
import { formFields } from '../../support/form-fields.ts';
import { mention } from '../../support/mention.ts';
import { fc } from '../../support/property.ts';

/** What a reader is told of cells that would have to change, sentence by sentence, written out by hand. */

function unequal(
  rule: string,
  instance: string,
  left: string,
  right: string,
  more: Partial<Check> = {},
): Check {
  const side = (sum: string) => ({ addends: [], sum });
  const difference = String(Number(left) - Number(right));
  const made = { rule, instance, state: 'fails', left: side(left), right: side(right), difference } as const;
  return check({ ...made, ...more });
}

const RECEIVED = 'requests.received.total';
const ROW = unequal('requests.applicants-total', 'granted', '3', '2');
const OTHER_ROW = unequal('requests.applicants-total', 'granted_in_part', '4', '5');
const COLUMN = unequal('requests.results-total', 'natural_person', '24', '23');
const BALANCE = unequal('requests.balance', 'natural_person', '25', '24');
const REVIEW = unequal('disputes.outcomes-total', 'review', '4', '3');
const LIMIT = unequal('national-2014.normative-within-published', 'normative_documents', '9', '7', {
  operator: '<=',
});
const TEXT = unequal('narrative.received', 'received', '24', '23', {
  level: 'cross',
  left: { addends: [{ field: null, figure: null, mention: mention('24件', '24'), value: '24' }], sum: '24' },
  right: {
    addends: [{ field: RECEIVED, figure: figure(RECEIVED, '23'), value: '23' }],
    sum: '23',
  },
});

function of(checks: readonly Check[], more: Partial<Finding>): readonly [Finding, readonly Check[]] {
  const [first = check()] = checks;
  return [finding(first, { checks: checks.map((_, at) => at), ...more }), checks];
}

const GRANTED = 'requests.granted.natural_person';
const IN_PART = 'requests.granted_in_part.natural_person';
const cells = (...made: readonly ReturnType<typeof changed>[]) => ({ candidates: [candidate(made)] });
const REVIEW_CELLS = ['upheld', 'corrected', 'other', 'pending', 'total'].map((outcome) =>
  candidate([changed(`disputes.review.${outcome}`, '1', '2')]),
);
const line = (slip: Slip, ...fields: readonly string[]) => ({
  candidates: [
    candidate(
      fields.map((field) => changed(`requests.${field}`, '1', '2')),
      { slip },
    ),
  ],
});

describe('a finding with a cause is told', () => {
  it.each<[string, ReturnType<typeof of>, string, string, string]>([
    [
      'by the only cell that would do, and how many relations it would make equal',
      of([ROW, COLUMN], cells(changed(GRANTED, '2', '3'))),
      '≠ 1',
      '表三“予以公开 · 自然人”所载 2；若为 3，与之有关的 2 项关系都相等',
      'Table 3, “granted · natural persons” is printed as 2; if it were 3, the 2 relations involved would all be equal',
    ],
    [
      'by the cell where it would be less',
      of([ROW, COLUMN, BALANCE], cells(changed(GRANTED, '152', '15'))),
      '≠ 137',
      '表三“予以公开 · 自然人”所载 152；若为 15，与之有关的 3 项关系都相等',
      'Table 3, “granted · natural persons” is printed as 152; if it were 15, the 3 relations involved would all be equal',
    ],
    [
      'by the cell where it is printed with a minus',
      of([ROW], cells(changed(GRANTED, '-2', '2'))),
      '≠ 4',
      '表三“予以公开 · 自然人”所载 -2；若为 2，与之有关的一项关系即相等',
      'Table 3, “granted · natural persons” is printed as -2; if it were 2, the one relation involved would be equal',
    ],
    [
      'by the cell where it has decimals',
      of([REVIEW], cells(changed('proactive.fees.amount', '125', '1.25'))),
      '≠ 123.75',
      '表二“行政事业性收费 · 金额”所载 125；若为 1.25，与之有关的一项关系即相等',
      'Table 2, “fees · amount” is printed as 125; if it were 1.25, the one relation involved would be equal',
    ],
    [
      'by the cell and the least that would do',
      of([LIMIT], cells(changed('national-2014.published', '7', ['9', null]))),
      '≠',
      '统计表“主动公开信息”所载 7；若至少为 9，与之有关的一项关系即成立',
      'Statistics table, “published” is printed as 7; if it were at least 9, the one relation involved would hold',
    ],
    [
      'by the cell and the most that would do',
      of([LIMIT], cells(changed('national-2014.normative_documents', '9', ['0', '7']))),
      '≠',
      '统计表“规范性文件”所载 9；若至多为 7，与之有关的一项关系即成立',
      'Statistics table, “normative documents” is printed as 9; if it were at most 7, the one relation involved would hold',
    ],
    [
      'by the cell and the values between which it would do',
      of([LIMIT, COLUMN], cells(changed('national-2014.published', '7', ['9', '12']))),
      '≠',
      '统计表“主动公开信息”所载 7；若在 9 至 12 之间，与之有关的 2 项关系都成立',
      'Statistics table, “published” is printed as 7; if it were between 9 and 12, the 2 relations involved would all hold',
    ],
    [
      'by two cells, each with what it would be',
      of([ROW, OTHER_ROW, BALANCE], cells(changed(GRANTED, '2', '3'), changed(IN_PART, '5', '7'))),
      '≠',
      '表三“予以公开 · 自然人”、“部分公开 · 自然人”所载 2、5；若分别为 3、7，与之有关的 3 项关系都相等',
      'Table 3, “granted · natural persons”, “granted in part · natural persons” are printed as 2, 5; if they were 3, 7, the 3 relations involved would all be equal',
    ],
    [
      'by two cells of two tables',
      of([ROW, REVIEW], cells(changed(GRANTED, '2', '3'), changed('disputes.review.upheld', '1', '2'))),
      '≠ 1',
      '表三“予以公开 · 自然人”、表四“行政复议 · 结果维持”所载 2、1；若分别为 3、2，与之有关的 2 项关系都相等',
      'Table 3, “granted · natural persons”, Table 4, “administrative review · upheld” are printed as 2, 1; if they were 3, 2, the 2 relations involved would all be equal',
    ],
    [
      'by two cells of which only the sum is known',
      of([ROW, COLUMN], cells(changed(GRANTED, '2', ['0', '9']), changed(IN_PART, '5', ['0', '9']))),
      '≠',
      '表三“予以公开 · 自然人”、“部分公开 · 自然人”若为其他数字，与之有关的 2 项关系都相等',
      'Table 3, “granted · natural persons”, “granted in part · natural persons”: if these were other numbers, the 2 relations involved would all be equal',
    ],
    [
      'by two cells that hold each other’s figures',
      of([ROW, OTHER_ROW], {
        candidates: [
          candidate([changed(GRANTED, '2', '5'), changed(IN_PART, '5', '2')], { slip: 'cells-swapped' }),
        ],
      }),
      '≠ 3',
      '表三“予以公开 · 自然人”、“部分公开 · 自然人”所载 2、5 若互换，与之有关的 2 项关系都相等',
      'Table 3, “granted · natural persons”, “granted in part · natural persons” are printed as 2, 5; if they changed places, the 2 relations involved would all be equal',
    ],
    [
      'by a row',
      of([ROW, COLUMN], line('row-shifted', 'granted.natural_person', 'granted.enterprise', 'granted.total')),
      '≠ 1',
      '表三“予以公开”一行的数字若移动一栏，与之有关的 2 项关系都相等',
      'Table 3, row “granted”: if its numbers moved by one column, the 2 relations involved would all be equal',
    ],
    [
      'by a column',
      of([ROW, COLUMN], line('column-shifted', 'received.total', 'granted.total', 'concluded.total')),
      '≠ 1',
      '表三“总计”一列的数字若移动一行，与之有关的 2 项关系都相等',
      'Table 3, column “total”: if its numbers moved by one row, the 2 relations involved would all be equal',
    ],
    [
      'by a column that repeats another one',
      of(
        [ROW, COLUMN],
        line('column-copied', 'received.enterprise', 'granted.enterprise', 'other.enterprise'),
      ),
      '≠ 1',
      '表三“商业企业”一列与另一列数字相同；若为其他数字，与之有关的 2 项关系都相等',
      'Table 3, column “enterprises” has the numbers of another column; if they were others, the 2 relations involved would all be equal',
    ],
    [
      'by the first of many cells that are no row',
      of(
        [ROW, COLUMN],
        line(
          'row-shifted',
          'received.total',
          'carried_in.total',
          'granted.total',
          'other.total',
          'granted.enterprise',
        ),
      ),
      '≠ 1',
      '表三“本年新收 · 总计”、“上年结转 · 总计”、“予以公开 · 总计”、“其他处理 · 总计”等 5 格若为其他数字，与之有关的 2 项关系都相等',
      'Table 3, “received · total”, “carried in · total”, “granted · total”, “other · total” and others, 5 cells in all: if these were other numbers, the 2 relations involved would all be equal',
    ],
    [
      'by its relation, where any cell of it would do',
      of([REVIEW], { candidates: REVIEW_CELLS }),
      '≠ 1',
      '表四“行政复议”：各项结果之和不等于总计，相差 1',
      'Table 4, “administrative review”: the outcomes do not add up to the total; the difference is 1',
    ],
    [
      'by its relations, where they could become equal in several ways',
      of([ROW, OTHER_ROW], {
        candidates: [
          candidate([changed(GRANTED, '2', '3'), changed(IN_PART, '5', '4')]),
          candidate([changed(GRANTED, '3', '2'), changed('requests.granted_in_part.total', '4', '5')]),
        ],
      }),
      '≠ 1',
      '表三“予以公开、部分公开”一行：2 项关系不相等；最少改动 2 格可使其都相等，有 2 种改法',
      'Table 3, row “granted, granted in part”: 2 relations are not equal; all would be equal if 2 of the cells changed, in one of 2 ways',
    ],
    [
      'by relations of rows and of columns, which differ by different amounts',
      of([ROW, unequal('requests.results-total', 'natural_person', '24', '20')], {
        candidates: REVIEW_CELLS,
      }),
      '≠',
      '表三“予以公开”一行，表三“自然人”一列：2 项关系不相等；最少改动 1 格可使其都相等，有 5 种改法',
      'Table 3, row “granted”; Table 3, column “natural persons”: 2 relations are not equal; all would be equal if 1 of the cells changed, in one of 5 ways',
    ],
    [
      'by its relation, where the cells were not narrowed down',
      of([ROW], { unnarrowed: 'more-than-three-cells' }),
      '≠ 1',
      '表三“予以公开”一行：各类申请人之和不等于总计，相差 1',
      'Table 3, row “granted”: the kinds of applicant do not add up to the total; the difference is 1',
    ],
    [
      'by a row that has moved, where no three cells would do',
      of([ROW, COLUMN], {
        ...line('row-shifted', 'granted.natural_person', 'granted.enterprise'),
        unnarrowed: 'more-than-three-cells',
      }),
      '≠ 1',
      '表三“予以公开”一行的数字若移动一栏，与之有关的 2 项关系都相等',
      'Table 3, row “granted”: if its numbers moved by one column, the 2 relations involved would all be equal',
    ],
    [
      'by its relations, where a row may have moved but not all ways were looked at',
      of([ROW, COLUMN], {
        ...line('row-shifted', 'granted.natural_person', 'granted.enterprise'),
        unnarrowed: 'too-much-work',
      }),
      '≠ 1',
      '表三“予以公开”一行，表三“自然人”一列：2 项关系不相等',
      'Table 3, row “granted”; Table 3, column “natural persons”: 2 relations are not equal',
    ],
    [
      'by its relations, where the cells were not narrowed down',
      of([ROW, COLUMN], { unnarrowed: 'too-many-ways' }),
      '≠ 1',
      '表三“予以公开”一行，表三“自然人”一列：2 项关系不相等',
      'Table 3, row “granted”; Table 3, column “natural persons”: 2 relations are not equal',
    ],
  ])('%s', (_, [told, checks], mark, chinese, english) => {
    const report = { checks, findings: [told] };
    expect(headlineOf(told, report, zhCN)).toBe(chinese);
    expect(headlineOf(told, report, en)).toBe(english);
    expect([zhCN, en].map((phrases) => markOfFinding(told, checks, phrases))).toEqual([mark, mark]);
    expect(checks.map(kindOf)).not.toContain('question');
  });
});

describe('a finding that shares a relation with another one', () => {
  const checks = [ROW, COLUMN, OTHER_ROW];
  const other = finding(ROW, { id: 'f2', checks: [1, 2], ...cells(changed(IN_PART, '5', '7')) });

  it.each<[string, Partial<Finding>, string, string]>([
    [
      'says that the cell alone does not make it equal',
      { checks: [0, 1], ...cells(changed(GRANTED, '2', '3')) },
      '表三“予以公开 · 自然人”所载 2；若为 3，与之有关的 2 项关系都相等；其中 1 项须连同另一处改动',
      'Table 3, “granted · natural persons” is printed as 2; if it were 3, the 2 relations involved would all be equal; 1 of these relations together with another change',
    ],
    [
      'says so where there are several ways',
      { checks: [0, 1, 2], candidates: REVIEW_CELLS },
      '表三“予以公开、部分公开”一行，表三“自然人”一列：3 项关系不相等；最少改动 1 格可使其都相等，有 5 种改法；其中 2 项须连同另一处改动',
      'Table 3, row “granted, granted in part”; Table 3, column “natural persons”: 3 relations are not equal; all would be equal if 1 of the cells changed, in one of 5 ways; 2 of these relations together with another change',
    ],
    [
      'says nothing of it where it shares none',
      { checks: [0], ...cells(changed(GRANTED, '2', '3')) },
      '表三“予以公开 · 自然人”所载 2；若为 3，与之有关的一项关系即相等',
      'Table 3, “granted · natural persons” is printed as 2; if it were 3, the one relation involved would be equal',
    ],
  ])('%s', (_, more, chinese, english) => {
    const told = finding(ROW, more);
    const report = { checks, findings: [told, other] };
    expect([zhCN, en].map((phrases) => headlineOf(told, report, phrases))).toEqual([chinese, english]);
  });
});

describe('the agency is asked', () => {
  const source = { url: 'http://a.cn/1', title: '年报' } as Source;

  it.each<[string, ReturnType<typeof of>, string, string]>([
    [
      'about the only cell, after what is unequal',
      of([ROW, COLUMN], cells(changed(GRANTED, '2', '3'))),
      '表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1；表三“自然人”一列：所载总计为 24，各项办理结果之和为 23，两者相差 1。请问表三“予以公开 · 自然人”所载 2，是否应为 3，或者统计口径有何说明？谢谢。',
      'Table 3, row “granted”: printed total is 3, sum of the kinds of applicant is 2; the difference is 1; Table 3, column “natural persons”: printed total is 24, sum of the results is 23; the difference is 1. Should Table 3, “granted · natural persons”, printed as 2, be 3, or how was each counted? Thank you.',
    ],
    [
      'about a cell of which only a bound is known',
      of([ROW], cells(changed(GRANTED, '2', ['3', null]))),
      '表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1。请问表三“予以公开 · 自然人”所载 2，是否应至少为 3，或者统计口径有何说明？谢谢。',
      'Table 3, row “granted”: printed total is 3, sum of the kinds of applicant is 2; the difference is 1. Should Table 3, “granted · natural persons”, printed as 2, be at least 3, or how was each counted? Thank you.',
    ],
    [
      'about two cells',
      of([ROW], cells(changed(GRANTED, '2', '3'), changed(IN_PART, '5', '4'))),
      '表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1。请问表三“予以公开 · 自然人”、“部分公开 · 自然人”所载 2、5，是否应分别为 3、4，或者统计口径有何说明？谢谢。',
      'Table 3, row “granted”: printed total is 3, sum of the kinds of applicant is 2; the difference is 1. Should Table 3, “granted · natural persons”, “granted in part · natural persons”, printed as 2, 5, be 3, 4, or how was each counted? Thank you.',
    ],
    [
      'whether a row has moved',
      of([ROW], line('row-shifted', 'granted.natural_person', 'granted.enterprise')),
      '表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1。请问表三“予以公开”一行的数字是否移动了一栏，或者统计口径有何说明？谢谢。',
      'Table 3, row “granted”: printed total is 3, sum of the kinds of applicant is 2; the difference is 1. Have the numbers of Table 3, row “granted”, moved by one column, or how was each counted? Thank you.',
    ],
    [
      'as before, where any cell of one relation would do',
      of([REVIEW], { candidates: REVIEW_CELLS }),
      '表四“行政复议”：所载总计为 4，各项结果之和为 3，两者相差 1。请问应以哪个数字为准，或者统计口径有何说明？谢谢。',
      'Table 4, “administrative review”: printed total is 4, sum of the outcomes is 3; the difference is 1. Which figure is right, or how was each counted? Thank you.',
    ],
    [
      'about several relations, of more than four by their number',
      of([ROW, OTHER_ROW, COLUMN, BALANCE, REVIEW, LIMIT], { candidates: REVIEW_CELLS }),
      '表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1；表三“部分公开”一行：所载总计为 4，各类申请人之和为 5，两者相差 1；表三“自然人”一列：所载总计为 24，各项办理结果之和为 23，两者相差 1；表三“自然人”一列：新收与上年结转之和为 25，办理总计与结转下年之和为 24，两者相差 1；另有 2 项关系不相等。请问应以哪些数字为准，或者统计口径有何说明？谢谢。',
      'Table 3, row “granted”: printed total is 3, sum of the kinds of applicant is 2; the difference is 1; Table 3, row “granted in part”: printed total is 4, sum of the kinds of applicant is 5; the difference is 1; Table 3, column “natural persons”: printed total is 24, sum of the results is 23; the difference is 1; Table 3, column “natural persons”: received plus carried in is 25, concluded plus carried out is 24; the difference is 1; 2 more relations are not equal. Which figures are right, or how was each counted? Thank you.',
    ],
  ])('%s', (_, [asked, checks], chinese, english) => {
    expect(questionOf(asked, { checks, findings: [asked], source }, zhCN)).toBe(
      `您好。贵单位公布的《年报》（http://a.cn/1）中，${chinese}`,
    );
    expect(questionOf(asked, { checks, findings: [asked], source }, en)).toBe(
      `Hello. In “年报” (http://a.cn/1), ${english}`,
    );
  });

  it.each<[string, Check, string]>([
    [
      'a relation of the text that joins a cell',
      TEXT,
      '；正文：所述收到申请为 24，表三“本年新收 · 总计”为 23，两者相差 1',
    ],
    ['no relation that blanks may make equal', { ...COLUMN, state: 'gap' }, ''],
  ])('about %s', (_, joined, also) => {
    const [asked, checks] = of([ROW, joined], cells(changed(GRANTED, '2', '3')));
    expect(questionOf(asked, { checks, findings: [asked], source }, zhCN)).toBe(
      `您好。贵单位公布的《年报》（http://a.cn/1）中，表三“予以公开”一行：所载总计为 3，各类申请人之和为 2，两者相差 1${also}。请问表三“予以公开 · 自然人”所载 2，是否应为 3，或者统计口径有何说明？谢谢。`,
    );
  });
});

/** Any cells of table 3, printed and changed in any way, by themselves or in groups, with any relations. */
const DECIMAL = fc.integer({ min: -99, max: 99_999 }).map(String);
const CHANGED = fc
  .record({
    field: fc.constantFrom(...formFields('national-2021')),
    stated: DECIMAL,
    low: fc.nat().map(String),
    high: fc.option(fc.nat().map(String)),
    isExact: fc.boolean(),
  })
  .map(({ field, stated, low, high, isExact }) => changed(field, stated, isExact ? low : [low, high]));
const ANY_FINDING = fc.record({
  ways: fc.array(
    fc.record({
      made: fc.array(CHANGED, { minLength: 1, maxLength: 7 }),
      slip: fc.option(fc.constantFrom(...SLIPS)),
    }),
    { maxLength: 3 },
  ),
  checks: fc.array(fc.constantFrom(ROW, OTHER_ROW, COLUMN, BALANCE, REVIEW, LIMIT, TEXT), {
    minLength: 1,
    maxLength: 6,
  }),
  unnarrowed: fc.option(fc.constantFrom(...UNNARROWED)),
});

describe.each(LANGUAGES.map((phrases) => [phrases.language, phrases] as const))('%s', (language, phrases) => {
  it('leaves no place unfilled, whatever would have to change', () => {
    fc.assert(
      fc.property(ANY_FINDING, ({ ways, checks, unnarrowed }) => {
        const candidates = ways.map(({ made, slip }) => candidate(made, { slip }));
        const [told] = of(checks, { candidates, unnarrowed });
        const source = { url: '', title: '' } as Source;
        const report = { checks, findings: [told, { ...told, id: 'f2' as const }], source };
        const sentences = [
          headlineOf(told, report, phrases),
          questionOf(told, report, phrases),
          ...titleOf(told, report, phrases),
        ];
        for (const sentence of sentences) {
          expect(sentence).not.toBe('');
          expect(sentence).not.toMatch(/[{}_]|undefined|null|NaN|“”|、、|, ,/);
        }
      }),
    );
  });

  it('has words for every slip and for everything that could not be narrowed down', () => {
    expect(Object.keys(phrases.slips).sort()).toEqual([...SLIPS].sort());
    expect(Object.keys(phrases.unnarrowed).sort()).toEqual([...UNNARROWED].sort());
  });

  it('calls every slip a possibility', () => {
    const possibly = language === 'en' ? /^possibly / : /^可能/;
    expect(Object.values(phrases.slips).filter((words) => !possibly.test(words))).toEqual([]);
  });
});
