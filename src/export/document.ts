import { type Candidate, soleCandidate } from '../model/cause.ts';
import { type Addend, addendsOf, type Check } from '../model/check.ts';
import type { Cell, Grid } from '../model/grid.ts';
import type { Mention } from '../model/mention.ts';
import type { Finding, Report, TableEntry } from '../model/report.ts';
import type { Operator } from '../model/rule.ts';
import { FORMAT } from './format.ts';
import type { ReportDocument } from './schema.ts';
import { writtenPart } from './written-part.ts';

export interface DocumentParts {
  readonly version: string;
  /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
  readonly hash: (text: string) => Promise<string>;
  readonly headline: (finding: Finding, report: Report) => string;
  readonly question: (finding: Finding, report: Report) => string;
}

const SIGNS: Readonly<Record<Operator, string>> = { '=': '=', '<=': '≤', '>=': '≥', '>': '>' };
/** Stands for a blank cell in an expression. */
const BLANK = '□';

/** The report as the document that is exported. Keys in a fixed order, nothing random: equal pages, equal bytes. */
export async function toDocument(whole: Report, parts: DocumentParts): Promise<ReportDocument> {
  const report = writtenPart(whole);
  const { text, ...source } = report.source;
  return {
    format: FORMAT,
    tool: { name: 'gouji', version: parts.version },
    source: { ...source, sha256: await parts.hash(text) },
    detection: {
      isReport: report.detection.isReport,
      score: report.detection.score,
      signals: report.detection.signals.map(({ name, weight, evidence }) => ({ name, weight, evidence })),
    },
    report: report.header,
    tables: await Promise.all(report.tables.map((table) => tableOf(table, parts.hash))),
    figures: report.figures.map(({ field, label, raw, kind, value, low, high, unit, cell }) => {
      return { field, label: [...label], raw, kind, value, low, high, unit, where: whereOf(cell) };
    }),
    unmatched: report.unmatched.map(({ raw, label, cell }) => ({
      raw,
      label: [...label],
      where: whereOf(cell),
    })),
    mentions: report.mentions.map(mentionOf),
    checks: report.checks.map(checkOf),
    findings: report.findings.map((finding) => ({
      id: finding.id,
      checks: [...finding.checks],
      level: finding.level,
      headline: parts.headline(finding, report),
      question: parts.question(finding, report),
      unique: soleCandidate(finding) !== null && finding.unnarrowed === null,
      candidates: finding.candidates.map(candidateOf),
      unnarrowed: finding.unnarrowed,
    })),
    coverage: report.coverage,
    attachments: report.attachments.map(({ title, url }) => ({ title, url })),
    pictures: report.pictures,
    limit: report.limit,
  };
}

/** The relation with its figures as printed: 24 + 1 = 24 + 1; a blank as □. */
export function expressionOf({ left, operator, right }: Check): string {
  const side = (addends: readonly Addend[]) =>
    addends
      .map(({ value }) => value ?? BLANK)
      .join(' + ')
      .replace(/\+ -/g, '- ');
  return `${side(left.addends)} ${SIGNS[operator]} ${side(right.addends)}`;
}

/** The document's bytes: JSON, two spaces, UTF-8, a line break at the end. */
export function toJson(document: ReportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function checkOf(check: Check): ReportDocument['checks'][number] {
  return {
    rule: check.rule,
    instance: check.instance,
    level: check.level,
    state: check.state,
    expression: expressionOf(check),
    left: check.left.sum,
    right: check.right.sum,
    difference: check.difference,
    fields: [...check.fields],
    blanks: [...check.blanks],
    mentions: mentionsIn(check),
    basis: check.basis,
    reason: check.reason,
    reading: check.reading,
  };
}

function candidateOf({ cells, texts, slip, witnesses }: Candidate): DocumentCandidate {
  return {
    cells: cells.map(({ figure, wouldBe, low, high }) => {
      return { field: figure.field, stated: figure.value, wouldBe, low, high };
    }),
    texts: texts.map(({ mention, wouldBe }) => ({ mention: mention.id, stated: mention.value, wouldBe })),
    slip,
    witnesses: witnesses.map(({ id }) => id),
  };
}

type DocumentCandidate = ReportDocument['findings'][number]['candidates'][number];

/** Characters before and after a figure by which its place in the text can be found again. */
const CONTEXT = 32;

function mentionOf(mention: Mention): ReportDocument['mentions'][number] {
  const { id, quote, raw, value, low, high, unit, field, section, start, end } = mention;
  const { text } = mention.paragraph;
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).trimStart();
  const suffix = text.slice(end, end + CONTEXT).trimEnd();
  return { id, quote, raw, value, low, high, unit, field, where: { section, prefix, exact: raw, suffix } };
}

function mentionsIn(check: Check): string[] {
  const added = addendsOf(check).flatMap(({ mention }) => mention ?? []);
  return [...added, ...check.about].map(({ id }) => id);
}

async function tableOf({ grid, formTables }: TableEntry, hash: DocumentParts['hash']) {
  const { id, rows, columns, selector } = grid;
  return {
    id,
    formTable: formTables.join('+') || null,
    rows,
    columns,
    selector,
    sha256: await hash(textOf(grid)),
  };
}

/** The table's text: its rows by line breaks, the cells that begin in a row by tabs. */
function textOf(grid: Grid): string {
  const rows: string[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell.text);
  return rows.map((row) => row.join('\t')).join('\n');
}

function whereOf({ table, row, column, selector }: Cell) {
  return { table, row, column, selector };
}
