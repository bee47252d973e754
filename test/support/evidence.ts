import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { analyze } from '../../src/analyze.ts';
import { writeEvidence } from '../../src/export/evidence.ts';
import type { ExportParts } from '../../src/export/exporter.ts';
import { sha256 } from '../../src/export/sha256.ts';
import type { Report } from '../../src/model/report.ts';
import { documentWords } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';

export const EVIDENCE_PARTS: ExportParts = {
  version: '0.1.0',
  hash: sha256,
  ...documentWords(zhCN),
  html: {},
  readWith: 'Chrome/140.0.0.0',
  timeZone: 'Asia/Shanghai',
};

/** A page of the tests, read at eight in the morning of 21 November 2026, UTC. */
export function readPage(slug: string): { report: Report; html: Readonly<Record<string, string>> } {
  const page = readFileSync(new URL(`../pages/${slug}/page.html`, import.meta.url), 'utf8');
  const { report, htmlOfTables } = analyze(new JSDOM(page).window.document, {
    url: 'http://www.example.gov.cn/1',
    charset: 'UTF-8',
    readAt: new Date('2026-11-21T08:00:00Z'),
  });
  return { report, html: htmlOfTables() };
}

/** The evidence file of a page of the tests, or of a report in its place. */
export async function evidenceOf(
  slug: string,
  more: Partial<Report> = {},
  parts: Partial<ExportParts> = {},
): Promise<Uint8Array> {
  const { report, html } = readPage(slug);
  return (await writeEvidence({ ...report, ...more }, { ...EVIDENCE_PARTS, html, ...parts })) as Uint8Array;
}
