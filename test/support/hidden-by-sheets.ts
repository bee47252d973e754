/** One way to hide something by a style sheet: the sheet, rows of a table, what its cells say, and why. */
export type HiddenCase = readonly [sheet: string, rows: string, expected: readonly string[][], why: string];

const cell = (html: string) => `<tr><td>件数<td>${html}<tr><td>a<td>b`;
const says = (text: string) => [
  ['件数', text],
  ['a', 'b'],
];

export const HIDDEN_CASES: readonly HiddenCase[] = [
  ['', cell('5'), says('5'), 'nothing'],
  ['.x{display:none}', cell('<span class="x">9</span>5'), says('5'), 'a digit before'],
  ['.x{display:none}', cell('5<span class="x">9</span>'), says('5'), 'a digit behind'],
  ['.x{display:none}', cell('<p class="x">9</p><p>5</p>'), says('5'), 'a paragraph'],
  ['.x{display:none}', cell('<b><i class="x"><u>9</u></i></b>5'), says('5'), 'what holds the digit'],
  ['td span+span{display:none}', cell('<span>5</span><span>9</span>'), says('5'), 'without a class'],
  ['@media all{.x{display:none}}', cell('<span class="x">9</span>5'), says('5'), 'inside a media query'],
  ['@media print{.x{display:none}}', cell('<span class="x">9</span>5'), says('9\n5'), 'only in print'],
  [
    '.x{display:none}.y .x{display:inline}',
    cell('<b class="y"><span class="x">9</span></b>5'),
    says('9\n5'),
    'a rule that another one takes back',
  ],
  ['.m{display:none}', cell('<span class="p">5</span><span class="m">5</span>'), says('5'), 'a second copy'],
  ['.x{display:none}', cell('<span class="x">自然</span>人'), says('人'), 'words'],
  ['.x{visibility:hidden}', cell('<span class="x">9</span>5'), says('5'), 'an invisible digit'],
  ['.x{opacity:0}', cell('<span class="x">9</span>5'), says('5'), 'a transparent digit'],
  ['.x{opacity:0.5}', cell('<span class="x">5</span>'), says('5'), 'a pale digit is read'],
  ['.x{font-size:0}', cell('<span class="x">9</span>5'), says('5'), 'a digit without size'],
  [
    '.x{font-size:0}.y{font-size:14px}',
    cell('<b class="x">9<i class="y">5</i></b>'),
    says(''),
    'with all that it holds',
  ],
  ['.x{color:transparent}', cell('<span class="x">9</span>5'), says('5'), 'a digit without colour'],
  ['.x{color:rgba(0,0,0,.8)}', cell('<span class="x">5</span>'), says('5'), 'a grey digit is read'],
  ['.x{position:absolute;left:-9999px}', cell('<span class="x">9</span>5'), says('5'), 'off the page'],
  [
    '.x{display:block;text-indent:-9999px}',
    cell('<span class="x">9</span>5'),
    says('5'),
    'indented off the page',
  ],
  [
    '.x{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    cell('<span class="x">9</span>5'),
    says('5'),
    'for screen readers alone',
  ],
  [
    '.x{display:block;height:0;overflow:hidden}',
    cell('<span class="x">9</span>5'),
    says('5'),
    'folded to no height',
  ],
  ['.x{position:absolute;left:4px}', cell('<span class="x">5</span>'), says('5'), 'set by place, it is read'],
  ['.x{text-decoration:line-through}', cell('<span class="x">9</span>5'), says('5'), 'struck out'],
  ['.x{color:transparent}', `<tr><td>件数<td class="x">9<tr><td>a<td>b`, says(''), 'a cell without colour'],
  [
    '.x{visibility:hidden}',
    `<tr><td>件数<td class="x">9<tr><td>a<td>b`,
    says(''),
    'an invisible cell is blank',
  ],
  ['.x{display:none}', '<tr><td>件数<td class="x">9<td>5<tr><td>a<td>b', says('5'), 'a cell leaves no gap'],
  ['.x{display:none}', '<tr><td>件数<td>5<tr class="x"><td>去年<td>9<tr><td>a<td>b', says('5'), 'a row'],
  [
    '.x{visibility:collapse}',
    '<tr><td>件数<td>5<tr class="x"><td>去年<td>9<tr><td>a<td>b',
    says('5'),
    'a row that is folded in',
  ],
  [
    '.x{display:none}',
    '<tr><td>件数<td>5<tr><td>a<td>b<tbody class="x"><tr><td>去年<td>9',
    says('5'),
    'a group of rows',
  ],
  [
    '.x::before{content:"9"}',
    cell('<span class="x">5</span>'),
    says('\ufffc'),
    'a digit that the sheet writes',
  ],
  [
    '.x::after{content:".5"}',
    `<tr><td>件数<td class="x">5<tr><td>a<td>b`,
    says('\ufffc'),
    'a fraction that it writes',
  ],
  [
    '.x:after{content:attr(data-n)}',
    cell('<i class="x" data-n="5"></i>'),
    says('\ufffc'),
    'a figure from an attribute',
  ],
  ['.x::before{content:"件数："}', cell('<span class="x">5</span>'), says('5'), 'words that it writes'],
  [
    '.x::before{content:attr(data-label)}',
    `<tr><td>件数<td class="x" data-label="件数">5<tr><td>a<td>b`,
    says('5'),
    'a label for narrow screens',
  ],
  [
    '.x::after{content:"";display:block}',
    cell('<span class="x">5</span>'),
    says('5'),
    'nothing, to clear a float',
  ],
  [
    '*{display:none!important}',
    cell('<span class="x">9</span>5'),
    says('9\n5'),
    'a page that hides all is read as it is',
  ],
  ['body{visibility:hidden}', cell('5'), says('5'), 'a page that is not shown yet'],
];
