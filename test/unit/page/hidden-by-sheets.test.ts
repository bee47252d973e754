import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/page/read-page.ts';
import { HIDDEN_CASES } from '../../support/hidden-by-sheets.ts';
import { slots } from '../../support/page.ts';

/** The command line reads pages in jsdom: it has to say what the browser says. */
describe('what a style sheet of the page hides, as the command line reads it', () => {
  it.each(HIDDEN_CASES)('%j hides of %j all but %j: %s', (sheet, rows, expected) => {
    const { window } = new JSDOM(`<!doctype html><style>${sheet}</style><body><table>${rows}</table>`);
    expect(readPage(window.document).grids.map(slots)).toEqual([expected]);
  });

  it.each([
    [
      'in details that are closed, beside one that is shown',
      '<details><summary>去年</summary>TABLE</details>',
      1,
    ],
    ['by a part around it, beside one that is shown', '<div class="x">TABLE</div>', 1],
    ['by nothing', '<div>TABLE</div>', 2],
  ])('a table hidden %s', (_, around, expected) => {
    const table = '<table><tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3</table>';
    const { window } = new JSDOM(`<style>.x{display:none}</style>${around.replace('TABLE', table)}${table}`);
    expect(readPage(window.document).grids).toHaveLength(expected);
  });

  it('a selector that is not known hides nothing and stops nothing', () => {
    const { window } = new JSDOM(
      '<style>td:no-such-thing(1){display:none}.x{display:none}</style><table><tr><td>a<td class=x>9<td>5<tr><td>b<td>6</table>',
    );
    expect(readPage(window.document).grids.map(slots)).toEqual([
      [
        ['a', '5'],
        ['b', '6'],
      ],
    ]);
  });
});
