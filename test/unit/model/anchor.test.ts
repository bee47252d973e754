import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../src/model/anchor.ts';
import { check } from '../../support/check.ts';
import { cell, figure } from '../../support/figures.ts';

describe('where a relation stands', () => {
  const addend = (row: number | null) => ({
    field: 'a',
    figure: row === null ? null : figure('a', '1', cell(row ?? 0)),
    value: '1',
  });
  const at = (left: (number | null)[], right: (number | null)[]) =>
    anchorOf(
      check({
        left: { addends: left.map(addend), sum: null },
        right: { addends: right.map(addend), sum: null },
      }),
    );

  it.each<[string, (number | null)[], (number | null)[], number | null]>([
    ['at the first figure of the left side', [7, 2], [1], 7],
    ['at the next one where the first is missing', [null, 2], [1], 2],
    ['on the right side where the left has none', [null], [null, 4], 4],
    ['nowhere where no figure is there', [null], [], null],
  ])('%s', (_, left, right, row) => {
    expect(at(left, right)?.id ?? null).toBe(row === null ? null : `t1r${row}c0`);
  });

  it('nowhere where there is no relation', () => {
    expect(anchorOf(undefined)).toBeNull();
  });
});
