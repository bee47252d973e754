import type { Solution } from './search.ts';
import { isSwap } from './slip-of.ts';
import type { Part } from './system.ts';

/** Ways that go with any of the ways of the others: a cause of its own. */
export type Ways = readonly Solution[];

/**
 * Tells independent causes apart. Where each way of putting one thing right goes with each way of putting another
 * right, and no cell of the one makes up for a cell of the other in a relation that holds as printed, these are two
 * causes; the solutions are then their product. Else all solutions are ways of one cause. Two cells that hold each
 * other's figures have one cause.
 */
export function independentCauses(part: Part, solutions: readonly Solution[]): Ways[] {
  const groups = groupsOf(part, solutions);
  const factors = groups.map((group) =>
    distinct(solutions.map((each) => each.filter(({ variable }) => group.has(variable)))),
  );
  const product = factors.reduce((count, ways) => count * ways.length, 1);
  return product === solutions.length ? factors : [solutions];
}

/** Cells that belong together: never in one solution (one instead of the other), or making up for one another. */
function groupsOf(part: Part, solutions: readonly Solution[]): ReadonlySet<number>[] {
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
  for (const [a, b] of solutions.filter((each) => isSwap(part, each)))
    if (a !== undefined && b !== undefined) join(a.variable, b.variable);
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

function distinct(ways: readonly Solution[]): Solution[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
