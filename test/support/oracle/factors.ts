import { type BrokenPart, fieldsOf } from './broken-part.ts';
import type { Change, Tie, Way } from './smallest-ways.ts';
import { tellChange, tellWay } from './tell-ways.ts';

/** All ways to change some of the fields, each of which goes with each way to change the others. */
export type Factor = readonly Way[];

/**
 * Tells apart what is independent: each way is one of the first factor with one of the second, and so on, and all of
 * these are ways. Fields that are tied stay together, and so do those that undo each other in a relation that is true as
 * printed, its blanks counted as 0. Good for ways of three fields at most.
 */
export function factorsOf(ways: readonly Way[], part: BrokenPart): Factor[] {
  const [first] = ways;
  if (first === undefined || first.changes.length === 0) return [];
  // Of three fields or fewer, two factors are never both of more than one.
  for (const { field } of first.changes.length > 1 ? first.changes : []) {
    const split = splitOff(field, first, ways);
    if (split !== null && !isTied(split, ways, part)) return [split.own, ...factorsOf(split.rest, part)];
  }
  return [ways];
}

interface Split {
  /** Ways of one field each. */
  readonly own: Factor;
  readonly rest: Factor;
}

/** The ways of one field that are as good as this field's, with all that goes with it; null where not each goes with each. */
function splitOff(field: string, first: Way, ways: readonly Way[]): Split | null {
  const change = first.changes.find((each) => each.field === field);
  if (change === undefined) return null;
  const told = new Set(ways.map(tellWay));
  const rest = ways.filter((way) => has(way, tellChange(change))).map((way) => without(way, field));
  const restFields = new Set(rest.flatMap(({ changes }) => changes.map((each) => each.field)));
  const changes = new Map(ways.flatMap((way) => way.changes.map((each) => [tellChange(each), each])));
  const own = [...changes.values()]
    .filter((each) => !restFields.has(each.field))
    .filter((each) => rest.every((way) => told.has(tellWay({ ...way, changes: [...way.changes, each] }))))
    .map((each): Way => ({ changes: [each], ties: [] }));
  return own.length * rest.length === ways.length ? { own, rest } : null;
}

function has({ changes }: Way, told: string): boolean {
  return changes.some((each) => tellChange(each) === told);
}

function without({ changes, ties }: Way, field: string): Way {
  return {
    changes: changes.filter((each) => each.field !== field),
    ties: ties.filter((tie) => !tie.includes(field)),
  };
}

function isTied({ own, rest }: Split, ways: readonly Way[], part: BrokenPart): boolean {
  const [mine, others] = [own, rest].map((factor) => factor.flatMap(({ changes }) => changes));
  const has = (changes: readonly Change[] | undefined, field: string) =>
    changes?.some((each) => each.field === field) === true;
  const crosses = ([one, other]: Tie) =>
    (has(mine, one) && has(others, other)) || (has(mine, other) && has(others, one));
  if (ways.some(({ ties }) => ties.some(crosses))) return true;
  return mine?.some((one) => others?.some((other) => undoEachOther(one.field, other.field, part))) === true;
}

function undoEachOther(one: string, other: string, { relations, printed }: BrokenPart): boolean {
  const sum = (side: readonly string[]) => side.reduce((all, field) => all + (printed.get(field) ?? 0), 0);
  return relations.some((relation) => {
    const fields = fieldsOf(relation);
    return fields.includes(one) && fields.includes(other) && sum(relation.left) === sum(relation.right);
  });
}
