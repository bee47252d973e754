import type { Finding, Report } from '../model/report.ts';
import type { FindingKind } from '../model/summary.ts';
import { kindOf } from './describe-finding.ts';

/** More findings than these are no list to go through; the longest report seen has 40. */
const MOST_FINDINGS = 200;
/** Figures of the text that are spelled out and kept free of marks; no report seen has as many. */
const MOST_FIGURES = 2000;
/** What is left out last. */
const ORDER: readonly FindingKind[] = ['unequal', 'question', 'explained', 'unknown'];

/** What marks and popup show of a report: all of it, but of a page beyond all measure the worst findings, in their order. */
export function shownPart(report: Report): Report {
  const { findings, mentions } = report;
  if (findings.length <= MOST_FINDINGS && mentions.length <= MOST_FIGURES) return report;
  const rank = ({ checks }: Finding) => {
    const check = report.checks[checks[0] ?? 0];
    return check === undefined ? ORDER.length : ORDER.indexOf(kindOf(check));
  };
  const ranked = findings.map((finding, at) => ({ finding, at, rank: rank(finding) }));
  const worst = ranked.sort((a, b) => a.rank - b.rank || a.at - b.at).slice(0, MOST_FINDINGS);
  return {
    ...report,
    findings: worst.sort((a, b) => a.at - b.at).map(({ finding }) => finding),
    mentions: mentions.slice(0, MOST_FIGURES),
  };
}
