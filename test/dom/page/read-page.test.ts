import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/page/outline.ts';
import { readPage } from '../../../src/page/read-page.ts';
import { htmlTable, page } from '../../support/page.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import { printDisputes, printProactive2021 } from '../../support/printed-tables.ts';

const REPORT = [
  '<div id="zoom"><h1>示例县2021年政府信息公开工作年度报告</h1>',
  htmlTable(printProactive2021()),
  htmlTable(printRequests(requestsLines('national-2021'))),
  '<div style="display:none">暗</div><p>共24件<sup>1</sup></p>',
  htmlTable(printDisputes()),
  '</div>',
].join('');

describe('the tables of a page', () => {
  it('are numbered from t1 in document order, nested ones as well', () => {
    const body = '<table><tr><td>a<table><tr><td>b</table></table><table><tr><td>c</table>';
    const { grids } = readPage(page(body));
    expect(grids.map(({ id, cells }) => [id, cells[0]?.text])).toEqual([
      ['t1', 'a'],
      ['t2', 'b'],
      ['t3', 'c'],
    ]);
  });

  it('lead back to their elements by id and by selector', () => {
    const document = page(REPORT);
    const { grids, elements } = readPage(document);
    for (const grid of grids) {
      expect(document.querySelector(grid.selector)?.localName).toBe('table');
      for (const { id, selector } of grid.cells)
        expect(document.querySelector(selector)).toBe(elements.get(id));
    }
    expect(elements.size).toBe(document.querySelectorAll('td,th').length);
  });

  it('are none where there are none', () => {
    const read = readPage(page('<p>甲</p>'));
    expect([read.grids, read.elements.size, read.body.text, read.isTooLarge]).toEqual([[], 0, '甲', false]);
  });

  it('two readings give the same grids', () => {
    const document = page(REPORT);
    expect(readPage(document).grids).toEqual(readPage(document).grids);
  });
});

describe('a page that is read', () => {
  it('is the same to the last character afterwards', () => {
    const document = page(REPORT, '<title>示例县</title><meta name="SiteName" content="示例县人民政府">');
    const before = document.documentElement.outerHTML;
    readOutline(document, 'http://www.example.gov.cn/');
    readPage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('sees no change, not even one that is taken back', () => {
    const document = page(REPORT);
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    readOutline(document, 'http://www.example.gov.cn/');
    readPage(document);
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
  });
});
