import { addendsOf, type Check } from '../model/check.ts';
import type { TableId } from '../model/grid.ts';
import type { Finding, Report } from '../model/report.ts';

/**
 * What a report says of one of its tables: its figures and other cells, the relations that all of its figures take part
 * in, and the findings made of these alone. Source and header stay the report's, the coverage as well: it says how much
 * of the form was checked, not of a table.
 */
export function onlyTable(report: Report, id: TableId): Report {
  const checks = report.checks.filter((check) => isWithin(check, id));
  const positions = new Map(checks.map((check, at) => [report.checks.indexOf(check), at]));
  const moved = ({ checks: all, ...finding }: Finding): Finding[] => {
    const own = all.flatMap((at) => positions.get(at) ?? []);
    return own.length === all.length ? [{ ...finding, checks: own }] : [];
  };
  return {
    ...report,
    tables: report.tables.filter(({ grid }) => grid.id === id),
    figures: report.figures.filter(({ cell }) => cell.table === id),
    unmatched: report.unmatched.filter(({ cell }) => cell.table === id),
    mentions: [],
    checks,
    findings: report.findings.flatMap(moved),
  };
}

function isWithin(check: Check, id: TableId): boolean {
  const addends = addendsOf(check);
  const isElsewhere = addends.some(
    ({ figure, mention }) => mention !== undefined || (figure !== null && figure.cell.table !== id),
  );
  return check.about.length === 0 && !isElsewhere && addends.some(({ figure }) => figure !== null);
}
