import type { State } from '../model/check.ts';
import { type Level, VERDICT_LEVELS } from '../model/rule.ts';
import type { ReportDocument } from './schema.ts';

/** One figure a row: what data desks stack over counties and years. */

export const LONG_COLUMNS = [
  'report',
  'agency',
  'year',
  'form',
  'field',
  'row_label',
  'column_label',
  'raw',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'state',
  'page',
  'table',
  'row',
  'column',
  'selector',
  'read_at',
  'sha256',
] as const;
export type LongColumn = (typeof LONG_COLUMNS)[number];

/** Text as it is, decimals as strings, places as numbers; null where there is none. */
export type LongRow = Readonly<Record<LongColumn, string | number | null>>;

/** The worst first. What only asks is no failure, whatever its state. */
const WORST: readonly State[] = [
  'fails',
  'review',
  'gap',
  'not-assessable',
  'explained',
  'holds-if-blank-zero',
  'holds',
  'not-applicable',
];
/** Between the labels of a row that stands within a group. */
const SEPARATOR = ' / ';

/** Every figure of the tables, in the document's order. */
export function longTable({ source, report, figures, checks }: ReportDocument): LongRow[] {
  const states = worstStates(checks);
  return figures.map(({ field, label, raw, kind, value, low, high, unit, where }) => ({
    report: source.title,
    agency: report.agency,
    year: report.year,
    form: report.form,
    field,
    row_label: label.slice(0, -1).join(SEPARATOR),
    column_label: label.at(-1) ?? '',
    raw,
    kind,
    value,
    low,
    high,
    unit,
    state: states.get(field) ?? null,
    page: source.url,
    ...where,
    read_at: source.readAt,
    sha256: source.sha256,
  }));
}

/** Of each field, the state of its worst relation. */
function worstStates(checks: ReportDocument['checks']): Map<string, State> {
  const states = new Map<string, State>();
  for (const { fields, state, level } of checks) {
    const told = toldAs(state, level);
    for (const field of fields) {
      const known = states.get(field);
      if (known === undefined || WORST.indexOf(told) < WORST.indexOf(known)) states.set(field, told);
    }
  }
  return states;
}

function toldAs(state: State, level: Level): State {
  return state === 'fails' && !VERDICT_LEVELS.has(level) ? 'review' : state;
}
