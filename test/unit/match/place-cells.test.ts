import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/match/lines.ts';
import { matchColumns } from '../../../src/match/match-columns.ts';
import { placeCells } from '../../../src/match/place-cells.ts';
import type { FormColumn } from '../../../src/model/form.ts';
import { grid, type Printed, tall, wide } from '../../support/grid.ts';

const COLUMNS: readonly FormColumn[] = [
  { id: 'upheld', labels: ['结果维持'] },
  { id: 'corrected', labels: ['结果纠正'] },
  { id: 'pending', labels: ['尚未审结'] },
];

/** The figures of the last row, by column: upheld=1. */
function placed(head: readonly Printed[], ...rows: readonly (readonly Printed[])[]): string[] {
  const lines = linesOf([grid([head, ...rows])]);
  const header = matchColumns(lines.slice(0, 1), COLUMNS);
  if (header === null) return [];
  const figures = (lines.at(-1)?.cells ?? []).filter((cell) => !cell.isLabel);
  return placeCells(figures, header).flatMap(({ column, cell }) =>
    column === null ? [] : [`${column.id}=${cell.cell.text}`],
  );
}

const HEAD = ['情况', '结果维持', '结果纠正', '尚未审结'];

describe('placeCells', () => {
  it.each<[string, Printed[], Printed[], string[]]>([
    ['as many figures as columns', HEAD, ['复议', '1', '2', '3'], ['upheld=1', 'corrected=2', 'pending=3']],
    ['blanks are figures too', HEAD, ['复议', '1', '', '3'], ['upheld=1', 'corrected=', 'pending=3']],
    [
      'wrong spans, right count: one by one',
      HEAD,
      ['复议', wide('1', 3), '2', '3'],
      ['upheld=1', 'corrected=2', 'pending=3'],
    ],
    [
      'a label of another width, right count: one by one',
      HEAD,
      [wide('复议', 2), '1', '2', '3'],
      ['upheld=1', 'corrected=2', 'pending=3'],
    ],
    ['a figure fewer, on the left', HEAD, ['复议', '2', '3'], []],
    ['a figure more', HEAD, ['复议', '1', '2', '3', '4'], []],
    [
      'blank cells beyond the last column',
      HEAD,
      ['复议', '1', '2', '3', '', ''],
      ['upheld=1', 'corrected=2', 'pending=3'],
    ],
    ['a blank cell among too many figures is no padding', HEAD, [wide('复议', 2), '9', '1', '', '3'], []],
    [
      'a blank last figure behind a wider label is a figure',
      HEAD,
      [wide('复议', 2), '1', '2', ''],
      ['upheld=1', 'corrected=2', 'pending='],
    ],
    ['no figure at all', HEAD, ['复议'], []],
    [
      'one cell under two columns: only what stands alone is placed',
      HEAD,
      ['复议', '1', wide('23', 2)],
      ['upheld=1'],
    ],
    [
      'two cells under one wide column: only what stands alone is placed',
      ['情况', '结果维持', wide('结果纠正', 2), '尚未审结'],
      ['复议', '1', '2', '2', '3'],
      ['upheld=1', 'pending=3'],
    ],
    [
      'an unknown column takes its figure away',
      ['情况', '结果维持', '结果纠正', '备注', '尚未审结'],
      ['复议', '1', '2', '9', '3'],
      ['upheld=1', 'corrected=2', 'pending=3'],
    ],
  ])('%s', (_, head, row, expected) => {
    expect(placed(head, row)).toEqual(expected);
  });

  it('a cell that reaches down from the row above counts in both', () => {
    const rows: Printed[][] = [
      ['复议', '1', tall('2', 2), '3'],
      ['诉讼', '4', '6'],
    ];
    expect(placed(HEAD, ...rows)).toEqual(['upheld=4', 'corrected=2', 'pending=6']);
  });
});

describe('matchColumns', () => {
  const found = (...head: Printed[]) => {
    const header = matchColumns(linesOf([grid([head])]), COLUMNS);
    return header?.cells.map(({ cell, column }) => `${cell.cell.text}=${column?.id ?? ''}`) ?? null;
  };

  it.each<[string, Printed[], string[] | null]>([
    ['the form’s own labels', HEAD, ['结果维持=upheld', '结果纠正=corrected', '尚未审结=pending']],
    [
      'another order',
      ['情况', '尚未审结', '结果维持', '结果纠正'],
      ['尚未审结=pending', '结果维持=upheld', '结果纠正=corrected'],
    ],
    [
      'an unknown label between',
      ['情况', '结果维持', '备注', '结果纠正', '尚未审结'],
      ['结果维持=upheld', '备注=', '结果纠正=corrected', '尚未审结=pending'],
    ],
    ['two of three', ['情况', '结果维持', '尚未审结'], ['结果维持=upheld', '尚未审结=pending']],
    ['one of three is chance', ['情况', '结果维持'], null],
    ['none', ['情况', '数量'], null],
  ])('%s', (_, head, expected) => {
    expect(found(...head)).toEqual(expected);
  });
});
