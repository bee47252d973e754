import { explain } from '../../../src/explain/explain.ts';
import type { NationalForm } from '../consistent-tables.ts';
import { fc } from '../property.ts';
import { judgeCauses } from './judge-causes.ts';
import { wrongTables } from './wrong-tables.ts';

/** What became of a run of wrong tables: counts, and what the oracle finds wrong, a line each. */
export interface ExplainTally {
  cases: number;
  /** Cases in which some relation fails. */
  failing: number;
  /** Smallest ways that the oracle found, and with which the causes were compared. */
  waysCompared: number;
  /** Cases that were not narrowed down, although no more than three cells are wrong. */
  notNarrowed: number;
  /** Causes that stand in no relation that fails, found by the oracle and not to be told. */
  notToBeTold: number;
  missed: string[];
  extra: string[];
  otherFaults: string[];
}

/** By turns: wrong cells, and the most that are blank. */
const KINDS = [
  { cells: 1, blanks: 0 },
  { cells: 1, blanks: 6 },
  { cells: 2, blanks: 0 },
  { cells: 2, blanks: 6 },
  { cells: 1, blanks: 40 },
  { cells: 2, blanks: 40 },
  { cells: 3, blanks: 0 },
  { cells: 3, blanks: 3 },
];
const FORMS: readonly NationalForm[] = ['national-2019', 'national-2021'];

/** Explains the wrong tables of these seeds, and has the oracle judge it. */
export function explainTally(from: number, count: number): ExplainTally {
  const tally: ExplainTally = {
    cases: 0,
    failing: 0,
    waysCompared: 0,
    notNarrowed: 0,
    notToBeTold: 0,
    missed: [],
    extra: [],
    otherFaults: [],
  };
  for (let seed = from; seed < from + count; seed += 1) countCase(seed, tally);
  return tally;
}

function countCase(seed: number, tally: ExplainTally): void {
  const kind = KINDS[seed % KINDS.length] ?? { cells: 1, blanks: 0 };
  const form = FORMS[Math.floor(seed / KINDS.length) % FORMS.length] ?? 'national-2021';
  // Neighbouring seeds begin alike; multiplied (by 2³² over the golden ratio) they do not.
  const [tables] = fc.sample(wrongTables({ form, ...kind }), {
    seed: Math.imul(seed, 0x9e3779b1),
    numRuns: 1,
  });
  if (tables === undefined) return;
  const name = `seed ${seed} (${form}; ${kind.cells} wrong, up to ${kind.blanks} blank)`;
  tally.cases += 1;
  try {
    const { ways, silent, missed, extra, faults, unnarrowed } = judgeCauses(tables, (checks) =>
      explain(checks, []),
    );
    if (ways.some((way) => way !== '')) tally.failing += 1;
    tally.notToBeTold += silent;
    if (unnarrowed === null) tally.waysCompared += ways.length;
    else tally.notNarrowed += 1;
    tally.missed.push(...missed.map((way) => `${name}: ${way}`));
    tally.extra.push(...extra.map((way) => `${name}: ${way}`));
    tally.otherFaults.push(...faults.map((fault) => `${name}: ${fault}`));
  } catch (error) {
    tally.otherFaults.push(`${name}: ${error}`);
  }
}
