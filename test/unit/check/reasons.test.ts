import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { REASONS } from '../../../src/model/check.ts';
import type { Assertion, Rule } from '../../../src/model/rule.ts';
import { figures, number, rounded } from '../../support/figures.ts';
import { outcome, rule, sumRule } from '../../support/rules.ts';

const total = sumRule('total = a + b', {
  instance: { unknownParts: { table: 'requests', column: 'total', between: ['a', 'total'] } },
});
const blank = { total: '', a: '', b: '' };

/** For each reason, a rule and a page that lead to it. */
const CASES: Record<(typeof REASONS)[number], () => string> = {
  'table-missing': () =>
    outcome(
      total,
      figures({}, { missing: { total: 'table-missing', a: 'table-missing', b: 'table-missing' } }),
    ),
  'run-together': () => outcome(total, figures({ total: '3', a: '1' }, { missing: { b: 'run-together' } })),
  'row-missing': () => outcome(total, figures({ total: '3', a: '1' }, { missing: { b: 'row-missing' } })),
  'column-missing': () =>
    outcome(total, figures({ a: '1', b: '2' }, { missing: { total: 'column-missing' } })),
  ambiguous: () => outcome(total, figures({ total: '3', a: '1' }, { missing: { b: 'ambiguous' } })),
  'ragged-row': () => outcome(total, figures({ total: '3', a: '1' }, { missing: { b: 'ragged-row' } })),
  unreadable: () => outcome(total, figures({ total: '3', a: '1', b: '?' })),
  'readings-differ': () =>
    outcome(
      total,
      figures({
        total: '3',
        a: '1',
        b: { kind: 'unreadable', value: null, low: null, high: null, unit: null, why: 'readings-differ' },
      }),
    ),
  'unknown-row': () => outcome(total, figures({ total: '9', a: '1', b: '2' }, { unknown: ['3'] })),
  approximate: () => outcome(rule('a = b'), figures({ a: rounded('100', '100', null), b: '90' })),
  'unknown-column': () =>
    outcome(
      sumRule('total = a + b', { instance: { unknownParts: { table: 'requests', row: 'granted' } } }),
      figures({ total: '9', a: '1', b: '2' }, { unknown: ['3'] }),
    ),
  'blank-total': () => outcome(total, figures({ total: '', a: '1', b: '2' })),
  'all-blank': () => outcome(total, figures(blank)),
  'blank-both-sides': () => outcome(rule('a + b = c + d'), figures({ a: '1', b: '', c: '3', d: '' })),
  'blank-operand': () => outcome(rule('a <= b'), figures({ a: '1', b: '' })),
  'unit-unclear': () => outcome(rule('a = b'), figures({ a: number('1', '件'), b: number('1', '%') })),
  'rule-crashed': () =>
    outcome(rule('a = b', { assertion: 'no such kind' as Assertion }), figures({ a: '1', b: '1' })),
};

describe('each reason for which a relation cannot be told', () => {
  it.each(REASONS.map((reason) => [reason]))('%s', (reason) => {
    expect(CASES[reason]()).toBe(`not-assessable: ${reason}`);
  });

  it('what is missing comes before what is unreadable', () => {
    expect(outcome(total, figures({ total: '?', a: '1' }, { missing: { b: 'row-missing' } }))).toBe(
      'not-assessable: row-missing',
    );
  });
});

describe('which rules apply', () => {
  it('a rule with a field that the form does not declare has nothing to say', () => {
    expect(checkReport([total], figures({ total: '3', a: '1' }))).toEqual([]);
  });

  it('a relation whose condition is not met is kept, as one that does not apply', () => {
    const none: Rule = rule('a = b', { assertion: 'zero-implies-zero' });
    expect(checkReport([none], figures({ a: '1', b: '0' })).map(({ state }) => state)).toEqual([
      'not-applicable',
    ]);
  });

  it('checks come in the order of the rules and of their instances', () => {
    const two: Rule = { ...rule('a = b'), id: 'test.two' };
    const [instance] = two.instances;
    const twice = {
      ...two,
      instances: instance === undefined ? [] : [instance, { ...instance, id: 'again' }],
    };
    const checks = checkReport([twice, rule('b = a')], figures({ a: '1', b: '1' }));
    expect(checks.map((check) => `${check.rule} ${check.instance}`)).toEqual([
      'test.two only',
      'test.two again',
      'test.rule only',
    ]);
  });

  it('no rules, no checks', () => {
    expect(checkReport([], figures({ a: '1' }))).toEqual([]);
  });
});

describe('a rule that crashes', () => {
  const said = figures({ a: '1', b: '1' });

  it.each([
    ['of a kind that there is not', rule('a = b', { assertion: 'no such kind' as Assertion })],
    [
      'with a number that is none',
      {
        ...rule('a = b'),
        instances: [{ id: 'only', left: [{ field: 'a' }], operator: '=', right: [{ constant: 'ten' }] }],
      } as Rule,
    ],
  ])('%s: it cannot be told, and the next one is', (_, crashing) => {
    const checks = checkReport([crashing, rule('a = b', { id: 'test.next' })], said);
    expect(checks.map(({ state, reason }) => [state, reason])).toEqual([
      ['not-assessable', 'rule-crashed'],
      ['holds', null],
    ]);
  });

  it('a figure with a value that is no number is such a case', () => {
    const broken = figures({ a: number('12,5'), b: '1' });
    const checks = checkReport([rule('a = b'), rule('b = b')], broken);
    expect(checks.map(({ reason }) => reason)).toEqual(['rule-crashed', null]);
  });
});
