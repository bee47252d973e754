import Big from 'big.js';
import type { Operator, RuleInstance } from '../model/rule.ts';
import type { Steps } from '../model/steps.ts';
import type { BoundToken } from './bind-figures.ts';
import { allMentioned, type ClaimList, mentioned } from './claim-list.ts';
import { CLOSING, firstFrom, isCount, listsIn, type Part, sumOf } from './part-lists.ts';
import type { Prose, Sentence, Token } from './sentences.ts';
import { isSameKind } from './words.ts';

/** A list of so many parts without a total beside it may be one of the total that the text gave before. */
const LONG_LIST = 4;
/** How many figures before the list may be its total. */
const HEADS = 3;
/** … and among how many figures they are looked for. */
const FARTHEST = 40;

/** So many figures are one step. */
const STEP = 500;

/** A total and its parts as one sentence lists them: 共24055条，其中概况类255条，…. */
export function* addUpParts(
  { sentences }: Prose,
  bound: readonly BoundToken[],
  list: ClaimList,
): Steps<void> {
  const published = bound.filter(({ binding }) => binding.subject === 'published').map(({ token }) => token);
  let publishedBefore = 0;
  let tokens = 0;
  const isFee = (token: Token) => /元$/.test(token.unit ?? '');
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.tokens.length === 0) continue;
    tokens += sentence.tokens.length;
    if (tokens > STEP) {
      tokens = 0;
      yield;
    }
    while ((published[publishedBefore]?.sentence.index ?? index) < index) publishedBefore += 1;
    for (const { start, parts: listed, isOpen } of listsIn(sentence)) {
      const [first] = listed;
      if (first === undefined) continue;
      const rule =
        isFee(first.token) && /费/.test(sentence.text) ? 'narrative.fees' : 'narrative.parts-total';
      const heads = headsOf(sentence, start, first.token, sentences[index - 1]);
      const parts = ownParts(listed, heads);
      const head = headOf(heads, parts) ?? totalBefore(parts, published[publishedBefore - 1]);
      if (head === null || mayOverlap(parts, head)) continue;
      const whole = parts.length === 1 ? withNext(head, first, sentences[index + 1]) : parts;
      const rest = whole.slice(1);
      const isNested = isFirstWhole(first, rest, head);
      if (whole.length === 1 || isNested)
        list.add('narrative.part-within', 'part', atMost(first.token, head));
      // 公开133条(其中网站130条，动态74条，公告56条): the first part is what the others come to.
      if (isNested) claimSum(rule, first.token, rest, isOpen, false, list);
      else if (whole.length > 1) claimSum(rule, head, whole, isOpen, heads.length === 0, list);
    }
  }
}

/**
 * The list without what the sentence goes on with: 共3件，其中当面1件，网络2件；答复3件. It ends before a semicolon that
 * does not stand between all parts, or where another act is told and what is before comes to the total.
 */
function ownParts(listed: readonly Part[], heads: readonly Token[]): readonly Part[] {
  const totals = new Set(heads.map(({ value }) => new Big(value).toFixed()));
  if (listed.length < 2 || totals.has(sumOf(listed).toFixed())) return listed;
  const cut = listed.findIndex(({ token }, at) => at > 1 && isBehindSemicolon(token, listed[at - 1]?.token));
  const [first, second] = listed;
  const isBetween = isBehindSemicolon(second?.token, first?.token);
  // 其中公开33件；年底收到的2件要到次年一月才到期: what is told of a figure behind the semicolon is no list.
  if (first !== undefined && isBetween && !endsClause(second?.token)) return [first];
  const parts = cut > 0 && !isBetween ? listed.slice(0, cut) : listed;
  const closing = parts.findLastIndex(({ isClosing }) => isClosing);
  let whole = 0;
  let sum = new Big(0);
  for (const [at, { token }] of parts.entries()) {
    sum = sum.plus(token.value);
    const next = parts[at + 1]?.token.lead;
    if (at > 0 && at >= closing && next !== undefined && ANOTHER_ACT.test(next) && totals.has(sum.toFixed()))
      whole = at + 1;
  }
  return whole > 0 ? parts.slice(0, whole) : parts;
}

/** True where the parts are too many for their total, and all but the first come to just that one. */
function isFirstWhole({ token }: Part, rest: readonly Part[], head: Token): boolean {
  if (rest.length < HEADS || Number(token.value) === 0 || rest.at(-1)?.isClosing === true) return false;
  return sumOf(rest).eq(token.value) && new Big(token.value).times(2).gt(head.value);
}

/** What is done next is no part of what came before: 共3件，其中当面1件，网络2件，答复3件. */
const ANOTHER_ACT =
  /^[，、]?(?:[已共全]|全部)*(?:答复|办结|结转|顺延|收到|受理|发生|召开|举办|开展|发布|公开|制发|出台|较|比|同比)/;

/** A part is told in fewer characters than this. */
const LONGEST_PART = 200;

function isBehindSemicolon(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined || before === undefined) return false;
  return token.sentence.text
    .slice(Math.max(before.end, token.start - LONGEST_PART), token.start)
    .includes(';');
}

function endsClause(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[，、;:。()]|$)/.test(token.sentence.text.charAt(token.end));
}

/** The same information on a website, in a message and on a board is counted for each of them: more than the total. */
const CHANNEL =
  /网站|门户|网页|公众号|微信|微博|抖音|客户端|公报|报[刊纸]|电视|广播|公[示告]栏|宣传栏|显示屏|大屏|平台|渠道/;

function mayOverlap(parts: readonly Part[], { value }: Token): boolean {
  return parts.filter(({ token }) => CHANNEL.test(token.lead)).length > 1 && sumOf(parts).gt(value);
}

/** A list that goes on in the next sentence, where that makes it whole: 其中，甲1687条，占66%。乙856条，占34%. */
function withNext(head: Token, first: Part, next: Sentence | undefined): readonly Part[] {
  const parts = [first];
  if (next?.paragraph !== head.sentence.paragraph) return parts;
  let sum = new Big(first.token.value);
  for (const token of next.tokens) {
    if (!isCount(token) || !isSameKind(token.unit, first.token.unit)) continue;
    parts.push({ token, isClosing: CLOSING.test(token.lead) });
    sum = sum.plus(token.value);
    if (sum.gte(head.value)) break;
  }
  return sum.eq(head.value) ? parts : [first];
}

/** Figures that may be the list's total: those before it in its sentence, or, where it begins one, in the one before. */
function headsOf(sentence: Sentence, start: number, first: Token, before: Sentence | undefined): Token[] {
  const own = lastFitting(sentence.tokens, firstFrom(sentence.tokens, start), first);
  if (own.length > 0) return own;
  if (start > 2 || before?.paragraph !== sentence.paragraph) return [];
  return lastFitting(before.tokens, before.tokens.length, first);
}

/** The last figures of the list's kind before one of them, the nearest first. */
function lastFitting(tokens: readonly Token[], before: number, { unit }: Token): Token[] {
  const near = tokens.slice(Math.max(0, before - FARTHEST), before).reverse();
  return near.filter((token) => isCount(token) && isSameKind(token.unit, unit)).slice(0, HEADS);
}

const CARRIED = /结转|顺延/;

/** The nearest figure before the list, unless one a little further away is exactly what the parts come to. */
function headOf(heads: readonly Token[], parts: readonly Part[]): Token | null {
  const sum = sumOf(parts);
  const [nearest] = heads;
  const exact = heads.find(({ value }) => sum.eq(value));
  if (exact !== undefined || nearest === undefined || sum.lte(nearest.value)) return exact ?? nearest ?? null;
  // 16个县、42个部门，其中优秀12个…: the parts of both.
  let both = new Big(0);
  for (const { value } of heads) {
    both = both.plus(value);
    if (both.eq(sum)) return null;
  }
  // 收到9件，上年结转1件，其中…: the parts are those of the greater one, or of both.
  const greater = heads.find(({ value }) => sum.lte(value));
  if (greater !== undefined || !heads.some(({ lead }) => CARRIED.test(lead))) return greater ?? nearest;
  return sum.lte(both) ? null : nearest;
}

/** A long list without a total of its own takes up the published total that the text gave last. */
function totalBefore(parts: readonly Part[], published: Token | undefined): Token | null {
  if (parts.length < LONG_LIST || parts.at(-1)?.isClosing !== true) return null;
  return published ?? null;
}

function claimSum(
  rule: string,
  head: Token,
  parts: readonly Part[],
  isOpen: boolean,
  isFar: boolean,
  list: ClaimList,
): void {
  const tokens = parts.map(({ token }) => token);
  const closing = parts.findIndex(({ isClosing }) => isClosing);
  const isLast = closing === parts.length - 1;
  const claim = (
    some: readonly Token[],
    more: Omit<RuleInstance, 'id' | 'left' | 'right' | 'operator'>,
    operator: Operator = '=',
  ) =>
    list.add(rule, 'parts', {
      left: mentioned(head),
      operator,
      right: allMentioned(some),
      // Categories may overlap, and a total that stands elsewhere may be another one.
      ...(isFar ? { asks: 'always' } : {}),
      ...more,
    });
  const isExact = closing > 0 && !isOpen && sumOf(parts).eq(head.value);
  if (isExact && !isLast) claim(tokens, { level: 'plausible' });
  else if (isLast && !isOpen) claim(tokens, isFar ? { level: 'plausible' } : { asks: 'always' });
  else if (closing > 0 && !isOpen) {
    // 其他 closes the list; what is said behind it may be one more part, or stand across them all.
    claim(tokens.slice(0, closing + 1), { level: 'plausible' });
    claim(tokens, { level: 'plausible' });
  } else if (sumOf(parts).eq(head.value)) {
    const isTelling = tokens.filter(({ value }) => Number(value) > 0).length >= HEADS;
    claim(tokens, { level: isTelling ? 'cross' : 'plausible' });
  } else claim(tokens, { level: 'plausible' }, '>=');
}

function atMost(part: Token, whole: Token) {
  return { left: mentioned(part), operator: '<=', right: mentioned(whole) } as const;
}
