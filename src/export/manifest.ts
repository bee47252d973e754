import * as z from 'zod/mini';
import { EVIDENCE_FORMAT } from './manifest-names.ts';

/** The list that lies in every evidence file: what was read, how, and the SHA-256 of each file beside it. */

const nullable = z.nullable(z.string());
/** A plain name, in the folder of the tables or in none; never a way out of where it is unpacked. */
const path = z.string().check(z.regex(/^(?:tables\/)?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u));

/** Fields are added, never renamed: those of later versions are let through. */
export const manifest = z.object({
  format: z.literal(EVIDENCE_FORMAT),
  tool: z.object({ name: z.literal('gouji'), version: z.string() }),
  source: z.object({
    url: z.string(),
    title: z.string(),
    charset: z.string(),
    /** UTC; by the clocks of the zone that the reading computer is set to, null where the zone is not known. */
    readAt: z.string(),
    readAtLocal: nullable,
    timeZone: z.string(),
    /** The browser, or what else opened the page. */
    readWith: z.string(),
  }),
  report: z.object({ form: nullable, basis: nullable }),
  /** Format of the document, and the rules whose relations it has. */
  document: z.string(),
  rules: z.array(z.string()),
  files: z.array(
    z.object({
      path,
      bytes: z.int().check(z.nonnegative()),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

/** What the list repeats of the document that lies beside it, and the sum of the text. */
export const documentFacts = z.object({
  format: z.string(),
  tool: z.object({ version: z.string() }),
  source: z.object({
    url: z.string(),
    title: z.string(),
    charset: z.string(),
    readAt: z.string(),
    sha256: z.string(),
  }),
  report: z.object({ form: nullable, basis: nullable }),
});
export type DocumentFacts = z.infer<typeof documentFacts>;
