import Big from 'big.js';
import type { Operator, RuleInstance } from '../model/rule.ts';
import type { BoundToken } from './bind-figures.ts';
import { allMentioned, type ClaimList, mentioned } from './claim-list.ts';
import type { Prose, Sentence, Token } from './sentences.ts';
import { isSameKind } from './words.ts';

/** Where the parts of a total begin. */
const MARKER =
  /其中|分别(?:为|是|有)|包括|(?:主要)?类别(?:有|为|包括)?:|(?<=\d[\u4e00-\u9fff]{1,2})\((?![^()]*(?:其中|含|包括|另|占))/g;
const CLOSING = /其[他它余]/;
/** 等 says that the list is not whole; so does 主要, unless 其他 closes it. */
const ENDS_OPEN = /^等|等$/;
const MAINLY = /主要/;
/** A bracket right behind a figure holds its parts, where it holds several figures. */
const BRACKET = '(';
const NESTED = /[()]/;
/** A list of so many parts without a total beside it may be one of the total that the text gave before. */
const LONG_LIST = 4;
/** How many figures before the list may be its total. */
const HEADS = 3;
/** … and among how many figures they are looked for. */
const FARTHEST = 40;

interface Part {
  readonly token: Token;
  readonly isClosing: boolean;
}

/** A total and its parts as one sentence lists them: 共24055条，其中概况类255条，…. */
export function addUpParts({ sentences }: Prose, bound: readonly BoundToken[], list: ClaimList): void {
  const published = bound.filter(({ binding }) => binding.subject === 'published').map(({ token }) => token);
  let publishedBefore = 0;
  const isFee = (token: Token) => /元$/.test(token.unit ?? '');
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.tokens.length === 0) continue;
    while ((published[publishedBefore]?.sentence.index ?? index) < index) publishedBefore += 1;
    for (const { start, parts, isOpen } of listsIn(sentence)) {
      const [first] = parts;
      if (first === undefined) continue;
      const rule =
        isFee(first.token) && /费/.test(sentence.text) ? 'narrative.fees' : 'narrative.parts-total';
      const heads = headsOf(sentence, start, first.token, sentences[index - 1]);
      const head = headOf(heads, parts) ?? totalBefore(parts, published[publishedBefore - 1]);
      if (head === null) continue;
      const whole = parts.length === 1 ? withNext(head, first, sentences[index + 1]) : parts;
      if (whole.length === 1) list.add('narrative.part-within', 'part', atMost(first.token, head));
      else claimSum(rule, head, whole, isOpen, heads.length === 0, list);
    }
  }
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

interface PartList {
  readonly start: number;
  readonly parts: readonly Part[];
  readonly isOpen: boolean;
}

/** The lists of a sentence: from each marker on, figures of one kind, those in brackets apart. */
function listsIn(sentence: Sentence): PartList[] {
  const { text } = sentence;
  const markers = [...text.matchAll(MARKER)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
  }));
  if (markers.length === 0) return [];
  const brackets = new Brackets(text);
  const tokens = Map.groupBy(sentence.tokens, ({ start }) => brackets.depthAt(start));
  // From the last one back, so that the next one as deep in brackets is known.
  const nextAt = new Map<number, number>();
  const lists = markers.toReversed().map(({ index, end }): PartList => {
    const depth = brackets.depthAt(end);
    const until = Math.min(nextAt.get(depth) ?? text.length, depth === 0 ? text.length : brackets.endOf(end));
    nextAt.set(depth, index);
    const own = within(tokens.get(depth) ?? [], end, until);
    const first = own.find(isCount);
    const parts = own
      .filter((token) => isCount(token) && isSameKind(token.unit, first?.unit ?? null))
      .map((token) => ({ token, isClosing: CLOSING.test(token.lead) }));
    const last = parts.at(-1)?.token;
    if (text.charAt(index) === BRACKET && parts.length < 2) return { start: index, parts: [], isOpen: true };
    const isMainly = MAINLY.test(text.slice(Math.max(0, index - 6), end)) && parts.at(-1)?.isClosing !== true;
    const isOpen = ENDS_OPEN.test(last?.tail ?? '') || isMainly;
    return { start: index, parts, isOpen };
  });
  return lists.reverse();
}

function isCount({ unit }: Token): boolean {
  return unit !== null && unit !== '%' && unit !== '个百分点';
}

/** The brackets of a text, read once: it may have as many as it has characters. */
class Brackets {
  private readonly depths: Uint32Array | null;
  private readonly ends: Uint32Array | null;

  constructor(text: string) {
    const has = NESTED.test(text);
    this.depths = has ? new Uint32Array(text.length + 1) : null;
    this.ends = has ? new Uint32Array(text.length + 1).fill(text.length) : null;
    if (this.depths === null || this.ends === null) return;
    for (let at = 0, depth = 0; at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth = Math.max(0, depth - 1);
      this.depths[at + 1] = depth;
    }
    for (let at = text.length - 1; at >= 0; at -= 1)
      this.ends[at] = text[at] === ')' ? at : (this.ends[at + 1] ?? text.length);
  }

  /** How many brackets are open before this place. */
  depthAt(at: number): number {
    return this.depths?.[at] ?? 0;
  }

  /** The next closing bracket from this place on, or the text's end. */
  endOf(from: number): number {
    return this.ends?.[from] ?? Number.POSITIVE_INFINITY;
  }
}

/** Those of tokens, in order, that stand between two places. */
function within(tokens: readonly Token[], from: number, until: number): readonly Token[] {
  const first = firstFrom(tokens, from);
  let end = first;
  while ((tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= until) end += 1;
  return tokens.slice(first, end);
}

/** Where the first of them is that begins at a place or behind it. */
function firstFrom(tokens: readonly Token[], from: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** The nearest figure before the list, unless one a little further away is exactly what the parts come to. */
function headOf(heads: readonly Token[], parts: readonly Part[]): Token | null {
  const sum = sumOf(parts);
  return heads.find(({ value }) => sum.eq(value)) ?? heads[0] ?? null;
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
  if (isLast && !isOpen) claim(tokens, isFar ? { level: 'plausible' } : { asks: 'always' });
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

function sumOf(parts: readonly Part[]): Big {
  return parts.reduce((sum, { token }) => sum.plus(token.value), new Big(0));
}
