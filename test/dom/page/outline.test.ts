import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/detect/detect.ts';
import { mayBeReport } from '../../../src/page/may-be-report.ts';
import { readOutline } from '../../../src/page/outline.ts';
import { htmlTable, page } from '../../support/page.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';

const read = (body: string, head = '') => readOutline(page(body, head), 'http://www.example.gov.cn/a.html');
const PAGES = import.meta.glob<string>('../../pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const TITLE = '示例县2021年政府信息公开工作年度报告';
const TABLE = htmlTable(printRequests(requestsLines('national-2021')));

describe('whether a page is worth a look', () => {
  it.each<[string, string, string, boolean]>([
    ['its title names a report', '', `<title>${TITLE}</title>`, true],
    ['its title names the subject', '', '<title>政府信息公开专栏</title>', true],
    ['its heading names a report', `<h1>${TITLE}</h1>`, '<title>示例县人民政府</title>', true],
    ['its article’s title names a report', '', `<meta name="ArticleTitle" content="${TITLE}">`, true],
    ['its table has the words of a form, its title none', TABLE, '<title>示例县人民政府</title>', true],
    [
      'its title names a report in traditional characters',
      '',
      '<title>示例縣2021年政府信息公開工作年度報告</title>',
      true,
    ],
    [
      'its table has the words of a form in traditional characters',
      htmlTable(Array(10).fill(['一、主動公開政府信息數', '4', '4'])),
      '<title>示例縣人民政府</title>',
      true,
    ],
    [
      'its table is of something else',
      htmlTable(Array(20).fill(['支出', '120', '118'])),
      '<title>决算</title>',
      false,
    ],
    ['it is news', '<h1>县长调研春耕</h1><p>政府信息公开</p>', '<title>示例县人民政府</title>', false],
    ['it is empty', '', '', false],
  ])('%s', (_, body, head, expected) => {
    expect(mayBeReport(page(body, head))).toBe(expected);
  });

  it.each(Object.entries(PAGES))('%s is, where a whole look finds a report', (_, html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const { isReport } = detect(readOutline(document, ''));
    expect(mayBeReport(document) || !isReport).toBe(true);
  });
});

describe('what is collected from a page', () => {
  it('its address and its title, squeezed', () => {
    const { url, title } = read('', '<title> 示例县 \n 人民政府 </title>');
    expect([url, title]).toEqual(['http://www.example.gov.cn/a.html', '示例县人民政府']);
  });

  it('its meta tags, by their names in small letters, and no others', () => {
    const head =
      '<meta name="ArticleTitle" content=" 报告 "><meta name="PUBDATE" content="2022-01-20"><meta name="viewport" content="x">';
    expect(read('', head).metas).toEqual({ articletitle: '报告', pubdate: '2022-01-20' });
  });

  it('its headings in order, broken ones as one', () => {
    const { headings } = read(
      '<h2>示例区2013年政府信息公开年度<br>报 告</h2><h1>乙</h1><h3>丙</h3><h4>丁</h4>',
    );
    expect(headings).toEqual(['示例区2013年政府信息公开年度报告', '乙', '丙']);
  });

  it('lines of the text that may be its title', () => {
    const { lines } = read(`<p>首页</p><p><b>${TITLE}</b></p><p>${'本报告由'.repeat(30)}</p>`);
    expect(lines).toEqual([TITLE]);
  });

  it('links to reports and to documents', () => {
    const { reportLinks, attachments } = read(
      `<a href="1.html">${TITLE}</a><a href="2.html">示例局政府信息公开年报</a><a href="a.pdf">附件</a><a href="b.DOCX?x=1">附件</a><a href="3.html">通知</a>`,
    );
    expect([reportLinks, attachments]).toEqual([
      2,
      [
        { title: '附件', url: 'http://www.example.gov.cn/a.pdf' },
        { title: '附件', url: 'http://www.example.gov.cn/b.DOCX?x=1' },
      ],
    ]);
  });

  it.each<[string, string, number]>([
    [
      'under the headings of tables',
      '<p>二、主动公开政府信息情况</p><p><img src="a.jpg"></p><p>三、收到和处理政府信息公开申请情况</p><img src="b.jpg">',
      2,
    ],
    ['under a heading in two parts', '<p><b>三、</b>收到和处理政府信息公开申请情况</p><img src="b.jpg">', 1],
    ['in cells there', '<p>二、主动公开政府信息情况</p><table><tr><td><img src="a.jpg"></table>', 1],
    [
      'under another heading: an illustration',
      '<p>一、总体情况</p><img src="a.jpg"><p>二、主动公开政府信息情况</p>',
      0,
    ],
    ['that are all there is', `<h1>${TITLE}</h1><img src="W020220118.png"><img src="W020220119.png">`, 2],
    ['beside an article', `<p>${'公开政府信息的情况说明'.repeat(20)}</p><img src="a.jpg">`, 0],
    [
      'small ones, signs and links are none',
      '<p>二、主动公开政府信息情况</p><img src="a.jpg" width="16"><img src="/i/logo.png"><a href="/"><img src="b.jpg"></a>',
      0,
    ],
  ])('pictures in place of tables: %s', (_, body, expected) => {
    expect(read(body).pictures).toBe(expected);
  });

  it('a document whose link has no text, and one with an address of no kind', () => {
    const { attachments } = read('<a href="files/b.pdf"></a><a href="http://[x/a.doc">全文</a>');
    expect(attachments).toEqual([
      { title: 'b.pdf', url: 'http://www.example.gov.cn/files/b.pdf' },
      { title: '全文', url: 'http://[x/a.doc' },
    ]);
  });

  it('cells with a number, and cells with nothing', () => {
    const { tables, numberCells, blankCells } = read(
      '<table><tr><td>件数<td>24<td>1,234<td>增5<tr><td>0<td>&nbsp;<td><td>24件</table><table></table>',
    );
    expect([tables, numberCells, blankCells]).toEqual([2, 5, 2]);
  });

  it('the text of its tables, squeezed', () => {
    expect(read('<p>甲</p><table><tr><td>本 年<br>新收<td>24</table>').tableText).toBe('本年新收24');
  });

  it('the opening of its text, without scripts and hidden parts', () => {
    expect(read('<p>一、总体 情况</p><script>var x</script><p hidden>暗</p><p>二、</p>').opening).toBe(
      '一、总体情况二、',
    );
  });

  it('how many Chinese characters of prose it has', () => {
    expect(read('<p>公开信息</p>').proseLength).toBe(4);
  });

  it('prose is counted in Chinese characters: not letters, digits or signs', () => {
    expect(read('<p>共24件, see http://www.example.gov.cn/</p>').proseLength).toBe(2);
  });

  it('prose is counted without tables and links, each taken off once', () => {
    expect(
      read('<p>公开信息</p><a href="x">首页</a><table><tr><td>件数<a href="y">链接</a></table>').proseLength,
    ).toBe(4);
  });

  it('a page without a body is read', () => {
    const bare = document.implementation.createHTMLDocument();
    bare.body.remove();
    expect(readOutline(bare, '').opening).toBe('');
  });

  it('a deep pile of elements is read', () => {
    const deep = document.implementation.createHTMLDocument();
    let at: Element = deep.body;
    for (let level = 0; level < 20_000; level += 1) at = at.appendChild(deep.createElement('div'));
    at.textContent = '公开';
    expect(readOutline(deep, '').opening).toBe('公开');
  });
});
