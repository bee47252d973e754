import type { Report } from '../model/report.ts';
import type { DocumentParts } from './document.ts';

/** One format: a report in, the text of a file out. */
export interface Exporter {
  readonly id: 'json';
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (report: Report, parts: DocumentParts) => Promise<string>;
}
