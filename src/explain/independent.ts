import { fits, withValues } from './fits.ts';
import type { Solution } from './search.ts';
import { isSwap } from './slip-of.ts';
import type { Part } from './system.ts';

/** Ways that go with any of the ways of the others: a cause of its own. */
export type Ways = readonly Solution[];

/**
 * Tells independent causes apart. Where each way of putting one thing right goes with each way of putting another
 * right, and no cell of the one makes up for a cell of the other in a relation that holds as printed, these are two
 * causes; the solutions are then their product. Two cells that hold each other's figures have one cause.
 */
export function independentCauses(part: Part, solutions: readonly Solution[]): Ways[] {
  let groups = groupsOf(part, solutions);
  for (let pair = dependentPair(groups, solutions); pair !== null; pair = dependentPair(groups, solutions)) {
    const [one, other] = pair;
    groups = [...groups.filter((group) => group !== one && group !== other), new Set([...one, ...other])];
  }
  const factors = groups.map((group) => waysIn(group, solutions));
  const product = factors.reduce((count, ways) => count * ways.length, 1);
  return product === solutions.length ? factors : [solutions];
}

/** Whether each relation by itself could be true with only these cells changed. */
export function canHoldAlone(part: Part, changes: Solution): boolean {
  const values = new Map(changes.map(({ variable, low, high }) => [variable, low === high ? low : null]));
  return part.equations.every(
    (equation) => fits(withValues({ ...part, equations: [equation] }, values), []) !== null,
  );
}

type Group = ReadonlySet<number>;

/** Two groups of which not every way of the one goes with every way of the other. */
function dependentPair(groups: readonly Group[], solutions: readonly Solution[]): [Group, Group] | null {
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(at + 1)) {
      const both = waysIn(new Set([...one, ...other]), solutions).length;
      if (both !== waysIn(one, solutions).length * waysIn(other, solutions).length) return [one, other];
    }
  }
  return null;
}

function waysIn(group: Group, solutions: readonly Solution[]): Solution[] {
  const ways = solutions.map((each) => each.filter(({ variable }) => group.has(variable)));
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

/** Cells that belong together: never in one solution (one instead of the other), or making up for one another. */
function groupsOf(part: Part, solutions: readonly Solution[]): Group[] {
  const cells = [...new Set(solutions.flatMap((solution) => solution.map(({ variable }) => variable)))];
  const groupOf = new Map(cells.map((cell) => [cell, new Set([cell])]));
  const join = (a: number, b: number) => {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (one === undefined || other === undefined || one === other) return;
    for (const cell of other) {
      one.add(cell);
      groupOf.set(cell, one);
    }
  };
  const has = (solution: Solution, cell: number) => solution.some(({ variable }) => variable === cell);
  const [only] = solutions;
  if (only !== undefined && solutions.length === 1 && isSwap(part, only))
    for (const { variable } of only) join(variable, only[0]?.variable ?? variable);
  for (const [at, cell] of cells.entries()) {
    for (const other of cells.slice(at + 1)) {
      const together = solutions.filter((solution) => has(solution, cell) && has(solution, other));
      if (together.length === 0 || together.some((each) => makesUp(part, each, cell, other)))
        join(cell, other);
    }
  }
  return [...new Set(groupOf.values())];
}

/**
 * True where two cells of a solution stand in a relation that is true as printed: the one makes up for the other. Or
 * where neither is determined: what the one may be can depend on the other, be it over blanks.
 */
function makesUp({ equations }: Part, solution: Solution, a: number, b: number): boolean {
  const open = solution.filter(({ low, high }) => low !== high).map(({ variable }) => variable);
  if (open.includes(a) && open.includes(b)) return true;
  return equations.some(({ variables, isTrue }) => isTrue && variables.includes(a) && variables.includes(b));
}
