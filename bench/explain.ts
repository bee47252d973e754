import { explain } from '../src/explain/explain.ts';
import type { Cause } from '../src/model/cause.ts';
import type { Check } from '../src/model/check.ts';
import { checkTables } from '../test/support/oracle/check-tables.ts';
import { wrongTables } from '../test/support/oracle/wrong-tables.ts';
import { fc } from '../test/support/property.ts';
import { type Cells, type Localiser, openLocaliser } from './error-localisation.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { ratioText } from './print.ts';
import { medianOf, quantileOf } from './statistics.ts';

const FORM = 'national-2021';
const SEED = 20211231;
const WRONG_CELLS = [1, 2, 3];
/** Tables that ours explains, and how many of them, the first ones, HiGHS is given too. */
const TABLES = 400;
const THEIR_TABLES = 20;
/** Calls before anything is counted: time for the engine to optimise both. */
const WARM_UP = 200;
const THEIR_WARM_UP = 3;

const MOST_SHARE = 1 / 100;
const MOST_MS_OF_THREE = 5;
const MOST_MS = 50;

/** What the offices of a county count in a year: mostly nothing, seldom hundreds. */
const COUNT = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(300) },
);

interface Found {
  readonly wrong: number;
  /** Milliseconds a call, one for each table; theirs for the first tables only. */
  readonly ours: readonly number[];
  readonly theirs: Readonly<Record<Cells, readonly number[]>>;
  /** Tables for which ours does not list the ways. */
  readonly unnarrowed: number;
}

/**
 * Which cells of a full applications table and a table of disputes would have to change, beside HiGHS on the same
 * tables. Both run in Node, in one process: nothing of either needs a page. Where the two do not agree on how many
 * cells that is, nothing is measured.
 */
export const explaining: Part = {
  name: 'explain',
  run: async (): Promise<Outcome> => {
    const localiser = await openLocaliser();
    const first = timed(checksOf(1, 1)[0] ?? []);
    const found = WRONG_CELLS.map((wrong) => measure(wrong, localiser));
    return { tables: [tableOf(found, first.ms, localiser.startUpMs)], targets: targetsOf(found) };
  },
};

function measure(wrong: number, localiser: Localiser): Found {
  const tables = checksOf(wrong, TABLES);
  for (const checks of tables.slice(0, WARM_UP)) timed(checks);
  const ours = tables.map(timed);
  const expected = ours.slice(0, THEIR_TABLES).map(({ causes }) => cellsOf(causes));
  const theirs = (cells: Cells) => {
    for (const checks of tables.slice(0, THEIR_WARM_UP)) localiser.localise(checks, cells);
    return tables.slice(0, THEIR_TABLES).map((checks, at) => {
      const found = localiser.localise(checks, cells);
      if (expected[at] !== null && expected[at] !== found.cells)
        throw new Error(
          `table ${at} of ${wrong} wrong cells: ours changes ${expected[at]}, HiGHS ${found.cells}`,
        );
      return found.ms;
    });
  };
  return {
    wrong,
    ours: ours.map(({ ms }) => ms),
    theirs: { whole: theirs('whole'), any: theirs('any') },
    unnarrowed: ours.filter(({ causes }) => cellsOf(causes) === null).length,
  };
}

function checksOf(wrong: number, numRuns: number): Check[][] {
  const tables = wrongTables({ form: FORM, cells: wrong, count: COUNT });
  return fc.sample(tables, { seed: SEED, numRuns }).map(({ said }) => checkTables(FORM, said));
}

function timed(checks: readonly Check[]): { causes: readonly Cause[]; ms: number } {
  const start = performance.now();
  const causes = explain(checks, []);
  return { causes, ms: performance.now() - start };
}

/** How many cells a smallest way changes; null where the ways are not listed. */
function cellsOf(causes: readonly Cause[]): number | null {
  if (causes.some(({ unnarrowed }) => unnarrowed !== null)) return null;
  const fewest = causes.map(({ candidates }) => Math.min(...candidates.map(({ cells }) => cells.length)));
  return fewest.reduce((sum, cells) => sum + cells, 0);
}

function tableOf(found: readonly Found[], firstMs: number, startUpMs: number): Table {
  const tail = (times: readonly number[]) => [medianOf(times), quantileOf(times, 0.95), Math.max(...times)];
  return {
    title: `Explaining tables 3 and 4 of ${FORM} (ms; ours: ${TABLES} tables, HiGHS: the first ${THEIR_TABLES} of them)`,
    head: [
      'wrong cells',
      ...['ours', '95 %', 'longest', 'not narrowed'],
      ...['HiGHS', '95 %', 'longest', 'ours/HiGHS'],
      ...['HiGHS, any number', '95 %', 'longest', 'ours/HiGHS'],
    ],
    rows: found.map((each) => [
      `${each.wrong}`,
      ...[...tail(each.ours), each.unnarrowed],
      ...[...tail(each.theirs.whole), ratioText(shareOf(each, 'whole'), 1)],
      ...[...tail(each.theirs.any), ratioText(shareOf(each, 'any'), 1)],
    ]),
    notes: [
      `Apart from that: HiGHS is there after ${startUpMs.toFixed(1)} ms; our very first call takes ${firstMs.toFixed(1)} ms.`,
      'Ours lists all smallest ways, HiGHS finds one. In each table that both were given, both change as many cells.',
      'Any number: HiGHS may also put fractions into cells, which is no answer, but much faster.',
    ],
  };
}

/** Ours over theirs, medians over the tables that both were given. */
function shareOf({ ours, theirs }: Found, cells: Cells): number {
  return medianOf(ours.slice(0, THEIR_TABLES)) / medianOf(theirs[cells]);
}

function targetsOf(found: readonly Found[]): Target[] {
  return found.flatMap((each): Target[] => {
    const what = `explaining ${each.wrong} wrong cell${each.wrong === 1 ? '' : 's'}`;
    const share = (cells: Cells) => ({ found: shareOf(each, cells), most: MOST_SHARE, unit: '' });
    const longest = { what: `${what}, longest`, found: Math.max(...each.ours), most: MOST_MS, unit: ' ms' };
    const median = { found: medianOf(each.ours), most: MOST_MS_OF_THREE, unit: ' ms' };
    if (each.wrong === 3) return [{ what: `${what}, median`, ...median }, longest];
    return [
      { what: `${what}, ours/HiGHS`, ...share('whole') },
      { what: `${what}, ours/HiGHS with any number`, ...share('any') },
      longest,
    ];
  });
}
