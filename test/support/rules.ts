import { checkReport } from '../../src/check/check-report.ts';
import type { Figures } from '../../src/check/operands.ts';
import type { Check } from '../../src/model/check.ts';
import type { Operator, Rule, RuleInstance, Term } from '../../src/model/rule.ts';

/** Fields by their names; a term that is a number stands for itself. */
function terms(names: string): Term[] {
  return names.split(' + ').map((name) => (/^-?\d/.test(name) ? { constant: name } : { field: name }));
}

/** A relation as it is written: 'total = a + b'. */
function relation(text: string): Pick<RuleInstance, 'left' | 'operator' | 'right'> {
  const [, left = '', operator, right = ''] = /^(.+) (=|<=|>=) (.+)$/.exec(text) ?? [];
  return { left: terms(left), operator: operator as Operator, right: terms(right) };
}

export function rule(text: string, { instance = {}, ...more }: RuleOptions = {}): Rule {
  return {
    id: 'test.rule',
    level: 'structural',
    assertion: 'compare',
    isCounted: true,
    basis: '依据',
    instances: [{ id: 'only', ...relation(text), ...instance }],
    ...more,
  };
}

export interface RuleOptions extends Partial<Omit<Rule, 'instances'>> {
  readonly instance?: Partial<RuleInstance>;
}

/** A sum whose left side is one printed total. */
export function sumRule(text: string, options: RuleOptions = {}): Rule {
  return rule(text, { ...options, instance: { total: 'left', ...options.instance } });
}

/** The one check that the rule gives. */
export function checked(each: Rule, said: Figures): Check {
  const [check] = checkReport([each], said);
  if (check === undefined) throw new Error('the rule gave no check');
  return check;
}

/** State, and the reason where there is one: 'fails', 'not-assessable: blank-total'. */
export function outcome(each: Rule, said: Figures): string {
  const [check] = checkReport([each], said);
  if (check === undefined) return 'nothing to say';
  return check.reason === null ? check.state : `${check.state}: ${check.reason}`;
}
