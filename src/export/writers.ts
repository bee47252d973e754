import type { FormatId, Writer } from './exporter.ts';

/** The writers of the formats, each loaded when it is used for the first time. Not for a page, nor for a service worker. */
export const WRITERS: Readonly<Record<FormatId, () => Promise<Writer>>> = {
  json: async () => (await import('./json.ts')).writeJson,
  csv: async () => (await import('./csv.ts')).writeCsv,
  'csv-wide': async () => (await import('./csv-wide.ts')).writeCsvWide,
  datapackage: async () => (await import('./datapackage.ts')).writeDataPackage,
  xlsx: async () => (await import('./xlsx.ts')).writeXlsx,
  evidence: async () => (await import('./evidence.ts')).writeEvidence,
};
