import * as z from 'zod/mini';

/** What the parts of the extension say to each other. Every message is checked where it arrives. */

const count = z.int().check(z.nonnegative());

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
