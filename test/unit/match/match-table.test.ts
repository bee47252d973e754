import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/match/lines.ts';
import { matchTable } from '../../../src/match/match-table.ts';
import type { FormTable } from '../../../src/model/form.ts';
import { grid, type Printed, tall } from '../../support/grid.ts';

/** A small form in which two rows have the same label under different headings. */
const TABLE: FormTable = {
  id: 'requests',
  groups: ['行政复议', '行政诉讼'],
  blocks: [
    {
      columns: [
        { id: 'year', labels: ['本年数'], unit: '件' },
        { id: 'all', labels: ['累计数'], unit: '件' },
      ],
      rows: [
        { id: 'received', labels: ['收到申请数'] },
        { id: 'review_other', labels: ['其他情形'], group: '行政复议' },
        { id: 'suit_upheld', labels: ['维持原判数'], group: '行政诉讼' },
        { id: 'suit_other', labels: ['其他情形'], group: '行政诉讼' },
      ],
      field: (row, column) => `${row}.${column}`,
    },
  ],
};
const HEAD: Printed[] = ['类别', '指标', '本年数', '累计数'];

function read(...rows: Printed[][]) {
  const match = matchTable(linesOf([grid([HEAD, ...rows])]), TABLE);
  if (match === null) return null;
  return Object.fromEntries(match.placements.map(({ field, cell }) => [field, cell.text]));
}

describe('matchTable', () => {
  it('equal labels under different headings are different rows', () => {
    const fields = read(
      ['申请', '收到申请数', '1', '2'],
      ['行政复议', '其他情形', '3', '4'],
      [tall('行政诉讼', 2), '维持原判数', '5', '6'],
      ['其他情形', '7', '8'],
    );
    expect(fields).toEqual({
      'received.year': '1',
      'received.all': '2',
      'review_other.year': '3',
      'review_other.all': '4',
      'suit_upheld.year': '5',
      'suit_upheld.all': '6',
      'suit_other.year': '7',
      'suit_other.all': '8',
    });
  });

  it('where only one of them is printed, its heading says which', () => {
    const fields = read(['申请', '收到申请数', '1', '2'], ['行政诉讼', '其他情形', '7', '8']);
    expect(fields).toEqual({
      'received.year': '1',
      'received.all': '2',
      'suit_other.year': '7',
      'suit_other.all': '8',
    });
  });

  it('where the other is printed, its heading says that', () => {
    const fields = read(['申请', '收到申请数', '1', '2'], ['行政复议', '其他情形', '3', '4']);
    expect(fields).toEqual({
      'received.year': '1',
      'received.all': '2',
      'review_other.year': '3',
      'review_other.all': '4',
    });
  });

  it('a third of the form’s rows and columns is too little to be it', () => {
    expect(read(['申请', '部门名称', '1', '2'])).toBeNull();
  });

  it('fields without a cell say why', () => {
    const match = matchTable(
      linesOf([grid([HEAD, ['申请', '收到申请数', '1'], ['行政复议', '其他情形', '3', '4']])]),
      TABLE,
    );
    expect(Object.fromEntries(match?.missing ?? [])).toEqual({
      'received.year': 'ragged-row',
      'received.all': 'ragged-row',
      'suit_upheld.year': 'row-missing',
      'suit_upheld.all': 'row-missing',
      'suit_other.year': 'row-missing',
      'suit_other.all': 'row-missing',
    });
  });

  it('no lines, no table', () => {
    expect(matchTable([], TABLE)).toBeNull();
  });
});
