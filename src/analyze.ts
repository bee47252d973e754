import { checkReport } from './check/check-report.ts';
import { coverageOf } from './check/coverage.ts';
import { findingsOf } from './check/findings.ts';
import type { Figures } from './check/operands.ts';
import { detect } from './detect/detect.ts';
import { identify } from './detect/identify.ts';
import { readFigure } from './figures/read-figure.ts';
import { FORMS } from './forms/index.ts';
import { type FlatTables, flatTables } from './match/flat-tables.ts';
import { cellsOf, type GenericTables, genericTables } from './match/generic-tables.ts';
import { matchReport, type ReportMatch } from './match/match-report.ts';
import type { Placement } from './match/match-table.ts';
import { type Anchor, isMention } from './model/anchor.ts';
import type { Reason } from './model/check.ts';
import type { Outline } from './model/detection.ts';
import type { Figure } from './model/figure.ts';
import { type Form, figureColumns } from './model/form.ts';
import type { Cell, CellId, Grid } from './model/grid.ts';
import type { Mention, Paragraph } from './model/mention.ts';
import type { Report } from './model/report.ts';
import { readOutline } from './page/outline.ts';
import { type PageReading, readPage } from './page/read-page.ts';
import { readProse } from './prose/read-prose.ts';
import { RULES } from './rules/index.ts';
import { BINDINGS } from './rules/narrative/bindings.ts';
import { DENIALS } from './rules/narrative/denials.ts';
import { NARRATIVE_RULES, TABLE_RULES } from './rules/narrative/index.ts';
import { INDICATORS, PART_PHRASES } from './rules/narrative/phrases-of-parts.ts';
import { squeeze } from './text/normalize.ts';
import { READING, simplify } from './text/simplify.ts';

/** What running text is searched for. */
const CLAIMED_RULES = [...TABLE_RULES, ...NARRATIVE_RULES];
const PHRASEBOOK = { bindings: BINDINGS, denials: DENIALS, parts: PART_PHRASES, indicators: INDICATORS };

/** A table with fewer cells is an index box, not statistics. */
const FEWEST_CELLS = 24;

export interface Circumstances {
  /** The page's address, or where the file came from. */
  readonly url: string;
  /** The page's character set, by its standard name. */
  readonly charset: string;
  /** When the page is read. */
  readonly readAt: Date;
}

export interface Analysis {
  readonly report: Report;
  /** Where a cell or a figure of the text stands on the page, for the overlay alone; null where it is gone. */
  readonly targetOf: (anchor: Anchor) => Element | Range | null;
}

/**
 * Reads a page from DOM to report: the only place where the parts meet. Never throws for what is on the page, and
 * never changes it. A page that is no report is read all the same; `detection` says so.
 */
export function analyze(document: Document, { url, charset, readAt }: Circumstances): Analysis {
  const outline = simplified(readOutline(document, url));
  const detection = detect(outline);
  const page = readPage(document);
  const tables = readTables(page, detection.isReport);
  const { match, generic, grids } = tables;
  const form = match.form ?? tables.named;
  const figures = figuresOf([...match.tables.flatMap(({ placements }) => placements), ...generic.placements]);
  const tableYear = tableYearOf(figures);
  const identity = identify(outline, page.body.text, tableYear);
  const declared = figuresFor(tables, figures);
  const prose = readProse(tables.prose, PHRASEBOOK, {
    isDeclared: (field) => declared.figure(field) !== undefined || declared.missing(field) !== undefined,
    form: form?.id ?? null,
    titleYear: identity.titleYear,
    agency: identity.agency,
    publishedOn: identity.publishedOn,
    tableYear,
  });
  const mentions = new Map(prose.mentions.map((mention): [string, Mention] => [mention.id, mention]));
  const claims = Map.groupBy([...generic.claims, ...prose.claims], ({ rule }) => rule);
  const claimed = CLAIMED_RULES.map((rule) => {
    return { ...rule, instances: (claims.get(rule.id) ?? []).map(({ instance }) => instance) };
  });
  const checks = checkReport([...RULES, ...claimed], { ...declared, mention: (id) => mentions.get(id) });
  const hasTables = grids.some((grid) => !grid.isLayout && grid.cells.length >= FEWEST_CELLS);
  const genericCells = cellsOf(generic);
  const report: Report = {
    source: {
      url,
      title: identity.title,
      charset,
      readAt: readAt.toISOString(),
      publishedOn: identity.publishedOn,
      indexNumber: identity.indexNumber,
      text: page.body.text,
    },
    detection,
    header: {
      form: form?.id ?? (detection.isReport && !hasTables ? 'narrative' : null),
      year: identity.year,
      agency: identity.agency,
      basis: form?.basis ?? null,
    },
    tables: grids
      .filter((grid) => !grid.isLayout)
      .map((grid) => ({ grid, formTables: formTablesIn(grid.id, match) })),
    figures,
    unmatched: match.unmatched
      .filter(({ cell }) => !genericCells.has(cell))
      .map(({ cell, label }) => ({ raw: cell.text, label, cell })),
    mentions: prose.mentions,
    checks,
    findings: findingsOf(checks),
    coverage: coverageOf(checks),
    attachments: outline.attachments,
    limit: page.isTooLarge ? 'too-large' : null,
  };
  const targetOf = (anchor: Anchor) => {
    const place = isMention(anchor)
      ? { ...anchor, paragraph: anchor.paragraph.id }
      : tables.flat?.places.get(anchor);
    if (place !== undefined) return page.body.rangeOf(place.paragraph, place.start, place.end);
    return page.elements.get(anchor.id as CellId) ?? null;
  };
  return { report, targetOf };
}

/** The page's tables, matched; and what of its text is prose. */
interface Tables {
  readonly match: ReportMatch;
  readonly generic: GenericTables;
  readonly grids: readonly Grid[];
  /** Tables whose cells stand as lines, where the page has no others that fit a form. */
  readonly flat: FlatTables | null;
  /** The form whose words the text has although none of its tables can be read. */
  readonly named: Form | null;
  readonly prose: readonly Paragraph[];
}

function readTables({ grids, body }: PageReading, isReport: boolean): Tables {
  const match = matchReport(grids, FORMS);
  const last = Number(grids.at(-1)?.id.slice(1) ?? 0);
  const flat = match.tables.length > 0 ? null : flatTables(body.paragraphs, FORMS, last, body.selectorOf);
  if (flat !== null && flat.grids.length > 0) {
    const all = [...grids, ...flat.grids];
    const found = matchReport(all, FORMS);
    if (found.tables.length > 0) {
      const prose = body.paragraphs.filter(({ id }) => !flat.used.has(id));
      return { match: found, generic: NO_TABLES, grids: all, flat, named: null, prose };
    }
  }
  const taken = new Set(match.tables.flatMap(({ placements }) => placements.map(({ cell }) => cell.table)));
  const named = match.form === null && isReport ? namedForm(body.text) : null;
  const generic = named === null ? genericTables(grids, taken) : NO_TABLES;
  return { match, generic, grids, flat: null, named, prose: body.paragraphs };
}

const NO_TABLES: GenericTables = { placements: [], claims: [] };

/** The form whose tables the text has run together, without anything that parts one figure from the next. */
function namedForm(text: string): Form | null {
  const words = squeeze(text);
  return (
    FORMS.find(({ words: sets }) => sets.some((set) => set.every((word) => words.includes(word)))) ?? null
  );
}

/** The words by which a report is known, in simplified characters: there are copies in traditional ones. */
function simplified(outline: Outline): Outline {
  const { title, headings, lines, tableText, opening } = outline;
  return {
    ...outline,
    title: simplify(title),
    headings: headings.map(simplify),
    lines: lines.map(simplify),
    tableText: simplify(tableText),
    opening: simplify(opening).replace(READING, ''),
  };
}

/** The year over a column of figures (2018年度), where the table has one. */
function tableYearOf(figures: readonly Figure[]): number | null {
  for (const { label } of figures) {
    const year = /^((?:19|20)\d{2})年?度?$/.exec(label.at(-1) ?? '');
    if (year !== null) return Number(year[1]);
  }
  return null;
}

function figuresOf(placements: readonly Placement[]): Figure[] {
  return placements.map(({ field, cell, label, unit, isSigned }): Figure => {
    const reading = readFigure(cell.text, unit === undefined ? { isSigned } : { isSigned, unit });
    return { ...reading, field, label, cell };
  });
}

/** What the checks may ask: fields of the tables found, and of those of the report's form that were not. */
function figuresFor({ match, named }: Tables, figures: readonly Figure[]): Figures {
  const { tables } = match;
  const form = match.form ?? named;
  const why: Reason = named === null ? 'table-missing' : 'run-together';
  const byField = new Map(figures.map((figure) => [figure.field, figure]));
  const missing = new Map<string, Reason>(tables.flatMap((table) => [...table.missing]));
  const found = new Set(tables.map(({ table }) => table.id));
  for (const table of form?.tables ?? []) {
    if (found.has(table.id)) continue;
    for (const block of table.blocks) {
      for (const row of block.rows ?? [null]) {
        if (row?.isOptional) continue;
        for (const column of figureColumns(block)) missing.set(block.field(row?.id ?? null, column.id), why);
      }
    }
  }
  const unknown = tables.flatMap((table) => table.unknown);
  const isBetween = (cell: Cell, [after, before]: readonly [string, string]) => {
    const from = byField.get(after)?.cell;
    const to = byField.get(before)?.cell;
    return from !== undefined && to !== undefined && stands(from, cell) && stands(cell, to);
  };
  return {
    figure: (field) => byField.get(field),
    mention: () => undefined,
    missing: (field) => missing.get(field),
    unknownParts: ({ table, row = null, column = null, between }) =>
      unknown
        .filter((each) => each.table === table && each.row === row && each.column === column)
        .filter(({ cell }) => between === undefined || isBetween(cell, between))
        .map(({ cell }) => ({ ...readFigure(cell.text), field: '', label: [], cell })),
  };
}

/** True where `a` is printed above `b`. */
function stands(a: Cell, b: Cell): boolean {
  const order = tableNumber(a) - tableNumber(b);
  return order < 0 || (order === 0 && a.row < b.row);
}

function tableNumber({ table }: Cell): number {
  return Number(table.slice(1));
}

function formTablesIn(id: string, { tables }: ReportMatch) {
  return tables
    .filter(({ placements }) => placements.some(({ cell }) => cell.table === id))
    .map(({ table }) => table.id);
}
