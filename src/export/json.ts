import type { Report } from '../model/report.ts';
import { type DocumentParts, toDocument, toJson } from './document.ts';
import type { Exporter } from './exporter.ts';

export const json: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: async (report: Report, parts: DocumentParts) => toJson(await toDocument(report, parts)),
};
