import Big from 'big.js';
import { firstWhere } from '../text/first-where.ts';
import type { Sentence, Token } from './sentences.ts';
import { isSameKind } from './words.ts';

/** Where the parts of a total begin. */
const MARKER =
  /其中|分别(?:为|是|有)|包括|(?:主要)?类别(?:有|为|包括)?:|(?<=\d[\u4e00-\u9fff]{1,2})\((?![^()]*(?:其中|含|包括|另|占))/g;
export const CLOSING = /其[他它余]/;
/** 等 says that the list is not whole; so does 主要, unless 其他 closes it. */
const ENDS_OPEN = /^等|等$/;
const MAINLY = /主要/;
/** A bracket right behind a figure holds its parts, where it holds several figures. */
const BRACKET = '(';
const NESTED = /[()]/;

export interface Part {
  readonly token: Token;
  /** Called 其他: nothing of the total is left behind it. */
  readonly isClosing: boolean;
}

/** What stands behind a marker: 其中 …. */
export interface PartList {
  /** Where the marker begins. */
  readonly start: number;
  readonly parts: readonly Part[];
  /** The list says of itself that it is not whole: …等. */
  readonly isOpen: boolean;
}

/** The lists of a sentence: from each marker on, figures of one kind, those in brackets apart. */
export function listsIn(sentence: Sentence): PartList[] {
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

export function isCount({ unit, lead }: Token): boolean {
  return unit !== null && unit !== '%' && unit !== '个百分点' && !BESIDE.test(lead);
}

/** Told beside a figure, and no figure of its own: 历年累计28件, 同比增加3件, 比上年减少2件. */
const BESIDE =
  /^[，、;:]*(?:历年)?(?:共|总)?累计(?:共|为|达)?$|(?:同比|环比|[比较][^，、]{0,10})(?:净|多|少)?(?:增加|减少|增长|下降|上升|增|减|多|少)?[了收到办结公开发布]*$|^[，(](?:增加|减少)了?$/;

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
export function firstFrom(tokens: readonly Token[], from: number): number {
  return firstWhere(tokens, ({ start }) => start >= from);
}

export function sumOf(parts: readonly Part[]): Big {
  return parts.reduce((sum, { token }) => sum.plus(token.value), new Big(0));
}
