import type { PartPhrase } from '../model/narrative.ts';
import { type ClaimList, constant, mentioned } from './claim-list.ts';
import type { Prose, Sentence, Token } from './sentences.ts';

/** Things that a text may count in two places; see rules/narrative. */
export interface Indicator {
  readonly id: string;
  readonly pattern: RegExp;
  readonly units: RegExp;
}

/** Stands for the figure in the words around it. */
const FIGURE = '※';
/** 604项许可项目的…: what is counted, up to the word that says what of it. */
const NOUN = /^([\u4e00-\u9fff]{3,10}?)的/;
/** 33个行政许可主体的604项: each of the ones that have has at least one. */
const OWNERS = /^[\u4e00-\u9fff]{0,8}(?:主体|单位|部门|机构|企业|乡镇|窗口)的$/;
const COLUMN = /([\u4e00-\u9fff]{4,12})(?:栏目|专栏)(?:共)?(?:公开|发布|更新)(?:了)?(?:政府|政务|各类)*信息$/;
/** Two names of a column of a site are the same where so many of their last characters are. */
const SAME_ENDING = 4;
/** One issue of a gazette is printed in fewer copies than this; a proposal, there is no limit. */
const MOST_COPIES = 100_000;

/** Parts and wholes that phrases name, the same thing counted twice, and figures out of scale. */
export function comparePhrases(
  { sentences }: Prose,
  phrases: readonly PartPhrase[],
  indicators: readonly Indicator[],
  list: ClaimList,
): void {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const shaped = tokens.map((token) => ({ token, shape: shapeOf(token) }));
  for (const { id, part, whole, reach } of phrases) {
    const parts = shaped.filter(({ shape }) => part.test(shape));
    if (parts.length === 0) continue;
    const wholes = shaped.filter(({ shape }) => whole.test(shape) && !part.test(shape));
    const firstOf = new Map<Sentence, Token>();
    for (const { token } of wholes) if (!firstOf.has(token.sentence)) firstOf.set(token.sentence, token);
    for (const { token } of parts) {
      const found = reach === 'sentence' ? firstOf.get(token.sentence) : wholes[0]?.token;
      if (found !== undefined) claimWithin(id, token, found, list);
    }
  }
  for (const sentence of sentences) compareNeighbours(sentence.tokens, list);
  for (const indicator of indicators) claimTwice(tokens, indicator, list);
  compareColumns(tokens, list);
}

function shapeOf({ lead, unit, tail }: Token): string {
  return `${lead}${FIGURE}${unit ?? ''}${tail}`;
}

/** Weak evidence: where the part is the greater, that is a question. */
function claimWithin(id: string, part: Token, whole: Token, list: ClaimList): void {
  list.add('narrative.part-within', id, {
    left: mentioned(part),
    operator: '<=',
    right: mentioned(whole),
    asks: 'always',
  });
}

function compareNeighbours(tokens: readonly Token[], list: ClaimList): void {
  for (const [token, next] of nextOfNoun(tokens)) claimWithin('same_noun', next, token, list);
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next !== undefined && OWNERS.test(token.tail)) claimWithin('owners', token, next, list);
  }
  const issues = tokens.find(({ unit }) => unit === '期');
  const copies = tokens.find(({ unit }) => unit === '册');
  if (issues === undefined || copies === undefined) return;
  list.add('narrative.scale', 'copies', {
    left: mentioned(copies, issues),
    operator: '<=',
    right: constant(MOST_COPIES),
  });
}

/** Each figure with the next one of its unit and noun. */
function nextOfNoun(tokens: readonly Token[]): [Token, Token][] {
  const last = new Map<string, Token>();
  const pairs: [Token, Token][] = [];
  for (const token of tokens) {
    const noun = NOUN.exec(token.tail)?.[1];
    if (noun === undefined) continue;
    const key = `${token.unit} ${noun}`;
    const before = last.get(key);
    if (before !== undefined) pairs.push([before, token]);
    last.set(key, token);
  }
  return pairs;
}

/** Two figures of one thing, in two places. Different, they may still count different months or bodies: a question. */
function claimTwice(tokens: readonly Token[], { id, pattern, units }: Indicator, list: ClaimList): void {
  const found = tokens.filter(({ unit, head }) => units.test(unit ?? '') && pattern.test(head));
  const [first, ...others] = onePerParagraph(found);
  for (const other of others) if (first !== undefined) claimEqual(id, first, other, list);
}

/** What one column of a site has published, told twice. */
function compareColumns(tokens: readonly Token[], list: ClaimList): void {
  const named = tokens.flatMap((token) => {
    const name = COLUMN.exec(token.lead)?.[1];
    return name === undefined ? [] : [{ token, name }];
  });
  // From the last one back: the next of its name that stands in another sentence.
  const next = new Map<string, { token: Token; beyond: Token | undefined }>();
  const pairs: [Token, Token][] = [];
  for (const { token, name } of named.toReversed()) {
    const key = name.slice(-SAME_ENDING);
    const known = next.get(key);
    const beyond = known?.token.sentence === token.sentence ? known.beyond : known?.token;
    if (beyond !== undefined) pairs.push([token, beyond]);
    next.set(key, { token, beyond });
  }
  for (const [token, other] of pairs.reverse()) claimEqual('column', token, other, list);
}

function claimEqual(id: string, first: Token, other: Token, list: ClaimList): void {
  list.add('narrative.stated-twice', id, {
    left: mentioned(first),
    operator: '=',
    right: mentioned(other),
    asks: 'always',
  });
}

function onePerParagraph(tokens: readonly Token[]): Token[] {
  const seen = new Set();
  return tokens.filter(({ sentence }) => !seen.has(sentence.paragraph) && seen.add(sentence.paragraph));
}
