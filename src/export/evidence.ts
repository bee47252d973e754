import type { Report } from '../model/report.ts';
import { evidenceNote } from '../wording/evidence-note.ts';
import { toDocument, toJson } from './document.ts';
import type { ExportParts, Writer } from './exporter.ts';
import { localTime } from './local-time.ts';
import type { Manifest } from './manifest.ts';
import { DOCUMENT, EVIDENCE_FORMAT, MANIFEST, READ_ME, TEXT } from './manifest-names.ts';
import type { ReportDocument } from './schema.ts';
import { writtenPart } from './written-part.ts';
import { zipOf } from './zip.ts';

/**
 * What stands before a table's own markup, on a line by itself: opened from disk, the table is shown in its own
 * characters, and nothing of it runs or is fetched.
 */
const HEAD =
  '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">\n';

/**
 * A zip of what was read – the document, the page's text, the markup of its tables – with a list of their SHA-256, by
 * which `verify` tells whether anything has changed since, and a note that says what that proves.
 */
export const writeEvidence: Writer = async (whole, parts) => {
  const report = writtenPart(whole);
  const document = await toDocument(report, parts);
  const readAtLocal = localTime(report.source.readAt, parts.timeZone);
  const note = evidenceNote(report, { ...parts, readAtLocal });
  const files = new Map([
    [READ_ME, note],
    [DOCUMENT, toJson(document)],
    [TEXT, report.source.text],
    ...tableFiles(report, parts),
  ]);
  const list = await listOf(files, parts);
  const manifest = manifestOf(document, { ...parts, readAtLocal }, list);
  return zipOf(new Map([...files, [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`]]));
};

/** Tables drawn without table elements have no markup of their own. */
function tableFiles({ tables }: Report, { html }: ExportParts): [string, string][] {
  return tables.flatMap(({ grid: { id } }): [string, string][] => {
    const markup = Object.hasOwn(html, id) ? html[id] : undefined;
    return markup === undefined ? [] : [[`tables/${id}.html`, HEAD + markup]];
  });
}

function listOf(files: ReadonlyMap<string, string>, { hash }: ExportParts): Promise<Manifest['files']> {
  const encoder = new TextEncoder();
  return Promise.all(
    [...files].map(async ([path, text]) => {
      return { path, bytes: encoder.encode(text).length, sha256: await hash(text) };
    }),
  );
}

function manifestOf(
  { format, tool, source, report, checks }: ReportDocument,
  { readAtLocal, timeZone, readWith }: ExportParts & { readonly readAtLocal: string | null },
  files: Manifest['files'],
): Manifest {
  const { url, title, charset, readAt } = source;
  return {
    format: EVIDENCE_FORMAT,
    tool,
    source: { url, title, charset, readAt, readAtLocal, timeZone, readWith },
    report: { form: report.form, basis: report.basis },
    document: format,
    rules: [...new Set(checks.map(({ rule }) => rule))].sort(),
    files,
  };
}
