import { describe, expect, it } from 'vitest';
import { writtenPart } from '../../../src/export/written-part.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Report } from '../../../src/model/report.ts';
import { shownPart } from '../../../src/wording/shown-part.ts';
import { findingOfEach } from '../../support/finding.ts';

/** A report of so many findings; every hundredth of them is unequal, the others cannot be told. */
function reportWith(count: number): Report {
  const checks = Array.from({ length: count }, (_, at) => {
    const state = at % 100 === 99 ? 'fails' : 'not-assessable';
    return { state, level: 'official' } as Check;
  });
  const lists = { tables: [], figures: [], unmatched: [], mentions: [] };
  return { ...lists, checks, findings: findingOfEach(checks), limit: null } as Partial<Report> as Report;
}

describe('what is shown of a report', () => {
  it.each([
    [0, 0],
    [40, 40],
    [200, 200],
    [201, 200],
    [10_000, 200],
  ])('of %i findings is %i', (count, shown) => {
    expect(shownPart(reportWith(count)).findings).toHaveLength(shown);
  });

  it('is the report itself where it is not too much', () => {
    const report = reportWith(200);
    expect(shownPart(report)).toBe(report);
  });

  it('keeps every unequal relation, and the order of the page', () => {
    const ids = shownPart(reportWith(10_000)).findings.map(({ id }) => Number(id.slice(1)));
    expect(ids.filter((id) => id % 100 === 0)).toHaveLength(100);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });
});

describe('what is written of a report', () => {
  it('is the report itself where it is not too much', () => {
    const report = reportWith(5000);
    expect(writtenPart(report)).toBe(report);
  });

  it('of more is the beginning of each list, with the findings whose relations are all in it, and says so', () => {
    const written = writtenPart(reportWith(5001));
    expect([written.checks.length, written.findings.length, written.limit]).toEqual([
      5000,
      5000,
      'too-large',
    ]);
  });
});
