import { fileNameOf } from '../export/file-name.ts';
import { FORMATS } from '../export/formats.ts';
import { sha256 } from '../export/sha256.ts';
import { WRITERS } from '../export/writers.ts';
import type { TableEntry } from '../model/report.ts';
import { documentWords } from '../wording/describe-finding.ts';
import { DOCUMENT_LANGUAGE } from '../wording/index.ts';
import type { SavedFile } from './answers.ts';
import type { ToWriter } from './to-writer.ts';

/** Browsers by what they call themselves, the ones that are built upon others first. */
const BROWSERS = /\b(Edg|OPR|Firefox|Chromium|(?:Headless)?Chrome)\/([\d.]+)/;

/**
 * Writes a report as a file of this format, in a page of our own: where hashes can be computed whatever the report's own
 * page may do, and where what writes is loaded only now.
 *
 * @returns its name, and an address that holds until `URL.revokeObjectURL` or until this page goes.
 */
export async function writeFile({ read, format: id, version }: ToWriter): Promise<SavedFile> {
  const { report, html, table } = read;
  const format = FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(`unknown format: ${id}`);
  const write = await WRITERS[id]();
  const content = await write(report, {
    version,
    hash: sha256,
    ...documentWords(DOCUMENT_LANGUAGE),
    html,
    readWith: BROWSERS.exec(navigator.userAgent)?.[0] ?? navigator.userAgent,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const type = typeof content === 'string' ? `${format.mediaType};charset=utf-8` : format.mediaType;
  const blob = new Blob([content as BlobPart], { type });
  const name = fileNameOf(
    report.header,
    { ...format, suffix: suffixOf(table, format.suffix) },
    report.limit !== null,
  );
  return { name, url: URL.createObjectURL(blob) };
}

/** Behind the name: what is special of the format, and of one table its own name. */
function suffixOf(table: TableEntry | null, suffix = ''): string {
  const [formTable] = table?.formTables ?? [];
  const name = formTable === undefined ? (table?.grid.id ?? '') : (DOCUMENT_LANGUAGE.tables[formTable] ?? '');
  return [name, suffix].filter((part) => part !== '').join('_');
}
