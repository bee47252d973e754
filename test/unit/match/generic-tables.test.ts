import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { genericTables } from '../../../src/match/generic-tables.ts';
import { TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import { figures } from '../../support/figures.ts';
import { grid, type Printed, tall, wide } from '../../support/grid.ts';
import { relationLine } from '../../support/relation-line.ts';

const NONE: ReadonlySet<string> = new Set();

/** What a table of no known form says by itself: its fields, and its relations as they come out. */
function read(rows: readonly (readonly Printed[])[]) {
  const { placements, claims } = genericTables([grid(rows)], NONE);
  const said = Object.fromEntries(
    placements.map(({ field, cell }) => [field, cell.text.replaceAll(',', '')]),
  );
  const rules = TABLE_RULES.map((rule) => ({
    ...rule,
    instances: claims.filter((each) => each.rule === rule.id).map(({ instance }) => instance),
  }));
  return { placements, lines: checkReport(rules, figures(said)).map(relationLine) };
}

const HEAD = ['类别', '2022年', '2023年'];

describe('a table of no known form', () => {
  it('is read under its own labels', () => {
    const { placements } = read([HEAD, ['教育', '3', '4'], ['卫生', '5', '6'], ['交通', '7', '8']]);
    expect(placements.map(({ field, label }) => [field, label])).toContainEqual([
      'table-1.2.1',
      ['卫生', '2022年'],
    ]);
    expect(placements).toHaveLength(6);
  });

  it.each<[string, Printed[][]]>([
    ['lost a cell', [HEAD, ['教育', '3', '4'], ['卫生', '6'], ['合计', '8', '10']]],
    ['a cell too many', [HEAD, ['教育', '3', '4'], ['卫生', '5', '5', '6'], ['合计', '8', '10']]],
    ['lost its label', [HEAD, ['教育', '3', '4'], ['', '5', '6'], ['合计', '3', '4']]],
    [
      'lost its label, as the first row',
      [HEAD, ['', '3', '4'], ['卫生', '5', '6'], ['交通', '1', '1'], ['合计', '9', '11']],
    ],
    ['a cell over two rows', [HEAD, ['教育', '3', '4'], ['卫生', tall('5', 2), '6'], ['合计', '10']]],
    ['a cell over two columns', [HEAD, ['教育', '3', '4'], ['卫生', wide('5', 2)], ['合计', '8', '10']]],
  ])('of which a row %s: nothing is added up', (_, rows) => {
    expect(read(rows).lines).toEqual([]);
  });

  it('without words of sums has no relations', () => {
    expect(read([HEAD, ['教育', '3', '4'], ['卫生', '5', '6'], ['交通', '8', '10']]).lines).toEqual([]);
  });

  it.each([
    [
      [HEAD, ['教育', '3', '4'], ['卫生', '5', '6'], ['合计', '8', '10']],
      ['holds 8 = 8', 'holds 10 = 10'],
      'a total below',
    ],
    [
      [HEAD, ['总计', '8', '10'], ['教育', '3', '4'], ['卫生', '5', '6']],
      ['holds 8 = 8', 'holds 10 = 10'],
      'a total above',
    ],
    [
      [HEAD, ['教育', '3', '4'], ['卫生', '5', '6'], ['合计', '9', '10']],
      ['fails 9 = 8', 'holds 10 = 10'],
      'a total that is none',
    ],
    [
      [
        HEAD,
        ['甲', '1', '1'],
        ['乙', '2', '2'],
        ['小计', '3', '3'],
        ['丙', '4', '4'],
        ['丁', '5', '5'],
        ['小计', '9', '9'],
        ['总计', '12', '12'],
      ],
      ['holds 3 = 3', 'holds 9 = 9', 'holds 12 = 12', 'holds 3 = 3', 'holds 9 = 9', 'holds 12 = 12'],
      'subtotals are no parts of the total beside their own parts',
    ],
    [
      [
        ['类别', '甲', '乙', '合计'],
        ['教育', '3', '4', '7'],
        ['卫生', '5', '6', '12'],
      ],
      ['holds 7 = 7', 'fails 12 = 11'],
      'a column of totals',
    ],
  ])('%j: %j (%s)', (rows, expected) => {
    expect(read(rows).lines).toEqual(expected.map((line) => `tables.total ${line}`));
  });

  it('其中 is no more than the row above it', () => {
    const { lines } = read([HEAD, ['公开', '30', '10'], ['其中：网站', '12', '11'], ['受理', '1', '2']]);
    expect(lines).toEqual(['tables.part-within holds 12 <= 30', 'tables.part-within fails 11 <= 10']);
  });

  it('a blank part is unknown, not zero', () => {
    const { lines } = read([HEAD, ['教育', '3', '4'], ['卫生', '', '6'], ['合计', '8', '10']]);
    expect(lines).toEqual(['tables.total gap 8 = 3', 'tables.total holds 10 = 10']);
  });

  it.each([
    [
      'a box of facts about the page',
      [
        ['索引号', '330803/2021-46933'],
        ['公开日期', '2021-02-20'],
        ['文号', ''],
      ],
    ],
    [
      'a table without heads',
      [
        ['教育', '3', '4'],
        ['卫生', '5', '6'],
        ['合计', '8', '10'],
      ],
    ],
    ['a single row', [HEAD, ['合计', '8', '10']]],
    [
      'heads over several columns',
      [
        ['类别', wide('数量', 2)],
        ['教育', '3', '4'],
        ['卫生', '5', '6'],
        ['合计', '9', '10'],
      ],
    ],
  ])('%s is left alone', (_, rows) => {
    expect(read(rows).lines).toEqual([]);
  });

  it('a table that a form has taken is not read twice', () => {
    const table = grid([HEAD, ['教育', '3', '4'], ['卫生', '5', '6'], ['合计', '8', '10']]);
    expect(genericTables([table], new Set(['t1']))).toEqual({ placements: [], claims: [] });
  });
});
