import type { Outline } from '../model/detection.ts';

/** The longest text that can still be a title. */
const LONGEST_TITLE = 80;
const SUBJECT = /(?:政府|政务)?信息公开|政务公开/;
const REPORT = /年度(?:工作)?报告|年报|工作报告|情况的?报告|信息公开报告|公开年度报/;
/** Documents that speak of reports, or look like one, and are none. */
const OTHER_DOCUMENT =
  /通知|格式|模板|指南|目录|制度|解读|一图|图解|读懂|报表|决算|总结|要点|考核|通报|办法|方案|公告|启事|统计年鉴|政府工作报告|法治政府/;

/** What the page calls itself, most trusted first: its article title, its headings, its title element. */
export function titlesOf({ metas, headings, title }: Outline): string[] {
  return [metas.articletitle ?? '', ...headings.slice(0, 6), title].filter(isShort);
}

/** The title of a report that the page carries, in its titles or, where old portals set it as a paragraph, its text. */
export function reportTitleOf(outline: Outline): string | null {
  const titles = titlesOf(outline);
  const named = titles.find(isReportTitle);
  if (named !== undefined) return named;
  if (titles.some((title) => namesOtherDocument(title) !== null)) return null;
  return outline.lines.filter(isShort).find(isReportTitle) ?? null;
}

function isShort(title: string): boolean {
  return title !== '' && title.length <= LONGEST_TITLE;
}

/** True for the title of an annual disclosure report, with a year or an agency. */
export function isReportTitle(title: string): boolean {
  if (!SUBJECT.test(title) || !REPORT.test(title) || OTHER_DOCUMENT.test(title)) return false;
  // Where one is: 首页 > 政务公开 > 年度报告.
  if (/[>»›]/.test(title)) return false;
  return (
    /\d{4}|二[〇○0O零]/.test(title) ||
    /政府|局|委|办|厅|院|区|县|市|镇|乡|街道|处|中心/.test(title.replace(/政府信息/, ''))
  );
}

/** The word by which a title names another kind of document, or null. */
export function namesOtherDocument(title: string): string | null {
  return OTHER_DOCUMENT.exec(title)?.[0] ?? null;
}
