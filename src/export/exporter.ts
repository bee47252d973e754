import type { Report } from '../model/report.ts';
import type { DocumentParts } from './document.ts';

/** What is known of a format without its writer: enough for menus, file names and the command line. */
export interface Format {
  readonly id: FormatId;
  readonly extension: string;
  readonly mediaType: string;
  /** Behind the file's name where another format has the same extension. */
  readonly suffix?: string;
  /** True where one table alone makes sense in it. */
  readonly isOfTables?: true;
}

/** As the command line calls them. */
export type FormatId = 'json' | 'csv' | 'csv-wide' | 'xlsx' | 'datapackage' | 'evidence';

/** What a format may need besides the report and the document's parts. */
export interface ExportParts extends DocumentParts {
  /** The outer HTML of the report's tables by their ids, as they were when the page was read. */
  readonly html: Readonly<Record<string, string>>;
  /** What the page was read with: the browser's name and version, or that of the command line's own reader. */
  readonly readWith: string;
  /** Of the person who exports: an IANA name. */
  readonly timeZone: string;
}

/** One format: a report in, the bytes of a file out; text is UTF-8. Rejects where the report cannot be written. */
export type Writer = (report: Report, parts: ExportParts) => Promise<string | Uint8Array>;
