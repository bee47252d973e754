import type { ChangedCell, Slip } from '../model/cause.ts';
import type { Mention } from '../model/mention.ts';
import { digitSlip } from './digit-slips.ts';
import type { Solution } from './search.ts';
import { type Part, unscaled } from './system.ts';

/** What could have happened to these cells; null where nothing known would give what is printed. */
export function slipOf(
  cells: readonly ChangedCell[],
  solution: Solution,
  part: Part,
  mentions: readonly Mention[],
): Slip | null {
  if (isSwap(part, solution)) return 'cells-swapped';
  const [only] = cells;
  const [changed] = solution;
  if (only === undefined || changed === undefined || cells.length > 1 || only.wouldBe === null) return null;
  const { figure, wouldBe } = only;
  const stated = part.variables[changed.variable]?.stated ?? null;
  const printed = stated === null ? (figure.value ?? '') : unscaled(stated, part.scale);
  const slip = digitSlip(printed, wouldBe);
  if (slip !== null && slip !== 'digit-mistyped') return slip;
  if (stated !== null && isPartTwice(part, changed.variable, stated - changed.low))
    return 'parent-with-children';
  if (mentions.some((mention) => isOfLastYear(mention, only))) return 'last-years-figure';
  return slip;
}

/** True where two cells hold each other's figures. Of a 0 and a 1 that says nothing. */
export function isSwap({ variables }: Part, solution: Solution): boolean {
  const [a, b] = solution;
  if (a === undefined || b === undefined || solution.length !== 2 || a.low !== a.high || b.low !== b.high)
    return false;
  const isCrossed = a.low === variables[b.variable]?.stated && b.low === variables[a.variable]?.stated;
  return isCrossed && Math.max(a.low, b.low) > 1;
}

/**
 * True where a total is too great by what one of its parts comes to, and that part is a total itself or is said to be
 * within another part; or by all of them, so that the total was added to its parts.
 */
function isPartTwice({ variables, equations }: Part, total: number, excess: number): boolean {
  if (excess <= 0) return false;
  const value = (at: number) => variables[at]?.stated ?? null;
  const isTotalOf = ({ variables: cells, coefficients }: Part['equations'][number], at: number) =>
    cells.length > 2 &&
    coefficients[cells.indexOf(at)] === 1 &&
    coefficients.filter((by) => by === 1).length === 1;
  return equations.some((equation) => {
    if (equation.operator !== '=' || !isTotalOf(equation, total)) return false;
    const parts = equation.variables.filter((at) => at !== total);
    const sum = parts.reduce((all, at) => all + (value(at) ?? 0), 0);
    if (excess === sum) return true;
    return parts.some(
      (at) => value(at) === excess && equations.some((other) => other !== equation && isTotalOf(other, at)),
    );
  });
}

const YEAR_BEFORE = /上年|上一年|去年/;

/** True for a figure of the text that is printed in the cell, and speaks of the year before. */
function isOfLastYear({ quote, value, unit }: Mention, { figure }: ChangedCell): boolean {
  return value !== null && value === figure.value && unit === figure.unit && YEAR_BEFORE.test(quote);
}
