import type { Candidate, Cause, Slip } from '../model/cause.ts';
import { type Addend, addendsOf, type Check } from '../model/check.ts';
import type { Mention } from '../model/mention.ts';
import { digitSlip } from './digit-slips.ts';
import { changedWith, fits } from './fits.ts';
import { isInSystem, keyOf, oddCounts } from './relations.ts';
import { decimalsOf, partOf } from './system.ts';

/**
 * A figure of the text and the one that it should equal: two numbers, either of which could be the other. That is worth
 * saying only where a known slip leads from one to the other; then both ways are given, but for a cell whose own table
 * would no longer agree.
 *
 * @returns one cause for each such relation, by its position.
 */
export function textCauses(checks: readonly Check[]): Cause[] {
  return checks.flatMap((check, at): Cause[] => {
    const [left, right] = [exactOf(check.left.addends), exactOf(check.right.addends)];
    if (check.level !== 'cross' || check.state !== 'fails' || check.assertion !== 'compare') return [];
    if (check.operator !== '=' || left === null || right === null) return [];
    if (left.mention === undefined && right.mention === undefined) return [];
    const candidates = [...candidateOf(left, right, checks), ...candidateOf(right, left, checks)];
    if (candidates.every(({ slip }) => slip === null)) return [];
    const ranked = candidates.sort((a, b) => Number(a.slip === null) - Number(b.slip === null));
    return [{ checks: [at], candidates: ranked, unnarrowed: null }];
  });
}

type Exact = Addend & { readonly value: string };

/** The one figure of a side, where it is exact. */
function exactOf(addends: readonly Addend[]): Exact | null {
  const [only] = addends;
  if (only === undefined || addends.length > 1 || only.value === null) return null;
  const { low, high } = only.figure ?? only.mention ?? { low: only.value, high: only.value };
  return low === high ? { ...only, value: only.value } : null;
}

/** The figure as the other one is; none where it is a cell that its own relations keep as it is. */
function candidateOf(changed: Exact, other: Exact, checks: readonly Check[]): Candidate[] {
  const { mention, figure, value } = changed;
  const slip = digitSlip(value, other.value) ?? partTwice(changed, other, checks);
  const wouldBe = other.value;
  if (mention !== undefined) return [{ cells: [], texts: [{ mention, wouldBe }], slip, witnesses: [] }];
  if (figure === null || !mayBe(changed, wouldBe, checks)) return [];
  const witnesses: Mention[] = other.mention === undefined ? [] : [other.mention];
  return [{ cells: [{ figure, wouldBe, low: wouldBe, high: wouldBe }], texts: [], slip, witnesses }];
}

/** Whether the relations of a cell's own table could hold with another value in it. */
function mayBe(cell: Exact, wouldBe: string, checks: readonly Check[]): boolean {
  const odd = oddCounts(checks);
  const own = [...checks.keys()].filter((at) => isInSystem(checks[at], odd) && has(checks[at], cell));
  const part = partOf(checks, own, odd);
  const variable = part.variables.findIndex(({ figure }) => figure === cell.figure);
  if (variable < 0 || decimalsOf(wouldBe) > part.scale) return true;
  return fits(changedWith(part, new Map([[variable, wouldBe]])), []) !== null;
}

function has(check: Check | undefined, cell: Addend): boolean {
  const key = keyOf(cell);
  return addendsOf(check).some((each) => keyOf(each) === key);
}

/**
 * A figure that is greater by just what all parts of the other one come to, be they listed in the text or printed as
 * parts in a table: the whole was added to its parts.
 */
function partTwice(changed: Exact, other: Exact, checks: readonly Check[]): Slip | null {
  const excess = minus(changed.value, other.value);
  const within: Addend[] = [];
  const sums: (readonly Addend[])[] = [within];
  for (const { left, right, operator } of checks) {
    const [part] = left.addends;
    const [whole] = right.addends;
    if (operator === '<=' && isSame(whole, other) && part !== undefined) within.push(part);
    if (operator === '=' && (isSame(part, changed) || isSame(part, other))) sums.push(right.addends);
  }
  const isTwice = sums.some((parts) => parts.length > 1 && total(parts) === excess);
  return isTwice ? 'parent-with-children' : null;
}

function isSame(a: Addend | undefined, b: Addend): boolean {
  if (a === undefined) return false;
  return a.mention === undefined ? a.figure !== null && a.figure === b.figure : a.mention === b.mention;
}

/** Whole counts alone; anything else is no sum of parts. */
function total(addends: readonly Addend[]): number | null {
  const values = addends.map(({ value }) => (value === null ? Number.NaN : Number(value)));
  const sum = values.reduce((all, value) => all + value, 0);
  return Number.isSafeInteger(sum) ? sum : null;
}

function minus(a: string, b: string): number | null {
  const difference = Number(a) - Number(b);
  return Number.isSafeInteger(difference) && difference > 0 ? difference : -1;
}
