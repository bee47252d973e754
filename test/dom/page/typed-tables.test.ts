import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { DENSE_FIGURES, DENSE_LINES } from '../../support/dense-requests.ts';
import { page } from '../../support/page.ts';
import { CIRCUMSTANCES, failing, statesOf, TITLE } from '../../support/report-page.ts';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
type Cells = readonly string[];
const HEAD: Cells = ['项目', ...COLUMNS];
const ROWS: readonly Cells[] = DENSE_LINES.map(({ path, figures }) => [path.at(-1) ?? '', ...figures]);

const LABEL = 44;
const wide = (text: string) =>
  [...text].reduce((width, letter) => width + (/[\x20-\x7e]/.test(letter) ? 1 : 2), 0);
const padded = (text: string, width: number, space = ' ') =>
  text + space.repeat(Math.max(2, width - wide(text)));

const spaced = (rows: readonly Cells[], space = ' ') =>
  rows.map((cells) =>
    cells
      .map((cell, at) => padded(cell, at === 0 ? LABEL : 14, space))
      .join('')
      .trimEnd(),
  );
const stroked = (rows: readonly Cells[], stroke: string) =>
  rows.map((cells) => `${stroke}${cells.map((cell) => padded(cell, 14)).join(stroke)}${stroke}`);
const between = (lines: readonly string[], ruler: string) => [
  ruler,
  ...lines.flatMap((line) => [line, ruler]),
];
const pre = (lines: readonly string[]) => `<pre>${lines.join('\n')}</pre>`;

const ALL = [HEAD, ...ROWS];
const WAYS: readonly (readonly [string, string])[] = [
  ['columns parted by spaces', pre(spaced(ALL))],
  ['columns parted by tabs', pre(ALL.map((cells) => cells.join('\t')))],
  ['columns parted by spaces, under a ruler', pre([...spaced([HEAD]), '='.repeat(120), ...spaced(ROWS)])],
  ['lines of no-break spaces', `<p>${spaced(ALL, '&nbsp;').join('<br>')}</p>`],
  [
    'paragraphs of ideographic spaces',
    spaced(ALL, '　')
      .map((line) => `<p>${line}</p>`)
      .join(''),
  ],
  ['a frame of box characters', pre(between(stroked(ALL, '│'), '├────┼────┼────┤'))],
  ['a heavy frame, rulers at its ends only', pre(['┏━━━━━━━━━━┓', ...stroked(ALL, '┃'), '┗━━━━━━━━━━┛'])],
  ['a double frame', pre(between(stroked(ALL, '║'), '╠══════════╣'))],
  ['full-width strokes', pre(stroked(ALL, '｜'))],
  ['strokes, dashes and plus signs', pre(between(stroked(ALL, '|'), '+---------+---------+'))],
  ['a label spread out, 总　　计', pre(spaced([[...HEAD.slice(0, -1), '总　　计'], ...ROWS]))],
  [
    'long labels that run over into a second line',
    pre(
      between(
        stroked(ALL, '│').map((line, at) =>
          at === 0
            ? line
            : `│${padded((ROWS[at - 1]?.[0] ?? '').slice(0, 6), 14)}${line.slice(line.indexOf('│', 1))}\n│${padded((ROWS[at - 1]?.[0] ?? '').slice(6), 14)}${`│${' '.repeat(14)}`.repeat(7)}│`,
        ),
        '├────┼────┼────┤',
      ),
    ),
  ],
];
const WANTED = Object.entries(DENSE_FIGURES).flatMap(([row, figures]) =>
  figures.map((figure) => `${row} ${figure}`),
);
const read = (html: string) => analyze(page(html, TITLE), CIRCUMSTANCES).report;
const figuresOf = ({ figures }: ReturnType<typeof read>) =>
  figures.map(({ field, raw }) => `${field.split('.')[1]} ${raw}`).toSorted();

describe('table 3 as pre-formatted text', () => {
  it.each(WAYS)('with %s is read to the last figure', (_, html) => {
    const report = read(html);
    expect(figuresOf(report)).toEqual(WANTED.toSorted());
    expect(failing(report)).toEqual([]);
  });

  const withBlank = ALL.map((cells) => (cells[0]?.includes('予以公开') ? cells.with(2, '') : cells));

  it('a blank cell between gaps leaves no trace: its row stays unread, and no figure moves', () => {
    const report = read(pre(spaced(withBlank)));
    expect(figuresOf(report)).toEqual(WANTED.filter((each) => !each.startsWith('granted ')).toSorted());
    expect(failing(report)).toEqual([]);
    expect(statesOf(report, 'requests.results-total')).toEqual([expect.stringMatching(/^not-assessable/)]);
  });

  it('a blank cell between strokes is a blank cell', () => {
    const report = read(pre(stroked(withBlank, '│')));
    const { kind, raw } = report.figures.find(({ field }) => field === 'requests.granted.enterprise') ?? {};
    expect([kind, raw]).toEqual(['blank', '']);
    expect(figuresOf(report)).toHaveLength(WANTED.length);
  });

  it.each([
    [
      'figures on two lines',
      pre([
        ...spaced([HEAD]),
        ...spaced([['一、本年新收政府信息公开申请数量', '1', '2', '3']]),
        '0  0  0  6',
      ]),
    ],
    [
      'a figure beside each of two labels in one line',
      pre([...spaced([HEAD]), '一、本年新收政府信息公开申请数量  1  二、上年结转政府信息公开申请数量  2']),
    ],
  ])('%s are no row', (_, html) => {
    expect(read(html).figures).toEqual([]);
  });
});

describe('what is no gap', () => {
  it.each([
    ['the source’s own line breaks', '<p>申请人情况\n        自然人\n        总计</p>'],
    ['one ideographic space', '<p>申请　12　件</p>'],
    ['the space before a paragraph', '<p>　　本年共收到申请12件</p>'],
  ])('%s', (_, html) => {
    const report = read(`${html}${pre(spaced(ALL))}`);
    expect(figuresOf(report)).toEqual(WANTED.toSorted());
  });
});
