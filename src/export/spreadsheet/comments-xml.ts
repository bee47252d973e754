import type { SheetComment } from './sheet.ts';
import { addressAt } from './sheet.ts';
import { MAIN, XML_HEAD, xmlText } from './xml.ts';

/** Shapes of a drawing are numbered by blocks of so many. */
const BLOCK = 1024;
/** A box's width in columns, and its height in rows: of the first, and one more for so many characters. */
const COLUMNS = 4;
const FEWEST_ROWS = 4;
const CHARACTERS_OF_ROW = 18;
const MOST_ROWS = 14;

/** The comments' words. */
export function commentsXml(comments: readonly SheetComment[], author: string): string {
  const entries = comments.map(({ row, column, text }) => {
    const words = `<text><r><t xml:space="preserve">${xmlText(text)}</t></r></text>`;
    return `<comment ref="${addressAt(row, column)}" authorId="0">${words}</comment>`;
  });
  const authors = `<authors><author>${xmlText(author)}</author></authors>`;
  return `${XML_HEAD}<comments xmlns="${MAIN}">${authors}<commentList>${entries.join('')}</commentList></comments>`;
}

/** The boxes in which they are shown. Excel draws comments with nothing but this older language. */
export function commentBoxesXml(comments: readonly SheetComment[]): string {
  const blocks = Array.from({ length: Math.ceil((comments.length + 1) / BLOCK) }, (_, at) => at + 1);
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...comments.map(boxXml),
    '</xml>',
  ].join('');
}

function boxXml({ row, column, text }: SheetComment, at: number): string {
  const rows = Math.min(MOST_ROWS, FEWEST_ROWS + Math.floor(text.length / CHARACTERS_OF_ROW));
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 1 + COLUMNS, 15, top + rows, 4].join(', ');
  return [
    `<v:shape id="_x0000_s${BLOCK + 1 + at}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"`,
    ' style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:80pt;z-index:1;visibility:hidden">',
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
