import type { Attachment } from '../model/detection.ts';
import { squeeze } from '../text/normalize.ts';
import { attributeOf } from './dom.ts';
import { textWithin } from './text-within.ts';

const DOCUMENT = /\.(?:pdf|docx?|wps|xlsx?|ofd)(?:$|[?#])/i;
const FILE = /[^/]*$/;
const LONGEST_TITLE = 80;

/** The document that a link leads to; null for a link to anything else. */
export function attachmentOf(link: Element, pageUrl: string): Attachment | null {
  const href = (attributeOf(link, 'href') ?? '').trim();
  if (!DOCUMENT.test(href)) return null;
  const url = URL.canParse(href, pageUrl) ? new URL(href, pageUrl).href : href;
  const title = squeeze(textWithin(link)) || (FILE.exec(href)?.[0] ?? href);
  return { title: title.slice(0, LONGEST_TITLE), url };
}

/** A section of the report that the form fills with a table. */
const SECTION = /^[一二三四五六七八九十][、.．]/;
const TABLE_SECTION = /主动公开.{0,6}情况|收到和处理|复议|统计表/;
const LONGEST_HEADING = 40;
/** Signs, codes and lines, by their names; smaller pictures, in px, are such as well. */
const ORNAMENT =
  /logo|banner|icon|qr|ewm|erwei|share|weixin|wechat|print|close|arrow|blank|spacer|line|foot|head|top/i;
const SMALLEST = 200;
/** With more text of its own, in Chinese characters, the article is no picture of a report. */
const MOST_PROSE = 200;

/** Counts the pictures that stand for tables, in one pass over the page. */
export class Pictures {
  private inSections = 0;
  private elsewhere = 0;
  private hasSections = false;
  private isTableSection = false;

  /** Takes note of a piece of text, and the one before it. */
  behind(piece: string, before: string): void {
    if (piece.length > LONGEST_HEADING) return;
    const heading = before.length <= 3 ? before + piece : piece;
    if (!SECTION.test(heading)) return;
    this.hasSections = true;
    this.isTableSection = TABLE_SECTION.test(heading);
  }

  add(image: Element, inLink: boolean): void {
    if (inLink || isOrnament(image as HTMLImageElement)) return;
    if (this.isTableSection) this.inSections += 1;
    else this.elsewhere += 1;
  }

  count(proseLength: number): number {
    if (this.inSections > 0) return this.inSections;
    return this.hasSections || proseLength > MOST_PROSE ? 0 : this.elsewhere;
  }
}

function isOrnament(image: HTMLImageElement): boolean {
  const [file = ''] = FILE.exec(attributeOf(image, 'src') ?? '') ?? [];
  if (ORNAMENT.test(file)) return true;
  const width = Number.parseInt(attributeOf(image, 'width') ?? '', 10) || image.naturalWidth;
  return width > 0 && width < SMALLEST;
}
