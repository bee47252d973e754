import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/extension/summarize.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { candidate, changed } from '../../support/candidate.ts';
import { check } from '../../support/check.ts';
import { cell, figure } from '../../support/figures.ts';
import { finding } from '../../support/finding.ts';
import { mention } from '../../support/mention.ts';

const TOTAL = {
  field: 'requests.granted.total',
  figure: figure('requests.granted.total', '3', cell(4, 9)),
  value: '3',
};
const ROW = check({
  rule: 'requests.applicants-total',
  instance: 'granted',
  state: 'fails',
  left: { addends: [TOTAL], sum: '3' },
  right: { addends: [], sum: '2' },
  difference: '1',
  fields: ['requests.granted.total'],
});
const TEXT = check({
  rule: 'narrative.received',
  state: 'fails',
  level: 'cross',
  left: {
    addends: [
      { field: null, figure: null, mention: mention('3件', '3', { section: '一、总体情况' }), value: '3' },
    ],
    sum: '3',
  },
});
const GRANTED = changed('requests.granted.natural_person', '2', '3', cell(5, 3));
const DISPUTE = changed('disputes.review.upheld', '2', '3', cell(1, 0, 4));

/** What the popup says of each finding beside its sentence. */
describe('a finding in the popup', () => {
  function told(more: Partial<Finding>, checks = [ROW]) {
    const report = {
      header: {},
      source: {},
      findings: [finding(ROW, { checks: checks.map((_, at) => at), ...more })],
      checks,
      figures: [],
      mentions: [],
      tables: [],
    } as unknown as Report;
    const [found] = summarize(report, zhCN, { areMarksShown: true, areFiguresShown: false }).findings;
    return [found?.kind, found?.mark, found?.place, found?.slip];
  }

  it.each<[string, Partial<Finding>, readonly unknown[]]>([
    ['stands at its relation', {}, ['unequal', '≠ 1', '表三 第 5 行', '']],
    [
      'stands at the only cell that would do, with its slip',
      { candidates: [candidate([GRANTED], { slip: 'digit-mistyped' })] },
      ['unequal', '≠ 1', '表三 第 6 行', '可能有一位数字不同'],
    ],
    [
      'stands at a cell of another table than its relation',
      { candidates: [candidate([DISPUTE])] },
      ['unequal', '≠ 1', '表四 第 2 行', ''],
    ],
    [
      'stands at its relation where there are several ways, each with its own slip',
      { candidates: [candidate([GRANTED], { slip: 'sign' }), candidate([DISPUTE])] },
      ['unequal', '≠ 1', '表三 第 5 行', ''],
    ],
    [
      'stands at its relation where a figure of the text would have to change, with its slip',
      {
        candidates: [
          candidate([], {
            texts: [{ mention: mention('3件', '3'), wouldBe: '2' }],
            slip: 'parent-with-children',
          }),
        ],
      },
      ['unequal', '≠ 1', '表三 第 5 行', '可能其中有一部分计了两次'],
    ],
    [
      'stands at its relation where it was not narrowed down',
      { unnarrowed: 'too-many-ways' },
      ['unequal', '≠ 1', '表三 第 5 行', ''],
    ],
  ])('%s', (_, more, expected) => {
    expect(told(more)).toEqual(expected);
  });

  it('stands at its figure of the text, by the heading above it', () => {
    expect(told({}, [TEXT])[2]).toBe('一、总体情况');
  });

  it('stands at the cell, not at the figure of the text that joins it', () => {
    expect(told({ candidates: [candidate([GRANTED])] }, [ROW, TEXT])[2]).toBe('表三 第 6 行');
  });
});
