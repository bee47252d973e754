import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { ownText } from '../../../src/page/own-text.ts';
import { page } from '../../support/page.ts';

/** The text of the first cell of a page. */
function cellText(html: string): string {
  const cell = page(`<table><tr><td>${html}</td><td></td></tr></table>`).querySelector('td');
  return cell === null ? 'no cell' : ownText(cell);
}

/** A pile of elements, one inside the other, with a figure at its ground. */
function nested(depth: number): Element {
  const owner = document.implementation.createHTMLDocument();
  const top = owner.createElement('td');
  let at: Element = top;
  for (let level = 0; level < depth; level += 1)
    at = at.appendChild(owner.createElement(level % 2 ? 'div' : 'span'));
  at.textContent = '24';
  return top;
}

describe('what a cell says', () => {
  it.each([
    ['24', '24', 'plain text'],
    ['', '', 'nothing'],
    ['<span>2</span><span>4</span>', '24', 'a span for each digit'],
    ['<span>24</span><span>055</span>条', '24055条', 'spans that cut a number in two'],
    ['<font><b>2</b></font>4', '24', 'nested markup'],
    ['<a href="x">24</a>', '24', 'a link'],
    ['2<!-- comment -->4', '24', 'a comment between digits'],
    ['2<wbr>4', '24', 'a place where a line may break'],
    ['2<br>4', '2\n4', 'a line break parts'],
    ['<p>2</p><p>4</p>', '2\n4', 'paragraphs part'],
    ['<div>2</div>4', '2\n4', 'a block parts from what follows'],
    ['2<div>4</div>', '2\n4', 'a block parts from what is before'],
    ['<ul><li>2<li>4</ul>', '2\n4', 'list items part'],
    ['<div><p><span>24</span></p></div>', '24', 'blocks around one figure leave no lines'],
    ['<br>24<br>', '24', 'line breaks around'],
    ['2<br><br><br>4', '2\n4', 'several line breaks are one'],
    ['<p class="MsoNormal">24<o:p></o:p></p>', '24', 'what Word leaves behind'],
    ['<o:p>24</o:p>', '24', 'text inside what Word leaves behind'],
    ['&nbsp;', '', 'a no-break space alone is nothing'],
    ['<p>&nbsp;</p>', '', 'a no-break space alone in a paragraph is nothing'],
    ['2&nbsp;4', '2\u00a04', 'a no-break space between digits stays what it is'],
    ['\n\t\t24\n\t', '24', 'the source’s own indentation is not shown'],
    ['本年\n    新收', '本年 新收', 'a line break of the source is shown as a space'],
    ['<span>2</span>\n<span>4</span>', '2 4', 'nor do spans on two lines of the source join'],
    ['2&#8203;4', '2\u200b4', 'a zero-width space stays what it is'],
    ['三、<br>本<br>年<br>度', '三、\n本\n年\n度', 'a label printed downwards'],
  ])('%j says %j: %s', (html, expected) => {
    expect(cellText(html)).toBe(expected);
  });
});

describe('what is not part of it', () => {
  it.each([
    ['2<script>9</script>4', 'a script'],
    ['2<style>.a{width:9px}</style>4', 'a style sheet'],
    ['2<template>9</template>4', 'a template'],
    ['2<noscript>9</noscript>4', 'what stands for a script'],
    ['2<select><option>9</option></select>4', 'a list to choose from'],
    ['2<textarea>9</textarea>4', 'a field to write in'],
    ['2<button>9</button>4', 'a button'],
    ['2<svg><text>9</text></svg>4', 'a drawing'],
    ['2<input value="9">4', 'a field with a value'],
    ['2<span hidden>9</span>4', 'a hidden span'],
    ['2<span style="display:none">9</span>4', 'a span of display none'],
    ['2<span style="color:red; DISPLAY : NONE !important">9</span>4', 'the same, written otherwise'],
    ['2<span style="visibility:hidden">9</span>4', 'an invisible span'],
    ['24<sup>2</sup>', 'a footnote’s number'],
    ['24<sup>[1]</sup>', 'a footnote’s number in brackets'],
    ['24<sup>①</sup>', 'a footnote’s circled number'],
    ['24<sup>*</sup>', 'a footnote’s asterisk'],
    ['24<sup><a href="#n">1</a></sup>', 'a footnote’s link'],
  ])('%j says 24: without %s', (html) => {
    expect(cellText(html)).toBe('24');
  });

  it.each([
    ['2<table><tr><td>9</table>', '2', 'a table inside'],
    ['<p>2</p><table><tr><td>9</table>', '2', 'a table after a paragraph'],
    ['<div><table><tr><td>9</table></div>2', '2', 'a table before'],
    ['2<table><tr><td>9</table>4', '2\n4', 'what stands before and after a table is two lines'],
    [
      '<table><tr><td>9<table><tr><td>8</table></table>',
      '\ufffc',
      'a table inside a table, and nothing else',
    ],
    ['<img alt="9">', '\ufffc', 'an image alone'],
    ['<img alt="9">2', '2', 'an image before'],
  ])('%j says %j: %s', (html, expected) => {
    expect(cellText(html)).toBe(expected);
  });

  it('a raised figure that stands alone is no footnote', () => {
    expect(cellText('<sup>24</sup>')).toBe('24');
  });

  it('a unit with an exponent in words is kept', () => {
    expect(cellText('24<sup>注</sup>')).toBe('24注');
  });
});

describe('what follows for the figure', () => {
  it.each<[string, string | null, string]>([
    ['<span>2</span><span>4</span>', '24', 'digits in spans are one number'],
    ['2<table><tr><td>9</table>', '2', 'a cell of 2 that holds a table of 9 is 2, not 29'],
    ['<p>4</p><p>123</p>', null, 'two lines are no thousands'],
    ['24<sup>2</sup>', '24', 'not 242'],
    ['<p>&nbsp;</p>', null, 'blank'],
    ['2<span style="display:none">9</span>', '2', 'not 29'],
  ])('%j is read as %j: %s', (html, value) => {
    expect(readFigure(cellText(html)).value).toBe(value);
  });
});

describe('a deep pile of elements', () => {
  it('20,000 elements deep is read without running out of stack', () => {
    expect(ownText(nested(20_000))).toBe('24');
  });
});
