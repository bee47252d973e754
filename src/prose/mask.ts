/** Stands for every character of what is no figure; not a digit, not a letter, and in no text. */
export const MASKED = '\uE000';

const YEAR = String.raw`(?:19|20)\d{2}`;
const CN = '[一二三四五六七八九十百零〇○两]';

/**
 * What looks like a figure and is none, most specific first: forms.md §4.4. A year, month or day is not a count; a
 * telephone number is not a number of telephones.
 */
const MASKS: readonly RegExp[] = [
  // Addresses, on the net and in the post.
  /(?:https?:\/\/|www\.)[\w./?=&%#~:+-]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/,
  // Numbers of documents: 国办公开办函〔2021〕30号, 国务院令第711号; but 公开文件607号 counts.
  /[〔[(﹝【]\s?[12]\d{3}[〕\])﹞】]第?\d+号|(?:第|令)\d+号(?:令|公告|文)?/,
  // Damaged dates: 202020年12月31日, 20211230日, 201811日.
  /(?<!\d)\d{5,}年(?:\d{1,2}月)?(?:\d{1,2}日)?|(?:19|20)\d{2,6}日/,
  new RegExp(`${YEAR}年?[-至到~—]+${YEAR}(?:年度?|学年)?`),
  new RegExp(
    `${YEAR}[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?!\\d)|${YEAR}(?:年|学年)(?:度|底|初|来|内)?(?:\\d{1,2}月)?(?:份|底|初)?(?:\\d{1,2}[日号])?`,
  ),
  /\d{1,2}月(?:份|底|初)?(?:\d{1,2}[日号](?:前|起|止|至)?)?|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}日(?:前|起|止|至|内)?/,
  /二(?: ?[〇○零0Oo]){1,2}(?: ?[〇○零0Oo一二三四五六七八九\d]){1,2}年度?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?/,
  // Telephones, fax, post codes, hotlines.
  /(?:电话|传真|热线|邮编|邮政编码|QQ群?|微信号?|手机)(?:号码)?[:/]?(?:传真:?)?\d[\d\s()-]{4,}\d/,
  /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{3,4}-\d{7,8}(?!\d)/,
  /(?<!\d)1(?:2345|2333|2329|2315|2369|2366|2388|10|19|20|14)(?=[”"’】]|市民|政务|便民|政府|热线|服务|平台|公共|在线|宣传|投诉|系统|工单)/,
  // Index and licence numbers.
  /(?<!\d)\d{5,}[-/]\d[\d/-]*|[A-Za-z京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]\d+号?(?:-\d+)?|公网安备\d+号/,
  // Articles, ordinals: 第二十条第(一)项, 第三方, 第一平台.
  new RegExp(`第\\(?(?:${CN}+|\\d+)\\)?`),
  // Titles, and short names in quotation marks: 《2018年工作要点》, “八公开”, “三安全一稳定”.
  /《[^》]{1,80}》|[“"‘「『][^”"’」』，。;\d]{1,12}[”"’」』]/,
  // Names with numerals: 一是, 两微一端, 三公, 一件事, 一把手, 一级抓一级.
  /(?:(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?:是|来|级|把手|网|微|端|站式|体化|线|步|方面|系列|流|刻|度|并|下|手|窗|号|心|位一体|公|农|乱|化|支一扶|通|张网|件事|次性|门式|窗式))+|(?<![一二三四五六七八九十百千])一(?:则|般|致|旦|样|些|切|定|律|贯|目了然|直|同|起(?!案)|味)/,
  /三安全一稳定|三类内部(?=事务)|四类(?=过程性)/,
  // Marks of lists at the beginning, and decorations: 1+2+N, 7×24小时, A4, 5G, 1:3, 互联网+.
  new RegExp(
    `^\\(?(?:${CN}{1,3}|\\d{1,2})(?:[、)．]|\\.(?!\\d))|(?<=[。;:!?])\\(?(?:${CN}{1,3}|\\d{1,2})(?:[、)]|\\.(?!\\d))|[①-⑳]`,
  ),
  /(?<!\d)\d+ ?[+×xX*] ?[\dNnXx]+(?: ?[+×] ?[\dNnXx]+)*(?:小时)?|[A-Za-z]\d+|(?<!\d)\d+[A-Za-z]+|(?<!\d)\d+:\d+(?!\d)|(?<!\d)\d+\/\d+(?!\d)/,
];
const ANY_MASK = new RegExp(MASKS.map(({ source }) => source).join('|'), 'g');

/** The text with everything masked that looks like a figure and is none; its length stays the same. */
export function mask(text: string): string {
  return text.replace(ANY_MASK, (match) => MASKED.repeat(match.length));
}
