import * as z from 'zod/mini';
import { SLIPS, UNNARROWED } from '../model/cause.ts';
import { REASONS, STATES } from '../model/check.ts';
import { FORMAT } from './format.ts';

/**
 * The exported document, version 1. Fields are added, never renamed. The JSON Schema that is published with the build
 * is generated from this.
 */

const decimal = z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
const nullable = z.nullable(z.string());

const where = z.strictObject({ table: z.string(), row: count, column: count, selector: z.string() });
const kind = z.enum(['number', 'blank', 'not-applicable', 'none', 'text', 'unreadable']);
const level = z.enum(['official', 'structural', 'plausible', 'cross', 'info']);

const figure = z.strictObject({
  field: z.string(),
  label: z.array(z.string()),
  raw: z.string(),
  kind,
  value: z.nullable(decimal),
  low: z.nullable(decimal),
  high: z.nullable(decimal),
  unit: nullable,
  where,
});

const mention = z.strictObject({
  id: z.string(),
  quote: z.string(),
  raw: z.string(),
  value: z.nullable(decimal),
  low: z.nullable(decimal),
  high: z.nullable(decimal),
  unit: nullable,
  field: nullable,
  where: z.strictObject({ section: nullable, prefix: z.string(), exact: z.string(), suffix: z.string() }),
});

const check = z.strictObject({
  rule: z.string(),
  instance: z.string(),
  level,
  state: z.enum(STATES),
  expression: z.string(),
  left: z.nullable(decimal),
  right: z.nullable(decimal),
  difference: z.nullable(decimal),
  fields: z.array(z.string()),
  blanks: z.array(z.string()),
  mentions: z.array(z.string()),
  basis: z.string(),
  reason: z.nullable(z.enum(REASONS)),
  reading: z.nullable(z.enum(['with-unknown-rows', 'with-unknown-columns'])),
});

const finding = z.strictObject({
  id: z.string(),
  checks: z.array(count),
  level,
  headline: z.string(),
  question: z.string(),
  unique: z.boolean(),
  candidates: z.array(
    z.strictObject({
      cells: z.array(
        z.strictObject({
          field: z.string(),
          stated: z.nullable(decimal),
          wouldBe: z.nullable(decimal),
          low: decimal,
          high: z.nullable(decimal),
        }),
      ),
      texts: z.array(z.strictObject({ mention: z.string(), stated: z.nullable(decimal), wouldBe: decimal })),
      slip: z.nullable(z.enum(SLIPS)),
      witnesses: z.array(z.string()),
    }),
  ),
  unnarrowed: z.nullable(z.enum(UNNARROWED)),
});

export const reportDocument = z.strictObject({
  format: z.literal(FORMAT),
  tool: z.strictObject({ name: z.literal('gouji'), version: z.string() }),
  source: z.strictObject({
    url: z.string(),
    title: z.string(),
    charset: z.string(),
    readAt: z.iso.datetime(),
    publishedOn: z.nullable(z.iso.date()),
    indexNumber: nullable,
    sha256,
  }),
  detection: z.strictObject({
    isReport: z.boolean(),
    score: z.int(),
    signals: z.array(z.strictObject({ name: z.string(), weight: z.int(), evidence: z.string() })),
  }),
  report: z.strictObject({ form: nullable, year: z.nullable(z.int()), agency: nullable, basis: nullable }),
  tables: z.array(
    z.strictObject({
      id: z.string(),
      formTable: nullable,
      rows: count,
      columns: count,
      selector: z.string(),
      sha256,
    }),
  ),
  figures: z.array(figure),
  unmatched: z.array(z.strictObject({ raw: z.string(), label: z.array(z.string()), where })),
  mentions: z.array(mention),
  checks: z.array(check),
  findings: z.array(finding),
  coverage: z.strictObject({
    declared: count,
    assessed: count,
    holds: count,
    fails: count,
    notAssessable: count,
  }),
  attachments: z.array(z.strictObject({ title: z.string(), url: z.string() })),
  pictures: count,
  limit: z.nullable(z.enum(['too-large'])),
});

export type ReportDocument = z.infer<typeof reportDocument>;

/** The JSON Schema (2020-12) of the exported document. */
export function reportSchema(): Record<string, unknown> {
  return { title: FORMAT, ...z.toJSONSchema(reportDocument) };
}
