import * as z from 'zod/mini';

/** What is answered to messages, as the popup and the background check it. The reader, on the page, needs none of it. */

const count = z.int().check(z.nonnegative());
const nullable = z.nullable(z.string());

export const detection = z.object({
  isReport: z.boolean(),
  score: z.number(),
  signals: z.array(z.object({ name: z.string(), weight: z.number(), evidence: z.string() })),
});

/** Writer → background: a file to save, at an address that only this browser knows. */
export const file = z.strictObject({ name: z.string(), url: z.string() });
export type SavedFile = z.infer<typeof file>;

/** Background → popup: how an export went. */
export const exported = z.union([
  z.strictObject({ file: z.string() }),
  z.strictObject({ error: z.string() }),
  /** A person who was asked where to save it would rather not. */
  z.strictObject({ isCancelled: z.literal(true) }),
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
      slip: z.string(),
    }),
  ),
  unlistedFindings: count,
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
  copyable: z.array(z.object({ id: z.string(), name: z.string() })),
  tables: count,
  attachments: z.array(z.object({ title: z.string(), url: z.string() })),
  pictures: count,
  isTooLarge: z.boolean(),
  figuresInText: count,
  unequalInText: count,
  areMarksShown: z.boolean(),
  areFiguresShown: z.boolean(),
});
