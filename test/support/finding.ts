import type { Check } from '../../src/model/check.ts';
import type { Finding } from '../../src/model/report.ts';

/** A finding of these checks, the first unless said otherwise, without a cause. */
export function finding({ level }: Check, more: Partial<Finding> = {}): Finding {
  return { id: 'f1', checks: [0], level, candidates: [], unnarrowed: null, ...more };
}

/** Each check as a finding of its own. */
export function findingOfEach(checks: readonly Check[]): Finding[] {
  return checks.map((check, at) => finding(check, { id: `f${at + 1}`, checks: [at] }));
}
