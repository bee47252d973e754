import type { Assertion, RuleInstance } from '../model/rule.ts';
import { cannotTell, judge, type Verdict } from './judge.ts';
import { type Figures, isWhole, type Operand } from './operands.ts';

type Assess = (instance: RuleInstance, left: Operand, right: Operand, figures: Figures) => Verdict;

/** How each kind of assertion is assessed once its operands are known to be readable. */
export const ASSERTIONS: Readonly<Record<Assertion, Assess>> = {
  compare: (instance, left, right) => judge(left, right, instance),
  hint: assessHint,
  'zero-together': (_, left, right) => {
    if (left.blanks.length + right.blanks.length > 0) return cannotTell('blank-operand');
    return holdsOrFails(left.sum.low.eq(0) === right.sum.low.eq(0));
  },
  'zero-implies-zero': (_, left, right) => {
    if (left.blanks.length > 0) return cannotTell('blank-operand');
    if (!right.sum.low.eq(0)) return { state: 'fails', reason: null };
    return { state: right.blanks.length > 0 ? 'holds-if-blank-zero' : 'holds', reason: null };
  },
  'whole-number': (_, left) =>
    holdsOrFails(left.addends.every(({ value }) => value === null || isWhole(value))),
};

/** A hint asks where its relation is true, or where the figure is spelled in an odd way; else there is nothing to say. */
function assessHint(instance: RuleInstance, left: Operand, right: Operand, figures: Figures): Verdict {
  if (left.blanks.length + right.blanks.length > 0) return cannotTell('blank-operand');
  const isStill =
    instance.unlessZero !== undefined && Number(figures.figure(instance.unlessZero)?.value) === 0;
  const fires =
    (!isStill && judge(left, right, instance).state === 'holds') ||
    (instance.orNegative === true && left.sum.low.lt(0)) ||
    left.addends.some(
      ({ value }) => decimalsOf(value) > (instance.orMoreDecimalsThan ?? Number.POSITIVE_INFINITY),
    );
  return { state: fires ? 'review' : 'holds', reason: null };
}

function holdsOrFails(isTrue: boolean): Verdict {
  return { state: isTrue ? 'holds' : 'fails', reason: null };
}

function decimalsOf(value: string | null): number {
  return value?.split('.')[1]?.length ?? 0;
}
