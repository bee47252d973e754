import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/check/coverage.ts';
import { STATES } from '../../../src/model/check.ts';
import type { Coverage } from '../../../src/model/report.ts';
import { check } from '../../support/check.ts';
import { fc } from '../../support/property.ts';

describe('coverageOf', () => {
  it('nothing declared, nothing assessed', () => {
    expect(coverageOf([])).toEqual({ declared: 0, assessed: 0, holds: 0, fails: 0, notAssessable: 0 });
  });

  it.each<[(typeof STATES)[number], Partial<Coverage>]>([
    ['holds', { declared: 1, assessed: 1, holds: 1 }],
    ['holds-if-blank-zero', { declared: 1, assessed: 1, holds: 1 }],
    ['explained', { declared: 1, assessed: 1, holds: 1 }],
    ['fails', { declared: 1, assessed: 1, fails: 1 }],
    ['gap', { declared: 1, notAssessable: 1 }],
    ['not-assessable', { declared: 1, notAssessable: 1 }],
    ['not-applicable', {}],
  ])('%s counts as %j', (state, expected) => {
    expect(coverageOf([check({ state })])).toEqual({
      declared: 0,
      assessed: 0,
      holds: 0,
      fails: 0,
      notAssessable: 0,
      ...expected,
    });
  });

  it('what is not counted is not counted, however it came out', () => {
    const checks = STATES.map((state) => check({ state, isCounted: false }));
    expect(coverageOf(checks).declared).toBe(0);
  });

  it('declared is assessed and not assessable; assessed is holds and fails', () => {
    const anyCheck = fc.record({ state: fc.constantFrom(...STATES), isCounted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyCheck), (checks) => {
        const { declared, assessed, holds, fails, notAssessable } = coverageOf(checks.map(check));
        expect(declared).toBe(assessed + notAssessable);
        expect(assessed).toBe(holds + fails);
      }),
    );
  });
});
