import { checkReport } from './check/check-report.ts';
import { coverageOf } from './check/coverage.ts';
import { findingsOf } from './check/findings.ts';
import type { Figures } from './check/operands.ts';
import { detect } from './detect/detect.ts';
import { identify } from './detect/identify.ts';
import { readFigure } from './figures/read-figure.ts';
import { FORMS } from './forms/index.ts';
import { matchReport, type ReportMatch } from './match/match-report.ts';
import { type Anchor, isMention } from './model/anchor.ts';
import type { Reason } from './model/check.ts';
import type { Figure } from './model/figure.ts';
import { figureColumns } from './model/form.ts';
import type { Cell } from './model/grid.ts';
import type { Mention } from './model/mention.ts';
import type { Report } from './model/report.ts';
import { readOutline } from './page/outline.ts';
import { readPage } from './page/read-page.ts';
import { readProse } from './prose/read-prose.ts';
import { RULES } from './rules/index.ts';
import { BINDINGS } from './rules/narrative/bindings.ts';
import { DENIALS } from './rules/narrative/denials.ts';
import { NARRATIVE_RULES } from './rules/narrative/index.ts';
import { INDICATORS, PART_PHRASES } from './rules/narrative/phrases-of-parts.ts';

/** What running text is searched for. */
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
  const outline = readOutline(document, url);
  const detection = detect(outline);
  const page = readPage(document);
  const identity = identify(outline, page.body.text);
  const match = matchReport(page.grids, FORMS);
  const figures = figuresOf(match);
  const declared = figuresFor(match, figures);
  const prose = readProse(page.body.paragraphs, PHRASEBOOK, {
    isDeclared: (field) => declared.figure(field) !== undefined || declared.missing(field) !== undefined,
    form: match.form?.id ?? null,
    titleYear: identity.titleYear,
    agency: identity.agency,
    publishedOn: identity.publishedOn,
    tableYear: tableYearOf(figures),
  });
  const mentions = new Map(prose.mentions.map((mention): [string, Mention] => [mention.id, mention]));
  const claims = Map.groupBy(prose.claims, ({ rule }) => rule);
  const narrative = NARRATIVE_RULES.map((rule) => {
    return { ...rule, instances: (claims.get(rule.id) ?? []).map(({ instance }) => instance) };
  });
  const checks = checkReport([...RULES, ...narrative], { ...declared, mention: (id) => mentions.get(id) });
  const hasTables = page.grids.some((grid) => !grid.isLayout && grid.cells.length >= FEWEST_CELLS);
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
      form: match.form?.id ?? (detection.isReport && !hasTables ? 'narrative' : null),
      year: identity.year,
      agency: identity.agency,
      basis: match.form?.basis ?? null,
    },
    tables: page.grids
      .filter((grid) => !grid.isLayout)
      .map((grid) => ({ grid, formTables: formTablesIn(grid.id, match) })),
    figures,
    unmatched: match.unmatched.map(({ cell, label }) => ({ raw: cell.text, label, cell })),
    mentions: prose.mentions,
    checks,
    findings: findingsOf(checks),
    coverage: coverageOf(checks),
    attachments: outline.attachments,
    limit: page.isTooLarge ? 'too-large' : null,
  };
  const targetOf = (anchor: Anchor) =>
    isMention(anchor)
      ? page.body.rangeOf(anchor.paragraph.id, anchor.start, anchor.end)
      : (page.elements.get(anchor.id) ?? null);
  return { report, targetOf };
}

/** The year over a column of figures (2018年度), where the table has one. */
function tableYearOf(figures: readonly Figure[]): number | null {
  for (const { label } of figures) {
    const year = /^((?:19|20)\d{2})年?度?$/.exec(label.at(-1) ?? '');
    if (year !== null) return Number(year[1]);
  }
  return null;
}

function figuresOf({ tables }: ReportMatch): Figure[] {
  return tables.flatMap(({ placements }) =>
    placements.map(({ field, cell, label, unit, isSigned }): Figure => {
      const reading = readFigure(cell.text, unit === undefined ? { isSigned } : { isSigned, unit });
      return { ...reading, field, label, cell };
    }),
  );
}

/** What the checks may ask: fields of the tables found, and of those of the report's form that were not. */
function figuresFor({ form, tables }: ReportMatch, figures: readonly Figure[]): Figures {
  const byField = new Map(figures.map((figure) => [figure.field, figure]));
  const missing = new Map<string, Reason>(tables.flatMap((table) => [...table.missing]));
  const found = new Set(tables.map(({ table }) => table.id));
  for (const table of form?.tables ?? []) {
    if (found.has(table.id)) continue;
    for (const block of table.blocks) {
      for (const row of block.rows ?? [null]) {
        if (row?.isOptional) continue;
        for (const column of figureColumns(block))
          missing.set(block.field(row?.id ?? null, column.id), 'table-missing');
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
