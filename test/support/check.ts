import type { Check, Reason } from '../../src/model/check.ts';
import type { Cell } from '../../src/model/grid.ts';
import { figure } from './figures.ts';

interface Options extends Partial<Check> {
  /** Where the relation's first printed figure stands. */
  readonly at?: Cell;
}

/** A relation that holds, but for what is said otherwise. */
export function check({ at, ...more }: Options = {}): Check {
  const addends = at === undefined ? [] : [{ field: 'a', figure: figure('a', '1', at), value: '1' }];
  return {
    rule: 'test.rule',
    instance: 'only',
    level: 'structural',
    assertion: 'compare',
    isCounted: true,
    state: 'holds',
    operator: '=',
    left: { addends, sum: '1' },
    right: { addends: [], sum: '1' },
    about: [],
    difference: '0',
    blanks: [],
    fields: [],
    basis: '',
    reason: null,
    reading: null,
    ...more,
  };
}

export function cannotTell(reason: Reason, more: Options = {}): Check {
  return check({ state: 'not-assessable', reason, ...more });
}
