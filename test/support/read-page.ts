import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { analyze } from '../../src/analyze.ts';
import type { ExportParts } from '../../src/export/exporter.ts';
import { sha256 } from '../../src/export/sha256.ts';
import type { Report } from '../../src/model/report.ts';
import { documentWords } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';

const PAGES = new URL('../pages/', import.meta.url);

/** The folders of test/pages, in order. */
export const SLUGS: readonly string[] = globSync('*/page.html', { cwd: PAGES })
  .map((path) => path.replace(/[\\/].*/, ''))
  .sort();

/** A page as it is read from a saved file: its report, and the markup of each of its tables. */
export interface ReadPage {
  readonly report: Report;
  readonly html: Readonly<Record<string, string>>;
}

/** Reads the bytes or the text of a page, at eight in the morning of 21 November 2026, UTC. */
export function readHtml(source: string | Uint8Array): ReadPage {
  const { document } = new JSDOM(source).window;
  const { report, htmlOfTables } = analyze(document, {
    url: 'http://www.example.gov.cn/1',
    charset: document.characterSet,
    readAt: new Date('2026-11-21T08:00:00Z'),
  });
  return { report, html: htmlOfTables() };
}

/** Nobody changes what was read: a page that many tests look at is read once. */
const pages = new Map<string, ReadPage>();

/** A page of test/pages. */
export function readSample(slug: string): ReadPage {
  const read = pages.get(slug) ?? readHtml(htmlOf(slug));
  pages.set(slug, read);
  return read;
}

/** The report of a page of test/pages. */
export function readPage(slug: string): Report {
  return readSample(slug).report;
}

export function htmlOf(slug: string): Uint8Array {
  return readFileSync(new URL(`${slug}/page.html`, PAGES));
}

/** What a writer needs besides a report, as for a person in China. */
export const PARTS: ExportParts = {
  version: '0.1.0',
  hash: sha256,
  ...documentWords(zhCN),
  html: {},
  readWith: 'test',
  timeZone: 'Asia/Shanghai',
};
