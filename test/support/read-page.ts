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

/** A page of test/pages as it is read from a saved file. */
export function readPage(slug: string): Report {
  const { window } = new JSDOM(readFileSync(new URL(`${slug}/page.html`, PAGES)));
  const circumstances = {
    url: 'http://www.example.gov.cn/1',
    charset: window.document.characterSet,
    readAt: new Date('2026-11-21T08:00:00Z'),
  };
  return analyze(window.document, circumstances).report;
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
