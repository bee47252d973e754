import { FORMS } from '../forms/index.ts';
import { type FlatTables, flatTables } from '../match/flat-tables.ts';
import { type GenericTables, genericTablesInSteps } from '../match/generic-tables.ts';
import { knownTables } from '../match/known-tables.ts';
import { matchReportInSteps, type ReportMatch } from '../match/match-report.ts';
import { type FlatCell, secondReading } from '../match/second-reading.ts';
import type { Form } from '../model/form.ts';
import type { Cell, Grid } from '../model/grid.ts';
import type { Paragraph } from '../model/mention.ts';
import type { Steps } from '../model/steps.ts';
import type { PageReading } from '../page/read-page.ts';
import { squeeze } from '../text/normalize.ts';

/** The page's tables, matched; and what of its text is prose. */
export interface Tables {
  readonly match: ReportMatch;
  readonly generic: GenericTables;
  /** What the figures of the form's tables are by a second reading, of the flattened text: field → text. */
  readonly second: ReadonlyMap<string, string>;
  readonly grids: readonly Grid[];
  /** Tables whose cells stand as lines, where the page has no others that fit a form. */
  readonly flat: FlatTables | null;
  /** The form whose words the text has although none of its tables can be read. */
  readonly named: Form | null;
  readonly prose: readonly Paragraph[];
}

/**
 * Finds the tables of a page in three ways, each where the one before finds nothing: tables of a known form, tables that
 * stand as lines, tables under their own labels.
 */
export function* tablesOfPage(page: PageReading, isReport: boolean): Steps<Tables> {
  const { grids, body } = page;
  const match = yield* matchReportInSteps(grids, FORMS);
  const last = Number(grids.at(-1)?.id.slice(1) ?? 0);
  const flat = match.tables.length > 0 ? null : flatTables(body.paragraphs, FORMS, last, body.selectorOf);
  yield;
  if (flat !== null && flat.grids.length > 0) {
    // A table that is drawn without table elements is not read a second time from its lines.
    const again = new Set(
      body.paragraphs.flatMap(({ id, table }) => (table !== undefined && flat.used.has(id) ? table : [])),
    );
    const all = [...grids.filter(({ id }) => !again.has(id)), ...flat.grids];
    const found = yield* matchReportInSteps(all, FORMS);
    if (found.tables.length > 0) {
      const prose = body.paragraphs.filter(({ id }) => !flat.used.has(id));
      return { match: found, generic: NO_TABLES, second: new Map(), grids: all, flat, named: null, prose };
    }
  }
  const taken = new Set(match.tables.flatMap(({ placements }) => placements.map(({ cell }) => cell.table)));
  const named = match.form === null && isReport ? namedForm(body.text) : null;
  const known = named === null ? yield* knownTables(grids, FORMS) : [];
  const generic =
    named === null ? yield* genericTablesInSteps(grids, new Set([...taken, ...known])) : NO_TABLES;
  const prose = body.paragraphs.filter(({ table }) => table === undefined || !taken.has(table));
  const second = secondReading(cellsInText(page), match.tables);
  return { match, generic, second, grids, flat: null, named, prose };
}

/** Far above any report (600 cells): a page beyond it is read once. */
const MOST_CELLS_READ_TWICE = 10_000;

/** The cells of the page's tables in the order of its text. */
function cellsInText({ grids, elements, body }: PageReading): FlatCell[] {
  if (elements.size > MOST_CELLS_READ_TWICE) return [];
  const texts = new Set(body.cells.map(({ element }) => element));
  const cellOf = new Map<Element, Cell>();
  for (const cell of grids.flatMap(({ cells }) => cells)) {
    const element = elements.get(cell.id);
    if (element !== undefined && texts.has(element)) cellOf.set(element, cell);
  }
  return body.cells.flatMap(({ element, text }) => {
    const cell = cellOf.get(element);
    return cell === undefined ? [] : [{ cell, text }];
  });
}

const NO_TABLES: GenericTables = { placements: [], claims: [] };
/** No report is as long; see page/read-body.ts. */
const LONGEST_TEXT = 400_000;

/** The form whose tables the text has run together, without anything that parts one figure from the next. */
function namedForm(text: string): Form | null {
  const words = squeeze(text.slice(0, LONGEST_TEXT));
  return (
    FORMS.find(({ words: sets }) => sets.some((set) => set.every((word) => words.includes(word)))) ?? null
  );
}
