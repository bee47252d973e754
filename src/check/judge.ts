import type { Reason, State } from '../model/check.ts';
import type { Operator, RuleInstance } from '../model/rule.ts';
import { type Interval, type Operand, unitsAgree } from './operands.ts';

export interface Verdict {
  readonly state: State;
  readonly reason: Reason | null;
}

/**
 * Whether left and right stand in the relation. A blank is an unknown of 0 or more: the relation fails only where
 * no reading of the blanks could make it true.
 */
export function judge(
  left: Operand,
  right: Operand,
  instance: Pick<RuleInstance, 'operator' | 'total'>,
): Verdict {
  const blanks = left.blanks.length + right.blanks.length;
  const total = instance.total === undefined ? null : instance.total === 'left' ? left : right;
  if (blanks > 0 && left.numbers + right.numbers === 0) return cannotTell('all-blank');
  if (total !== null && total.numbers === 0) return cannotTell('blank-total');
  if (blanks > 0 && instance.operator !== '=') return cannotTell('blank-operand');
  if (!unitsAgree(left, right)) return cannotTell('unit-unclear');
  const difference = minus(left.sum, right.sum);
  if (blanks === 0 && relates(difference, instance.operator)) return state('holds');
  // 100余 may be any number above: it can break a limit, but no sum is unequal because of it.
  const isOpen = difference.low === null || difference.high === null;
  if (instance.operator === '=' && isOpen && !containsZero(difference)) return cannotTell('approximate');
  if (blanks === 0) return state('fails');
  return judgeBlanks(difference, left.blanks.length > 0, right.blanks.length > 0);
}

function judgeBlanks(difference: Span, isLeftBlank: boolean, isRightBlank: boolean): Verdict {
  if (containsZero(difference)) return state('holds-if-blank-zero');
  if (isLeftBlank && isRightBlank) return cannotTell('blank-both-sides');
  // What the blanks of one side would have to be together: the difference, seen from that side.
  const canBePositive = isRightBlank ? above(difference) : below(difference);
  return state(canBePositive ? 'gap' : 'fails');
}

/** A difference of two intervals; null means unbounded on that side. */
interface Span {
  readonly low: Interval['low'];
  readonly high: Interval['high'];
}

function minus(left: Interval, right: Interval): Span {
  return {
    low: left.low === null || right.high === null ? null : left.low.minus(right.high),
    high: left.high === null || right.low === null ? null : left.high.minus(right.low),
  };
}

function relates(difference: Span, operator: Operator): boolean {
  if (operator === '=') return containsZero(difference);
  if (operator === '<=') return difference.low === null || difference.low.lte(0);
  if (operator === '>') return difference.high === null || difference.high.gt(0);
  return difference.high === null || difference.high.gte(0);
}

function containsZero({ low, high }: Span): boolean {
  return (low === null || low.lte(0)) && (high === null || high.gte(0));
}

function above({ high }: Span): boolean {
  return high === null || high.gt(0);
}

function below({ low }: Span): boolean {
  return low === null || low.lt(0);
}

function state(name: State): Verdict {
  return { state: name, reason: null };
}

export function cannotTell(reason: Reason): Verdict {
  return { state: 'not-assessable', reason };
}
