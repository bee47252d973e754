import type { Summary } from '../../src/model/summary.ts';

/** What the popup shows of a report with findings of several kinds. */
export const SUMMARY: Summary = {
  header: { form: 'national-2021', year: 2023, agency: '示例县人民政府', basis: null },
  publishedOn: '2024-01-26',
  detection: { isReport: true, score: 9, signals: [] },
  coverage: { declared: 42, assessed: 40, holds: 37, fails: 3, notAssessable: 2 },
  findings: [
    { id: 'f1', kind: 'question', mark: '?', headline: '第一处', place: '表二 第 4 行', slip: '' },
    { id: 'f2', kind: 'unequal', mark: '≠ 18', headline: '第二处', place: '', slip: '' },
    {
      id: 'f3',
      kind: 'unequal',
      mark: '≠ 1',
      headline: '第三处',
      place: '表三 第 6 行',
      slip: '可能有一位数字不同',
    },
  ],
  outcomes: {
    parts: [
      { id: 'granted', count: 18 },
      { id: 'carried_out', count: 1 },
    ],
    total: 22,
    unlisted: 3,
  },
  copyable: [
    { id: 't2', name: '表三' },
    { id: 't3', name: '表四' },
  ],
  tables: 3,
  attachments: [],
  pictures: 0,
  isTooLarge: false,
  figuresInText: 0,
  unlistedFindings: 0,
  unequalInText: 0,
  areMarksShown: true,
  areFiguresShown: false,
};
