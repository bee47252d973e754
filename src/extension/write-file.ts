import { fileNameOf } from '../export/file-name.ts';
import { FORMATS } from '../export/formats.ts';
import { sha256 } from '../export/sha256.ts';
import { WRITERS } from '../export/writers.ts';
import { documentWords } from '../wording/describe-finding.ts';
import { DOCUMENT_LANGUAGE } from '../wording/index.ts';
import type { SavedFile } from './answers.ts';
import type { ToWriter } from './to-writer.ts';

/** Browsers by what they call themselves, the ones that are built upon others first. */
const BROWSERS = /\b(Edg|OPR|Firefox|Chromium|Chrome)\/([\d.]+)/;

/**
 * Writes a report as a file of this format, in a page of our own: where hashes can be computed whatever the report's own
 * page may do, and where what writes is loaded only now.
 *
 * @returns its name, and an address that holds until `URL.revokeObjectURL` or until this page goes.
 */
export async function writeFile({ read, format: id, version }: ToWriter): Promise<SavedFile> {
  const { report, html } = read;
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
  return { name: fileNameOf(report.header, format), url: URL.createObjectURL(blob) };
}
