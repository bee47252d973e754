import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/report.ts';
import { openFrame } from '../framed-page.ts';
import { CIRCUMSTANCES } from '../report-page.ts';
import { type Judgement, judge } from './judge-reading.ts';
import { type MessyReport, messyReport } from './messy-report.ts';

/** What became of a run of drawn reports. Only whole numbers and texts: it travels from a browser to the terminal. */
export interface Tally {
  cases: number;
  /** Cases in which every figure was read and every relation came out as it should. */
  exact: number;
  /** Cases that had lost figures before they were read; in them something may stay unread. */
  losing: number;
  figures: number;
  /** Cases with a figure made wrong, and those of them in which some relation was broken by it. */
  wrongCells: number;
  noticed: number;
  /** What went wrong, one line each, told by the seed of the case: nothing, or the reader has a fault. */
  exceptions: string[];
  wrongReadings: string[];
  falseFailures: string[];
  unread: string[];
  missed: string[];
  /** How many cases each mess was part of. */
  byMess: Record<string, number>;
}

function emptyTally(): Tally {
  return {
    cases: 0,
    exact: 0,
    losing: 0,
    figures: 0,
    wrongCells: 0,
    noticed: 0,
    exceptions: [],
    wrongReadings: [],
    falseFailures: [],
    unread: [],
    missed: [],
    byMess: {},
  };
}

/** Draws the reports of these seeds, reads each, and counts. */
export async function tallyOf(from: number, count: number): Promise<Tally> {
  const tally = emptyTally();
  for (let seed = from; seed < from + count; seed += 1) await countCase(seed, tally);
  return tally;
}

async function countCase(seed: number, tally: Tally): Promise<void> {
  const drawn = messyReport(seed);
  tally.cases += 1;
  tally.figures += drawn.meant.size;
  if (drawn.loses) tally.losing += 1;
  if (drawn.wrong !== null) tally.wrongCells += 1;
  if (drawn.wrong !== null && drawn.failing.length > 0) tally.noticed += 1;
  for (const mess of drawn.messes) tally.byMess[mess] = (tally.byMess[mess] ?? 0) + 1;
  const tell = (what: readonly string[]) =>
    what.length === 0
      ? []
      : [`seed ${seed} (${drawn.form.id}; ${drawn.messes.join('; ')}): ${what.slice(0, 3).join(' | ')}`];
  let told: Judgement;
  try {
    told = judge(await read(drawn), drawn);
  } catch (error) {
    tally.exceptions.push(...tell([String(error)]));
    return;
  }
  tally.wrongReadings.push(...tell(told.wrong));
  tally.falseFailures.push(...tell(told.falselyFailing));
  if (told.wrong.length + told.falselyFailing.length + told.unread.length + told.missed.length === 0)
    tally.exact += 1;
  if (drawn.loses) return;
  tally.unread.push(...tell(told.unread));
  tally.missed.push(...tell(told.missed));
}

/** Boxes have their places only where they are drawn; everything else is parsed alone, which is faster. */
async function read({ html, isDrawn }: MessyReport): Promise<Report> {
  if (!isDrawn) return analyze(new DOMParser().parseFromString(html, 'text/html'), CIRCUMSTANCES).report;
  const { document, close } = await openFrame(html);
  try {
    return analyze(document, CIRCUMSTANCES).report;
  } finally {
    close();
  }
}
