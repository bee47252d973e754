import * as z from 'zod/mini';

/** What the parts of the extension say to each other. Every message is checked where it arrives. */

const count = z.int().check(z.nonnegative());
const nullable = z.nullable(z.string());

/** Detector → background: this page is a report. */
export const detected = z.strictObject({ kind: z.literal('detected') });
/** Reader → background: the page was read; so many relations were checked and fail. */
export const read = z.strictObject({
  kind: z.literal('read'),
  checked: count,
  fails: count,
  isReport: z.boolean(),
});
/** Reader → background: what an http page may not do itself. */
export const hash = z.strictObject({ kind: z.literal('hash'), text: z.string() });
/** Popup → background. */
export const exportTab = z.strictObject({ kind: z.literal('export-tab'), tab: z.int(), format: z.string() });

export const toBackground = z.discriminatedUnion('kind', [detected, read, hash, exportTab]);

/** Popup → detector: why is this page a report, or none? */
export const explain = z.strictObject({ kind: z.literal('explain') });
/** Popup and background → reader. */
export const toReader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('summarize') }),
  z.strictObject({ kind: z.literal('focus'), finding: z.string() }),
  z.strictObject({ kind: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
  z.strictObject({ kind: z.literal('toggle') }),
  z.strictObject({ kind: z.literal('write'), format: z.string() }),
]);

export type ToBackground = z.infer<typeof toBackground>;
export type ToReader = z.infer<typeof toReader>;

export const detection = z.object({
  isReport: z.boolean(),
  score: z.number(),
  signals: z.array(z.object({ name: z.string(), weight: z.number(), evidence: z.string() })),
});

/** Reader → background: a file to save. */
export const file = z.strictObject({ name: z.string(), mediaType: z.string(), text: z.string() });
export type SavedFile = z.infer<typeof file>;

/** Background → popup: how an export went. */
export const exported = z.union([
  z.strictObject({ file: z.string() }),
  z.strictObject({ error: z.string() }),
]);
export type Exported = z.infer<typeof exported>;

export const summary = z.object({
  header: z.object({ form: nullable, year: z.nullable(z.number()), agency: nullable, basis: nullable }),
  publishedOn: nullable,
  detection,
  coverage: z.object({ declared: count, assessed: count, holds: count, fails: count, notAssessable: count }),
  findings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['unequal', 'question', 'unknown', 'explained']),
      mark: z.string(),
      headline: z.string(),
      place: z.string(),
    }),
  ),
  outcomes: z.nullable(
    z.object({
      parts: z.array(
        z.object({
          id: z.enum([
            'granted',
            'granted_in_part',
            'refused',
            'unavailable',
            'not_processed',
            'other',
            'carried_out',
          ]),
          count: z.number(),
        }),
      ),
      total: z.number(),
      unlisted: z.number(),
    }),
  ),
  tables: count,
  attachments: count,
  isTooLarge: z.boolean(),
  areMarksShown: z.boolean(),
});
