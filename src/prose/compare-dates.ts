import type { Mention } from '../model/mention.ts';
import type { Term } from '../model/rule.ts';
import { type ClaimList, constant, type Facts, mentioned } from './claim-list.ts';
import type { Prose, Sentence } from './sentences.ts';

const DAY = String.raw`((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?`;
const PERIOD = new RegExp(
  `(?:统计(?:的)?(?:数据)?(?:期限|汇总时间|时限|时段|时间|期间|区间|范围)|数据口径|所列数据|数字|数据)[^\\d。]{0,12}${DAY}(?:起)?[^\\d。]{1,4}(?:${DAY}|(\\d{1,2})月(\\d{1,2})日)(?!\\d)`,
);
const FILLED = new RegExp(`填报(?:日期|时间):?${DAY}`);
/** A paragraph that is a date in words and nothing more is the day of the signature. */
const SIGNED = /^((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日$/;
const YEAR = /((?:19|20)\d{2})年度?(?!\d{1,2}月)/g;
/** 1 January to 31 December, as the difference of two dates written as numbers. */
const FULL_YEAR = 1130;
/** Since the regulation of 2019, departments publish by 31 January, governments by 31 March. */
const DEPARTMENTS_EARLY = 2019;
const DEPARTMENT = /(?:局|厅|委员会|委|办公室|办公厅|办|院|署|处|中心|队|站)$/;
const GOVERNMENT = /政府$|管委会$|管理委员会$|实验区$|开发区$|[镇乡县市区旗州省]$|街道(?:办事处)?$/;

interface Day {
  readonly value: string;
  readonly term: Term[];
}

/** Years and days: of the title, the period, the table, the signature and the publication. */
export function compareDates({ sentences }: Prose, facts: Facts, list: ClaimList): void {
  const period = readPeriod(sentences, list);
  comparePeriod(period, list);
  compareYears(sentences, period, facts, list);
  compareDays(sentences, facts, list);
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly mention: Mention;
}

/** The period of the statistics; a broken one (202020年12月31日) is not read. */
function readPeriod(sentences: readonly Sentence[], list: ClaimList): Period | null {
  for (const sentence of sentences) {
    const match = /统计|数据|数字/.test(sentence.text) ? PERIOD.exec(sentence.text) : null;
    if (match === null) continue;
    const [, year, month, day, toYear = year, toMonth = match[7], toDay = match[8]] = match;
    const from = dayNumber(year, month, day);
    const to = dayNumber(toYear, toMonth, toDay);
    if (from === null || to === null) continue;
    const mention = list.mention(sentence, match.index, match[0].length, String(from));
    return { from, to, mention };
  }
  return null;
}

function comparePeriod(period: Period | null, list: ClaimList): void {
  if (period === null) return;
  list.add('dates.period', 'period', {
    left: constant(period.to - period.from),
    operator: '=',
    right: constant(FULL_YEAR),
    about: [period.mention.id],
    asks: 'always',
  });
}

/** The title's year against the period's, else the table's, else the one that the text names most. */
function compareYears(
  sentences: readonly Sentence[],
  period: Period | null,
  facts: Facts,
  list: ClaimList,
): void {
  const { titleYear, tableYear } = facts;
  const periodYear = period === null ? null : Math.floor(period.from / 10_000);
  const stated = [titleYear, periodYear, tableYear].filter((year) => year !== null);
  const [first, second] = stated;
  if (first === undefined) return;
  const other = second ?? commonYear(sentences);
  // What the text happens to name most often is no statement that could be wrong.
  if (other === null || (second === undefined && other !== first)) return;
  const odd = stated.find((year) => year !== first) ?? other;
  list.add('dates.report-year', 'year', {
    left: constant(first),
    operator: '=',
    right: constant(odd),
    ...(period === null ? {} : { about: [period.mention.id] }),
    asks: 'always',
  });
}

function commonYear(sentences: readonly Sentence[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of sentences) {
    for (const [, year] of text.matchAll(YEAR)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Filled in, then signed, then published, and in time. */
function compareDays(sentences: readonly Sentence[], facts: Facts, list: ClaimList): void {
  const published = facts.publishedOn?.replaceAll('-', '') ?? null;
  const days: Day[] = [findDay(sentences, FILLED, list), findDay(sentences, SIGNED, list)].flatMap(
    (day) => day ?? [],
  );
  if (published !== null) days.push({ value: published, term: constant(published) });
  for (const [at, day] of days.entries()) {
    const next = days[at + 1];
    if (next !== undefined)
      list.add('dates.order', at === 0 ? 'days' : 'days', {
        left: day.term,
        operator: '<=',
        right: next.term,
      });
  }
  const deadline = deadlineOf(facts);
  if (published !== null && deadline !== null)
    list.add('dates.deadline', 'published', {
      left: constant(published),
      operator: '<=',
      right: constant(deadline),
    });
}

function findDay(sentences: readonly Sentence[], pattern: RegExp, list: ClaimList): Day | null {
  for (const sentence of sentences) {
    const match = pattern.exec(sentence.text);
    const value = match === null ? null : dayNumber(match[1], match[2], match[3]);
    if (match === null || value === null) continue;
    const mention = list.mention(sentence, match.index, match[0].length, String(value));
    return { value: String(value), term: mentioned({ mention }) };
  }
  return null;
}

/** The last day for the report, as YYYYMMDD; null where the year or the kind of body is not known. */
function deadlineOf({ titleYear, agency }: Facts): number | null {
  if (titleYear === null || agency === null) return null;
  const isDepartment = DEPARTMENT.test(agency) && !GOVERNMENT.test(agency);
  if (!isDepartment && !GOVERNMENT.test(agency)) return null;
  const day = isDepartment && titleYear >= DEPARTMENTS_EARLY ? 131 : 331;
  return (titleYear + 1) * 10_000 + day;
}

function dayNumber(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? y * 10_000 + m * 100 + d : null;
}
