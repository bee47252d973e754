import Big from 'big.js';
import type { Operator, RuleInstance } from '../model/rule.ts';
import type { BoundToken } from './bind-figures.ts';
import { type ClaimList, mentioned } from './claim-list.ts';
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

interface Part {
  readonly token: Token;
  readonly isClosing: boolean;
}

/** A total and its parts as one sentence lists them: 共24055条，其中概况类255条，…. */
export function addUpParts({ sentences }: Prose, bound: readonly BoundToken[], list: ClaimList): void {
  const isFee = (token: Token) => /元$/.test(token.unit ?? '');
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.tokens.length === 0) continue;
    for (const { start, parts, isOpen } of listsIn(sentence)) {
      const [first] = parts;
      if (first === undefined) continue;
      const rule =
        isFee(first.token) && /费/.test(sentence.text) ? 'narrative.fees' : 'narrative.parts-total';
      const heads = headsOf(sentence, start, first.token, sentences[index - 1]);
      const head = headOf(heads, parts) ?? totalBefore(first.token, parts, bound);
      if (head === null) continue;
      const whole = parts.length === 1 ? withNext(head, first, sentences[index + 1]) : parts;
      if (whole.length === 1) list.add('narrative.part-within', 'part', within(head, first.token));
      else claimSum(rule, head, whole, isOpen, heads.length === 0, list);
    }
  }
}

/** A list that goes on in the next sentence, where that makes it whole: 其中，甲1687条，占66%。乙856条，占34%. */
function withNext(head: Token, first: Part, next: Sentence | undefined): readonly Part[] {
  const parts = [first];
  if (next?.paragraph !== head.sentence.paragraph) return parts;
  for (const token of next.tokens) {
    if (!isCount(token) || !isSameKind(token.unit, first.token.unit)) continue;
    parts.push({ token, isClosing: CLOSING.test(token.lead) });
    if (sumOf(parts).gte(head.value)) break;
  }
  return sumOf(parts).eq(head.value) ? parts : [first];
}

interface PartList {
  readonly start: number;
  readonly parts: readonly Part[];
  readonly isOpen: boolean;
}

/** The lists of a sentence: from each marker on, figures of one kind, those in brackets apart. */
function listsIn(sentence: Sentence): PartList[] {
  const { text, tokens } = sentence;
  const markers = [...text.matchAll(MARKER)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
  }));
  return markers.map(({ index, end }, at) => {
    const depth = depthAt(text, end);
    const next =
      markers.slice(at + 1).find((other) => depthAt(text, other.end) === depth)?.index ?? text.length;
    const until = Math.min(next, endOfBracket(text, end));
    const own = tokens.filter(
      (token) => token.start >= end && token.end <= until && depthAt(text, token.start) === depth,
    );
    const [first] = own.filter(isCount);
    const parts = own
      .filter((token) => isCount(token) && isSameKind(token.unit, first?.unit ?? null))
      .map((token) => ({ token, isClosing: CLOSING.test(token.lead) }));
    const last = parts.at(-1)?.token;
    if (text.charAt(index) === BRACKET && parts.length < 2) return { start: index, parts: [], isOpen: true };
    const isMainly = MAINLY.test(text.slice(Math.max(0, index - 6), end)) && parts.at(-1)?.isClosing !== true;
    const isOpen = ENDS_OPEN.test(last?.tail ?? '') || isMainly;
    return { start: index, parts, isOpen };
  });
}

function isCount({ unit }: Token): boolean {
  return unit !== null && unit !== '%' && unit !== '个百分点';
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  if (!NESTED.test(text)) return 0;
  for (let each = 0; each < at; each += 1) {
    if (text[each] === '(') depth += 1;
    if (text[each] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

function endOfBracket(text: string, from: number): number {
  if (depthAt(text, from) === 0) return text.length;
  const end = text.indexOf(')', from);
  return end < 0 ? text.length : end;
}

/** Figures that may be the list's total: those before it in its sentence, or, where it begins one, in the one before. */
function headsOf(sentence: Sentence, start: number, first: Token, before: Sentence | undefined): Token[] {
  const fits = (token: Token) => isCount(token) && isSameKind(token.unit, first.unit);
  const own = sentence.tokens.filter((token) => token.end <= start && fits(token));
  if (own.length > 0) return own.slice(-HEADS).reverse();
  if (start > 2 || before?.paragraph !== sentence.paragraph) return [];
  return before.tokens.filter(fits).slice(-HEADS).reverse();
}

/** The nearest figure before the list, unless one a little further away is exactly what the parts come to. */
function headOf(heads: readonly Token[], parts: readonly Part[]): Token | null {
  const sum = sumOf(parts);
  return heads.find(({ value }) => sum.eq(value)) ?? heads[0] ?? null;
}

/** A long list without a total of its own takes up the published total that the text gave last. */
function totalBefore(first: Token, parts: readonly Part[], bound: readonly BoundToken[]): Token | null {
  if (parts.length < LONG_LIST || parts.at(-1)?.isClosing !== true) return null;
  const before = bound.filter(
    ({ token, binding }) => binding.subject === 'published' && token.sentence.index < first.sentence.index,
  );
  return before.at(-1)?.token ?? null;
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
      right: mentioned(...some),
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

function within(head: Token, part: Token) {
  return { left: mentioned(part), operator: '<=', right: mentioned(head) } as const;
}

function sumOf(parts: readonly Part[]): Big {
  return parts.reduce((sum, { token }) => sum.plus(token.value), new Big(0));
}
