import type { Form, FormTable } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import { finish, type Steps } from '../model/steps.ts';
import { type Line, linesInSteps } from './lines.ts';
import { matchTableInSteps, type TableMatch } from './match-table.ts';
import { labelKeys, titleKeys } from './table-keys.ts';

interface UnmatchedEntry {
  readonly cell: Cell;
  readonly label: readonly string[];
}

export interface ReportMatch {
  /** The form of the report: that of its largest table. Null where no form fits. */
  readonly form: Form | null;
  /** Best match of each form table that is on the page. A report may mix the tables of two forms. */
  readonly tables: readonly TableMatch[];
  /** Cells of data tables that neither a field nor a label has taken. */
  readonly unmatched: readonly UnmatchedEntry[];
}

/**
 * Finds which forms' tables a page's grids are, and which cell is which field. Decided from labels alone, table by
 * table: a report of 2021 may use the form of 2019, or one table of each.
 *
 * @param grids the page's tables in document order; layout tables are passed over.
 */
export function matchReport(grids: readonly Grid[], forms: readonly Form[]): ReportMatch {
  return finish(matchReportInSteps(grids, forms));
}

export function* matchReportInSteps(grids: readonly Grid[], forms: readonly Form[]): Steps<ReportMatch> {
  const strips = stripsBesideData(grids);
  const data = grids.filter((grid) => !grid.isLayout || strips.has(grid));
  const lines = yield* linesInSteps(data);
  const isCut = data.some((grid) => grid.isCut);
  const all = forms.flatMap(({ tables }) => tables);
  const isOther = (key: string) => all.some((table) => labelKeys(table).has(key));
  const found: FormMatch[] = [];
  // Forms share tables; each is looked for once.
  const matches = new Map<FormTable, TableMatch | null>();
  for (const form of forms) {
    for (const table of form.tables) {
      if (!matches.has(table)) matches.set(table, yield* matchTableInSteps(lines, table, isCut, isOther));
      const match = matches.get(table) ?? null;
      if (match !== null) found.push({ form, match });
    }
  }
  const best = [...Map.groupBy(found, ({ match }) => match.table.id).values()].map(bestOf);
  const [largest] = best.toSorted((a, b) => b.match.placements.length - a.match.placements.length);
  const tables = best.map(({ match }) => match);
  yield;
  const layout = new Set([...strips].map(({ id }) => id));
  const printed = lines.filter(({ table }) => !layout.has(table));
  return { form: formOf(largest, best, found), tables, unmatched: yield* unmatchedOf(printed, tables) };
}

/** A head has three lines at most. */
const MOST_STRIP_ROWS = 3;

/** A row or two of words look like a menu; beside a table of figures it may be the head or a row that was cut off. */
function stripsBesideData(grids: readonly Grid[]): Set<Grid> {
  const found = new Set<Grid>();
  for (const order of [grids, grids.toReversed()]) {
    let isBesideData = false;
    for (const grid of order) {
      // A box of one cell stands within the cell of another table.
      if (grid.rows * grid.columns <= 1) continue;
      const isStrip = grid.isLayout && grid.columns > 1 && grid.rows <= MOST_STRIP_ROWS;
      if (!isStrip) isBesideData = !grid.isLayout;
      else if (isBesideData) found.add(grid);
    }
  }
  return found;
}

interface FormMatch {
  readonly form: Form;
  readonly match: TableMatch;
}

function bestOf(rivals: readonly FormMatch[]): FormMatch {
  const best = rivals.reduce((most, each) => (each.match.score > most.match.score ? each : most));
  return { ...best, match: withoutDisputed(best, rivals) };
}

/** Another layout of the form with this share of the best one's figures may as well be the page's. */
const NEARLY = 0.85;

/**
 * What another layout of the same form takes for other fields is read as neither, where rows are missing by which the two
 * could be told apart and that one fits nearly as well.
 */
function withoutDisputed({ form, match }: FormMatch, rivals: readonly FormMatch[]): TableMatch {
  if (![...match.missing.values()].includes('row-missing')) return match;
  const fieldOf = new Map(match.placements.map(({ cell, field }) => [cell, field]));
  const near = rivals.filter(
    (rival) =>
      rival.form !== form &&
      rival.form.id === form.id &&
      rival.match.placements.length >= match.placements.length * NEARLY,
  );
  const disputed = new Set(
    near.flatMap((rival) =>
      rival.match.placements.flatMap(({ cell, field }) => {
        const own = fieldOf.get(cell) ?? field;
        return own === field ? [] : [own];
      }),
    ),
  );
  if (disputed.size === 0) return match;
  const placements = match.placements.filter(({ field }) => !disputed.has(field));
  const missing = new Map([...match.missing, ...[...disputed].map((field) => [field, 'ambiguous'] as const)]);
  return { ...match, placements, missing };
}

/**
 * The form of the largest table; but where that table reads the same in the form of another one (a part of table 3,
 * whose rows the national forms share), the other one's.
 */
function formOf(
  largest: FormMatch | undefined,
  best: readonly FormMatch[],
  found: readonly FormMatch[],
): Form | null {
  if (largest === undefined) return null;
  const reads = (form: Form) =>
    found.find((each) => each.form === form && each.match.table.id === largest.match.table.id)?.match
      .placements.length;
  const other = best.find(
    ({ form }) => form !== largest.form && reads(form) === largest.match.placements.length,
  );
  return (other ?? largest).form;
}

/** So many lines are one step. */
const STEP = 500;

function* unmatchedOf(lines: readonly Line[], tables: readonly TableMatch[]): Steps<UnmatchedEntry[]> {
  const used = new Set<Cell>();
  for (const table of tables) {
    for (const { cell } of table.placements) used.add(cell);
    for (const cell of table.labels) used.add(cell);
  }
  const furniture = new Set(tables.flatMap(({ table }) => [...titleKeys(table)]));
  const entries: UnmatchedEntry[] = [];
  for (const [nth, { cells }] of lines.entries()) {
    if (nth % STEP === STEP - 1) yield;
    const labels = cells.filter((cell) => cell.isLabel).slice(0, MOST_LABELS);
    const firstFigure = cells.findIndex((cell) => !cell.isLabel);
    for (const [at, cell] of cells.entries()) {
      if (used.has(cell.cell)) continue;
      used.add(cell.cell);
      // The label of a row that is not read stands with each of its figures.
      const isLabelOfFigures = at < firstFigure;
      if (cell.isLabel && (isLabelOfFigures || furniture.has(cell.key))) continue;
      const label = labels.filter((other) => other !== cell).map(({ shown }) => shown);
      entries.push({ cell: cell.cell, label });
    }
  }
  return entries;
}

/** A row of more labels is a list, and each of them would stand with all others. */
const MOST_LABELS = 20;
