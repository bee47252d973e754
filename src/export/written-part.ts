import type { Report } from '../model/report.ts';

/** Of each list of a document so many entries are written; the longest report seen has 600 cells. */
const MOST_ENTRIES = 5000;
const MOST_TABLES = 1000;

/**
 * What is written of a report: all of it, but of a page beyond all measure the first entries of each list, and `limit`
 * says so. Findings are written with all their relations or not at all.
 */
export function writtenPart(report: Report): Report {
  const { tables, figures, unmatched, mentions, checks, findings } = report;
  const isWhole =
    tables.length <= MOST_TABLES &&
    [figures, unmatched, mentions, checks, findings].every(({ length }) => length <= MOST_ENTRIES);
  if (isWhole) return report;
  return {
    ...report,
    tables: tables.slice(0, MOST_TABLES),
    figures: figures.slice(0, MOST_ENTRIES),
    unmatched: unmatched.slice(0, MOST_ENTRIES),
    mentions: mentions.slice(0, MOST_ENTRIES),
    checks: checks.slice(0, MOST_ENTRIES),
    findings: findings.filter((finding) => finding.checks.every((at) => at < MOST_ENTRIES)),
    limit: 'too-large',
  };
}
