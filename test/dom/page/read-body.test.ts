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
