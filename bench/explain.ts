import { explain } from '../src/explain/explain.ts';
import type { Cause } from '../src/model/cause.ts';
import type { Check } from '../src/model/check.ts';
import { brokenPart } from '../test/support/oracle/broken-part.ts';
import { checkTables } from '../test/support/oracle/check-tables.ts';
import type { Puzzle } from '../test/support/oracle/smallest-ways.ts';
import { wrongTables } from '../test/support/oracle/wrong-tables.ts';
import { fc } from '../test/support/property.ts';
import { type Cells, type Localiser, openLocaliser } from './error-localisation.ts';
import type { Outcome, Part, Table, Target } from './part.ts';
import { ratioText } from './print.ts';
import { medianOf, quantileOf } from './statistics.ts';

const FORM = 'national-2021';
const SEED = 20211231;
/** How many cells are wrong, and how many others at most are blank. */
const KINDS = [
  { wrong: 1, blanks: 0 },
  { wrong: 2, blanks: 0 },
  { wrong: 3, blanks: 0 },
  { wrong: 1, blanks: 6 },
  { wrong: 2, blanks: 6 },
  { wrong: 3, blanks: 6 },
];
type Kind = (typeof KINDS)[number];

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

/** A page's checks, and what HiGHS is given of them: what fails, and all that it hangs together with. */
interface Case {
  readonly checks: readonly Check[];
  readonly puzzle: Puzzle;
}

interface Found extends Kind {
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
    const [first] = casesOf({ wrong: 1, blanks: 0 }, 1).map(timed);
    const found = KINDS.map((kind) => measure(kind, localiser));
    return {
      tables: [tableOf(found, first?.ms ?? Number.NaN, localiser.startUpMs)],
      targets: targetsOf(found),
    };
  },
};

function measure(kind: Kind, localiser: Localiser): Found {
  const cases = casesOf(kind, TABLES);
  for (const each of cases.slice(0, WARM_UP)) timed(each);
  const ours = cases.map(timed);
  const theirs = (cells: Cells) => {
    for (const { puzzle } of cases.slice(0, THEIR_WARM_UP)) localiser.localise(puzzle, cells);
    return cases.slice(0, THEIR_TABLES).map(({ puzzle }, at) => {
      const found = localiser.localise(puzzle, cells);
      const our = cellsOf(ours[at]?.causes ?? []);
      if (our !== null && !agrees(our, found.cells, kind))
        throw new Error(`${kindText(kind)}, table ${at}: ours changes ${our}, HiGHS ${found.cells}`);
      return found.ms;
    });
  };
  return {
    ...kind,
    ours: ours.map(({ ms }) => ms),
    theirs: { whole: theirs('whole'), any: theirs('any') },
    unnarrowed: ours.filter(({ causes }) => cellsOf(causes) === null).length,
  };
}

/** Beside blanks ours may change fewer: cells that break nothing, where only gaps contradict each other, it leaves out. */
function agrees(our: number, theirs: number, { blanks }: Kind): boolean {
  return blanks === 0 ? our === theirs : our <= theirs;
}

/** The first so many tables of a kind in which some relation fails. */
function casesOf({ wrong, blanks }: Kind, count: number): Case[] {
  const tables = wrongTables({ form: FORM, cells: wrong, blanks, count: COUNT });
  const cases = fc.sample(tables, { seed: SEED, numRuns: 2 * count }).map(({ said }): Case => {
    const checks = checkTables(FORM, said);
    return { checks, puzzle: brokenPart(FORM, checks, said) };
  });
  return cases.filter(({ puzzle }) => puzzle.relations.length > 0).slice(0, count);
}

function timed({ checks }: Case): { causes: readonly Cause[]; ms: number } {
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
      'tables',
      ...['ours', '95 %', 'longest', 'not narrowed'],
      ...['HiGHS', '95 %', 'longest', 'ours/HiGHS'],
      ...['HiGHS, any number', '95 %', 'longest', 'ours/HiGHS'],
    ],
    rows: found.map((each) => [
      kindText(each),
      ...[...tail(each.ours), each.unnarrowed],
      ...[...tail(each.theirs.whole), ratioText(shareOf(each, 'whole'), 1)],
      ...[...tail(each.theirs.any), ratioText(shareOf(each, 'any'), 1)],
    ]),
    notes: [
      `Apart from that: HiGHS is there after ${startUpMs.toFixed(1)} ms; our very first call takes ${firstMs.toFixed(1)} ms.`,
      'Ours lists all smallest ways, HiGHS finds one. In each full table that both were given, both change as many cells;',
      'beside blanks ours never more, and fewer where cells break nothing, and only gaps contradict each other.',
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
    const what = `explaining ${kindText(each)}`;
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

function kindText({ wrong, blanks }: Kind): string {
  return `${wrong} wrong, ${blanks === 0 ? 'none blank' : `1–${blanks} blank`}`;
}
