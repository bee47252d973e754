import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Reason } from '../../src/model/check.ts';
import type { FigureKind } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { isOfText, missingFrom, relationLine, unexpected } from '../support/relation-line.ts';

/**
 * Every folder of test/pages: a page, what it is, and what a person who read it expects. The expectations are
 * written by hand; nothing that they do not name may be reported.
 */
interface Expected {
  isReport: boolean;
  form?: string;
  year?: number | null;
  agency?: string | null;
  publishedOn?: string | null;
  indexNumber?: string | null;
  figures?: {
    requests?: { columns: string[]; rows: Record<string, string[]> };
    disputes?: Record<string, string[]>;
    proactive?: Record<string, string>;
    /** Of the earlier forms: field to raw text. */
    fields?: Record<string, string>;
  };
  /** Field to raw text, of figures that are printed otherwise than `figures` says. */
  raws?: Record<string, string>;
  /** What these raw texts are: 无 is `none`. */
  kinds?: Record<string, FigureKind>;
  /** Null where two tables claim the same fields, and whatever differs is left. */
  unmatched?: string[] | null;
  checks?: Record<string, Record<string, string[]>>;
  /** The one reason why relations are not assessable. */
  reason?: Reason;
  coverage?: Report['coverage'];
  /** Relations of the running text and of dates that must be found, each as a line. */
  prose?: string[];
  /** What stands in place of tables: how many pictures, and the documents by their addresses. */
  pictures?: number;
  attachments?: string[];
  /** Such relations that may be found, but need not be. */
  proseMay?: string[];
}

/** A page that says the same as another one in other markup; `but` replaces what it says otherwise. */
interface SameAs {
  sameAs: string;
  but?: Partial<Expected>;
}

const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'];
const folder = new URL('.', import.meta.url);
const slugs = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/expected.json`, folder)));

describe.each(slugs)('%s', (slug) => {
  const expected = expectedOf(slug);
  const about = JSON.parse(readFileSync(new URL(`${slug}/about.json`, folder), 'utf8'));
  const { window } = new JSDOM(readFileSync(new URL(`${slug}/page.html`, folder), 'utf8'));
  const { report } = analyze(window.document, { url: about.url, charset: 'UTF-8', readAt: new Date(0) });

  it('is a report, or is refused', () => {
    expect(report.detection.isReport, JSON.stringify(report.detection.signals)).toBe(expected.isReport);
  });
  if (!expected.isReport) return;

  it('is identified', () => {
    const { form, year, agency } = report.header;
    const { publishedOn, indexNumber } = report.source;
    const found = { form, year, agency, publishedOn, indexNumber };
    expect(found).toEqual({ publishedOn, indexNumber, ...pick(expected, Object.keys(found)) });
  });

  it('gives back every figure as printed, each under its field', () => {
    const found = Object.fromEntries(report.figures.map(({ field, raw }) => [field, raw]));
    const wanted = { ...fieldsOf(expected.figures), ...expected.raws };
    expect(found).toEqual(wanted);
    const { kinds = {} } = expected;
    const taken = report.figures.filter(({ raw }) => raw in kinds).map(({ raw, kind }) => [raw, kind]);
    expect(Object.fromEntries(taken)).toEqual(kinds);
  });

  it('says what stands in place of tables', () => {
    if (expected.pictures !== undefined) expect(report.pictures).toBe(expected.pictures);
    if (expected.attachments !== undefined)
      expect(report.attachments.map(({ url }) => url)).toEqual(expected.attachments);
  });

  it('keeps what no field takes', () => {
    if (expected.unmatched === null) return;
    const tables = new Set(report.tables.filter(({ formTables }) => formTables.length > 0).map(({ grid }) => grid.id));
    const left = report.unmatched.filter(({ cell }) => tables.has(cell.table)).map(({ raw }) => raw);
    // A row of blanks above the figures, as Word leaves it, says nothing.
    expect(left.filter((raw) => raw !== '')).toEqual((expected.unmatched ?? []).filter((raw) => raw !== ''));
  });

  it('checks every relation, and nothing else is reported', () => {
    const found: Record<string, Record<string, string[]>> = {};
    for (const { rule, state, instance } of report.checks.filter((check) => !isOfText(check))) {
      found[rule] ??= {};
      found[rule][state] = [...(found[rule][state] ?? []), instance].sort();
    }
    for (const states of Object.values(expected.checks ?? {})) {
      for (const [state, instances] of Object.entries(states)) {
        if (instances.length === 0) delete states[state];
        else instances.sort();
      }
    }
    expect(found).toEqual(expected.checks ?? {});
    if (expected.coverage) expect(report.coverage).toEqual(expected.coverage);
    const untold = report.checks.filter(({ state }) => state === 'not-assessable');
    if (expected.reason) expect(new Set(untold.map(({ reason }) => reason))).toEqual(new Set([expected.reason]));
  });

  it('finds what the text says of itself and of the tables, and asks nothing else', () => {
    const checks = report.checks.filter(isOfText);
    expect(missingFrom(checks.map(relationLine), expected.prose ?? [])).toEqual([]);
    expect(unexpected(checks, [...(expected.prose ?? []), ...(expected.proseMay ?? [])])).toEqual([]);
  });
});

function expectedOf(slug: string): Expected {
  const said: Expected | SameAs = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'));
  return 'sameAs' in said ? { ...expectedOf(said.sameAs), ...said.but } : said;
}

function pick(expected: Expected, keys: string[]): Partial<Expected> {
  return Object.fromEntries(Object.entries(expected).filter(([key]) => keys.includes(key)));
}

function fieldsOf(figures: NonNullable<Expected['figures']> = {}): Record<string, string> {
  const { requests, disputes, proactive } = figures;
  const fields: [string, string][] = Object.entries(figures.fields ?? {});
  for (const [row, raws] of Object.entries(requests?.rows ?? {})) {
    for (const [at, raw] of raws.entries()) fields.push([`requests.${row}.${requests?.columns[at]}`, raw]);
  }
  for (const [path, raws] of Object.entries(disputes ?? {})) {
    for (const [at, raw] of raws.entries()) fields.push([`disputes.${path}.${OUTCOMES[at]}`, raw]);
  }
  for (const [field, raw] of Object.entries(proactive ?? {})) fields.push([`proactive.${field}`, raw]);
  return Object.fromEntries(fields);
}
