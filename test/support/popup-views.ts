import type { ActionState, View } from '../../src/popup/view.ts';
import { SUMMARY } from './summary.ts';

const NO_RELATIONS = { declared: 0, assessed: 0, holds: 0, fails: 0, notAssessable: 0 };
const EVIL = '<img src=x onerror=alert(1)>'.repeat(8);

/** Everything that the popup may have to show, by what it is. */
export const VIEWS: readonly (readonly [name: string, view: View, action: ActionState])[] = [
  ['a page that is being read', { state: 'reading' }, { state: 'idle' }],
  ['a page that still loads', { state: 'loading' }, { state: 'idle' }],
  ['a page of the browser’s own', { state: 'no-access' }, { state: 'idle' }],
  ['a page that could not be read', { state: 'failed' }, { state: 'diagnosed' }],
  [
    'a page that is no report',
    {
      state: 'not-report',
      detection: {
        isReport: false,
        score: -1,
        signals: [
          { name: 'section', weight: 3, evidence: '一、总体情况' },
          { name: 'other-document', weight: -4, evidence: '指南' },
        ],
      },
    },
    { state: 'idle' },
  ],
  [
    'a list of reports',
    {
      state: 'not-report',
      detection: {
        isReport: false,
        score: -3,
        signals: [{ name: 'list-of-reports', weight: -3, evidence: '24' }],
      },
    },
    { state: 'idle' },
  ],
  ['a report', { state: 'read', summary: { ...SUMMARY, figuresInText: 3 } }, { state: 'idle' }],
  [
    'a report that is being exported',
    { state: 'read', summary: { ...SUMMARY, areMarksShown: false } },
    { state: 'working', format: 'xlsx' },
  ],
  [
    'a report that was exported',
    { state: 'read', summary: SUMMARY },
    { state: 'done', file: '示例_2023.json' },
  ],
  [
    'a report that could not be exported',
    { state: 'read', summary: { ...SUMMARY, unequalInText: 2, unlistedFindings: 7 } },
    { state: 'failed', what: 'exportFailed', reason: '磁盘已满' },
  ],
  [
    'a report in which all is equal',
    {
      state: 'read',
      summary: {
        ...SUMMARY,
        findings: [],
        outcomes: null,
        coverage: { declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 },
      },
    },
    { state: 'idle' },
  ],
  [
    'a report whose tables are attached, or pictures',
    {
      state: 'read',
      summary: {
        ...SUMMARY,
        coverage: NO_RELATIONS,
        findings: [],
        outcomes: null,
        tables: 0,
        pictures: 3,
        copyable: [],
        attachments: [
          { title: '附表.docx', url: 'http://www.example.gov.cn/a.docx' },
          { title: '全文', url: 'javascript:open()' },
        ],
      },
    },
    { state: 'idle' },
  ],
  [
    'a strange table of a page beyond all measure',
    {
      state: 'read',
      summary: {
        ...SUMMARY,
        header: { form: null, year: null, agency: EVIL, basis: null },
        coverage: NO_RELATIONS,
        detection: { isReport: false, score: 0, signals: [] },
        isTooLarge: true,
        copyable: Array.from({ length: 8 }, (_, at) => ({ id: `t${at}`, name: `第 ${at + 1} 张表` })),
        findings: SUMMARY.findings.map((finding) => ({ ...finding, headline: EVIL, mark: '≠ 1234567890' })),
      },
    },
    { state: 'copied', table: EVIL },
  ],
];
