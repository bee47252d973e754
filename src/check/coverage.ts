import type { Check } from '../model/check.ts';
import type { Coverage } from '../model/report.ts';

/** Counts the relations of the form, official and structural, by what became of them. */
export function coverageOf(checks: readonly Check[]): Coverage {
  const counted = checks.filter((check) => check.isCounted && check.state !== 'not-applicable');
  const count = (...states: Check['state'][]) => counted.filter(({ state }) => states.includes(state)).length;
  const holds = count('holds', 'holds-if-blank-zero', 'explained');
  const fails = count('fails');
  const declared = counted.length;
  return { declared, assessed: holds + fails, holds, fails, notAssessable: declared - holds - fails };
}
