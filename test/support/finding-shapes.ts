import { addendsOf } from '../../src/model/check.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { kindOf } from '../../src/wording/describe-finding.ts';

/** Of findings whose cards are built alike one. */
export function oneOfEachShape({ findings, checks }: Report): Finding[] {
  const shapeOf = ({ checks: own, candidates }: Finding) => {
    const check = checks[own[0] ?? -1];
    const sides = addendsOf(check).map(({ mention, value }) => `${mention === undefined} ${value === null}`);
    const kind = check === undefined ? '' : `${kindOf(check)} ${check.assertion}`;
    return [kind, Math.min(candidates.length, 2), Math.min(own.length, 2), ...new Set(sides)].join();
  };
  return [...new Map(findings.map((finding) => [shapeOf(finding), finding])).values()];
}
