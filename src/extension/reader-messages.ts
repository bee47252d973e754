import type { Report, TableEntry } from '../model/report.ts';

/**
 * What popup and background say to the reader, and how the reader knows it. By hand and without a schema library: this
 * runs on the page, where every kilobyte is parsed again.
 */
export type ToReader =
  | { readonly kind: 'summarize' }
  | { readonly kind: 'focus'; readonly finding: string }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'figures' }
  | { readonly kind: 'diagnose' }
  /** All of the report, or of the table alone on which a person opened the page's menu. */
  | { readonly kind: 'report'; readonly isOfTable: boolean };

/** The reader's answer to `report`: plain data. */
export interface ReadReport {
  readonly report: Report;
  /** The markup of its tables, by their ids. */
  readonly html: Readonly<Record<string, string>>;
  /** The table that it was cut down to; null for all of it. */
  readonly table: TableEntry | null;
}

type Known = { readonly [Kind in ToReader['kind']]: (message: Readonly<Record<string, unknown>>) => boolean };

const KNOWN: Known = {
  summarize: () => true,
  focus: ({ finding }) => typeof finding === 'string',
  step: ({ by }) => by === 1 || by === -1,
  toggle: () => true,
  figures: () => true,
  diagnose: () => true,
  report: ({ isOfTable }) => typeof isOfTable === 'boolean',
};

/** The message, if the reader knows it; null for anything else that may arrive. */
export function readMessage(message: unknown): ToReader | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind } = message as { kind?: unknown };
  const isKnown = typeof kind === 'string' && Object.hasOwn(KNOWN, kind);
  return isKnown && KNOWN[kind as ToReader['kind']](message as Record<string, unknown>)
    ? (message as ToReader)
    : null;
}
