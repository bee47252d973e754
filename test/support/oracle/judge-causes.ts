import type { Candidate, Cause, Unnarrowed } from '../../../src/model/cause.ts';
import type { Check } from '../../../src/model/check.ts';
import { type BrokenPart, brokenPart, fieldsOf } from './broken-part.ts';
import { checkTables } from './check-tables.ts';
import { smallestWays, type Way } from './smallest-ways.ts';
import { productOf, repaired, tellCauses, tellChange, tellWays } from './tell-ways.ts';
import type { WrongTables } from './wrong-tables.ts';

/** What an explanation of wrong tables is worth. Nothing but what is wrong with it is told. */
export interface Judgement {
  /** All smallest ways, each on a line, from the oracle. */
  readonly ways: readonly string[];
  /** How many cells a smallest way changes. */
  readonly size: number;
  /** Ways that the causes do not stand for, and those that only they have. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** Anything else that is wrong, a line each. */
  readonly faults: readonly string[];
  /** Why the ways were not listed, which is an answer, where it is rare; null where they were. */
  readonly unnarrowed: Unnarrowed | null;
}

type Explain = (checks: readonly Check[]) => readonly Cause[];

/** Explains the tables, and compares that with what trying every value finds. */
export function judgeCauses(tables: WrongTables, explain: Explain): Judgement {
  const checks = checkTables(tables.form, tables.said);
  const part = brokenPart(tables.form, checks, tables.said);
  const found = smallestWays(part, tables.wrong.length);
  if (found === null) throw new Error('the truth is no way to make the relations true');
  const size = found[0]?.changes.length ?? 0;
  const ways = tellWays(found);
  const causes = explain(checks);
  const unnarrowed = causes.find((cause) => cause.unnarrowed !== null)?.unnarrowed ?? null;
  if (unnarrowed !== null) return { ways, size, missed: [], extra: [], faults: [], unnarrowed };
  const told = tellCauses(causes, size);
  return {
    ways,
    size,
    missed: ways.filter((way) => !told.includes(way)),
    extra: told.filter((way, at) => !ways.includes(way) || told.indexOf(way) !== at),
    faults: [
      ...wrongChecks(causes, checks, size),
      ...notRepairing(causes, tables),
      ...wronglySplit(causes, found, part),
    ],
    unnarrowed,
  };
}

/** Each cause shows itself by the failing relations of its cells, and each failing relation belongs to one. */
function wrongChecks(causes: readonly Cause[], checks: readonly Check[], size: number): string[] {
  const failing = failingOf(checks);
  const unclaimed = failing.filter((at) => !causes.some((cause) => cause.checks.includes(at)));
  const wrong = causes.flatMap((cause) => {
    const fields = cause.candidates
      .filter(({ cells }) => cells.length <= size)
      .flatMap(({ cells }) => cells.map(({ figure }) => figure.field));
    const symptoms = failing.filter((at) => checks[at]?.fields.some((field) => fields.includes(field)));
    const isSame = JSON.stringify(symptoms) === JSON.stringify(cause.checks);
    return isSame ? [] : [`${fields.join(', ')}: checks ${cause.checks}, not ${symptoms}`];
  });
  return [...unclaimed.map((at) => `no cause for ${checks[at]?.rule} ${checks[at]?.instance}`), ...wrong];
}

/** Positions of relations of the form that fail. */
export function failingOf(checks: readonly Check[]): number[] {
  return checks.flatMap(({ state, assertion, level }, at) =>
    state === 'fails' && assertion === 'compare' && (level === 'official' || level === 'structural')
      ? [at]
      : [],
  );
}

/** Each candidate, with candidates of the other causes, really makes all relations of the form true. */
function notRepairing(causes: readonly Cause[], { form, said }: WrongTables): string[] {
  return productOf(causes.map(({ candidates }) => candidates)).flatMap((candidates) => {
    const changed = repaired(said, candidates);
    if (changed === null) return [];
    const checks = checkTables(form, changed);
    return failingOf(checks).map((at) => `with ${tellFields(candidates)}, ${checks[at]?.instance} fails`);
  });
}

function tellFields(candidates: readonly Candidate[]): string {
  return candidates
    .flatMap(({ cells }) => cells.map(({ figure, wouldBe }) => `${figure.field} = ${wouldBe}`))
    .join(', ');
}

/**
 * Ways of one cell have one cause. Ways of two have two where each cell of one kind goes with each of another kind, on
 * its own terms, and no two of them stand in a relation that is true as printed; else one. A slip that explains two
 * cells at once makes one of what could be two.
 */
function wronglySplit(causes: readonly Cause[], ways: readonly Way[], part: BrokenPart): string[] {
  const size = ways[0]?.changes.length ?? 0;
  const isOneSlip = causes.some(({ candidates }) =>
    candidates.some(({ cells, slip }) => cells.length > 1 && slip !== null),
  );
  if (size > 2 || isOneSlip) return [];
  const wanted = size < 2 ? size : canSplit(ways, part) ? 2 : 1;
  return causes.length === wanted ? [] : [`${causes.length} causes, not ${wanted}`];
}

function canSplit(ways: readonly Way[], part: BrokenPart): boolean {
  const pairs = ways.map(({ changes }) => changes.map(tellChange));
  const [first = ''] = pairs[0] ?? [];
  const others = new Set(
    pairs.filter((pair) => pair.includes(first)).map((pair) => pair.find((each) => each !== first)),
  );
  const own = new Set(pairs.flat().filter((each) => !others.has(each)));
  const isProduct =
    own.size * others.size === pairs.length &&
    pairs.every((pair) => pair.filter((each) => others.has(each)).length === 1);
  return isProduct && ways.every((way) => way.isFree && !hidesItself(way, part));
}

/** True where two cells of a way stand in a relation that is true as printed, so that each undoes what the other does. */
function hidesItself({ changes }: Way, { relations, printed }: BrokenPart): boolean {
  const sum = (side: readonly string[]) => side.reduce((all, field) => all + (printed.get(field) ?? 0), 0);
  return relations.some((relation) => {
    const fields = fieldsOf(relation);
    return changes.every(({ field }) => fields.includes(field)) && sum(relation.left) === sum(relation.right);
  });
}
