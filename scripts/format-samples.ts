import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import packageJson from '../package.json' with { type: 'json' };
import { type Analysis, analyze } from '../src/analyze.ts';
import { citationOf } from '../src/export/citation.ts';
import { copiedTable } from '../src/export/copied-table.ts';
import type { ExportParts, FormatId } from '../src/export/exporter.ts';
import { FORMATS } from '../src/export/formats.ts';
import { sha256 } from '../src/export/sha256.ts';
import { WRITERS } from '../src/export/writers.ts';
import { soleCandidate } from '../src/model/cause.ts';
import { documentWords, questionOf } from '../src/wording/describe-finding.ts';
import { DOCUMENT_LANGUAGE } from '../src/wording/index.ts';

/** The samples of docs/formats.md: the demonstration report in every format, and what goes to the clipboard. */

const PAGE = new URL('../test/pages/sample-2021-two-slips/', import.meta.url);
/** Fixed, so that the samples change only where what is written changes. */
const READ_AT = new Date('2026-11-21T08:00:00Z');
const TIME_ZONE = 'Asia/Shanghai';
const READ_WITH = 'npm run samples';

/** The JSON document is large, and lies in the evidence file as it is. */
const NAMES: Readonly<Record<Exclude<FormatId, 'json'>, string>> = {
  csv: 'shili-2023.csv',
  'csv-wide': 'shili-2023-as-printed.csv',
  xlsx: 'shili-2023.xlsx',
  datapackage: 'shili-2023-datapackage.zip',
  evidence: 'shili-2023-evidence.zip',
};

/** Every sample by its file's name. */
export async function formatSamples(): Promise<Map<string, Uint8Array>> {
  const analysis = readDemonstration();
  const samples = new Map<string, Uint8Array>();
  for (const { id } of FORMATS) {
    if (id !== 'json') samples.set(NAMES[id], await demonstrationAs(id, analysis));
  }
  for (const [name, text] of await clipboardSamples(analysis)) samples.set(name, bytesOf(text));
  return samples;
}

/** The demonstration report in one format. */
export async function demonstrationAs(id: FormatId, analysis = readDemonstration()): Promise<Uint8Array> {
  const write = await WRITERS[id]();
  return bytesOf(await write(analysis.report, partsOf(analysis)));
}

function readDemonstration(): Analysis {
  const page = readFileSync(new URL('page.html', PAGE), 'utf8');
  const { url } = JSON.parse(readFileSync(new URL('about.json', PAGE), 'utf8')) as { url: string };
  return analyze(new JSDOM(page).window.document, { url, charset: 'UTF-8', readAt: READ_AT });
}

function partsOf({ htmlOfTables }: Analysis): ExportParts {
  return {
    version: packageJson.version,
    hash: sha256,
    ...documentWords(DOCUMENT_LANGUAGE),
    html: htmlOfTables(),
    readWith: READ_WITH,
    timeZone: TIME_ZONE,
  };
}

/** The largest table in both forms in which it goes to the clipboard; citation and question of a finding that names one cell. */
async function clipboardSamples({ report }: Analysis): Promise<[string, string][]> {
  const [first] = report.tables.map(({ grid }) => grid).toSorted((a, b) => b.cells.length - a.cells.length);
  const finding = report.findings.find((each) => soleCandidate(each) !== null);
  if (first === undefined || finding === undefined) throw new Error('the demonstration report is not read');
  const table = copiedTable(first);
  const hash = await sha256(report.source.text);
  const phrases = DOCUMENT_LANGUAGE;
  const citation = citationOf(finding, report, { phrases, sha256: hash, timeZone: TIME_ZONE });
  return [
    ['clipboard-table.txt', table.text],
    ['clipboard-table.html', table.html],
    ['clipboard-citation.txt', citation],
    ['clipboard-question.txt', questionOf(finding, report, phrases)],
  ];
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
