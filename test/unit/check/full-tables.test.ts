import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { coverageOf } from '../../../src/check/coverage.ts';
import type { Reason } from '../../../src/model/check.ts';
import { RULES } from '../../../src/rules/index.ts';
import { figures } from '../../support/figures.ts';
import { formFields } from '../../support/form-fields.ts';

const all = (fields: readonly string[], text: string) =>
  Object.fromEntries(fields.map((field) => [field, text]));
const count = (checks: ReturnType<typeof checkReport>) => {
  const counts: Record<string, number> = {};
  for (const { rule } of checks) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe('the relations that a form declares', () => {
  it('2021: seven balances, seven columns of results, twenty-five rows, three totals of disputes', () => {
    const checks = checkReport(RULES, figures(all(formFields('national-2021'), '0')));
    expect(count(checks.filter(({ isCounted }) => isCounted))).toEqual({
      'requests.balance': 7,
      'requests.results-total': 7,
      'requests.applicants-total': 25,
      'disputes.outcomes-total': 3,
    });
    expect(coverageOf(checks)).toEqual({ declared: 42, assessed: 42, holds: 42, fails: 0, notAssessable: 0 });
  });

  it('2019: the same with twenty-three rows', () => {
    const checks = checkReport(RULES, figures(all(formFields('national-2019'), '0')));
    expect(count(checks.filter(({ isCounted }) => isCounted))).toEqual({
      'requests.balance': 7,
      'requests.results-total': 7,
      'requests.applicants-total': 23,
      'disputes.outcomes-total': 3,
    });
    expect(coverageOf(checks)).toEqual({ declared: 40, assessed: 40, holds: 40, fails: 0, notAssessable: 0 });
  });

  it('seven of them are official, the rest structural', () => {
    for (const [form, structural] of [
      ['national-2021', 35],
      ['national-2019', 33],
    ] as const) {
      const counted = checkReport(RULES, figures(all(formFields(form), '0'))).filter(
        ({ isCounted }) => isCounted,
      );
      expect(counted.filter(({ level }) => level === 'official')).toHaveLength(7);
      expect(counted.filter(({ level }) => level === 'structural')).toHaveLength(structural);
    }
  });

  it('questions about the proactive table are asked beside them: 2021 two and one, 2019 four, five, five and one', () => {
    const asked = (form: string) => {
      const { 'figures.whole-number': _, ...rest } = count(
        checkReport(RULES, figures(all(formFields(form), '0'))).filter(({ isCounted }) => !isCounted),
      );
      return rest;
    };
    expect(asked('national-2021')).toEqual({
      'proactive.issued-at-most-in-force': 2,
      'proactive.fee-plausible': 1,
      'requests.none-received-none-handled': 1,
    });
    expect(asked('national-2019')).toEqual({
      'proactive.published-at-most-total': 2,
      'proactive.published-at-most-made': 2,
      'proactive.items-not-negative': 5,
      'proactive.decisions-read-as-items': 5,
      'proactive.procurement-zero-together': 1,
      'requests.none-received-none-handled': 1,
    });
  });

  it.each([
    [
      'the column of totals',
      /\.total$/,
      { 'requests.applicants-total': 'blank-total', 'disputes.outcomes-total': 'blank-total' },
    ],
    ['the row of results’ totals', /^requests\.concluded\./, { 'requests.results-total': 'blank-total' }],
  ])('%s left blank: those sums have nothing to be compared with', (_, isBlank, expected) => {
    const said = formFields('national-2021').map((field) => [field, isBlank.test(field) ? '' : '1']);
    const checks = checkReport(RULES, figures(Object.fromEntries(said)));
    for (const [rule, reason] of Object.entries(expected)) {
      const blank = checks.filter((check) => check.rule === rule && check.left.sum === null);
      expect(blank.length).toBeGreaterThan(0);
      expect(new Set(blank.map((check) => check.reason))).toEqual(new Set([reason]));
    }
  });

  it.each(['national-2021', 'national-2019'])('%s left blank: nothing fails, nothing holds', (form) => {
    const { holds, fails } = coverageOf(checkReport(RULES, figures(all(formFields(form), ''))));
    expect([holds, fails]).toEqual([0, 0]);
  });

  it.each<[string, number]>([
    ['national-2021', 42],
    ['national-2019', 40],
  ])('%s without its tables: all %d are declared, none can be assessed', (form, declared) => {
    const missing = Object.fromEntries(
      formFields(form).map((field): [string, Reason] => [field, 'table-missing']),
    );
    const checks = checkReport(RULES, figures({}, { missing }));
    expect(coverageOf(checks)).toEqual({
      declared,
      assessed: 0,
      holds: 0,
      fails: 0,
      notAssessable: declared,
    });
    expect(new Set(checks.map(({ reason }) => reason))).toEqual(new Set(['table-missing']));
  });

  it('a table that the form has and the page does not is told for its own relations alone', () => {
    const disputes = formFields('national-2021', 'disputes');
    const missing = Object.fromEntries(disputes.map((field): [string, Reason] => [field, 'table-missing']));
    const said = all(formFields('national-2021', 'requests'), '0');
    const { holds, notAssessable } = coverageOf(checkReport(RULES, figures(said, { missing })));
    expect([holds, notAssessable]).toEqual([39, 3]);
  });

  it.each(['national-2021', 'national-2019'])(
    '%s: in one report, a rule’s instances have different ids',
    (form) => {
      const ids = checkReport(RULES, figures(all(formFields(form), '0.5'))).map(
        ({ rule, instance }) => `${rule} ${instance}`,
      );
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});
