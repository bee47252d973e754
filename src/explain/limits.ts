import type { Row } from './rows.ts';
import type { Part } from './system.ts';

/** What a single relation asks of its printed cells, be the blanks what they may. */
export interface Limit {
  /** The printed cells, and what each is multiplied with. */
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  /** What they come to as printed. */
  readonly sum: number;
  /** True where the sum has to be 0 or less, else 0 or more. */
  readonly isAtMost: boolean;
}

/**
 * Relations with blanks on one side, and limits. With blanks on both sides anything goes; relations without blanks are
 * rows; what a rounded figure allows is left to the whole.
 */
export function limitsOf({ variables, equations }: Part): Limit[] {
  return equations.flatMap((equation): Limit[] => {
    const terms = equation.variables.map((at, i) => {
      return { at, by: equation.coefficients[i] ?? 0, variable: variables[at] };
    });
    const free = terms.filter(({ variable }) => variable?.stated === null);
    if (free.some(({ variable }) => variable?.bounds !== null)) return [];
    const canRise = free.some(({ by }) => by > 0) || equation.operator === '<=';
    const canFall = free.some(({ by }) => by < 0) || equation.operator === '>=' || equation.operator === '>';
    if (canRise === canFall) return [];
    const printed = terms.filter(({ variable }) => variable?.stated !== null);
    return [
      {
        variables: printed.map(({ at }) => at),
        coefficients: printed.map(({ by }) => by),
        sum: printed.reduce((all, { by, variable }) => all + by * (variable?.stated ?? 0), equation.constant),
        isAtMost: canRise,
      },
    ];
  });
}

/** The first limit that is not kept with these changes, by cell. */
export function brokenLimit(
  limits: readonly Limit[],
  changes: ReadonlyMap<number, number>,
): Limit | undefined {
  return limits.find(({ variables, coefficients, sum, isAtMost }) => {
    let changed = sum;
    for (const [at, cell] of variables.entries()) {
      const by = changes.get(cell);
      if (by !== undefined) changed += by * (coefficients[at] ?? 0);
    }
    return isAtMost ? changed > 0 : changed < 0;
  });
}

/** The cells of each row, and of each limit, that is not as it should be: one of them has to change. */
export function violatedIn(rows: readonly Row[], limits: readonly Limit[]): (readonly number[])[] {
  const broken = limits.filter((limit) => brokenLimit([limit], new Map()) !== undefined);
  return [...rows.filter(({ residual }) => residual !== 0), ...broken].map(({ variables }) => variables);
}
