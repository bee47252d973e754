import type { Facts } from './claim-list.ts';
import { GOVERNMENT } from './elsewhere.ts';
import type { Sentence, Token } from './sentences.ts';

/** A figure counts the report's year, all years, or (累计, …以来) one of the two. */
export type Span = 'year' | 'all-years' | 'unclear';

const ALL_YEARS = /历年|(?:实施|施行|公布|颁布)以来/;
const SOME_YEARS = /累计|以来/;
const SPAN_WORDS = /历年|累计|(?:[\u4e00-\u9fff]{2,6})?以来/g;

/** Which years the words before a figure, back to the clause's beginning, say that it counts. */
export function spanOf(head: string): Span {
  if (ALL_YEARS.test(head)) return 'all-years';
  return SOME_YEARS.test(head) ? 'unclear' : 'year';
}

/**
 * True where the year that the sentence named last is not the report's, or the clause compares with one (比上年多收到3件):
 * the table does not count that, and there is nothing to compare.
 *
 * @param mayBeLast what was carried over from last year stands in the table.
 */
export function isOfOtherYear(
  { head, sentence, start }: Token,
  mayBeLast: boolean,
  year: number | null,
): boolean {
  if (!mayBeLast && LAST_YEAR.test(head)) return true;
  const named = [...sentence.text.slice(Math.max(0, start - FAR), start).matchAll(NAMED_YEAR)].at(-1);
  return year !== null && named !== undefined && Number(named[1]) !== year;
}

const LAST_YEAR = /上年|去年|前年|往年|上一年|同期|[比较][^，]{0,8}[增减多少]/;
const NAMED_YEAR = /((?:19|20)\d{2})年/g;

/** Other bodies than the report's own, or another time than its year. */
const OTHER_BODIES =
  /全[省市区县州乡镇旗系]|本级|各[级县区市镇乡部单街地科处股]|[区县市省州]直|所属|下属|局属|(?<![本我])机关|办公[室厅]|系统|分局|分中心|部门|单位(?<!本单位)(?<!我单位)|乡镇|企业/;
const OTHER_TIMES =
  /[上下]半年|半年|季度|截[至止]|目前|上年|去年|前年|往年|同期|上一?年度|历年|累计|以来|[月旬周]均|日均/;
/** In the report of a government its office may speak of itself. */
const OFFICE = /本(?:行政)?机关|本单位|我单位|[我本][办局委厅]/;
/** What the sentence before may have said of all that follows it. */
const ANNOUNCED_SCOPE =
  /半年|季度|截[至止]|上年|去年|往年|历年|全[省市区县州乡镇旗系]|各[级县区市镇乡部单街地]|本级|[区县市省州]直/;
/** What of it is counted. */
const PARTS = /其中|部分|除[^，]{0,12}外|分别|包括|涉及|主要/;
/** The whole year, day by day; any other month is a part of it. */
const FIRST_TO_LAST = /1月1日|12月31日|一月一日|十二月三十一日/g;
const MONTH = /(?:\d|[一二三四五六七八九十])(?:月|个月)|(?:19|20)\d{2}[-./]\d/;
const YEAR = /((?:19|20)\d{2})年|二[〇○零0Oo ]/g;
/** Quotation marks and titles name something. */
const NAMES = /[《“"「『〔[]/;
/** The report's own body, its year, and words that leave the count as it is. */
const PLAIN_WORDS =
  /^(?:[全本当今该]年度?|年度|年内|年|期间|我(?:局|厅|委|办|院|校|处|队|站|所|镇|乡|街道|街道办事处|街道办|单位|机关|中心)|本(?:局|厅|委|办|院|校|处|队|站|所|镇|乡|街道|单位|机关|行政机关|中心)|一共|总共|共计|合计|共|总计|依法|主动|及时|按时|已|，|在|[(]|[)]|里|中)*$/;
/** A sentence that is longer than this up to the figure may have begun with anything. */
const FAR = 400;

/**
 * True where nothing around a figure says that it counts a part, another body or another time than the report's own: only
 * then is it a failure that a table has another number.
 *
 * @param before the words of the clause before the phrase by which the figure is known.
 * @param allowed what these may be; by default the year and the report's own body.
 */
export function isOwnCount(
  token: Token,
  before: string,
  allowed: RegExp | undefined,
  span: Span,
  previous: Sentence | undefined,
  { titleYear, agency }: Facts,
): boolean {
  const { sentence, head, isFirst, clauseEnd } = token;
  if (clauseEnd > FAR || span === 'unclear') return false;
  const text = withoutSpan(sentence.text.slice(0, clauseEnd), span);
  const words = agency === null ? text : text.replaceAll(agency, '');
  if (OTHER_BODIES.test(words) || OTHER_TIMES.test(words)) return false;
  if (MONTH.test(words.replace(FIRST_TO_LAST, ''))) return false;
  for (const [, year] of words.matchAll(YEAR)) if (Number(year) !== titleYear) return false;
  if (previous?.paragraph === sentence.paragraph && ANNOUNCED_SCOPE.test(previous.text.slice(-FAR)))
    return false;
  if (allowed !== undefined) return allowed.test(before);
  if (agency !== null && GOVERNMENT.test(agency) && OFFICE.test(words)) return false;
  if (!isFirst || PARTS.test(words.slice(words.lastIndexOf(';') + 1)) || NAMES.test(head)) return false;
  return PLAIN_WORDS.test(withoutSpan(agency === null ? before : before.replaceAll(agency, ''), span));
}

/** Words before a count by which it may well be the report's own, though nothing is sure: 全市各级行政机关, 截至12月底. */
const USUAL_WORDS =
  /全[省市区县州乡镇旗系](?:各级)?(?:行政机关|政府)?|各级(?:行政机关|政府)|[省市区县州旗镇乡](?:人民)?政府|我[省市区县州旗]|截[至止](?:到)?[^，]{0,14}[日底末月前]|目前|今年以来|新增|新|发布|公开|对外|向社会|面向社会|直接|实际|统一|条例|《|》|实施以来|自|[省市区县州旗镇乡][\u4e00-\u9fff]{1,6}[局厅委办]|19\d{2}|20\d{2}/g;

/** True where the words before the phrase are those of a total. */
export function isUsualCount(before: string, { agency }: Facts): boolean {
  const words = agency === null ? before : before.replaceAll(agency, '');
  return PLAIN_WORDS.test(words.replace(SPAN_WORDS, '').replace(USUAL_WORDS, ''));
}

function withoutSpan(text: string, span: Span): string {
  return span === 'year' ? text : text.replace(SPAN_WORDS, '');
}
