import type { Check } from '../../src/model/check.ts';

/** A relation as expectations write it: "narrative.received holds 9 = 9". */
export function relationLine({ rule, state, left, operator, right }: Check): string {
  return `${rule} ${state} ${left.sum ?? '0'} ${operator} ${right.sum ?? '0'}`;
}

/** True for a relation of the running text or of dates. */
export function isOfText({ rule }: Check): boolean {
  return /^(?:narrative|dates)\./.test(rule);
}

/** What of `wanted` is not among `found`, each as often as it stands there. */
export function missingFrom(found: readonly string[], wanted: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Outcomes that ask or accuse, and that nobody expected. */
export function unexpected(checks: readonly Check[], expected: readonly string[]): string[] {
  const quiet = new Set(['holds', 'holds-if-blank-zero', 'not-applicable', 'not-assessable']);
  const loud = checks.filter(({ state }) => !quiet.has(state)).map(relationLine);
  return missingFrom(expected, loud);
}
