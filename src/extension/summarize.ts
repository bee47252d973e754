import { anchorOf, isMention } from '../model/anchor.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { OutcomeId, Outcomes, Summary } from '../model/summary.ts';
import { headlineOf, kindOf, tableName } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import { markText } from '../wording/mark-text.ts';
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
    findings: findings.map((finding) => {
      const check = report.checks[finding.checks[0] ?? 0];
      return {
        id: finding.id,
        kind: check === undefined ? 'unknown' : kindOf(check),
        mark: markText(check, phrases),
        headline: headlineOf(finding, report.checks, phrases),
        place: placeOf(report, finding.checks[0] ?? 0, phrases),
      };
    }),
    unlistedFindings: report.findings.length - findings.length,
    outcomes: outcomesOf(report.figures),
    tables: report.tables.length,
    attachments: report.attachments,
    pictures: report.pictures,
    isTooLarge: report.limit === 'too-large',
    unequalInText: report.checks.filter((check) => !check.isCounted && kindOf(check) === 'unequal').length,
    figuresInText: mentions.filter((mention) => normalFormOf(mention, phrases) !== null).length,
    ...shown,
  };
}

function placeOf(report: Report, at: number, phrases: Phrases): string {
  const anchor = anchorOf(report.checks[at]);
  const name = tableName(report.checks[at]?.fields[0] ?? '', phrases);
  if (anchor === null) return '';
  if (isMention(anchor)) return anchor.section ?? '';
  if (name === undefined) return '';
  return fill(phrases.popup.findingPlace, { table: name, row: String(anchor.row + 1) });
}

/** How the applications ended, from the column of totals; null where the chart would show what is not printed. */
export function outcomesOf(figures: readonly Figure[]): Outcomes | null {
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
