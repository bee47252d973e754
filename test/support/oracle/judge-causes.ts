import type { Candidate, Cause, Unnarrowed } from '../../../src/model/cause.ts';
import type { Check } from '../../../src/model/check.ts';
import { type BrokenPart, brokenPart } from './broken-part.ts';
import { checkTables } from './check-tables.ts';
import { type Factor, factorsOf } from './factors.ts';
import { smallestWays, type Way } from './smallest-ways.ts';
import { productOf, repaired, tellCauses, tellWays } from './tell-ways.ts';
import type { WrongTables } from './wrong-tables.ts';

/** What an explanation of wrong tables is worth. Nothing but what is wrong with it is told. */
export interface Judgement {
  /** All smallest ways, each on a line, from the oracle. */
  readonly ways: readonly string[];
  /** How many causes of them stand in no relation that fails, only in gaps, and are not to be told. */
  readonly silent: number;
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
  const factors = factorsOf(found, part);
  const causes = explain(checks);
  const wanted = factorsToTell(factors, causes, checks, part);
  const ways = tellWays(productOf(wanted).map(joined));
  const silent = factors.length - wanted.length;
  const unnarrowed = causes.find((cause) => cause.unnarrowed !== null)?.unnarrowed ?? null;
  if (unnarrowed !== null) return { ways, silent, missed: [], extra: [], faults: [], unnarrowed };
  const size = wanted.reduce((all, [way]) => all + (way?.changes.length ?? 0), 0);
  const told = tellCauses(causes, size);
  return {
    ways,
    silent,
    missed: ways.filter((way) => !told.includes(way)),
    extra: told.filter((way, at) => !ways.includes(way) || told.indexOf(way) !== at),
    faults: [
      ...wrongChecks(causes, checks, size),
      ...notRepairing(causes, tables),
      ...wronglySplit(causes, wanted, checks),
    ],
    unnarrowed,
  };
}

/**
 * What stands in no relation that fails, only in gaps that contradict each other, is not to be told: a gap is told by
 * itself. Except where the rest, changed alone, would make a relation fail, and where one slip explains all of it.
 */
function factorsToTell(
  factors: readonly Factor[],
  causes: readonly Cause[],
  checks: readonly Check[],
  part: BrokenPart,
): readonly Factor[] {
  const loud = factors.filter((factor) => standsInFailing(factor, checks));
  const needsRest = productOf(loud).some((ways) => !canHold(joined(ways), part));
  const isOneSlip = hasCommonSlip(causes) && factors.every((factor) => factor.length === 1);
  return needsRest || isOneSlip ? factors : loud;
}

function standsInFailing(factor: Factor, checks: readonly Check[]): boolean {
  const fields = factor.flatMap(({ changes }) => changes.map(({ field }) => field));
  return failingOf(checks).some((at) => checks[at]?.fields.some((field) => fields.includes(field)));
}

/** Whether each relation by itself can be true once this is changed. */
function canHold({ changes }: Way, { relations, printed }: BrokenPart): boolean {
  const said = new Map(printed);
  for (const { field, low, high } of changes) said.set(field, low === high ? low : null);
  return relations.every((relation) => smallestWays({ relations: [relation], printed: said }, 0) !== null);
}

function joined(ways: readonly Way[]): Way {
  return { changes: ways.flatMap(({ changes }) => changes), ties: [] };
}

/** A slip that explains several cells at once makes one cause of what could be several. */
function hasCommonSlip(causes: readonly Cause[]): boolean {
  return causes.some(({ candidates }) =>
    candidates.some(({ cells, slip }) => cells.length > 1 && slip !== null),
  );
}

/** As many causes as factors; fewer where one slip explains several, and where one of them is silent by itself. */
function wronglySplit(
  causes: readonly Cause[],
  wanted: readonly Factor[],
  checks: readonly Check[],
): string[] {
  const mayJoin = hasCommonSlip(causes) || !wanted.every((factor) => standsInFailing(factor, checks));
  const isRight = mayJoin ? causes.length <= wanted.length : causes.length === wanted.length;
  return isRight ? [] : [`${causes.length} causes, not ${wanted.length}`];
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
function failingOf(checks: readonly Check[]): number[] {
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
