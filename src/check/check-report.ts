import Big from 'big.js';
import type { Check, Side, State } from '../model/check.ts';
import type { Rule, RuleInstance, Term } from '../model/rule.ts';
import { ASSERTIONS } from './assertions.ts';
import { cannotTell, type Verdict } from './judge.ts';
import { addUp, addUpAddends, type Figures, hindrance, type Operand, sideOf } from './operands.ts';

/**
 * Assesses every rule that applies, in the order given. Three questions, apart: does it apply (the form has all its
 * fields), can it be assessed (all of them can be read), does it hold. A rule that crashes cannot be told; the rest
 * goes on.
 */
export function checkReport(rules: readonly Rule[], figures: Figures): Check[] {
  return rules.flatMap((rule) =>
    rule.instances
      .filter((instance) => applies(instance, figures))
      .map((instance) => checkInstance(rule, instance, figures))
      .filter((check) => rule.assertion !== 'whole-number' || check.state !== 'not-applicable'),
  );
}

function applies(instance: RuleInstance, figures: Figures): boolean {
  return fieldsOf(instance).every(
    (field) => figures.figure(field) !== undefined || figures.missing(field) !== undefined,
  );
}

function checkInstance(rule: Rule, instance: RuleInstance, figures: Figures): Check {
  const left = addUp(instance.left, figures);
  const right = addUp(instance.right, figures);
  const found = assess(rule, instance, left, right, figures);
  const shown = found.withUnknownRows ?? right;
  const sides = { left: sideOf(left), right: sideOf(shown) };
  return {
    rule: rule.id,
    instance: instance.id,
    level: rule.level,
    assertion: rule.assertion,
    isCounted: rule.isCounted,
    state: found.state,
    operator: instance.operator,
    ...sides,
    difference: differenceOf(sides.left, sides.right, found.state),
    blanks: [...left.blanks, ...shown.blanks],
    fields: fieldsOf(instance),
    basis: rule.basis,
    reason: found.reason,
    reading: found.withUnknownRows === undefined || found.state !== 'explained' ? null : 'with-unknown-rows',
  };
}

interface Assessed extends Verdict {
  readonly withUnknownRows?: Operand;
}

function assess(
  rule: Rule,
  instance: RuleInstance,
  left: Operand,
  right: Operand,
  figures: Figures,
): Assessed {
  try {
    const condition = rule.assertion === 'zero-implies-zero' ? left : null;
    if (condition !== null && !isZero(condition, figures)) return { state: 'not-applicable', reason: null };
    const reason = rule.assertion === 'whole-number' ? null : hindrance([left, right], figures);
    if (reason !== null) return cannotTell(reason);
    const verdict = ASSERTIONS[rule.assertion](instance, left, right, figures);
    return verdict.state === 'fails' || verdict.state === 'gap'
      ? (assessWithUnknownRows(rule, instance, left, right, figures) ?? verdict)
      : verdict;
  } catch {
    return cannotTell('rule-crashed');
  }
}

/** False where a condition is certainly not met: its figures can be read, and are not 0. */
function isZero(condition: Operand, figures: Figures): boolean {
  return hindrance([condition], figures) !== null || condition.sum.low.eq(0);
}

/**
 * Rows that the form does not have may be among the parts of a total. Where the sum is true with them, that explains
 * it; where it is not, nobody knows what they are, and the sum cannot be told. Null where there are none.
 */
function assessWithUnknownRows(
  rule: Rule,
  instance: RuleInstance,
  left: Operand,
  right: Operand,
  figures: Figures,
): Assessed | null {
  if (instance.unknownRows === undefined) return null;
  const { table, column, after, before } = instance.unknownRows;
  const unknown = figures.unknownRows(table, column, after, before).filter(({ kind, value }) => {
    return kind === 'unreadable' || kind === 'text' || (value !== null && Number(value) !== 0);
  });
  if (unknown.length === 0) return null;
  const extra = unknown.map((figure) => ({ field: null, figure, value: figure.value }));
  const withUnknownRows = addUpAddends([...right.addends, ...extra]);
  const { state } = ASSERTIONS[rule.assertion](instance, left, withUnknownRows, figures);
  const isTrue = state === 'holds' || state === 'holds-if-blank-zero';
  return isTrue ? { state: 'explained', reason: null, withUnknownRows } : cannotTell('unknown-row');
}

/** left − right. Where only blanks are missing (a gap), a side without any number counts as 0. */
function differenceOf(left: Side, right: Side, state: State): string | null {
  if (state !== 'gap' && (left.sum === null || right.sum === null)) return null;
  return new Big(left.sum ?? 0).minus(right.sum ?? 0).toFixed();
}

function fieldsOf(instance: RuleInstance): string[] {
  return [...instance.left, ...instance.right].flatMap((term: Term) => ('field' in term ? [term.field] : []));
}
