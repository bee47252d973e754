import { figuresForChecks, figuresOfPage, tableYearOf } from './analyze/figures-of-page.ts';
import { tablesOfPage } from './analyze/tables-of-page.ts';
import { checkReportInSteps } from './check/check-report.ts';
import { coverageOf } from './check/coverage.ts';
import { findingsOf } from './check/findings.ts';
import { detect } from './detect/detect.ts';
import { identify } from './detect/identify.ts';
import { simplifiedOutline } from './detect/simplified-outline.ts';
import { explainInSteps } from './explain/explain.ts';
import { cellsOf } from './match/generic-tables.ts';
import type { ReportMatch } from './match/match-report.ts';
import { type Anchor, isMention } from './model/anchor.ts';
import type { CellId } from './model/grid.ts';
import type { Mention } from './model/mention.ts';
import type { Report } from './model/report.ts';
import { finish, type Steps } from './model/steps.ts';
import { readOutline } from './page/outline.ts';
import { readPageInSteps } from './page/read-page.ts';
import { readProseInSteps } from './prose/read-prose.ts';
import { RULES } from './rules/index.ts';
import { BINDINGS } from './rules/narrative/bindings.ts';
import { DENIALS } from './rules/narrative/denials.ts';
import { NARRATIVE_RULES, TABLE_RULES } from './rules/narrative/index.ts';
import { INDICATORS, PART_PHRASES } from './rules/narrative/phrases-of-parts.ts';

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
  /** The markup of the report's tables as the page has it now, by the tables' ids; none for those drawn otherwise. */
  readonly htmlOfTables: () => Readonly<Record<string, string>>;
}

/**
 * Reads a page from DOM to report: the only place where the parts meet. Never throws for what is on the page, and
 * never changes it. A page that is no report is read all the same; `detection` says so.
 */
export function analyze(document: Document, circumstances: Circumstances): Analysis {
  return finish(analyzeInSteps(document, circumstances));
}

/** The same, laid aside between its steps; the page may change meanwhile. */
export function* analyzeInSteps(
  document: Document,
  { url, charset, readAt }: Circumstances,
): Steps<Analysis> {
  const outline = readOutline(document, url);
  const detection = detect(outline);
  yield;
  const page = yield* readPageInSteps(document);
  const tables = yield* tablesOfPage(page, detection.isReport);
  const { match, generic, grids } = tables;
  const form = match.form ?? tables.named;
  const figures = yield* figuresOfPage(tables);
  const tableYear = tableYearOf(figures);
  const identity = identify(simplifiedOutline(outline), page.body.text, tableYear, page.body.isCut);
  const declared = yield* figuresForChecks(tables, figures);
  const facts = {
    isDeclared: (field: string) =>
      declared.figure(field) !== undefined || declared.missing(field) !== undefined,
    form: form?.id ?? null,
    titleYear: identity.titleYear,
    agency: identity.agency,
    publishedOn: identity.publishedOn,
    tableYear,
  };
  const prose = yield* readProseInSteps(tables.prose, PHRASEBOOK, facts, page.body.isCut);
  const mentions = new Map(prose.mentions.map((mention): [string, Mention] => [mention.id, mention]));
  const claims = Map.groupBy([...generic.claims, ...prose.claims], ({ rule }) => rule);
  const claimed = CLAIMED_RULES.map((rule) => {
    return { ...rule, instances: (claims.get(rule.id) ?? []).map(({ instance }) => instance) };
  });
  yield;
  const checks = yield* checkReportInSteps([...RULES, ...claimed], {
    ...declared,
    mention: (id) => mentions.get(id),
  });
  const hasTables = grids.some((grid) => !grid.isLayout && grid.cells.length >= FEWEST_CELLS);
  const genericCells = cellsOf(generic);
  yield;
  const causes = yield* explainInSteps(checks, prose.mentions);
  const findings = findingsOf(checks, causes);
  yield;
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
    findings,
    coverage: coverageOf(checks),
    attachments: outline.attachments,
    pictures: outline.pictures,
    limit: page.isTooLarge || prose.isCut ? 'too-large' : null,
  };
  const targetOf = (anchor: Anchor) => {
    const place = isMention(anchor)
      ? { ...anchor, paragraph: anchor.paragraph.id }
      : tables.flat?.places.get(anchor);
    if (place !== undefined) return page.body.rangeOf(place.paragraph, place.start, place.end);
    return page.elements.get(anchor.id as CellId) ?? null;
  };
  const htmlOfTables = () =>
    Object.fromEntries(
      report.tables.flatMap(({ grid }) => {
        const [cell] = grid.cells;
        const table = cell === undefined ? null : page.elements.get(cell.id)?.closest('table');
        return table ? [[grid.id, table.outerHTML]] : [];
      }),
    );
  return { report, targetOf, htmlOfTables };
}

function formTablesIn(id: string, { tables }: ReportMatch) {
  return tables
    .filter(({ placements }) => placements.some(({ cell }) => cell.table === id))
    .map(({ table }) => table.id);
}
