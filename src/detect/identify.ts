import type { Outline } from '../model/detection.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { simplify } from '../text/simplify.ts';
import { isReportTitle, reportTitleOf } from './title.ts';

/** What the page says about the report itself. Null where it does not say. */
export interface Identity {
  /** The report's title, else the page's. */
  readonly title: string;
  readonly year: number | null;
  /** The year that the title names; null where it names none. */
  readonly titleYear: number | null;
  readonly agency: string | null;
  /** YYYY-MM-DD. */
  readonly publishedOn: string | null;
  readonly indexNumber: string | null;
}

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  O: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const YEAR = /(?:19|20)\d{2}|二[〇○0O零][〇○0O零一二][〇○0O零一二三四五六七八九]/;
const PERIOD = /统计(?:的)?(?:期限|汇总时间|时限|时段)[^\d]{0,12}((?:19|20)\d{2})年?[-./]?0?1月?/;
/** How an agency's name ends. */
const AGENCY = /(?:人民政府|政府|办公室|办公厅|委员会|管委会|局|厅|委|办|院|署|镇|乡|街道办事处|中心)$/;
const DATE = String.raw`(20\d{2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)`;
/** What the day of publication stands behind; portals like to spread such labels out: 公 开 日 期. */
const PUBLISHING = ['公开', '公布', '发布', '发表', '发文', '生成', '成文', '印发', '更新', '上网', '录入'];
const spaced = (words: readonly string[]) => words.map((word) => [...word].join(' ?')).join('|');
/** 时间 and 日期 alone as well, but not as the end of 统计时间 or 填报日期. */
const DATE_LABEL = `(?:(?:${spaced(PUBLISHING)}) ?|(?<![\\u4e00-\\u9fff]))(?:${spaced(['时间', '日期'])})`;
/** A date that begins a period is no day of publication. */
const PUBLISHED = new RegExp(`${DATE_LABEL} ?[:：]?\\s*${DATE}(?! ?日? ?(?:至|到|[—－~～]))`);
const INDEX_NUMBER = /索 ?引 ?号 ?[:：]?\s*([A-Za-z0-9][\w./-]{4,40})/;
/** The period of the statistics is named in the preface. */
const LONGEST_HEAD = 60;
const PREFACE_LENGTH = 4000;
/** The box with the index number and dates stands before the article. */
const BOX_LENGTH = 6000;
/** So much of a text is enough to see of which year it speaks. */
const BODY_LENGTH = 40_000;

/**
 * Whose report it is, of which year, and how it is filed; from the title first, then from the text.
 *
 * @param isCut the text is not whole: its last line is no signature.
 */
export function identify(
  outline: Outline,
  text: string,
  tableYear: number | null = null,
  isCut = false,
): Identity {
  const title = reportTitleOf(outline) ?? '';
  const box = simplify(text.slice(0, BOX_LENGTH)).split('\n').map(normalize).join('\n');
  return {
    // A title element often has the site's name before the report's own title.
    title:
      outline.lines.find((line) => isReportTitle(line) && title.endsWith(line)) || title || outline.title,
    titleYear: yearOf(title),
    year: yearOf(title) ?? yearOfPeriod(outline.opening) ?? tableYear ?? commonYear(text),
    agency: agencyOf(title) ?? agencyOfTable(text) ?? agencyOfPage(outline, isCut ? '' : text),
    publishedOn: dateIn(PUBLISHED.exec(box)) ?? dateIn(new RegExp(DATE).exec(outline.metas.pubdate ?? '')),
    indexNumber: INDEX_NUMBER.exec(box)?.[1] ?? null,
  };
}

function yearOf(title: string): number | null {
  const match = YEAR.exec(title);
  if (match === null) return null;
  return Number([...match[0]].map((character) => DIGITS[character] ?? character).join(''));
}

/** The year that the text names most, and first where several are named as often. */
function commonYear(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.slice(0, BODY_LENGTH).matchAll(/((?:19|20)\d{2})年(?!\d{1,2}月)/g))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : Number(most[0]);
}

function yearOfPeriod(text: string): number | null {
  const match = PERIOD.exec(squeeze(text.slice(0, PREFACE_LENGTH)));
  return match === null ? null : Number(match[1]);
}

/** The title without its year, its subject and what stands around them: 示例县人民政府2023年政府信息公开… → 示例县人民政府. */
function agencyOf(title: string): string | null {
  const rest = title
    .replace(/^(?:标题[:：]|关于|[【[].{0,8}[】\]])/, '')
    .replace(new RegExp(`\\(?(?:${YEAR.source})年?度?\\)?`), '')
    .replace(/(?:政府|政务)?信息公开.*$|政务公开.*$/, '')
    .replace(/(?:关于|[\s的|_-])+$/, '');
  if (rest === '' || rest.length > 40) return null;
  return rest.endsWith('人民') ? `${rest}政府` : rest;
}

/** Old reports head their table with their name: 附件1：某县人民政府2013年政府信息公开情况统计表. */
const TABLE_TITLE =
  /(?:^|[:：、])(?:附[件表]?\d?[:：]?)?([\u4e00-\u9fff]{3,24}?)(?:(?:19|20)\d{2}年度?)?政府信息公开(?:工作)?情况统计表/m;

function agencyOfTable(text: string): string | null {
  const line = text
    .split('\n')
    .map(squeeze)
    .find((each) => each.length <= LONGEST_HEAD && TABLE_TITLE.test(each));
  return line === undefined ? null : (TABLE_TITLE.exec(line)?.[1] ?? null);
}

/** Where the title names nobody: the site's own name, else the signature at the end. */
function agencyOfPage({ metas, title }: Outline, text: string): string | null {
  const names = [metas.contentsource ?? '', metas.sitename ?? '', ...title.split(/[_|-]/)].map((name) =>
    squeeze(name).replace(/(?:门户|官方)?网站?$/, ''),
  );
  const named = names.find((name) => name.length <= 30 && AGENCY.test(name));
  if (named !== undefined) return named;
  const lines = text.split('\n').slice(-40).map(squeeze);
  return lines.find((line) => line.length >= 4 && line.length <= 24 && AGENCY.test(line)) ?? null;
}

function dateIn(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
