import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/page/read-page.ts';
import { openFrame } from '../../support/framed-page.ts';
import { HIDDEN_CASES } from '../../support/hidden-by-sheets.ts';
import { slots } from '../../support/page.ts';

async function gridsOf(sheet: string, body: string): Promise<string[][][]> {
  const { document, close } = await openFrame(`<!doctype html><style>${sheet}</style><body>${body}`);
  const { grids } = readPage(document);
  close();
  return grids.map(slots);
}

describe('what a style sheet hides', () => {
  it.each(HIDDEN_CASES)('%j hides of %j all but %j: %s', async (sheet, rows, expected) => {
    expect(await gridsOf(sheet, `<table>${rows}</table>`)).toEqual([expected]);
  });

  it('is not asked where nobody shows the page', () => {
    const html = '<style>.x{display:none}</style><table><tr><td>a<td class=x>5<tr><td>b<td>6</table>';
    const { grids } = readPage(new DOMParser().parseFromString(html, 'text/html'));
    expect(grids.map(slots)).toEqual([
      [
        ['a', '5'],
        ['b', '6'],
      ],
    ]);
  });
});

describe('a table that a style sheet hides', () => {
  const rows = (figure: string) =>
    ['甲', '乙', '丙'].map((label) => `<tr><td>${label}<td>${figure}`).join('');
  const table = (figure: string) => `<table>${rows(figure)}</table>`;
  const said = (figure: string) => ['甲', '乙', '丙'].map((label) => [label, figure]);

  it.each<[string, string, string[][][]]>([
    [
      'beside one that is shown is passed over',
      `<div class="x">${table('9')}</div>${table('5')}`,
      [said('5')],
    ],
    ['by its opacity as well', `<div class="o">${table('9')}</div>${table('5')}`, [said('5')]],
    [
      'in details that are closed as well',
      `<details><summary>去年</summary>${table('9')}</details>${table('5')}`,
      [said('5')],
    ],
    ['alone is read: it can be opened', `<div class="x">${table('9')}</div>`, [said('9')]],
    [
      'beside a box of facts is read',
      `<table><tr><td>索引号<td>7<tr><td>文号<td>无</table><div class="x">${table('9')}</div>`,
      [
        [
          ['索引号', '7'],
          ['文号', '无'],
        ],
        said('9'),
      ],
    ],
    [
      'is read without what it hides itself',
      `<div class="x">${table('9<i class="x">1</i>')}</div>`,
      [said('9')],
    ],
    [
      'is read without its invisible rows only where they are taken out',
      `<div class="v"><table>${rows('9')}<tr class="x"><td>丁<td>1</table></div>`,
      [said('9')],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await gridsOf('.x{display:none}.o{opacity:0}.v{visibility:hidden}', body)).toEqual(expected);
  });
});

describe('text that a style sheet hides', () => {
  const table = '<table><tr><td>甲<td>5<tr><td>乙<td>6<tr><td>丙<td>7</table>';

  async function textOf(body: string): Promise<string> {
    const { document, close } = await openFrame(
      `<!doctype html><style>.x{display:none}</style><body>${body}`,
    );
    const { text } = readPage(document).body;
    close();
    return text;
  }

  it.each([
    [
      `<p>今年收到5件。</p><div class="x"><p>去年收到9件。</p></div>${table}`,
      false,
      'beside what is shown is last year’s',
    ],
    [
      `<p>今年收到5件。</p><div class="x"><p>去年收到9件。</p></div>`,
      false,
      'the same on a page without tables',
    ],
    [
      `<h1>报告</h1><div class="x"><p>去年收到9件。</p>${table}</div>`,
      true,
      'with the only tables is folded away, and can be opened',
    ],
  ])('%s: read is %s, as it %s', async (body, isRead) => {
    expect((await textOf(body)).includes('去年收到9件')).toBe(isRead);
  });
});
