import type { Reason } from '../../model/check.ts';
import { STATES } from '../../model/check.ts';
import type { Report } from '../../model/report.ts';
import { fill } from '../../wording/fill.ts';
import { DOCUMENT_LANGUAGE } from '../../wording/index.ts';
import { WORKBOOK_WORDS } from '../../wording/workbook-words.ts';
import type { ExportParts } from '../exporter.ts';
import { localTime } from '../local-time.ts';
import type { ReportDocument } from '../schema.ts';
import { LONGEST_TEXT, type Sheet, type SheetCell } from '../spreadsheet/sheet.ts';
import { NAME, TITLE, textCell } from './looks.ts';
import { tableTitle } from './tables-sheet.ts';

/** 说明: where the page is from, when and with what it was read, and what could not be read. */

const { about: WORDS, sheets: SHEETS } = WORKBOOK_WORDS;
/** In characters. */
const WIDTHS = [40, 100];

type Entry = readonly [name: string, value: string];
interface Part {
  readonly name: string;
  readonly entries: readonly Entry[];
}

export function aboutSheet(report: Report, document: ReportDocument, parts: ExportParts): Sheet {
  const all = [
    sourcePart(document),
    readPart(report, document, parts),
    resultsPart(document),
    unreadPart(report, document),
    { name: WORDS.reading, entries: WORDS.readingNotes.map((note): Entry => ['', note]) },
    codesPart(),
  ];
  return {
    name: SHEETS.about,
    rows: [[textCell(document.source.title, TITLE)], ...all.flatMap(rowsOf)],
    widths: WIDTHS,
    headRows: 0,
    headColumns: 0,
    hasFilter: false,
    comments: [],
  };
}

function rowsOf({ name, entries }: Part): (SheetCell | undefined)[][] {
  const rows = entries.map(([key, value]) => [
    textCell(key, { doesWrap: true, isAtTop: true, colour: '6B6B6B' }),
    textCell(value, { doesWrap: true, isAtTop: true, align: 'left' }),
  ]);
  return [[], [textCell(name, NAME)], ...rows];
}

function sourcePart({ source, report }: ReportDocument): Part {
  const known = (value: string | number | null) =>
    value === null || value === '' ? WORDS.unknown : String(value);
  const form = report.form === null ? null : (DOCUMENT_LANGUAGE.forms[report.form] ?? report.form);
  return {
    name: WORDS.source,
    entries: [
      [WORDS.title, known(source.title)],
      [WORDS.agency, known(report.agency)],
      [WORDS.year, known(report.year)],
      [WORDS.form, known(form)],
      [WORDS.basis, known(report.basis)],
      [WORDS.url, known(source.url)],
      [WORDS.charset, known(source.charset)],
      [WORDS.publishedOn, known(source.publishedOn)],
      [WORDS.indexNumber, known(source.indexNumber)],
    ],
  };
}

function readPart(
  { tables }: Report,
  { source, tool, format, tables: hashed }: ReportDocument,
  parts: ExportParts,
): Part {
  const hashes = tables.map((entry, at): Entry => {
    return [fill(WORDS.tableSha256, { name: tableTitle(entry) }), hashed[at]?.sha256 ?? ''];
  });
  return {
    name: WORDS.read,
    entries: [
      [WORDS.readAt, source.readAt],
      [WORDS.readAtLocal, localOf(source.readAt, parts.timeZone)],
      [WORDS.readWith, parts.readWith],
      [WORDS.version, `${tool.name} ${tool.version}`],
      [WORDS.format, format],
      [WORDS.sha256, source.sha256],
      ...hashes,
      ['', WORDS.hashNote],
    ],
  };
}

function localOf(readAt: string, zone: string): string {
  const time = localTime(readAt, zone);
  return time === null ? WORDS.unknown : fill(WORDS.inZone, { time, zone });
}

function resultsPart({ coverage, findings }: ReportDocument): Part {
  const relations = (count: number) => fill(WORDS.relations, { count: String(count) });
  return {
    name: WORDS.results,
    entries: [
      [WORDS.declared, relations(coverage.declared)],
      [WORDS.assessed, relations(coverage.assessed)],
      [WORDS.holds, relations(coverage.holds)],
      [WORDS.fails, relations(coverage.fails)],
      [WORDS.notAssessable, relations(coverage.notAssessable)],
      ...findings.map(({ headline }, at): Entry => [at === 0 ? WORDS.findings : '', headline]),
    ],
  };
}

function unreadPart({ tables }: Report, document: ReportDocument): Part {
  const { figures, unmatched, checks, pictures, attachments, limit } = document;
  const cells = (count: number) => fill(WORDS.cells, { count: String(count) });
  const unreadable = figures.filter(({ kind }) => kind === 'unreadable').length;
  const texts = tables.flatMap(({ grid }) => grid.cells.map(({ text }) => text));
  const cut = texts.filter(({ length }) => length > LONGEST_TEXT).length;
  const entries: readonly (Entry | false)[] = [
    unmatched.length > 0 && [WORDS.unmatched, cells(unmatched.length)],
    unreadable > 0 && [WORDS.unreadable, cells(unreadable)],
    ...reasonsOf(checks),
    pictures > 0 && [WORDS.pictures, fill(WORDS.pictureCount, { count: String(pictures) })],
    ...attachments.map(({ title, url }): Entry => [WORDS.attachment, `${title} ${url}`]),
    cut > 0 && [WORDS.cutCells, cells(cut)],
    limit !== null && ['', WORDS.tooLarge],
  ];
  const told = entries.filter((entry) => entry !== false);
  return { name: WORDS.unread, entries: told.length === 0 ? [['', WORDS.nothing]] : told };
}

/** How many relations could not be assessed, by why. */
function reasonsOf(checks: ReportDocument['checks']): Entry[] {
  const counts = new Map<Reason, number>();
  for (const { reason } of checks) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => [
    fill(WORDS.reason, { reason: DOCUMENT_LANGUAGE.reasons[reason] }),
    fill(WORDS.relations, { count: String(count) }),
  ]);
}

/** The words of the data's codes, which are those of the other formats. */
function codesPart(): Part {
  const states = STATES.map((id): Entry => {
    const word = id === 'review' ? WORDS.review : DOCUMENT_LANGUAGE.states[id];
    return [fill(WORDS.states, { id }), word];
  });
  const kinds = Object.entries(WORDS.kindNames).map(([id, name]): Entry => [fill(WORDS.kinds, { id }), name]);
  return { name: WORDS.codes, entries: [...kinds, ...states] };
}
