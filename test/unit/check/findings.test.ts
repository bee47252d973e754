import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/check/findings.ts';
import type { Check } from '../../../src/model/check.ts';
import type { Level } from '../../../src/model/rule.ts';
import { cannotTell, check } from '../../support/check.ts';
import { cell } from '../../support/figures.ts';

const groups = (...checks: Check[]) => findingsOf(checks, []).map((finding) => finding.checks);

describe('what is a finding', () => {
  it.each<[string, Check, number]>([
    ['a failure', check({ state: 'fails' }), 1],
    ['a question', check({ state: 'review', level: 'info' }), 1],
    ['a failure of something plausible', check({ state: 'fails', level: 'plausible' }), 1],
    ['a gap', check({ state: 'gap' }), 1],
    ['a gap in something plausible', check({ state: 'gap', level: 'plausible' }), 0],
    ['an explanation', check({ state: 'explained' }), 1],
    ['what cannot be told', cannotTell('blank-total'), 1],
    ['what cannot be told of something plausible', cannotTell('blank-operand', { level: 'plausible' }), 0],
    ['what cannot be told of a hint', cannotTell('blank-operand', { level: 'info' }), 0],
    ['what holds', check(), 0],
    ['what holds with blanks as nought', check({ state: 'holds-if-blank-zero' }), 0],
    ['what does not apply', check({ state: 'not-applicable' }), 0],
  ])('%s: %#', (_, each, count) => {
    expect(findingsOf([each], [])).toHaveLength(count);
  });

  it.each<[Level, number]>([
    ['official', 1],
    ['structural', 1],
    ['cross', 1],
    ['plausible', 0],
    ['info', 0],
  ])('a gap of level %s makes %d', (level, count) => {
    expect(findingsOf([check({ state: 'gap', level })], [])).toHaveLength(count);
  });
});

describe('what belongs together', () => {
  it('each failure stands by itself', () => {
    expect(groups(check({ state: 'fails' }), check({ state: 'fails' }))).toEqual([[0], [1]]);
  });

  it('each gap stands by itself', () => {
    expect(groups(check({ state: 'gap' }), check({ state: 'gap' }))).toEqual([[0], [1]]);
  });

  const of = (field: string, rule = 'test.rule') => ({ rule, fields: [field] });

  it('what cannot be told of one table for one reason is one finding, whichever rule asks', () => {
    expect(
      groups(
        cannotTell('blank-total', of('requests.granted.total')),
        check(),
        cannotTell('blank-total', of('requests.concluded.total', 'test.other')),
      ),
    ).toEqual([[0, 2]]);
  });

  it('what cannot be told for another reason is another', () => {
    const [total, missing] = [
      cannotTell('blank-total', of('requests.a')),
      cannotTell('row-missing', of('requests.b')),
    ];
    expect(groups(total, missing, total)).toEqual([[0, 2], [1]]);
  });

  it('what cannot be told of another table is another', () => {
    expect(
      groups(cannotTell('all-blank', of('requests.a')), cannotTell('all-blank', of('disputes.a'))),
    ).toEqual([[0], [1]]);
  });

  it('what one rule explains is one finding', () => {
    const explained = check({ state: 'explained' });
    expect(groups(explained, explained, check({ state: 'explained', rule: 'test.other' }))).toEqual([
      [0, 1],
      [2],
    ]);
  });
});

describe('in which order', () => {
  const failsAt = (row: number, column: number, table: number) =>
    check({ state: 'fails', at: cell(row, column, table) });

  it.each<[string, Check[], number[][]]>([
    ['by table, as numbers', [failsAt(0, 0, 10), failsAt(0, 0, 2)], [[1], [0]]],
    ['by row', [failsAt(9, 0, 1), failsAt(3, 0, 1)], [[1], [0]]],
    ['by column', [failsAt(3, 8, 1), failsAt(3, 2, 1)], [[1], [0]]],
    ['row before column', [failsAt(4, 0, 1), failsAt(3, 9, 1)], [[1], [0]]],
    ['those without a cell come last', [check({ state: 'fails' }), failsAt(3, 0, 1)], [[1], [0]]],
    ['equals as the rules give them', [failsAt(3, 0, 1), failsAt(3, 0, 1)], [[0], [1]]],
  ])('%s', (_, checks, expected) => {
    expect(groups(...checks)).toEqual(expected);
  });

  it('they are numbered from f1 in that order, each with its level', () => {
    const findings = findingsOf(
      [
        check({ state: 'fails', level: 'official', at: cell(5, 0, 1) }),
        check({ state: 'review', level: 'info', at: cell(1, 0, 1) }),
      ],
      [],
    );
    expect(findings).toMatchObject([
      { id: 'f1', checks: [1], level: 'info' },
      { id: 'f2', checks: [0], level: 'official' },
    ]);
  });

  it('nothing to say, no findings', () => {
    expect(findingsOf([], [])).toEqual([]);
  });
});
