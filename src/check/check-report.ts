import Big from 'big.js';
import type { Check, Side, State } from '../model/check.ts';
import type { Rule, RuleInstance, Term } from '../model/rule.ts';
import { finish, type Steps } from '../model/steps.ts';
import { ASSERTIONS, type Assessment } from './assertions.ts';
import { cannotTell, type Verdict } from './judge.ts';
import {
  addUp,
  addUpAddends,
  type Figures,
  hindrance,
  isWhole,
  isZero,
  type Operand,
  sideOf,
} from './operands.ts';

/**
 * Assesses every rule that applies, in the order given. Three questions, apart: does it apply (the form has all its
 * fields), can it be assessed (all of them can be read), does it hold. A rule that crashes cannot be told; the rest
 * goes on.
 */
export function checkReport(rules: readonly Rule[], figures: Figures): Check[] {
  return finish(checkReportInSteps(rules, figures));
}

/** So many terms are one step. */
const STEP = 1000;

export function* checkReportInSteps(rules: readonly Rule[], figures: Figures): Steps<Check[]> {
  const checks: Check[] = [];
  let terms = 0;
  for (const rule of rules) {
    for (const instance of rule.instances) {
      terms += instance.left.length + instance.right.length;
      if (terms > STEP) {
        terms = 0;
        yield;
      }
      if (!applies(rule, instance, figures)) continue;
      const check = checkInstance(rule, instance, figures);
      if (instance.asks !== 'never' || isTrue(check.state)) checks.push(check);
    }
  }
  return checks;
}

function isTrue(state: State): boolean {
  return state === 'holds' || state === 'holds-if-blank-zero';
}

/** A relation applies where the form has all its fields; a property of one figure only where it is not as it should be. */
function applies({ assertion }: Rule, instance: RuleInstance, figures: Figures): boolean {
  if (assertion === 'whole-number')
    return instance.left.some((term) => 'field' in term && isOddCount(term.field, figures));
  const isDeclared = (term: Term) =>
    !('field' in term) ||
    figures.figure(term.field) !== undefined ||
    figures.missing(term.field) !== undefined;
  const isElsewhere = instance.without !== undefined && isDeclared({ field: instance.without });
  return !isElsewhere && instance.left.every(isDeclared) && instance.right.every(isDeclared);
}

function checkInstance(rule: Rule, instance: RuleInstance, figures: Figures): Check {
  const { left, right, state, reason, reading, leftValue, rightValue } = assessSafely(
    rule,
    instance,
    figures,
  );
  const sides = { left: sideOf(left, leftValue), right: sideOf(right, rightValue) };
  return {
    rule: rule.id,
    instance: instance.id,
    level: instance.level ?? rule.level,
    assertion: rule.assertion,
    isCounted: rule.isCounted,
    state,
    operator: instance.operator,
    ...sides,
    about: (instance.about ?? []).flatMap((id) => figures.mention(id) ?? []),
    difference: differenceOf(sides.left, sides.right, state),
    blanks: [...left.blanks, ...right.blanks],
    fields: fieldsOf(instance),
    basis: rule.basis,
    reason,
    reading,
  };
}

interface Assessed extends Assessment {
  readonly left: Operand;
  readonly right: Operand;
  readonly reading: Check['reading'];
}

/** A rule that crashes, for a bad constant say, is told as such, without its figures. */
function assessSafely(rule: Rule, instance: RuleInstance, figures: Figures): Assessed {
  try {
    const left = addUp(instance.left, figures);
    const right = addUp(instance.right, figures, instance.filledOnly);
    return { left, right, reading: null, ...assessWithLeave(rule, instance, left, right, figures) };
  } catch {
    return { left: NOTHING, right: NOTHING, reading: null, ...cannotTell('rule-crashed') };
  }
}

const NOTHING = addUpAddends([]);

/** As assessed; where that fails, another right side may do as well, or the rule may only ask. */
function assessWithLeave(
  rule: Rule,
  instance: RuleInstance,
  left: Operand,
  right: Operand,
  figures: Figures,
): Verdict & Partial<Assessed> {
  const first = assess(rule, instance, left, right, figures);
  // Where a difference is only a question, blanks that might fill it are none.
  if (first.state === 'gap' && instance.asks === 'always') return cannotTell('blank-operand');
  if (first.state !== 'fails') return first;
  for (const terms of instance.alternatives ?? []) {
    const other = addUp(terms, figures);
    const verdict = assess(rule, instance, left, other, figures);
    if (isTrue(verdict.state)) return { ...verdict, right: other };
  }
  return asks(instance, left.printed.minus(right.printed)) ? { ...first, state: 'review' } : first;
}

function asks(instance: RuleInstance, difference: Big): boolean {
  if (instance.asks === 'left-more') return difference.gt(0);
  return instance.asks === 'right-more' ? difference.lt(0) : instance.asks === 'always';
}

function assess(
  rule: Rule,
  instance: RuleInstance,
  left: Operand,
  right: Operand,
  figures: Figures,
): Verdict & Partial<Assessed> {
  const condition = rule.assertion === 'zero-implies-zero' ? left : null;
  if (condition !== null && !mayBeZero(condition, figures)) return { state: 'not-applicable', reason: null };
  const reason = rule.assertion === 'whole-number' ? null : hindrance([left, right], figures);
  if (reason !== null) return cannotTell(reason);
  const verdict = ASSERTIONS[rule.assertion](instance, left, right, figures);
  if (verdict.state !== 'fails' && verdict.state !== 'gap') return verdict;
  return withUnknownParts(rule, instance, left, right, figures) ?? verdict;
}

function isOddCount(field: string, figures: Figures): boolean {
  const value = figures.figure(field)?.value ?? null;
  return value !== null && !isWhole(value);
}

/** False where a condition is certainly not met: its figures can be read, and are not 0. */
function mayBeZero(condition: Operand, figures: Figures): boolean {
  return hindrance([condition], figures) !== null || isZero(condition);
}

/**
 * Rows or columns that the form does not have may be among the parts of a total. Where the sum is true with them, that
 * explains it; where it is not, or one of them cannot be read, nobody knows, and the sum cannot be told. Null where
 * there are none.
 */
function withUnknownParts(
  rule: Rule,
  instance: RuleInstance,
  left: Operand,
  right: Operand,
  figures: Figures,
): (Verdict & Partial<Assessed>) | null {
  if (instance.unknownParts === undefined) return null;
  const isRow = instance.unknownParts.column !== undefined;
  const all = figures.unknownParts(instance.unknownParts);
  const unknown = all.filter(({ value }) => value !== null && Number(value) !== 0);
  const isUnreadable = all.some(({ kind }) => kind === 'unreadable' || kind === 'text');
  if (unknown.length === 0 && !isUnreadable) return null;
  const extra = unknown.map((figure) => ({ field: null, figure, value: figure.value }));
  const withThem = addUpAddends([...right.addends, ...extra]);
  const { state } = ASSERTIONS[rule.assertion](instance, left, withThem, figures);
  if (isUnreadable || !isTrue(state)) return cannotTell(isRow ? 'unknown-row' : 'unknown-column');
  const reading = isRow ? 'with-unknown-rows' : 'with-unknown-columns';
  return { state: 'explained', reason: null, right: withThem, reading };
}

/** left − right. Where only blanks are missing (a gap), a side without any number counts as 0. */
function differenceOf(left: Side, right: Side, state: State): string | null {
  if (state !== 'gap' && (left.sum === null || right.sum === null)) return null;
  return new Big(left.sum ?? 0).minus(right.sum ?? 0).toFixed();
}

function fieldsOf(instance: RuleInstance): string[] {
  return [...instance.left, ...instance.right].flatMap((term: Term) => ('field' in term ? [term.field] : []));
}
