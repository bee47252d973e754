import { describe, expect, it } from 'vitest';
import { read, slots, table } from '../../support/page.ts';

describe('spans', () => {
  it.each<[string, string, string[][]]>([
    [
      'none',
      '<tr><td>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'across',
      '<tr><td colspan=2>a<tr><td>c<td>d',
      [
        ['a', 'a'],
        ['c', 'd'],
      ],
    ],
    [
      'down',
      '<tr><td rowspan=2>a<td>b<tr><td>d',
      [
        ['a', 'b'],
        ['a', 'd'],
      ],
    ],
    [
      'both ways',
      '<tr><td rowspan=2 colspan=2>a<td>b<tr><td>d',
      [
        ['a', 'a', 'b'],
        ['a', 'a', 'd'],
      ],
    ],
    [
      'down in the middle',
      '<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>f',
      [
        ['a', 'b', 'c'],
        ['d', 'b', 'f'],
      ],
    ],
    [
      'a short row',
      '<tr><td>a<td>b<tr><td>c',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a row without cells', '<tr><td>a<tr><tr><td>c', [['a'], [''], ['c']]],
    [
      'a wide cell runs into one that reaches down',
      '<tr><td>a<td rowspan=2>b<tr><td colspan=2>c',
      [
        ['a', 'b'],
        ['c', 'b&c'],
      ],
    ],
    [
      'after an overlap the row goes on behind it',
      '<tr><td>a<td rowspan=2>b<td>x<tr><td colspan=2>c<td>d',
      [
        ['a', 'b', 'x'],
        ['c', 'b&c', 'd'],
      ],
    ],
    [
      'down past the end of the table',
      '<tr><td rowspan=9>a<td>b<tr><td>d',
      [
        ['a', 'b'],
        ['a', 'd'],
      ],
    ],
    [
      'down by 65534',
      '<tr><td rowspan=65534>a<td>b<tr><td>d',
      [
        ['a', 'b'],
        ['a', 'd'],
      ],
    ],
    [
      'down by more than the limit',
      '<tr><td rowspan=99999999999>a<td>b<tr><td>d',
      [
        ['a', 'b'],
        ['a', 'd'],
      ],
    ],
    [
      'down by nought: to the end of the group',
      '<tr><td rowspan=0>a<td>b<tr><td>d<tr><td>f',
      [
        ['a', 'b'],
        ['a', 'd'],
        ['a', 'f'],
      ],
    ],
    [
      'across by nought is one',
      '<tr><td colspan=0>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'below nought is one',
      '<tr><td colspan=-2 rowspan=-2>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'words are one',
      '<tr><td colspan=two>a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty attribute is one',
      '<tr><td colspan="">a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'leading digits count',
      '<tr><td colspan="2px">a<tr><td>c<td>d',
      [
        ['a', 'a'],
        ['c', 'd'],
      ],
    ],
    [
      'spaces and a plus sign before digits',
      '<tr><td colspan=" +2">a<tr><td>c<td>d',
      [
        ['a', 'a'],
        ['c', 'd'],
      ],
    ],
    [
      'a fraction counts up to its point',
      '<tr><td colspan="2.9">a<tr><td>c<td>d',
      [
        ['a', 'a'],
        ['c', 'd'],
      ],
    ],
    [
      'full-width digits do not count',
      '<tr><td colspan="２">a<td>b<tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(slots(read(table(`<table>${rows}</table>`)).grid)).toEqual(expected);
  });

  it('a thousand columns are the most', () => {
    const { grid } = read(table('<table><tr><td colspan=1000>a<tr><td colspan=1001>b<td>c</table>'));
    expect([grid.columns, grid.cells.map(({ columnSpan }) => columnSpan)]).toEqual([1001, [1000, 1000, 1]]);
  });
});
