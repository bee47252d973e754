import { ACCEPTED_SCORE, type Detection, type Outline, type Signal } from '../model/detection.ts';
import { simplifiedOutline } from './simplified-outline.ts';
import { namesOtherDocument, reportTitleOf, titlesOf } from './title.ts';

const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const MOST_SECTIONS = 3;
const ENOUGH_NUMBERS = 10;
/** Share of blank cells from which a table is a form to fill in, not a report. */
const BLANK_FORM = 0.9;
const LIST_LINKS = 3;
const YEAR = /(?:19|20)\d{2}|二[〇○0O零]/;
/** A report comes as one document, perhaps with its tables as another; more are a list. */
const MOST_ATTACHED = 3;
/** A page with so many of the prescribed headings is a report, however many others it links to. */
const BODY_SECTIONS = 2;
/** Chinese characters from which prose alone can be a report. */
const NARRATIVE_LENGTH = 600;

/** Decides whether the page is an annual disclosure report, with every reason for and against. */
export function detect(read: Outline): Detection {
  const outline = simplifiedOutline(read);
  const signals = [
    ...titleSignals(outline),
    ...tableSignals(outline),
    ...textSignals(outline),
    ...listSignals(outline),
  ];
  const score = signals.reduce((sum, signal) => sum + signal.weight, 0);
  return { isReport: score >= ACCEPTED_SCORE, score, signals };
}

function titleSignals(outline: Outline): Signal[] {
  const titles = titlesOf(outline);
  const named = reportTitleOf(outline);
  if (named !== null) {
    const signals = [signal('title', 3, named)];
    if (isNarrative(outline)) signals.push(signal('narrative', 2, `${outline.proseLength}`));
    else signals.push(...enclosedSignals(outline, named));
    return signals;
  }
  const other = titles.map(namesOtherDocument).find((word) => word !== null);
  return other === undefined || other === null ? [] : [signal('other-document', -4, other)];
}

/** A page that has the report's title and little more may hold it as a document or as pictures. */
function enclosedSignals({ attachments, pictures, reportLinks }: Outline, named: string): Signal[] {
  const [first] = attachments;
  if (!YEAR.test(named) || reportLinks >= LIST_LINKS) return [];
  if (first !== undefined && attachments.length <= MOST_ATTACHED) return [signal('attached', 1, first.title)];
  return pictures > 0 ? [signal('pictures', 1, `${pictures}`)] : [];
}

function tableSignals({ tableText, opening, numberCells, blankCells }: Outline): Signal[] {
  const signals: Signal[] = [];
  // A table that was copied as lines is no table any more.
  const text = tableText || opening;
  const has = (...words: string[]) => words.every((word) => text.includes(word));
  if (has('本年新收政府信息公开申请数量', '结转下年'))
    signals.push(signal('requests-table', 3, '本年新收政府信息公开申请数量'));
  if (has('未经复议直接起诉')) signals.push(signal('disputes-table', 2, '未经复议直接起诉'));
  const local = LOCAL_ANCHORS.find((words) => has(...words));
  if (local !== undefined) signals.push(signal('local-table', 2, local.join(' ')));
  if (numberCells >= ENOUGH_NUMBERS) signals.push(signal('numbers', 1, `${numberCells}`));
  const cells = numberCells + blankCells;
  if (signals.length > 0 && cells >= ENOUGH_NUMBERS && blankCells / cells >= BLANK_FORM) {
    signals.push(signal('blank-form', -3, `${blankCells}/${cells}`));
  }
  return signals;
}

/** Words that only the tables of earlier and local forms have together. */
const LOCAL_ANCHORS: readonly (readonly string[])[] = [
  ['统计指标', '统计数', '不同渠道和方式公开相同信息'],
  ['历年累计', '主动公开文件数'],
  ['历年累计', '主动公开信息数'],
  ['代码', '全文电子化的主动公开信息数'],
  ['指标名称', '通过本单位网站公开数'],
];

function textSignals({ opening }: Outline): Signal[] {
  const signals = sectionsIn(opening)
    .slice(0, MOST_SECTIONS)
    .map((section) => signal('section', 1, section));
  const period = /统计期限|统计汇总时间/.exec(opening);
  if (period) signals.push(signal('period', 1, period[0]));
  return signals;
}

function listSignals(outline: Outline): Signal[] {
  const signals: Signal[] = [];
  const hasSections = sectionsIn(outline.opening).length >= BODY_SECTIONS;
  const hasBody = hasSections || outline.numberCells >= ENOUGH_NUMBERS || isNarrative(outline);
  if (outline.reportLinks >= LIST_LINKS && !hasBody) {
    signals.push(signal('list-of-reports', -3, `${outline.reportLinks}`));
  }
  const part = titlesOf(outline)
    .map((title) => /上半年|下半年|半年度|季度/.exec(title))
    .find((match) => match !== null);
  if (part) signals.push(signal('part-of-year', -2, part[0]));
  return signals;
}

function sectionsIn(opening: string): string[] {
  return SECTIONS.filter((section) => opening.includes(section));
}

function isNarrative({ proseLength, opening }: Outline): boolean {
  return proseLength >= NARRATIVE_LENGTH && /主动公开|依申请|工作情况/.test(opening);
}

function signal(name: string, weight: number, evidence: string): Signal {
  return { name, weight, evidence: evidence.slice(0, 80) };
}
