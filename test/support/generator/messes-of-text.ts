import type { DrawnCell } from './draw-table.ts';
import type { Random } from './random.ts';

/** Ways in which a portal's editor, or Word before it, marks up the text of one cell. All of them show the same text. */
export type TextMess = (html: string, cell: DrawnCell, random: Random) => string;

const TOKENS = /<[^>]*>|&[^;]*;|[^<&]/gu;

/** Changes the characters of a piece of HTML, tags and character references left alone. */
function eachCharacter(html: string, change: (character: string, at: number) => string): string {
  let at = 0;
  return html.replace(TOKENS, (token) => {
    if (token.startsWith('<') || token.startsWith('&')) return token;
    at += 1;
    return change(token, at - 1);
  });
}

/** Puts something behind one of the inner characters. */
function within(html: string, random: Random, inserted: string): string {
  let count = 0;
  eachCharacter(html, (character) => {
    count += 1;
    return character;
  });
  const place = count < 2 ? -1 : random.below(count - 1);
  return eachCharacter(html, (character, at) => (at === place ? character + inserted : character));
}

const isFigure = ({ role }: DrawnCell) => role === 'figure';
const hasDigit = ({ text }: DrawnCell) => /\d/.test(text);

export const TEXT_MESSES: Readonly<Record<string, TextMess>> = {
  'word paragraph': (html) =>
    `<p class="MsoNormal" align="center" style="text-align:center">${html}<o:p></o:p></p>`,
  'span per character': (html) =>
    eachCharacter(html, (character) => `<span lang="EN-US" style="font-size:10.5pt">${character}</span>`),
  'font inside': (html, _, random) => within(html, random, '<font face="宋体"></font>'),
  'bold and underlined': (html) => `<b><u>${html}</u></b>`,
  'comment inside': (html, _, random) => within(html, random, '<!-- 7 -->'),
  'conditional comment': (html) =>
    `<!--[if !supportMisalignedColumns]--><!--[endif]-->${html}<!--[if gte mso 9]>8<![endif]-->`,
  'zero-width space inside': (html, _, random) => within(html, random, '\u200b'),
  'soft hyphen inside': (html, _, random) => within(html, random, '&shy;'),
  'byte order mark before': (html) => `\ufeff${html}`,
  'spaces around': (html, _, random) =>
    random.pick(['&nbsp;', '\u3000', ' ', '\n      ']) + html + random.pick(['&nbsp;', '\u3000', '\n   ']),
  'spaces between the characters of a label': (html, cell) =>
    isFigure(cell) ? html : eachCharacter(html, (character) => `${character}&nbsp;`),
  'line break in a label': (html, cell, random) => (isFigure(cell) ? html : within(html, random, '<br>')),
  'paragraphs in a label': (html, cell, random) =>
    isFigure(cell) ? html : `<p>${within(html, random, '</p><p>')}</p>`,
  'line breaks around': (html) => `<br>${html}<br><br>`,
  'hidden text': (html) => `<span style="display:none">3</span>${html}<span hidden>4</span>`,
  script: (html) => `${html}<script>document.title = 5;</script><style>.x { width: 6px }</style>`,
  'footnote mark': (html, cell) => (isFigure(cell) && hasDigit(cell) ? `${html}<sup>1</sup>` : html),
  link: (html) => `<a href="#1">${html}</a>`,
  'no line break': (html) => `<nobr>${html}</nobr><wbr>`,
  // A cell that shows nothing but a table is not blank, and has a test of its own.
  'a table within': (html, cell) =>
    isFigure(cell) && !hasDigit(cell) ? html : `${html}<table><tr><td>9</td></tr></table>`,
  'nested blocks': (html) => `<div><div><center>${html}</center></div></div>`,
  'full-width digits': (html) =>
    eachCharacter(html, (character) =>
      /\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
    ),
  'escaped digits': (html) =>
    eachCharacter(html, (character) => (/\d/.test(character) ? `&#${character.charCodeAt(0)};` : character)),
};

/** What the messes of a page make of one cell: each of them touches about every third cell. */
export function messUp(cell: DrawnCell, messes: readonly string[], random: Random): string {
  let html = cell.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  for (const name of messes) {
    const mess = TEXT_MESSES[name];
    if (mess === undefined) throw new Error(`no mess ${name}`);
    if (random.chance(0.35)) html = mess(html, cell, random);
  }
  return html;
}
