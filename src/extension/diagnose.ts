import type { Analysis } from '../analyze.ts';
import type { Detection } from '../model/detection.ts';
import type { UnmatchedCell } from '../model/figure.ts';
import type { Report, TableEntry } from '../model/report.ts';
import { kindOf } from '../wording/describe-finding.ts';

/** A page of more tables than these is told by the first of them. */
const MOST_TABLES = 40;

/**
 * What an issue report needs of a reading, a fact a line: ids of our own and how often each came, sizes, a time. Not a
 * word and not a figure of the page, nor its address: this is meant to be made public.
 *
 * @param milliseconds that the reading took; null where nobody knows.
 */
export function diagnose({ report }: Pick<Analysis, 'report'>, milliseconds: number | null): string[] {
  const { header, source, coverage, tables, figures, unmatched, mentions, checks, findings } = report;
  const known = { year: header.year, agency: header.agency, date: source.publishedOn };
  const kinds = findings.flatMap(({ checks: [first] }) => checks[first ?? -1] ?? []).map(kindOf);
  return [
    `form: ${header.form ?? '-'} (${listed(Object.entries(known), ([name, value]) => `${name} ${value === null ? 'no' : 'yes'}`)})`,
    signalsLine(report.detection),
    `coverage: ${counted(coverage)}`,
    ...tables.slice(0, MOST_TABLES).map((table) => tableLine(table, report)),
    `tables: ${tables.length}`,
    `leftovers: ${counted(tally(unmatched, kindOfCell))}`,
    `figures: ${counted(tally(figures, ({ kind, why }) => (why === undefined ? kind : `${kind}/${why}`)))}`,
    `text: ${counted(tally(mentions, ({ field }) => (field === null ? 'free' : 'bound')))}`,
    ...checkLines(report),
    `findings: ${counted(tally(kinds, (kind) => kind))}`,
    `beside: ${counted({ attachments: report.attachments.length, pictures: report.pictures })}, limit ${report.limit ?? '-'}`,
    `charset: ${source.charset}`,
    `milliseconds: ${milliseconds === null ? '-' : Math.round(milliseconds)}`,
  ];
}

/** Which signs of a report were seen, each with its weight: score: 9 = title 4, section 3, numbers 2. */
export function signalsLine({ score, signals }: Detection): string {
  return `score: ${score} = ${listed(signals, ({ name, weight }) => `${name} ${weight}`)}`;
}

/** table: t2 30×9 requests, figures 160, leftovers 2. */
function tableLine({ grid, formTables }: TableEntry, { figures, unmatched }: Report): string {
  const isHere = ({ cell }: { readonly cell: { readonly table: string } }) => cell.table === grid.id;
  const size = `${grid.rows}×${grid.columns}`;
  const cut = grid.isCut === true ? ', cut' : '';
  const counts = { figures: figures.filter(isHere).length, leftovers: unmatched.filter(isHere).length };
  return `table: ${grid.id} ${size} ${formTables.join('+') || '-'}, ${counted(counts)}${cut}`;
}

/** check: requests.balance holds 6, not-assessable/blank-total 1. */
function checkLines({ checks }: Report): string[] {
  const byRule = Map.groupBy(checks, ({ rule }) => rule);
  return [...byRule].map(([rule, ofRule]) => {
    const states = tally(ofRule, ({ state, reason }) => (reason === null ? state : `${state}/${reason}`));
    return `check: ${rule} ${counted(states)}`;
  });
}

function kindOfCell({ raw }: UnmatchedCell): string {
  if (raw.trim() === '') return 'blank';
  return /\p{Nd}/u.test(raw) ? 'digits' : 'words';
}

function tally<Item>(items: readonly Item[], nameOf: (item: Item) => string): Record<string, number> {
  const named = Map.groupBy(items, nameOf);
  return Object.fromEntries([...named].map(([name, ofName]) => [name, ofName.length]));
}

function counted(counts: object): string {
  return listed(Object.entries(counts), ([name, count]) => `${name} ${count}`);
}

function listed<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  return items.map(textOf).join(', ') || '-';
}
