import { type Analysis, analyze } from '../../src/analyze.ts';
import { type Anchor, anchorOf } from '../../src/model/anchor.ts';
import type { Check } from '../../src/model/check.ts';
import type { Report } from '../../src/model/report.ts';
import { showMarks } from '../../src/overlay/show-marks.ts';
import { phrasesFor } from '../../src/wording/index.ts';
import { findingOfEach } from '../../test/support/finding.ts';
import { markOneByOne } from './one-by-one.ts';
import { type Pieces, piecesOf } from './pieces.ts';
import { onceMs } from './sampler.ts';

export interface Placing {
  readonly marks: number;
  /** Milliseconds of reading the page, which goes before. */
  readonly reading: number;
  /** Setting the marks: the call, the timers of further portions, the first frame. */
  readonly setting: Pieces;
  /** Following a scroll of the page: every mark in one frame. */
  readonly following: Pieces;
  readonly oneByOne: number;
}

/** Reads and marks the page and takes the marks off again, so many times; the first run is the page's first. */
export async function runs(isEveryCell: boolean, count: number): Promise<Placing[]> {
  const placings: Placing[] = [];
  for (let run = 0; run < count; run += 1) placings.push(await place(isEveryCell));
  return placings;
}

async function place(isEveryCell: boolean): Promise<Placing> {
  let analysis: Analysis | undefined;
  const reading = onceMs(() => {
    analysis = analyze(document, { url: document.URL, charset: document.characterSet, readAt: new Date(0) });
    return analysis;
  });
  if (analysis === undefined) throw new Error('the page was not read');
  const { targetOf } = analysis;
  const report = isEveryCell ? markEveryCell(analysis.report) : analysis.report;
  const targets = markedPlaces(report).flatMap((cell) => targetOf(cell) ?? []);
  let marks: ReturnType<typeof showMarks> | undefined;
  const setting = await piecesOf(() => {
    marks = showMarks({ document, report, targetOf, phrases: phrasesFor('zh-CN') });
  });
  const following = await piecesOf(() => window.dispatchEvent(new Event('scroll')));
  marks?.destroy();
  return { marks: targets.length, reading, setting, following, oneByOne: markOneByOne(targets) };
}

/** The places that get a mark: one for all findings of a place. */
function markedPlaces({ findings, checks }: Report): Anchor[] {
  const cells = findings.flatMap((finding) => finding.checks.flatMap((at) => anchorOf(checks[at]) ?? []));
  return [...new Set(cells)];
}

/** A report in which a relation fails at every cell of the applications table: no real one comes near. */
function markEveryCell(report: Report): Report {
  const entry = report.tables.find(({ formTables }) => formTables.includes('requests'));
  const pattern = report.checks.find(({ state }) => state === 'fails');
  const figure = report.figures[0];
  if (entry === undefined || pattern === undefined || figure === undefined)
    throw new Error('nothing to mark by');
  const checks = entry.grid.cells.map((cell): Check => {
    const addend = { field: figure.field, figure: { ...figure, cell }, value: figure.value };
    return { ...pattern, left: { ...pattern.left, addends: [addend] } };
  });
  return { ...report, checks, findings: findingOfEach(checks) };
}
