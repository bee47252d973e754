import { comparePlaces } from '../model/anchor.ts';
import type { Candidate, Cause, ChangedCell } from '../model/cause.ts';
import { addendsOf, type Check } from '../model/check.ts';
import type { Mention } from '../model/mention.ts';
import { finish, type Steps } from '../model/steps.ts';
import { canHoldAlone, independentCauses, type Ways } from './independent.ts';
import { type LineSlip, lineSlips } from './line-slips.ts';
import { ranked } from './rank.ts';
import { type Found, type Solution, search } from './search.ts';
import { slipOf } from './slip-of.ts';
import { type Part, partsOf, unscaled } from './system.ts';
import { textCauses } from './text-causes.ts';

/**
 * From relations that fail to the cells that would have to change: the smallest sets of printed cells which, with other
 * values of 0 or more, would make all official and structural relations of the tables hold, whatever stands in the
 * blanks. All of that size, exactly, in a fixed order; nothing is guessed, and nothing is written into the data.
 *
 * @param mentions figures of the running text, which may agree with what a cell would be.
 * @returns causes in the order of the first relation that each of them breaks. A relation may have several causes.
 */
export function explain(checks: readonly Check[], mentions: readonly Mention[]): Cause[] {
  return finish(explainInSteps(checks, mentions));
}

export function* explainInSteps(checks: readonly Check[], mentions: readonly Mention[]): Steps<Cause[]> {
  const causes: Cause[] = [];
  for (const part of partsOf(checks)) {
    causes.push(...causesOf(part, checks, mentions));
    yield;
  }
  causes.push(...textCauses(checks));
  return causes.sort((a, b) => (a.checks[0] ?? 0) - (b.checks[0] ?? 0));
}

/** Sums beyond this are no longer exact. */
const MOST_EXACT = Number.MAX_SAFE_INTEGER / 16;

function causesOf(part: Part, checks: readonly Check[], mentions: readonly Mention[]): Cause[] {
  const total = part.variables.reduce((sum, { stated }) => sum + Math.abs(stated ?? 0), 0);
  const { solutions, unnarrowed }: Found =
    total > MOST_EXACT ? { solutions: [], unnarrowed: 'too-much-work' } : search(part);
  const isOneCell = solutions[0]?.length === 1;
  const lines = isOneCell || total > MOST_EXACT ? [] : lineSlips(part);
  if (solutions.length + lines.length === 0)
    return part.failing.map((at) => ({ checks: [at], candidates: [], unnarrowed }));
  const ways = lines.length > 0 ? [withLines(solutions, lines)] : causesToTell(part, solutions, checks);
  return ways.map((each): Cause => {
    const candidates = each.map((solution) => candidateOf(solution, part, lines, mentions));
    return { checks: symptoms(part, each, checks), candidates: ranked(candidates), unnarrowed };
  });
}

/**
 * Independent causes, but for those that break no relation by themselves: blanks that contradict each other are gaps,
 * and told as such. Unless the others alone would break one.
 */
function causesToTell(part: Part, solutions: readonly Solution[], checks: readonly Check[]): Ways[] {
  const all = independentCauses(part, solutions);
  const told = all.filter((ways) => symptoms(part, ways, checks).length > 0);
  if (told.length === all.length) return all;
  const alone = told.reduce<Solution[]>(
    (products, ways) => products.flatMap((product) => ways.map((way) => [...product, ...way])),
    [[]],
  );
  return alone.every((changes) => canHoldAlone(part, changes)) ? told : [solutions];
}

/** The slips of a whole line that are no solutions of a few cells anyway stand behind these. */
function withLines(solutions: readonly Solution[], lines: readonly LineSlip[]): Solution[] {
  const known = new Set(solutions.map((solution) => JSON.stringify(solution)));
  return [
    ...solutions,
    ...lines.flatMap(({ solution }) => (known.has(JSON.stringify(solution)) ? [] : [solution])),
  ];
}

/** The failing relations that cells of these ways stand in. */
function symptoms(
  { variables, failing }: Part,
  ways: readonly Solution[],
  checks: readonly Check[],
): number[] {
  const cells = new Set(
    ways.flatMap((way) => way.map(({ variable }) => variables[variable]?.figure.cell.id)),
  );
  return failing.filter((at) => addendsOf(checks[at]).some(({ figure }) => cells.has(figure?.cell.id)));
}

function candidateOf(
  solution: Solution,
  part: Part,
  lines: readonly LineSlip[],
  mentions: readonly Mention[],
): Candidate {
  const changed = solution.flatMap(({ variable, low, high }): ChangedCell[] => {
    const figure = part.variables[variable]?.figure;
    if (figure === undefined) return [];
    const least = unscaled(low, part.scale);
    const most = high === null ? null : unscaled(high, part.scale);
    return [{ figure, wouldBe: least === most ? least : null, low: least, high: most }];
  });
  const cells = changed.sort((a, b) => comparePlaces(a.figure.cell, b.figure.cell));
  const line = lines.find((each) => JSON.stringify(each.solution) === JSON.stringify(solution));
  return {
    cells,
    texts: [],
    slip: line?.slip ?? slipOf(cells, solution, part, mentions),
    witnesses: mentions.filter((mention) => cells.some((cell) => agrees(mention, cell))),
  };
}

/** True for a figure of the text that is about a cell, and says exactly what it would be. */
function agrees({ field, value, low, high }: Mention, { figure, wouldBe }: ChangedCell): boolean {
  return (
    field !== null &&
    field === figure.field &&
    wouldBe !== null &&
    [value, low, high].every((each) => each === wouldBe)
  );
}
