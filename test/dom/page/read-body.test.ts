import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/page/read-body.ts';
import { page } from '../../support/page.ts';

const textOf = (document: Document) => readBody(document, () => false).text;

describe('the text of a page', () => {
  it.each([
    ['<p>一、总体情况</p><p>共 24 件</p>', '一、总体情况\n共 24 件', 'one line a paragraph'],
    ['共<b>24</b>件', '共24件', 'markup inside a line leaves no gap'],
    ['共24件<br>其中9件', '共24件\n其中9件', 'a line break ends a line'],
    ['<div>甲<div>乙</div>丙</div>', '甲\n乙\n丙', 'blocks inside blocks'],
    ['<p>  共 \n\t  24&nbsp;&nbsp;件 </p>', '共 24 件', 'white space is one space'],
    [
      '<table><tr><td>索引号<td>1/2021<tr><td>日期<td>2021-02-20</table>',
      '索引号\t1/2021\n日期\t2021-02-20',
      'a tab between cells, a line a row',
    ],
    ['<p>甲</p><p></p><p>&nbsp;</p><p>乙</p>', '甲\n乙', 'no empty lines'],
    ['甲<script>var a = 9</script>乙', '甲乙', 'no scripts'],
    ['<style>p{}</style>甲', '甲', 'no style sheets'],
    ['甲<span hidden>九</span>乙', '甲乙', 'nothing hidden'],
    ['甲<div style="display:none"><p>九</p></div>乙', '甲\n乙', 'no hidden block'],
    ['甲<table style="display:none"><tr><td>九</table>乙', '甲\n乙', 'no hidden table'],
    ['甲<table hidden><tr><td>九</table>乙', '甲\n乙', 'no table with the hidden attribute'],
    ['', '', 'nothing'],
  ])('%j reads as %j: %s', (body, expected) => {
    expect(textOf(page(body))).toBe(expected);
  });

  it('the head of the document is not part of it', () => {
    expect(textOf(page('<p>甲</p>', '<title>乙</title>'))).toBe('甲');
  });

  it('two readings give the same', () => {
    const document = page('<p>甲</p><table><tr><td>1<td>2</table>');
    expect(textOf(document)).toBe(textOf(document));
  });

  it('a deep pile of elements is read', () => {
    const deep = document.implementation.createHTMLDocument();
    let at: Element = deep.body;
    for (let level = 0; level < 20_000; level += 1) at = at.appendChild(deep.createElement('div'));
    at.textContent = '甲';
    expect(textOf(deep)).toBe('甲');
  });
});

describe('the paragraphs of a page', () => {
  const bodyOf = (html: string, isData = true) => {
    const document = page(html);
    return { document, body: readBody(document, () => isData) };
  };
  const TABLE = '<table><tr><td>规章<td>3<tr><td>文件<td>4</table>';

  it.each([
    ['<p>甲</p><p>乙</p>', ['甲', '乙'], 'one a block'],
    [`<p>甲</p>${TABLE}<p>乙</p>`, ['甲', '乙'], 'not what stands in cells of data'],
    ['<pre>甲\n乙\n\n丙</pre>', ['甲', '乙', '丙'], 'one a line of a text set as typed'],
    ['<p>共<b>24</b>件</p>', ['共24件'], 'markup inside is none of its text'],
  ])('%j: %j (%s)', (html, expected) => {
    expect(bodyOf(html).body.paragraphs.map(({ text }) => text.trim())).toEqual(expected);
  });

  it('in a cell are prose where they are long and end in a full stop', () => {
    const prose = `${'公开政府信息的情况说明'.repeat(5)}。`;
    const { body } = bodyOf(`<table><tr><td>说明<td><p>${prose}</p></table>`);
    expect(body.paragraphs.map(({ text }) => text.trim())).toEqual([prose]);
  });

  it('know how many tables stand before them', () => {
    const { body } = bodyOf(`<p>甲</p>${TABLE}<p>乙</p>${TABLE}${TABLE}<p>丙</p>`);
    expect(body.paragraphs.map(({ tablesBefore }) => tablesBefore)).toEqual([0, 1, 3]);
  });

  it.each([
    ['<p>全年共收到申请<b>1</b><i>3</i>件。</p>', '13件'],
    ['<p>  \n  全年共收到&nbsp;13&nbsp;件</p>', '13\u00a0件'],
    ['<pre>第一行\n共收到13件</pre>', '13件'],
    ['<table><tr><td>说明：共收到13件</table>', '13件'],
    ['<p><span hidden>99</span>共收到13<span style="display:none">8</span>件</p>', '138件'],
  ])('%j: the range of a figure holds its characters (%j)', (html, shown) => {
    const { body } = bodyOf(html, false);
    const [paragraph] = body.paragraphs.filter(({ text }) => text.includes('13'));
    if (paragraph === undefined) throw new Error('no paragraph');
    const start = paragraph.text.indexOf('13');
    const range = body.rangeOf(paragraph.id, start, paragraph.text.indexOf('件') + 1);
    expect(range?.toString()).toBe(shown);
  });

  it('of a page that has changed meanwhile have no ranges there, and no error', () => {
    const { document, body } = bodyOf('<p id="a">共收到13件</p><p id="b">办结12件</p>');
    document.querySelector('#a')?.remove();
    const text = document.querySelector('#b')?.firstChild;
    if (text) text.nodeValue = '办';
    expect(body.rangeOf('p1', 3, 6)).toBeNull();
    expect(body.rangeOf('p2', 2, 5)).toBeNull();
    expect(body.rangeOf('p9', 0, 1)).toBeNull();
  });
});
