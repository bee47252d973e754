import { anchorsOfFinding, isMention } from '../model/anchor.ts';
import { soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Finding, Report } from '../model/report.ts';
import type { FindingSummary, OutcomeId, Outcomes, Summary } from '../model/summary.ts';
import { headlineOf, kindOf, tableName } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markOfFinding } from '../wording/mark-text.ts';
import { normalFormOf } from '../wording/normal-form.ts';
import type { Phrases } from '../wording/phrases.ts';
import { shownPart } from '../wording/shown-part.ts';

/** Rows of table 3 by how they are told: one part of the chart is one or several of them. */
const PARTS: readonly (readonly [OutcomeId, RegExp])[] = [
  ['granted', /^granted$/],
  ['granted_in_part', /^granted_in_part$/],
  ['refused', /^refused_/],
  ['unavailable', /^unavailable_/],
  ['not_processed', /^not_processed_/],
  ['other', /^other/],
  ['carried_out', /^carried_out$/],
];

type Shown = Pick<Summary, 'areMarksShown' | 'areFiguresShown'>;

/** The report as the popup shows it. */
export function summarize(report: Report, phrases: Phrases, shown: Shown): Summary {
  const { header, source, detection, coverage } = report;
  const { findings, mentions } = shownPart(report);
  return {
    header,
    publishedOn: source.publishedOn,
    detection,
    coverage,
    findings: findings.map((finding) => summarizeFinding(finding, report, phrases)),
    unlistedFindings: report.findings.length - findings.length,
    outcomes: outcomesOf(report.figures),
    copyable: copyableOf(report, phrases),
    tables: report.tables.length,
    attachments: report.attachments,
    pictures: report.pictures,
    isTooLarge: report.limit === 'too-large',
    unequalInText: report.checks.filter((check) => !check.isCounted && kindOf(check) === 'unequal').length,
    figuresInText: mentions.filter((mention) => normalFormOf(mention, phrases) !== null).length,
    ...shown,
  };
}

function summarizeFinding(finding: Finding, report: Report, phrases: Phrases): FindingSummary {
  const { checks } = report;
  const check = checks[finding.checks[0] ?? 0];
  const [candidate, ...others] = finding.candidates;
  const slip = others.length === 0 ? (candidate?.slip ?? null) : null;
  return {
    id: finding.id,
    kind: check === undefined ? 'unknown' : kindOf(check),
    mark: markOfFinding(finding, checks, phrases),
    headline: headlineOf(finding, report, phrases),
    place: placeOf(finding, checks, phrases),
    slip: slip === null ? '' : phrases.slips[slip],
  };
}

/** Where the finding is marked: 表三 第 6 行; a figure of the text by the heading above it. */
function placeOf(finding: Finding, checks: readonly Check[], phrases: Phrases): string {
  const [anchor] = anchorsOfFinding(finding, checks);
  if (anchor === undefined) return '';
  if (isMention(anchor)) return anchor.section ?? '';
  const changed = soleCandidate(finding)?.cells[0]?.figure.field;
  const table = tableName(changed ?? checks[finding.checks[0] ?? 0]?.fields[0] ?? '', phrases);
  return table === undefined ? '' : fill(phrases.popup.findingPlace, { table, row: anchor.row + 1 });
}

/** So many tables are offered; a report has three. */
const MOST_COPYABLE = 8;

/** The tables by what the form calls them, else by their number on the page. */
function copyableOf({ tables }: Report, phrases: Phrases): Summary['copyable'] {
  return tables.slice(0, MOST_COPYABLE).map(({ grid: { id }, formTables: [first] }) => {
    const number = fill(phrases.popup.tableNumber, { number: id.slice(1) });
    return { id, name: first === undefined ? number : (phrases.tables[first] ?? number) };
  });
}

/** How the applications ended, from the column of totals; null where the chart would show what is not printed. */
function outcomesOf(figures: readonly Figure[]): Outcomes | null {
  const totals = new Map<string, number | null>();
  for (const { field, value } of figures) {
    const [table, row, column] = field.split('.');
    if (table === 'requests' && column === 'total' && row !== undefined)
      totals.set(row, value === null ? null : Number(value));
  }
  const concluded = totals.get('concluded') ?? null;
  if (concluded === null) return null;
  const parts = PARTS.map(([id, rows]) => ({
    id,
    count: [...totals].filter(([row]) => rows.test(row)).reduce((sum, [, count]) => sum + (count ?? 0), 0),
  })).filter(({ count }) => count > 0);
  const total = concluded + (totals.get('carried_out') ?? 0);
  const unlisted = total - parts.reduce((sum, { count }) => sum + count, 0);
  return unlisted < 0 || total === 0 || unlisted === total ? null : { parts, total, unlisted };
}
