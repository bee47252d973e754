import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/check/check-report.ts';
import { genericTables } from '../../../src/match/generic-tables.ts';
import { TABLE_RULES } from '../../../src/rules/narrative/index.ts';
import { figures } from '../../support/figures.ts';
import { grid } from '../../support/grid.ts';
import { relationLine } from '../../support/relation-line.ts';

/** A table under the heads 项目, 甲 and 乙, a row a line: label and figures. */
function relationsOf(rows: readonly string[]): string[] {
  const table = grid([['项目', '甲', '乙'], ...rows.map((row) => row.split(' '))]);
  const { placements, claims } = genericTables([table], new Set());
  const said = figures(Object.fromEntries(placements.map(({ field, cell }) => [field, cell.text])));
  const rules = TABLE_RULES.map((rule) => ({
    ...rule,
    instances: claims.filter((claim) => claim.rule === rule.id).map(({ instance }) => instance),
  }));
  return checkReport(rules, said).map(relationLine);
}

describe('a table of no known form', () => {
  it.each([
    [
      ['子 1 2', '丑 3 4', '合计 4 6'],
      ['tables.total holds 4 = 4', 'tables.total holds 6 = 6'],
      'a total at the end',
    ],
    [
      ['总计 4 6', '子 1 2', '丑 3 4'],
      ['tables.total holds 4 = 4', 'tables.total holds 6 = 6'],
      'a total at the top',
    ],
    [
      ['子 1 2', '丑 3 4', '合计 5 6'],
      ['tables.total fails 5 = 4', 'tables.total holds 6 = 6'],
      'another sum is asked',
    ],
    [
      ['子 1 1', '丑 3 1', '小计 4 2', '寅 5 1', '卯 5 1', '小计 10 2', '合计 14 4'],
      ['holds 4 = 4', 'holds 10 = 10', 'holds 14 = 14', 'holds 2 = 2', 'holds 2 = 2', 'holds 4 = 4'].map(
        (line) => `tables.total ${line}`,
      ),
      'subtotals, and a total of all',
    ],
    [
      ['子 1 1', '丑 3 1', '合计 4 2', '寅 5 1', '卯 5 1', '合计 10 2'],
      ['holds 4 = 4', 'holds 10 = 10', 'holds 2 = 2', 'holds 2 = 2'].map((line) => `tables.total ${line}`),
      'a total for each block',
    ],
    [
      ['子 5 6', '其中：丑 3 4', '寅 1 1'],
      ['tables.part-within holds 3 <= 5', 'tables.part-within holds 4 <= 6'],
      'a part',
    ],
    [['子 5 6', '丑 3 4', '寅 1 1'], [], 'no words of a sum'],
    [['合计 5 6', '子 5 6', '合计 1 1'], [], 'one part is no sum'],
  ])('%j: %j (%s)', (rows, expected) => {
    expect(relationsOf(rows)).toEqual(expected);
  });

  it('with thousands of totals is read all the same', () => {
    const rows = Array.from({ length: 3_000 }, () => ['子 1 1', '合计 1 1']).flat();
    expect(relationsOf(rows).length).toBeLessThan(200);
  });
});
