import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { coverageOf } from '../../../src/check/coverage.ts';
import { findingsOf } from '../../../src/check/findings.ts';
import { RULES } from '../../../src/rules/index.ts';
import { consistentTables, type NationalForm, printed } from '../../support/consistent-tables.ts';
import { figures, type Said } from '../../support/figures.ts';
import { fc } from '../../support/property.ts';

const FORMS: [NationalForm, number][] = [
  ['national-2021', 42],
  ['national-2019', 40],
];
const check = (said: Record<string, Said>) => checkReport(RULES, figures(said));
const blank = fc.constantFrom('', '/', '无');

describe.each(FORMS)('tables of %s that agree', (form, relations) => {
  const tables = consistentTables(form);
  const runs = { numRuns: 50 };

  it(`all ${relations} relations hold, and there is nothing to say`, () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const checks = check(printed(counts));
        expect(coverageOf(checks)).toEqual({
          declared: relations,
          assessed: relations,
          holds: relations,
          fails: 0,
          notAssessable: 0,
        });
        expect(checks.filter(({ isCounted, state }) => isCounted && state !== 'holds')).toEqual([]);
        expect(findingsOf(checks, [])).toEqual([]);
      }),
      runs,
    );
  });

  it('blanking any of their cells never makes a relation fail', () => {
    const withBlanks = tables.chain((counts) =>
      fc.tuple(fc.constant(counts), fc.dictionary(fc.constantFrom(...Object.keys(counts)), blank)),
    );
    fc.assert(
      fc.property(withBlanks, ([counts, blanks]) => {
        const checks = check({ ...printed(counts), ...blanks });
        expect(checks.filter(({ state }) => state === 'fails')).toEqual([]);
        expect(coverageOf(checks).declared).toBe(relations);
      }),
      runs,
    );
  });

  it('blanking whole columns never makes a relation fail', () => {
    const column = fc.constantFrom('natural_person', 'enterprise', 'legal_service', 'total');
    fc.assert(
      fc.property(tables, fc.uniqueArray(column), blank, (counts, columns, sign) => {
        const said = Object.entries(printed(counts)).map(([field, text]) => {
          return [field, columns.some((each) => field.endsWith(`.${each}`)) ? sign : text];
        });
        expect(check(Object.fromEntries(said)).filter(({ state }) => state === 'fails')).toEqual([]);
      }),
      runs,
    );
  });

  it('a blank that stands for a nought leaves its relations true', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const said = Object.entries(counts).map(([field, value]) => {
          const isPart = !field.endsWith('total') && !field.includes('concluded');
          return [field, value === 0 && isPart ? '' : String(value)];
        });
        const counted = check(Object.fromEntries(said)).filter(({ isCounted }) => isCounted);
        expect(counted.filter(({ state }) => !state.startsWith('holds'))).toEqual([]);
      }),
      runs,
    );
  });

  it('changing one figure makes at least one relation fail, and only relations that name it', () => {
    const changed = tables.chain((counts) =>
      fc.tuple(fc.constant(counts), fc.constantFrom(...Object.keys(counts)), fc.nat(500_000)),
    );
    fc.assert(
      fc.property(changed, ([counts, field, value]) => {
        fc.pre(counts[field] !== value);
        const failing = check(printed({ ...counts, [field]: value })).filter(
          ({ state }) => state === 'fails',
        );
        expect(failing.length).toBeGreaterThan(0);
        expect(failing.filter(({ fields }) => !fields.includes(field))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('the same figures in another order of fields give the same outcome', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const said = Object.entries(printed(counts));
        const states = (entries: [string, string][]) =>
          check(Object.fromEntries(entries)).map(({ state }) => state);
        expect(states(said.toReversed())).toEqual(states(said));
      }),
      runs,
    );
  });
});
