import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { readPage } from '../../../src/page/read-page.ts';
import { DENSE_FIGURES, DENSE_LINES } from '../../support/dense-requests.ts';
import { DRAWN_PLAIN, DRAWN_WITH_SPANS } from '../../support/drawn-tables.ts';
import { openFrame } from '../../support/framed-page.ts';
import { wide } from '../../support/grid.ts';
import { slots } from '../../support/page.ts';
import { printLines, printRequests } from '../../support/printed-requests.ts';
import { CIRCUMSTANCES, failing, TITLE } from '../../support/report-page.ts';

const PROSE = '<h2>三、收到和处理申请情况</h2><p>本年共收到政府信息公开申请若干件，均已按期答复。</p>';
const WANTED = Object.entries(DENSE_FIGURES).flatMap(([row, figures]) =>
  figures.map((figure) => `${row} ${figure}`),
);

async function inFrame<T>(html: string, use: (page: Document) => T): Promise<T> {
  const { document, close } = await openFrame(`<!doctype html>${TITLE}${html}`);
  const found = use(document);
  close();
  return found;
}
const gridsOf = (html: string) => inFrame(html, (page) => readPage(page).grids.map(slots));

/** On one line, as a table without spans has it. */
const HEAD = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const PLAIN = [[wide('项目', 3), ...HEAD.slice(1)], ...printLines(DENSE_LINES)];
const WAYS = [
  ...DRAWN_WITH_SPANS.map(([name, draw]) => [name, draw(printRequests(DENSE_LINES))] as const),
  ...[...DRAWN_PLAIN, ...DRAWN_WITH_SPANS].map(
    ([name, draw]) => [`${name}, its head on one line`, draw(PLAIN)] as const,
  ),
];

describe('table 3 drawn without table elements', () => {
  it.each(WAYS)('as %s is read to the last figure', async (_, drawn) => {
    const html = `<div class="main">${PROSE}${drawn}${PROSE}</div>`;
    const report = await inFrame(html, (page) => analyze(page, CIRCUMSTANCES).report);
    const read = report.figures.map(({ field, raw }) => `${field.split('.')[1]} ${raw}`);
    expect(read.toSorted()).toEqual(WANTED.toSorted());
    expect(failing(report)).toEqual([]);
    expect(report.mentions).toEqual([]);
  });

  it('inside tables of layout is read as well, each new line of a cell within its row', async () => {
    const [, draw] = DRAWN_PLAIN[0] ?? [];
    const drawn =
      draw?.(PLAIN.map((row) => row.map((cell) => (cell === '3' ? '<p>3</p><p>&nbsp;</p>' : cell)))) ?? '';
    const html = `<table><tr><td>${PROSE}<table><tr><td>${drawn}</table></table>`;
    const report = await inFrame(html, (page) => analyze(page, CIRCUMSTANCES).report);
    const read = report.figures.map(({ field, raw }) => `${field.split('.')[1]} ${raw}`);
    expect(read.toSorted()).toEqual(WANTED.toSorted());
    expect(report.source.text).toContain('二、上年结转政府信息公开申请数量\t3');
  });

  it('leads back to its cells by selector', async () => {
    await inFrame(
      `<div><div><div>甲<b>1</b></div><div>2</div></div><div><div>乙</div><div>3</div></div><div><div>丙</div><div>4</div></div></div>`,
      (page) => {
        const { grids, elements } = readPage(page);
        const cells = grids.flatMap((grid) => grid.cells);
        expect(cells).toHaveLength(6);
        for (const { id, selector } of cells) expect(page.querySelector(selector)).toBe(elements.get(id));
      },
    );
  });
});

describe('blank, missing and hidden cells', () => {
  const row = (...cells: string[]) => `<div>${cells.map((text) => `<div>${text}</div>`).join('')}</div>`;
  it.each<[string, string, string[][]]>([
    [
      'a blank cell stays blank',
      `<div>${row('甲', '', '3')}${row('乙', '2', '3')}</div>`,
      [
        ['甲', '', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'a title is a row of one cell',
      `<div><p>表一</p>${row('甲', '1', '3')}${row('乙', '2', '3')}</div>`,
      [
        ['表一', '', ''],
        ['甲', '1', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'a hidden cell is none',
      `<div>${row('甲', '1', '3')}<div><div>乙</div><div hidden>9</div><div>2</div><div>3</div></div></div>`,
      [
        ['甲', '1', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'digits in parts of a cell are one figure',
      `<div>${row('甲', '<span>1</span><span>2</span>', '3')}${row('乙', '2', '3')}</div>`,
      [
        ['甲', '12', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'terms and what is said of them',
      '<dl><dt>甲<dd>1<dd>3<dt>乙<dd>2<dd>3</dl>',
      [
        ['甲', '1', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'a wrapper that scrolls changes nothing',
      `<section><div><div>${row('甲', '1', '3')}${row('乙', '2', '3')}</div></div></section>`,
      [
        ['甲', '1', '3'],
        ['乙', '2', '3'],
      ],
    ],
    [
      'a part that spans all columns of a grid',
      '<div style="display:grid;grid-template-columns:1fr 1fr 1fr"><b style="grid-column:1/-1">表一</b><i>甲</i><i>1</i><i>3</i><i>乙</i><i></i><i>4</i></div>',
      [
        ['表一', '表一', '表一'],
        ['甲', '1', '3'],
        ['乙', '', '4'],
      ],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await gridsOf(html)).toEqual([expected]);
  });
});

describe('what is no table', () => {
  it.each([
    [
      'a list of news with dates',
      `<ul>${'<li><span>县长调研春耕</span><span>2021-03-04</span></li>'.repeat(6)}</ul>`,
    ],
    ['a menu', `<div>${'<div><div>首页</div><div>政务公开</div></div>'.repeat(4)}</div>`],
    [
      'numbers in spans that stand in one line',
      `<div>${'<div><span>2</span><span>4</span></div>'.repeat(4)}</div>`,
    ],
    ['paragraphs with figures in bold', `<div>${'<p><b>1</b><b>2</b><b>3</b></p>'.repeat(4)}</div>`],
    [
      'parts with long texts',
      `<div>${`<div><div>${'说明'.repeat(200)}</div><div>12</div></div>`.repeat(4)}</div>`,
    ],
    [
      'a grid whose parts stand elsewhere than in their turn',
      `<div style="display:grid;grid-template-columns:1fr 1fr">${'<i style="grid-column:2/3">1</i><i style="grid-column:1/2">2</i>'.repeat(4)}</div>`,
    ],
    ['a form', `<form>${'<div><div>件数</div><div>12</div></div>'.repeat(4)}</form>`],
  ])('%s', async (_, html) => {
    expect(await gridsOf(html)).toEqual([]);
  });
});
