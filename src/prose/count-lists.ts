import { readChineseNumeral } from '../text/chinese-numeral.ts';
import { type ClaimList, constant, type Facts, mentioned } from './claim-list.ts';
import type { Prose, Sentence } from './sentences.ts';

const NUMBER = '[一二两三四五六七八九十]{1,3}|\\d{1,2}';
/** 设有甲、乙、丙等3个窗口: a list, and how many it says that it has. The list is what stands before it, up to a stop. */
const DECLARED = new RegExp(`(?:等|共)(${NUMBER})(?:个|大)?(?:部分|窗口|方面|章节|类别|项目|栏目|板块)`, 'g');
const LIST_ENDS = /[。;:，]/;
const SHORTEST_LIST = 4;
const LONGEST_LIST = 300;
/** Where the list begins: behind the last of these words. */
const LIST_BEGINS = /.*(?:包括|设有|包含|分为|涵盖|分别为|分别是|设立了?|由|有)/;
/** 重点做好三个方面工作：一是…。二是…. */
const ANNOUNCED = new RegExp(`(${NUMBER})个?方面[^，。:]{0,12}[:。]?$|(${NUMBER})个?方面[^。]{0,14}:`);
const ORDINALS = '一二三四五六七八九十';
/** 全文包括…: the parts of the report, without a number. */
const CONTENTS = /(?:全文|本报告|年报|主要内容|报告)[^，。、]{0,8}(?:包括|包含):?([^。]{12,400})/;
const PRESCRIBED = [
  /总体情况/,
  /主动公开政府信息/,
  /收到和处理政府信息公开申请/,
  /复议.*诉讼/,
  /主要问题/,
  /其他需要报告/,
];
/** With fewer of the prescribed headings, the page holds a part of the report, or sets its headings in another way. */
const FEWEST_HEADINGS = 4;
const NATIONAL = new Set(['national-2019', 'national-2021']);

/** Lists that say how many items they have, against the items. */
export function countLists(prose: Prose, { form }: Facts, list: ClaimList): void {
  const sections = sectionsOf(prose);
  for (const sentence of prose.sentences) {
    const declared = findDeclared(sentence.text);
    if (declared !== null) countDeclared(sentence, declared, sections, list);
    else if (/包括|包含/.test(sentence.text)) countContents(sentence, sections, list);
    if (/方面/.test(sentence.text)) countAnnounced(sentence, prose, list);
  }
  if (form === null || NATIONAL.has(form)) countPrescribed(prose, sections, list);
}

interface Declared {
  readonly items: string;
  readonly number: string;
  /** Where the number stands. */
  readonly at: number;
  readonly quote: string;
}

/** The first list of a sentence that says how many items it has; of several such words behind one list, the last. */
function findDeclared(text: string): Declared | null {
  let found: Declared | null = null;
  let start = 0;
  for (const { 0: words, 1: number = '', index } of text.matchAll(DECLARED)) {
    if (found !== null && (index - start > LONGEST_LIST || LIST_ENDS.test(text.slice(found.at, index))))
      break;
    if (found === null) start = listStart(text, index);
    if (index - start < SHORTEST_LIST) continue;
    const items = text.slice(start, index);
    found = { items, number, at: index + 1, quote: items + words };
  }
  return found;
}

function listStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_LIST && !LIST_ENDS.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function countDeclared(
  sentence: Sentence,
  { items: text, number, at, quote }: Declared,
  sections: number,
  list: ClaimList,
): void {
  const declared = numberOf(number);
  if (declared === null) return;
  const items = itemsOf(text);
  const mention = list.mention(sentence, at, number.length, String(declared), quote);
  // With 等 fewer may be named than there are; and an item may hold a 、 of its own. Only more in any reading is odd.
  if (items.least <= declared && declared <= items.most)
    list.add('narrative.list-count', 'listed', {
      left: mentioned({ mention }),
      operator: '=',
      right: constant(declared),
    });
  else if (items.least > declared)
    list.add('narrative.list-count', 'listed', {
      left: mentioned({ mention }),
      operator: '=',
      right: constant(items.least),
      asks: 'always',
    });
  if (sections > 0 && CONTENTS.test(sentence.text))
    list.add('narrative.list-count', 'sections', {
      left: mentioned({ mention }),
      operator: '=',
      right: constant(sections),
      asks: 'always',
    });
}

/** How many items a list has: at least those that 、 divides, at most those that 和 and its like divide as well. */
function itemsOf(text: string): { readonly least: number; readonly most: number } {
  const items = text.replace(LIST_BEGINS, '').replace(/\([^)]*\)/g, '');
  return { least: items.split('、').length, most: items.split(/、|以及|和|及|与/).length };
}

/** 一是…二是…三是, in the sentence that announces them or in those that follow, up to the next announcement. */
function countAnnounced(sentence: Sentence, { sentences }: Prose, list: ClaimList): void {
  const match = ANNOUNCED.exec(sentence.text);
  const declared = numberOf(match?.[1] ?? match?.[2]);
  if (match === null || declared === null) return;
  // “三个方面” is a name; of 问题、措施两个方面 both are named, and what follows counts something else.
  if (
    /[“"「『‘]$/.test(sentence.text.slice(0, match.index)) ||
    namesAll(sentence.text.slice(0, match.index), declared)
  )
    return;
  let isNested = ITEM.test(sentence.text);
  const rest = [sentence.text.slice(match.index + match[0].length)];
  for (const next of sentences.slice(sentence.index + 1, sentence.index + 1 + MOST_SENTENCES)) {
    if (ANNOUNCED.test(next.text) || next.section !== sentence.section) {
      isNested ||= ITEM.test(next.text);
      break;
    }
    rest.push(next.text);
  }
  const counted = Math.max(
    countOrdinals(rest, (ordinal) => `${ordinal}是`),
    countOrdinals(rest, (ordinal) => `(${ordinal})`),
  );
  // Of lists within lists nobody knows whose the next item is.
  if (counted === 0 || (isNested && counted !== declared)) return;
  const at = match.index + match[0].indexOf(match[1] ?? match[2] ?? '');
  const mention = list.mention(
    sentence,
    at,
    (match[1] ?? match[2] ?? ' ').length,
    String(declared),
    match[0],
  );
  list.add('narrative.list-count', 'announced', {
    left: mentioned({ mention }),
    operator: '=',
    right: constant(counted),
    asks: 'always',
  });
}

function namesAll(before: string, declared: number): boolean {
  const named = before
    .slice(-LONGEST_LIST)
    .replace(/.*[。;:，]/, '')
    .replace(LIST_BEGINS, '')
    .replace(/.*(?:从|在|就)/, '')
    .split(/、|以及|和|及|与/);
  return declared > 1 && named.length === declared && named.every((each) => each.length > 1);
}

const ITEM = /^(?:[一二三四五六七八九十]是|\([一二三四五六七八九十]\))/;

/** How far a list of paragraphs may reach. */
const MOST_SENTENCES = 40;

/** How many of 一, 二, 三 … follow each other in the text, up to where they begin again. */
function countOrdinals(texts: readonly string[], mark: (ordinal: string) => string): number {
  let count = 0;
  for (const text of texts) {
    const again = count > 0 ? text.indexOf(mark(ORDINALS.charAt(0))) : -1;
    const until = again < 0 ? text.length : again;
    let at = text.indexOf(mark(ORDINALS.charAt(count)));
    while (at >= 0 && at < until && count < ORDINALS.length) {
      count += 1;
      at = text.indexOf(mark(ORDINALS.charAt(count)), at + 1);
    }
    if (again >= 0) break;
  }
  return count;
}

/** A preface that names the parts of the report, against its headings. Old prefaces are often left as they were. */
function countContents(sentence: Sentence, sections: number, list: ClaimList): void {
  const match = sections === 0 ? null : CONTENTS.exec(sentence.text);
  if (match === null || !match[1]?.includes('、')) return;
  const items = itemsOf(`包括${match[1]}`);
  const isRight = items.least <= sections && sections <= items.most;
  const listed = isRight ? sections : items.least > sections ? items.least : items.most;
  const at = match.index + match[0].length - (match[1]?.length ?? 0);
  const mention = list.mention(sentence, at, match[1]?.length ?? 1, String(listed), match[0]);
  list.add('narrative.list-count', 'contents', {
    left: mentioned({ mention }),
    operator: '=',
    right: constant(sections),
    level: 'info',
    asks: 'always',
  });
}

/** How many headings 一、二、三 … the report has, without a gap; 0 where they are not all there. */
function sectionsOf({ headings }: Prose): number {
  let count = 0;
  for (const { number } of headings) if (number === count + 1) count += 1;
  return headings.some(({ number }) => number > count) ? 0 : count;
}

/**
 * The six sections that the forms of 2019 and 2021 prescribe. Fewer are a question only where the headings are
 * numbered without a gap and there is no other one: a report may call its sections as it likes.
 */
function countPrescribed(prose: Prose, sections: number, list: ClaimList): void {
  const found = PRESCRIBED.filter((pattern) =>
    prose.headings.some(({ title }) => pattern.test(title)),
  ).length;
  const isShort = found >= FEWEST_HEADINGS && sections === found;
  if (found < PRESCRIBED.length && !isShort) return;
  list.add('narrative.list-count', 'prescribed', {
    left: constant(found),
    operator: '=',
    right: constant(PRESCRIBED.length),
    level: 'structural',
    asks: 'always',
  });
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}
