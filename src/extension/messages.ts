import * as z from 'zod/mini';
import { FORMATS } from '../export/formats.ts';
import type { Report } from '../model/report.ts';

/** What is said to the background. Every message is checked where it arrives; the reader's stand by themselves. */

const count = z.int().check(z.nonnegative());

/** Detector → background: this page is a report. */
const detected = z.strictObject({ kind: z.literal('detected') });
/** Detector → background: this page speaks of reports; answered once what decides is there. */
const judge = z.strictObject({ kind: z.literal('judge') });
/** Reader → background: the page was read; so many relations were checked and fail. */
const read = z.strictObject({
  kind: z.literal('read'),
  checked: count,
  fails: count,
  isReport: z.boolean(),
});
/** Popup → background. */
const exportTab = z.strictObject({
  kind: z.literal('export-tab'),
  tab: z.int(),
  format: z.enum(FORMATS.map(({ id }) => id)),
});

/** Reader → background: the words to show, in the browser's language. */
const words = z.strictObject({ kind: z.literal('words'), language: z.string() });
/** Reader → background: the style of a highlight, which the page itself must not carry. */
const highlight = z.strictObject({
  kind: z.literal('highlight'),
  name: z.string().check(z.regex(/^[a-z]{6}$/)),
  isOn: z.boolean(),
});

/** Reader → background: a finding as a citation; what is read is our own reader's. */
const cite = z.strictObject({
  kind: z.literal('cite'),
  finding: z.string(),
  language: z.string(),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
});

/** Reader or popup → background: an export has been cut off. Answered once that is shown. */
const cutOff = z.strictObject({ kind: z.literal('cut-off') });

export const toBackground = z.discriminatedUnion('kind', [
  detected,
  judge,
  read,
  words,
  exportTab,
  highlight,
  cite,
  cutOff,
]);

export type ToBackground = z.infer<typeof toBackground>;
