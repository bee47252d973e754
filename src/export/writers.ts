import type { FormatId, Writer } from './exporter.ts';

/** The writers of the formats, each loaded when it is used for the first time. Not for a page, nor for a service worker. */
export const WRITERS: Readonly<Record<FormatId, () => Promise<Writer>>> = {
  json: async () => (await import('./json.ts')).writeJson,
};
