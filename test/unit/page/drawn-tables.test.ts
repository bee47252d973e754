import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/page/read-page.ts';
import { DRAWN_PLAIN, DRAWN_WITH_SPANS } from '../../support/drawn-tables.ts';
import { slots } from '../../support/page.ts';

/** The command line reads pages in jsdom, which lays nothing out: it has to find the same tables. */
const ROWS = [
  [
    { text: '项目', across: 3 },
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
    '总计',
  ],
  [{ text: '上年结转', across: 3 }, '1', '', '3', '0', '0', '0', '4'],
  [{ text: '本年新收', across: 3 }, '2', '0', '3', '0', '0', '0', '5'],
];
const FIGURES = [
  ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['1', '', '3', '0', '0', '0', '4'],
  ['2', '0', '3', '0', '0', '0', '5'],
];

describe('a table drawn without table elements, as the command line reads it', () => {
  it.each([...DRAWN_WITH_SPANS, ...DRAWN_PLAIN])('as %s', (_, draw) => {
    const { window } = new JSDOM(`<!doctype html><main><h2>申请</h2>${draw(ROWS)}</main>`);
    const grids = readPage(window.document).grids.map(slots);
    expect(grids.map((grid) => grid.map((row) => row.slice(-7)))).toEqual([FIGURES]);
  });
});
