import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { wide } from '../support/grid.ts';
import { htmlTable, page } from '../support/page.ts';
import { figuresOfRow, printLines, type RequestsLine } from '../support/printed-requests.ts';
import { printDisputes } from '../support/printed-tables.ts';
import {
  CIRCUMSTANCES,
  failing,
  LINES,
  onlyPersons,
  REFUSED,
  reportOf,
  statesOf,
  TITLE,
  withFigures,
  withRow,
} from '../support/report-page.ts';
import { toFullWidth } from '../support/widths.ts';

/** Each of these pages agrees with itself, as a person would read it: nothing on it may be called unequal. */
describe('a row that the form does not have, which the totals include', () => {
  const ofSeven = withFigures('concluded', onlyPersons('7'), withFigures('received', onlyPersons('7')));
  const page9 = (label: string, figures: readonly string[]) =>
    reportOf(
      withRow('refused_administrative_query', { id: null, path: [...REFUSED, label], figures }, ofSeven),
    );

  it('explains them', () => {
    const report = page9('9．属于工作秘密', onlyPersons('2'));
    expect(statesOf(report, 'requests.results-total')).toEqual(['explained', 'holds']);
    expect(failing(report)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['with words among its figures', '9．属于工作秘密', ['约2件', '0', '0', '0', '0', '0', '2']],
    ['with a remark among its figures', '9．属于工作秘密', ['2', '0', '详见说明', '0', '0', '0', '2']],
    ['that lost a cell', '9．属于工作秘密', ['2', '0', '0', '0', '0', '2']],
    ['with a cell too many', '9．属于工作秘密', ['2', '0', '0', '0', '0', '0', '0', '2']],
    ['with a label that ends like its heading', '9．其他法定不予公开', onlyPersons('2')],
  ])('%s: no total that may include it fails', (_, label, figures) => {
    expect(failing(page9(label, figures))).toEqual([]);
  });
});

describe('a column that the form does not have, which the totals include', () => {
  it('no total that may include it fails', () => {
    const labels = [
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '个体工商户',
      '总计',
    ];
    const rows = LINES.map((line) => {
      const count = line.figures[0] ?? '0';
      return { ...line, figures: [count, '0', '0', '0', '0', '0', count, String(2 * Number(count))] };
    });
    const html = htmlTable([[wide('项目', 3), ...labels], ...printLines(rows)]);
    const { report } = analyze(page(html, TITLE), CIRCUMSTANCES);
    expect(report.figures).toHaveLength(175);
    expect(failing(report)).toEqual([]);
  });
});

describe('a row of the form', () => {
  it.each<[string, string[]]>([
    ['that lost a cell', ['5', '0', '0', '0', '0', '5']],
    ['with a cell too many', ['5', '0', '0', '0', '0', '0', '0', '5']],
    ['with a figure in brackets', ['(5)', '0', '0', '0', '0', '0', '5']],
    ['with a figure on two lines', ['5<br>0', '0', '0', '0', '0', '0', '5']],
    ['with a table inside a cell', ['5<table><tr><td>9</table>', '0', '0', '0', '0', '0', '5']],
    ['with an invisible cell', ['5', '0', '0', '0', '0', '0', '<span style="display:none">9</span>5']],
    ['typed full-width', onlyPersons('5').map(toFullWidth)],
    ['left blank', ['', '', '', '', '', '', '']],
    ['of slashes', ['/', '/', '/', '/', '/', '/', '/']],
    ['of full-width slashes', ['／', '／', '／', '／', '／', '／', '／']],
  ])('%s: nothing fails', (_, figures) => {
    expect(failing(reportOf(withFigures('refused_by_law', figures)))).toEqual([]);
  });

  it('that is not there: its sums cannot be told', () => {
    const report = reportOf(LINES.filter(({ id }) => id !== 'refused_by_law'));
    expect(failing(report)).toEqual([]);
    expect(statesOf(report, 'requests.results-total')).toEqual(['not-assessable: row-missing']);
  });

  it('that stands twice with different figures: its sums are ambiguous', () => {
    const path = LINES.find(({ id }) => id === 'refused_by_law')?.path ?? [];
    const again: RequestsLine = { id: null, path, figures: figuresOfRow(3) };
    const report = reportOf(withRow('refused_by_law', again));
    expect(failing(report)).toEqual([]);
    expect(statesOf(report, 'requests.results-total')).toEqual(['not-assessable: ambiguous']);
  });
});

describe('table 4', () => {
  it('with two rows that differ: its totals are ambiguous', () => {
    const twice = htmlTable([...printDisputes(), [...figuresOfRow(0), ...figuresOfRow(1), '9']]);
    expect(statesOf(reportOf(LINES, twice), 'disputes.outcomes-total')).toEqual([
      'not-assessable: ambiguous',
    ]);
  });

  it('that lost a figure: its totals cannot be told', () => {
    const short = htmlTable(printDisputes(Array(14).fill('1')));
    const [state = '', ...more] = statesOf(reportOf(LINES, short), 'disputes.outcomes-total');
    expect([state, more]).toEqual(['not-assessable: ragged-row', []]);
  });
});
