import { describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/page/read-grid.ts';
import { read, slots, table } from '../../support/page.ts';

describe('groups of rows', () => {
  it.each<[string, string, string[][]]>([
    [
      'a span ends with its group',
      '<tbody><tr><td rowspan=3>a<td>b<tbody><tr><td>c<td>d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a span of nought ends with its group',
      '<thead><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'the foot comes last, wherever it is written',
      '<tfoot><tr><td>z<tbody><tr><td>a<tr><td>b',
      [['a'], ['b'], ['z']],
    ],
    [
      'two feet come last, in their order',
      '<tfoot><tr><td>y<tfoot><tr><td>z<tbody><tr><td>a',
      [['a'], ['y'], ['z']],
    ],
    ['a head stays where it is written', '<tbody><tr><td>a<thead><tr><td>h', [['a'], ['h']]],
  ])('%s', (_, rows, expected) => {
    expect(slots(read(table(`<table>${rows}</table>`)).grid)).toEqual(expected);
  });
});

describe('cells', () => {
  it('heads of rows and columns are cells like any other', () => {
    const { grid } = read(table('<table><tr><th>a<td>b<tr><th>c<td>d</table>'));
    expect(slots(grid)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('rows and cells without end tags are read', () => {
    const { grid } = read(table('<table><tr><td>1<td>2<tr><td>3<td>4</table>'));
    expect([grid.rows, grid.columns, grid.cells.length]).toEqual([2, 2, 4]);
  });

  it('each knows its place', () => {
    const { grid } = read(table('<table><tr><td rowspan=2>a<td>b<tr><td colspan=2>d</table>'));
    expect(
      grid.cells.map(({ id, row, column, rowSpan, columnSpan }) => [id, row, column, rowSpan, columnSpan]),
    ).toEqual([
      ['t1r0c0', 0, 0, 2, 1],
      ['t1r0c1', 0, 1, 1, 1],
      ['t1r1c1', 1, 1, 1, 2],
    ]);
  });

  it('a cell stands in each line that it covers, from left to right', () => {
    const { grid } = read(table('<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>f</table>'));
    expect(grid.lines.map((line) => line.map(({ text }) => text))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'b', 'f'],
    ]);
  });

  it('a table inside a cell is not part of the cell, and its cells are not the table’s', () => {
    const { grid } = read(table('<table><tr><td>2<table><tr><td>9</table><td>b<tr><td>c<td>d</table>'));
    expect(grid.cells.map(({ text }) => text)).toEqual(['2', 'b', 'c', 'd']);
  });

  it('a table without rows has none', () => {
    const { grid } = read(table('<table></table>'));
    expect([grid.rows, grid.columns, grid.cells]).toEqual([0, 0, []]);
  });
});

describe('a table with more cells than are read at once', () => {
  const four = table('<table><tr><td>a<td>b<tr><td>c<td>d</table>');
  const cut = (element: Element, most: number) => {
    const { grid, isCut } = readGrid(element, 't1', 'table', most);
    return [slots(grid), isCut];
  };

  it.each<[number, string[][], boolean]>([
    [
      4,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      false,
    ],
    [
      3,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      false,
    ],
    [2, [['a', 'b']], true],
    [1, [['a', 'b']], true],
  ])('at most %d: whole rows up to there', (most, expected, isCut) => {
    expect(cut(four, most)).toEqual([expected, isCut]);
  });
});

describe('hidden parts', () => {
  it.each<[string, string, string[][]]>([
    ['a hidden row is no row', '<tr><td>a<tr hidden><td>b<tr><td>c', [['a'], ['c']]],
    ['a row of display none is no row', '<tr><td>a<tr style="display:none"><td>b<tr><td>c', [['a'], ['c']]],
    ['a hidden group has no rows', '<tbody><tr><td>a<tbody style="DISPLAY: none"><tr><td>b', [['a']]],
    [
      'a cell of display none takes no slot',
      '<tr><td>a<td style="display:none">b<td>c<tr><td>d<td>e',
      [
        ['a', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a cell made invisible keeps its slot, and says nothing',
      '<tr><td>a<td style="visibility:hidden">b<td>c<tr><td>d<td>e<td>f',
      [
        ['a', '', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      'a span counts the rows that are shown',
      '<tr><td rowspan=2>a<td>b<tr hidden><td>x<tr><td>d',
      [
        ['a', 'b'],
        ['a', 'd'],
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(slots(read(table(`<table>${rows}</table>`)).grid)).toEqual(expected);
  });
});

describe('a table that arranges the page', () => {
  it.each([
    ['says so', '<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>', true],
    ['has one row', '<table><tr><td>a<td>b</table>', true],
    ['has one column', '<table><tr><td>a<tr><td>b</table>', true],
    [
      'holds another table and little else',
      '<table><tr><td>a<td><table><tr><td>b</table><tr><td>c<td>d</table>',
      true,
    ],
    ['is one of data', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', false],
    [
      'is one of data, with a table inside one of its many cells',
      `<table>${'<tr><td>a<td>b<td>c<td>d'.repeat(3)}<tr><td><table><tr><td>9</table></table>`,
      false,
    ],
  ])('%s', (_, html, isLayout) => {
    expect(read(table(html)).grid.isLayout).toBe(isLayout);
  });
});
