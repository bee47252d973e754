import Big from 'big.js';
import { allMentioned, type ClaimList, constant, mentioned } from './claim-list.ts';
import type { Prose, Token } from './sentences.ts';
import { isSameKind } from './words.ts';

/** A figure and the percentage that the text gives for it. */
interface Share {
  readonly part: Token;
  readonly percent: Token;
}

const RATE = /(?<!时|期|限)(?:办结|答复|回复|办理)率(?:均)?(?:达到|达|为)?$/;
const TAKEN_IN = /(?:受理|收到|接收|新收)[^，]*$/;
const DONE = /(?:办结|答复|办理完毕|回复)[^，率]*$/;
/** How many sentences back the whole may stand, and how many figures. */
const REACH = 3;
const MOST_CANDIDATES = 40;

/** Percentages against the figures that they are the shares of, and against a hundred. */
export function checkShares({ sentences }: Prose, list: ClaimList): void {
  let group: Share[] = [];
  for (const sentence of sentences) {
    const shares = sharesIn(sentence.tokens);
    claimRate(sentence.tokens, list);
    const last = group.at(-1)?.part.sentence;
    const continues =
      last !== undefined && last.paragraph === sentence.paragraph && sentence.index - last.index <= 1;
    // A figure before the shares that is none of them is a whole of its own.
    const [first] = shares;
    const hasWhole = sentence.tokens.some(
      (token) =>
        first !== undefined && token.start < first.part.start && isSameKind(token.unit, first.part.unit),
    );
    if (shares.length > 0 && continues && !hasWhole) for (const share of shares) group.push(share);
    else {
      claimGroup(group, sentences, list);
      group = shares;
    }
  }
  claimGroup(group, sentences, list);
}

/** 258件，占33.9%: the percentage right behind its figure. */
function sharesIn(tokens: readonly Token[]): Share[] {
  return tokens.flatMap((percent, at) => {
    const part = tokens[at - 1];
    if (percent.unit !== '%' || part === undefined || part.unit === '%' || part.unit === null) return [];
    const between = part.sentence.text.slice(part.end, percent.start);
    const isShare =
      /占/.test(between) || (/^[，(]$/.test(between) && /^[)，]?占?/.test(percent.tail) && between === '(');
    return (isShare && between.length <= 16) || percent.tail.startsWith('占') ? [{ part, percent }] : [];
  });
}

/**
 * Nobody says of what the shares are shares. The whole is the earlier figure with which most of them come out right;
 * where none does, nothing is known, and nothing is said.
 */
function claimGroup(group: readonly Share[], sentences: Prose['sentences'], list: ClaimList): void {
  const [first] = group;
  if (first === undefined) return;
  const parts = new Set(group.map(({ part }) => part));
  const from = first.part.sentence.index;
  const candidates = sentences
    .slice(Math.max(0, from - REACH), from + 1)
    .flatMap(({ tokens }) => tokens)
    .filter(
      (token) => !parts.has(token) && isSameKind(token.unit, first.part.unit) && isBefore(token, first.part),
    )
    .slice(-MOST_CANDIDATES);
  const scored = candidates
    .map((whole) => ({ whole, right: group.filter((share) => isShareOf(share, whole)).length }))
    .sort((a, b) => b.right - a.right);
  const [best] = scored;
  if (best === undefined || best.right === 0) return;
  for (const { part, percent } of group) {
    list.add('narrative.share', 'share', {
      left: mentioned(part, best.whole),
      operator: '=',
      right: mentioned(percent),
    });
  }
  claimHundred(group, best.whole, list);
}

/** Parts that together are the whole: their shares come to a hundred. */
function claimHundred(group: readonly Share[], whole: Token, list: ClaimList): void {
  const sum = group.reduce((total, { part }) => total.plus(part.value), new Big(0));
  if (group.length < 2 || !sum.eq(whole.value)) return;
  const counts = { left: mentioned(whole), right: allMentioned(group.map(({ part }) => part)) };
  list.add('narrative.parts-total', 'shares', { ...counts, operator: '=' });
  list.add('narrative.shares-total', 'shares', {
    left: allMentioned(group.map(({ percent }) => percent)),
    operator: '=',
    right: constant(100),
  });
}

/** 受理117件，办结171件，办结率100%. */
function claimRate(tokens: readonly Token[], list: ClaimList): void {
  const rate = tokens.find(({ unit, lead }) => unit === '%' && RATE.test(lead));
  if (rate === undefined) return;
  // What was carried over is among what was done, or among what there was to do.
  if (/结转|上年|去年|往年|历年/.test(rate.sentence.text.slice(0, rate.start))) return;
  const before = tokens.filter(({ start, unit }) => start < rate.start && unit !== '%');
  const taken = before.find(({ lead }) => TAKEN_IN.test(lead));
  const done = before.find(({ lead }) => DONE.test(lead) && !TAKEN_IN.test(lead));
  if (taken === undefined || done === undefined || !isSameKind(taken.unit, done.unit)) return;
  list.add('narrative.share', 'rate', {
    left: mentioned(done, taken),
    operator: '=',
    right: mentioned(rate),
  });
}

function isBefore(token: Token, part: Token): boolean {
  return (
    token.sentence.index < part.sentence.index ||
    (token.sentence === part.sentence && token.start < part.start)
  );
}

/** Rounded to the last printed digit, or cut off after it. */
function isShareOf({ part, percent }: Share, whole: Token): boolean {
  if (Number(whole.value) === 0 || new Big(part.value).gt(whole.value)) return false;
  const decimals = percent.value.split('.')[1]?.length ?? 0;
  // Nearly every figure is far from right: no need to be exact to see it.
  const distance = (Number(part.value) * 100) / Number(whole.value) - Number(percent.value);
  if (Math.abs(distance) > 2 * 10 ** -decimals) return false;
  const share = new Big(part.value).times(100).div(whole.value);
  const digit = new Big(10).pow(-decimals);
  const printed = new Big(percent.value);
  return share.gte(printed.minus(digit.div(2))) && share.lt(printed.plus(digit));
}
