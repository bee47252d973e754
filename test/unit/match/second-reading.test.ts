import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import { matchReport } from '../../../src/match/match-report.ts';
import { secondReading } from '../../../src/match/second-reading.ts';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import { grid, type Printed, wide } from '../../support/grid.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import { DISPUTE_FIGURES, printDisputes, printProactive2019 } from '../../support/printed-tables.ts';

const LINES = requestsLines('national-2021');

type Rows = readonly (readonly Printed[])[];

/** The tables read a second time, each cell's text in the flattened text being the one given for it. */
function read(tables: readonly Rows[], text: (raw: string) => string = (raw) => raw): Record<string, string> {
  const grids = tables.map((rows, at) => grid(rows, at + 1));
  const cells = grids.flatMap((each) => each.cells.map((cell) => ({ cell, text: text(cell.text) })));
  return Object.fromEntries(secondReading(cells, matchReport(grids, FORMS).tables));
}

describe('the second reading', () => {
  it('of table 3 finds every figure by the order of the text alone', () => {
    expect(read([printRequests(LINES)])).toEqual(fieldsOfLines(LINES));
  });

  it('of table 4 counts the figures off below its head', () => {
    const found = read([printDisputes()]);
    expect(Object.values(found)).toEqual(DISPUTE_FIGURES);
    expect(found['disputes.suit_direct.upheld']).toBe('6');
  });

  it('of table 2 takes each block by its own head', () => {
    expect(read([printProactive2019()])).toMatchObject({
      'proactive.rules.made': '11',
      'proactive.licensing.items_change': '增18',
      'proactive.fees.items_change': '+30',
      'proactive.procurement.amount': '58211745.83元',
    });
  });

  it('says what the text says, whatever the grid does', () => {
    const found = read([printRequests(LINES)], (raw) => (raw === '402' ? '412' : raw));
    expect(found['requests.granted_in_part.research_institution']).toBe('412');
  });

  it.each<[string, Rows]>([
    [
      'a row that lost a cell',
      printRequests(LINES.slice(0, 1).map((line) => ({ ...line, figures: line.figures.slice(1) }))),
    ],
    [
      'a row with a cell too many',
      printRequests(LINES.slice(0, 1).map((line) => ({ ...line, figures: ['9', ...line.figures] }))),
    ],
    [
      'columns in another order',
      [
        [wide('项目', 3), '总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
        ...printRequests(LINES).slice(3),
      ],
    ],
    [
      'a head that lost a column',
      [
        [wide('项目', 3), '自然人', '商业企业', '科研机构', '社会公益组织', '其他', '总计'],
        ...printRequests(LINES).slice(3),
      ],
    ],
  ])('has no opinion on %s', (_, rows) => {
    const cells = grid(rows).cells.map((cell) => ({ cell, text: cell.text }));
    const { tables } = matchReport([grid(printRequests(LINES))], FORMS);
    expect(secondReading(cells, tables).size).toBe(0);
  });

  it('tells labels that the form has twice apart by their order, where both are there', () => {
    const head = ['统计指标', '单位', '统计数'];
    const rows = ['（二）被依法纠错数', '五、行政诉讼数量', '（二）被依法纠错数'].map((label, at) => [
      label,
      '件',
      String(at + 1),
    ]);
    const cellsOf = (some: Rows) => grid(some).cells.map((cell) => ({ cell, text: cell.text }));
    const table = FORMS.find(({ id }) => id === 'national-2014')?.tables[0];
    if (table === undefined) throw new Error('no form of 2014');
    const match = {
      table,
      placements: [],
      missing: new Map(),
      unknown: [],
      labels: new Set<never>(),
      score: 0,
    };
    const both = secondReading(cellsOf([head, ...rows]), [match]);
    expect(both.get('national-2014.review.corrected')).toBe('1');
    expect(both.get('national-2014.litigation.corrected')).toBe('3');
    const one = secondReading(cellsOf([head, ...rows.slice(1)]), [match]);
    expect([...one.keys()]).toEqual(['national-2014.litigation']);
  });
});
