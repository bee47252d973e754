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
  const sets = solutions.map((solution) => new Set(solution.map(({ variable }) => variable)));
  const cells = [...new Set(sets.flatMap((set) => [...set]))];
  const groupOf = new Map(cells.map((cell) => [cell, new Set([cell])]));
  const join = (a: number, b: number) => {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (one === undefined || other === undefined || one === other) return;
    for (const cell of other) {
      one.add(cell);
      groupOf.set(cell, one);
    }
  };
  for (const [a, b] of solutions.filter((each) => isSwap(part, each)))
    if (a !== undefined && b !== undefined) join(a.variable, b.variable);
  for (const [at, cell] of cells.entries()) {
    for (const other of cells.slice(at + 1)) {
      const isTogether = sets.some((set) => set.has(cell) && set.has(other));
      if (!isTogether || sets.some((set) => set.has(cell) && set.has(other) && makesUp(part, cell, other)))
        join(cell, other);
    }
  }
  return [...new Set(groupOf.values())];
}

/** True where two cells stand in a relation that holds as printed, or that blanks leave open. */
function makesUp({ variables, equations }: Part, a: number, b: number): boolean {
  return equations.some((equation) => {
    if (!equation.variables.includes(a) || !equation.variables.includes(b)) return false;
    const isOpen = equation.variables.some((at) => variables[at]?.stated === null);
    const sum = equation.variables.reduce(
      (total, at, i) => total + (equation.coefficients[i] ?? 0) * (variables[at]?.stated ?? 0),
      equation.constant,
    );
    return isOpen || sum === 0 || equation.operator !== '=';
  });
}

function distinct(ways: readonly Solution[]): Solution[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
