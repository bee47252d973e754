import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { readPage } from '../../../src/page/read-page.ts';
import { labelKey } from '../../../src/text/label-key.ts';
import { page } from '../../support/page.ts';

/** The text of the cell with this content, in a table like any other. */
function cellText(html: string): string {
  const { grids } = readPage(
    page(`<table><tr><td>件数<td class="it">${html}</td></tr><tr><td>a<td>b</table>`),
  );
  return grids[0]?.cells[1]?.text ?? 'no cell';
}

const WORD =
  '<p class="MsoNormal" align="center" style="text-align:center;mso-line-height-rule:exactly"><span lang="EN-US" style="font-size:10.5pt;font-family:仿宋_GB2312">1</span><span lang="EN-US" style="font-size:10.5pt">2</span><span style="mso-bidi-font-size:10.5pt"><o:p></o:p></span></p>';

/** What portals leave in a cell of figures: the mess, its markup, and the figure read; null: none, and a reason is given. */
const FIGURES: readonly (readonly [mess: string, html: string, value: string | null])[] = [
  ['a paste from Word, a span for each digit', WORD, '12'],
  [
    'the same twice over',
    `<div>${WORD.replace('</p>', '</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>')}</div>`,
    '12',
  ],
  ['a conditional comment', '<!--[if gte mso 9]><xml><w:Zoom>99</w:Zoom></xml><![endif]-->12', '12'],
  ['a conditional comment between digits', '1<!--[if !supportLists]-->2<!--[endif]-->', '12'],
  ['a comment that shows its content', '<![if !supportEmptyParas]>12<![endif]>', '12'],
  [
    'the same around a blank',
    '<p class="MsoNormal">12<![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>',
    '12',
  ],
  [
    'an instruction of Word',
    '<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" />12',
    '12',
  ],
  ['a style sheet of Word', '<style>/* p.MsoNormal {margin:9pt} */</style>12', '12'],
  ['fonts inside a number', '<font face="宋体">1</font><font size="3">2</font>', '12'],
  ['fonts around fonts', '<font face="Times New Roman"><font size="3"><b>1</b>2</font></font>', '12'],
  ['a number in bold', '<strong>12</strong>', '12'],
  ['half a number in bold and underlined', '<b>1</b><u>2</u>', '12'],
  ['a link', '<a href="x.html" name="n9"></a><a href="#">12</a>', '12'],
  ['a number that may not break', '<nobr>12</nobr>', '12'],
  ['a place where it may break', '1<wbr>2', '12'],
  ['a soft hyphen', '1&shy;2', '12'],
  ['a byte order mark', '\ufeff12', '12'],
  ['a byte order mark inside', '1\ufeff2', '12'],
  ['zero-width spaces', '\u200b1\u200b2\u200b', '12'],
  ['a zero-width joiner and a word joiner', '1\u200d2\u2060', '12'],
  ['direction marks', '\u200e12\u200f', '12'],
  ['ideographic spaces around', '　12　', '12'],
  ['no-break spaces around', '&nbsp;12&nbsp;&nbsp;', '12'],
  ['an ideographic space inside', '1　2', null],
  ['a no-break space inside, which parts no thousands', '1&nbsp;2', null],
  ['a no-break space between thousands', '1&nbsp;234', '1234'],
  ['a comment inside', '1<!-- 9 -->2', '12'],
  ['a script inside', '1<script>document.write(9)</script>2', '12'],
  ['a note’s mark', '12<sup>1</sup>', '12'],
  ['a note’s mark in brackets', '12<sup>[1]</sup>', '12'],
  ['a note’s mark as a link', '12<sup><a href="#_ftn1">[1]</a></sup>', '12'],
  ['a note’s circled mark', '12①', '12'],
  ['a note’s asterisk', '12*', '12'],
  ['a raised figure of one’s own', '12<sup>2</sup><sup>3</sup>', '12'],
  ['full-width digits', '１２', '12'],
  ['a full-width point', '１２．５', '12.5'],
  ['a unit inside', '12<span>件</span>', '12'],
  ['a unit on a line of its own', '12<br>件', '12'],
  ['a figure in a paragraph among blank ones', '<p>&nbsp;</p><p>12</p><p>　</p>', '12'],
  ['a break before and behind', '<br/>12<br/>', '12'],
  ['a figure over two lines', '1<br>2', null],
  ['a figure over two paragraphs', '<p>1</p><p>2</p>', null],
  ['two figures on one line of the source', '1 2', null],
  ['a figure in a table of its own', '<table><tr><td>12</table>', null],
  ['a figure beside a table of its own', '12<table><tr><td>9</table>', '12'],
  ['a deep pile of markup', `${'<span><b>'.repeat(40)}12${'</b></span>'.repeat(40)}`, '12'],
  ['an entity', '&#49;&#x32;', '12'],
  ['a picture of the figure', '<img src="data:," alt="12">', null],
  ['a field', '<input value="12">', null],
];

describe('a cell of figures', () => {
  it.each(FIGURES)('with %s', (_, html, value) => {
    expect(readFigure(cellText(html)).value).toBe(value);
  });

  it.each(FIGURES.filter(([, , value]) => value === null))(
    'with %s is not taken for a blank one',
    (_, html) => {
      expect(readFigure(cellText(html)).kind).not.toBe('blank');
    },
  );
});

/** The same for labels: each of them is 本年新收政府信息公开申请数量. */
const LABELS: readonly (readonly [mess: string, html: string])[] = [
  ['nothing', '一、本年新收政府信息公开申请数量'],
  [
    'a paste from Word',
    '<p class="MsoNormal"><span style="font-family:仿宋">一、</span><span>本年新收政府信息公开申请数量<span lang="EN-US"><o:p></o:p></span></span></p>',
  ],
  ['a break', '一、本年新收政府<br>信息公开申请数量'],
  ['two paragraphs', '<p>一、本年新收</p><p>政府信息公开申请数量</p>'],
  ['one character a line', [...'一、本年新收政府信息公开申请数量'].join('<br>')],
  ['a line break of the source', '一、本年新收政府\n      信息公开申请数量'],
  ['no-break and ideographic spaces', '一、&nbsp;本年新收　政府信息&nbsp;&nbsp;公开申请数量　'],
  ['zero-width spaces and a byte order mark', '\ufeff一、本年\u200b新收政府信息\u200b公开申请数量'],
  ['soft hyphens', '一、本年新收&shy;政府信息公开&shy;申请数量'],
  ['a comment', '一、本年新收<!-- 数量 -->政府信息公开申请数量'],
  ['fonts, bold and links', '<font>一、</font><b>本年新收</b><a href="#">政府信息公开</a><u>申请数量</u>'],
  ['a note’s mark', '一、本年新收政府信息公开申请数量<sup>[1]</sup>'],
  ['a place where it may break', '一、本年新收<wbr>政府信息公开<nobr>申请数量</nobr>'],
  [
    'a numbering that Word drew',
    '<![if !supportLists]><span>一、<span style="font:7pt &quot;Times New Roman&quot;">&nbsp; </span></span><![endif]>本年新收政府信息公开申请数量',
  ],
  ['a unit in brackets', '一、本年新收政府信息公开申请数量（件）'],
  ['traditional characters', '一、本年新收政府信息公開申請數量'],
];

describe('a label', () => {
  it.each(LABELS)('with %s is one label', (_, html) => {
    expect(labelKey(cellText(html))).toBe('本年新收政府信息公开申请数量');
  });
});

describe('a report inside tables of layout', () => {
  const inner = '<table><tr><td>甲<td>1<td>2<tr><td>乙<td>3<td>4</table>';
  const around = (html: string) => `<table><tr><td>导航<td>${html}</table>`;

  it.each([
    ['one', around(inner)],
    ['three', around(around(around(inner)))],
    ['three of one cell', '<table><tr><td>'.repeat(3) + inner + '</table>'.repeat(3)],
  ])('%s deep: its own table alone is data', (_, html) => {
    const data = readPage(page(html)).grids.filter(({ isLayout }) => !isLayout);
    expect(data.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['甲', '1', '2', '乙', '3', '4'],
    ]);
  });
});
