import Big from 'big.js';
import type { Assertion, RuleInstance } from '../model/rule.ts';
import { cannotTell, judge, type Verdict } from './judge.ts';
import { boundsOf, type Figures, isWhole, isZero, type Operand } from './operands.ts';

/** A verdict, and what the sides come to where that is not the sum of what is printed. */
export interface Assessment extends Verdict {
  readonly leftValue?: string | null;
  readonly rightValue?: string | null;
}

type Assess = (instance: RuleInstance, left: Operand, right: Operand, figures: Figures) => Assessment;

/** How each kind of assertion is assessed once its operands are known to be readable. */
export const ASSERTIONS: Readonly<Record<Assertion, Assess>> = {
  compare: (instance, left, right) => ({
    ...judge(left, right, instance),
    ...comparedBounds(instance, left, right),
  }),
  hint: assessHint,
  'zero-together': (_, left, right) => {
    if (left.blanks.length + right.blanks.length > 0) return cannotTell('blank-operand');
    return holdsOrFails(isZero(left) === isZero(right));
  },
  'zero-implies-zero': (_, left, right) => {
    if (left.blanks.length > 0) return cannotTell('blank-operand');
    if (!isZero(right)) return { state: 'fails', reason: null };
    return { state: right.blanks.length > 0 ? 'holds-if-blank-zero' : 'holds', reason: null };
  },
  share: (_, left, right) => assessShare(left, right),
  rate: (instance, left, right) => assessRate(left, right, instance),
  'whole-number': (_, left) =>
    holdsOrFails(left.addends.every(({ value }) => value === null || isWhole(value))),
};

/**
 * Where rounded figures meet a limit, what is told is the bound that could break it: 65万 is at most 655,000, 280万 at
 * least 2,795,000. Where that breaks it, the one that could keep it, so that no more is told than is certain. A side
 * without a bound counts with the other one (100余: 100).
 */
function comparedBounds({ operator }: RuleInstance, left: Operand, right: Operand): Partial<Assessment> {
  if (operator === '=') return {};
  const upper = ({ sum }: Operand) => (sum.high ?? sum.low)?.toFixed() ?? null;
  const lower = ({ sum }: Operand) => (sum.low ?? sum.high)?.toFixed() ?? null;
  const isLimitAbove = operator === '<=';
  const [hardLeft, hardRight] = isLimitAbove ? [upper(left), lower(right)] : [lower(left), upper(right)];
  const isKept =
    hardLeft === null ||
    hardRight === null ||
    (isLimitAbove ? new Big(hardLeft).lte(hardRight) : new Big(hardLeft).gte(hardRight));
  const [leftValue, rightValue] = isKept
    ? [hardLeft, hardRight]
    : isLimitAbove
      ? [lower(left), upper(right)]
      : [upper(left), lower(right)];
  return { leftValue: isExact(left) ? null : leftValue, rightValue: isExact(right) ? null : rightValue };
}

function isExact({ sum }: Operand): boolean {
  return sum.low !== null && sum.high !== null && sum.low.eq(sum.high);
}

/** A hint asks where its relation is true, or where the figure is spelled in an odd way; else there is nothing to say. */
function assessHint(instance: RuleInstance, left: Operand, right: Operand, figures: Figures): Verdict {
  if (left.blanks.length + right.blanks.length > 0) return cannotTell('blank-operand');
  const isStill =
    instance.unlessZero !== undefined && Number(figures.figure(instance.unlessZero)?.value) === 0;
  const fires =
    (!isStill && judge(left, right, instance).state === 'holds') ||
    (instance.orNegative === true && left.sum.low?.lt(0) === true) ||
    left.addends.some(
      ({ value }) => decimalsOf(value) > (instance.orMoreDecimalsThan ?? Number.POSITIVE_INFINITY),
    );
  return { state: fires ? 'review' : 'holds', reason: null };
}

/**
 * Whether a percentage is that of part and whole: rounded to its last printed digit, or cut off after it (4.34 for
 * 4.348). Parts and wholes that are rounded themselves may be anything within their bounds.
 */
function assessShare(left: Operand, right: Operand): Assessment {
  const [part, whole] = left.addends.map(boundsOf);
  const [share] = right.addends;
  const printed = share?.value ?? null;
  if (part === undefined || whole === undefined || printed === null) return cannotTell('blank-operand');
  if (part.low === null || part.high === null || whole.low === null || whole.high === null)
    return cannotTell('approximate');
  if (!whole.low.gt(0)) return cannotTell('blank-operand');
  const digit = new Big(10).pow(-decimalsOf(printed));
  const least = part.low.times(100).div(whole.high);
  const most = part.high.times(100).div(whole.low);
  const isTrue = most.gte(new Big(printed).minus(digit.div(2))) && least.lt(new Big(printed).plus(digit));
  const [partValue, wholeValue] = left.addends.map(({ value }) => value ?? '');
  return { ...holdsOrFails(isTrue), leftValue: quotient(partValue ?? '', wholeValue ?? '', 100) };
}

/** A hint where the first figure divided by the second goes beyond what is usual. */
function assessRate(left: Operand, right: Operand, instance: RuleInstance): Assessment {
  const [total, count] = left.addends.map(({ value }) => value);
  if (total === null || total === undefined || count === null || count === undefined || Number(count) === 0)
    return cannotTell('blank-operand');
  const rate = quotient(total, count, 1);
  const isUsual =
    instance.operator === '<=' ? new Big(rate).lte(right.printed) : new Big(rate).gte(right.printed);
  return { state: isUsual ? 'holds' : 'review', reason: null, leftValue: rate };
}

/** Four decimals are enough to see where a share goes wrong. */
function quotient(a: string, b: string, times: number): string {
  return new Big(new Big(a).times(times).div(b).toFixed(4)).toFixed();
}

function holdsOrFails(isTrue: boolean): Verdict {
  return { state: isTrue ? 'holds' : 'fails', reason: null };
}

function decimalsOf(value: string | null): number {
  return value?.split('.')[1]?.length ?? 0;
}
