import type { Form, FormTable, FormTableId } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import { type Line, linesOf } from './lines.ts';
import { matchTable, type TableMatch } from './match-table.ts';

export interface UnmatchedEntry {
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
  const data = grids.filter((grid) => !grid.isLayout);
  const lines = linesOf(data);
  const best = new Map<FormTableId, { form: Form; match: TableMatch }>();
  // Forms share tables; each is looked for once.
  const matches = new Map<FormTable, TableMatch | null>();
  for (const form of forms) {
    for (const table of form.tables) {
      if (!matches.has(table)) matches.set(table, matchTable(lines, table));
      const match = matches.get(table) ?? null;
      const rival = best.get(table.id);
      if (match !== null && (rival === undefined || match.score > rival.match.score))
        best.set(table.id, { form, match });
    }
  }
  const largest = [...best.values()].sort((a, b) => b.match.placements.length - a.match.placements.length)[0];
  const tables = [...best.values()].map(({ match }) => match);
  return { form: largest?.form ?? null, tables, unmatched: unmatchedOf(lines, tables) };
}

function unmatchedOf(lines: readonly Line[], tables: readonly TableMatch[]): UnmatchedEntry[] {
  const used = new Set<Cell>();
  for (const table of tables) {
    for (const { cell } of table.placements) used.add(cell);
    for (const cell of table.labels) used.add(cell);
  }
  const furniture = new Set(tables.flatMap(({ table }) => table.groups.map(withoutNumbering)));
  return lines.flatMap((line) => {
    const labels = line.cells.filter((cell) => cell.isLabel);
    const firstFigure = line.cells.findIndex((cell) => !cell.isLabel);
    return line.cells.flatMap((cell, at) => {
      if (used.has(cell.cell)) return [];
      used.add(cell.cell);
      // The label of a row that is not read stands with each of its figures.
      const isLabelOfFigures = at < firstFigure;
      if (cell.isLabel && (isLabelOfFigures || furniture.has(withoutNumbering(cell.key)))) return [];
      return [{ cell: cell.cell, label: labels.filter((other) => other !== cell).map(({ shown }) => shown) }];
    });
  });
}

function withoutNumbering(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
