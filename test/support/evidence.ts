import { writeEvidence } from '../../src/export/evidence.ts';
import type { ExportParts } from '../../src/export/exporter.ts';
import type { Report } from '../../src/model/report.ts';
import { PARTS, readSample } from './read-page.ts';

export const EVIDENCE_PARTS: ExportParts = { ...PARTS, readWith: 'Chrome/140.0.0.0' };

/** The evidence file of a page of the tests, or of a report in its place. */
export async function evidenceOf(
  slug: string,
  more: Partial<Report> = {},
  parts: Partial<ExportParts> = {},
): Promise<Uint8Array> {
  const { report, html } = readSample(slug);
  return (await writeEvidence({ ...report, ...more }, { ...EVIDENCE_PARTS, html, ...parts })) as Uint8Array;
}
