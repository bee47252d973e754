import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/model/check.ts';
import { relationWord, stateWord } from '../../../src/wording/workbook-words.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { check } from '../../support/check.ts';

describe('a relation in a workbook', () => {
  it.each<[Partial<Check>, relation: string, holds: string, fails: string]>([
    [{}, '=', '相等', '不相等'],
    [{ operator: '<=' }, '≤', '成立', '不成立'],
    [{ operator: '>=', level: 'official' }, '≥', '成立', '不成立'],
    [{ level: 'plausible' }, '=', '相等', '请留意'],
    [{ operator: '<=', level: 'plausible' }, '≤', '成立', '请留意'],
    [{ assertion: 'share' }, '四舍五入后 =', '相等', '不相等'],
    [{ assertion: 'zero-together' }, '同为零或同不为零', '成立', '不成立'],
    [{ assertion: 'zero-implies-zero' }, '左边为零，则右边为零', '成立', '不成立'],
    [{ assertion: 'whole-number' }, '零或正整数', '成立', '不成立'],
    [{ assertion: 'hint', operator: '>', level: 'info' }, '若 > 则留意', '无需留意', '请留意'],
    [{ assertion: 'rate', operator: '<=', level: 'info' }, '≤', '无需留意', '请留意'],
  ])('%j is %s, and %s or %s', (more, relation, holds, fails) => {
    expect(relationWord(check(more))).toBe(relation);
    expect(stateWord(check({ ...more, state: 'holds' }), zhCN.states)).toBe(holds);
    expect(stateWord(check({ ...more, state: 'fails' }), zhCN.states)).toBe(fails);
  });

  it('that could not be assessed, or depends on a blank, is told as everywhere', () => {
    for (const state of ['gap', 'not-assessable', 'holds-if-blank-zero', 'explained', 'review'] as const) {
      expect(stateWord(check({ state, operator: '<=' }), zhCN.states)).toBe(zhCN.states[state]);
    }
  });
});
