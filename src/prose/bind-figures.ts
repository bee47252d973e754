import type { Binding } from '../model/narrative.ts';
import type { Steps } from '../model/steps.ts';
import { allMentioned, type ClaimList, constant, type Facts, fields, mentioned } from './claim-list.ts';
import {
  type Context,
  isElsewhere,
  isOtherBusiness,
  isPlainlyPlaced,
  type Surroundings,
} from './elsewhere.ts';
import { isOfOtherYear, isOwnCount, isUsualCount, type Span, spanOf } from './scope.ts';
import type { Prose, Sentence, Token } from './sentences.ts';

/** A figure of the text and the phrase by which it is known. */
export interface BoundToken {
  readonly token: Token;
  readonly binding: Binding;
  readonly span: Span;
  /** Its words say that it counts another body, another time or a part: it may only agree. */
  readonly isElsewhere: boolean;
}

/** A clause that says no more than that all years are counted now: 历年累计615条. */
const ONLY_ALL_YEARS = /^[，;:]*(?:历年)?(?:共|总)?累计(?:共|为|达)?$/;
/** Everything that came in was answered; unless some of it was carried over. */
const ALL_ANSWERED =
  /(?:全部|均|都|已全部)(?!是|为|系|通过|不|未)[^，。]{0,24}(?:答复|办结|办理完毕|回复)|已(?:受理)?(?:答复|回复|办结)/;
const NOT_ALL = /结转|顺延|另有|尚|正在|其余/;
const ALL_ONE_CHANNEL =
  /(?:均|全部|都)(?:是|为|系)?(?:通过|从|经)?(网络|网上|信函|当面|传真|邮件)(?:渠道|方式)?(?:提交|提出)?(?:的)?(?:依?申请|方式|渠道|提交|，|。|$)/;
const ALL_PERSONS = /(?:均|全部|都)(?:是|为|系)(?:由)?自然人/;
const CONCLUDED: readonly string[] = [
  'requests.concluded.total',
  'national-2014.replies',
  'zhejiang-2013.replies_total',
  'fujian-cumulative.replies.year',
];
const CARRIED_OUT = 'requests.carried_out.total';

/** 没有收到1件申请 says that there was none. */
const NEGATED = /没有|未(?:曾|有|收到|接到|受理|发生|产生|出现)|[并均]无/;

/** So many figures are one step. */
const STEP = 200;

/** Compares the figures that a phrase names with the fields of the form that count the same. */
export function* bindFigures(
  { sentences }: Prose,
  context: Context,
  bindings: readonly Binding[],
  facts: Facts,
  list: ClaimList,
): Steps<BoundToken[]> {
  const bound: BoundToken[] = [];
  let tokens = 0;
  let before: readonly BoundToken[] = [];
  for (const sentence of sentences) {
    const previous = sentences[sentence.index - 1];
    const isNear = previous !== undefined && previous.paragraph === sentence.paragraph;
    // 历年累计 takes up what its sentence, or the one before it in the paragraph, began with.
    const [last] = isNear ? before : [];
    const own: BoundToken[] = [];
    for (const [at, token] of sentence.tokens.entries()) {
      tokens += 1;
      if (tokens % STEP === 0) yield;
      const latest = own.at(-1) ?? null;
      // Behind a figure that is not known, nobody knows what 历年累计 counts.
      const first = at === 0 ? (last ?? null) : latest?.token === sentence.tokens[at - 1] ? latest : null;
      const bare = bindToken(token, bindings, first, facts);
      if (bare !== null) own.push({ ...bare, isElsewhere: isOfElse(bare, context.at(sentence), facts) });
    }
    const often = toldTwice(own);
    for (const found of own)
      claim(often.has(keyOf(found)) ? { ...found, isElsewhere: true } : found, previous, facts, list);
    claimRest(sentence, own, facts, list);
    claimChannels(sentence, isNear ? [...before, ...own] : own, list);
    before = own;
    for (const found of own) bound.push(found);
  }
  return bound;
}

/** What one sentence tells twice, with two numbers, are parts: 市政府收到8件，市政府部门收到15件. */
function toldTwice(own: readonly BoundToken[]): ReadonlySet<string> {
  const values = Map.groupBy(own, keyOf);
  return new Set([...values].flatMap(([key, all]) => (isOneNumber(all) ? [] : [key])));
}

function isOneNumber(all: readonly BoundToken[]): boolean {
  return all.every(({ token }) => token.value === all[0]?.token.value);
}

function keyOf({ binding, span }: BoundToken): string {
  return `${binding.rule} ${binding.subject} ${span}`;
}

function bindToken(
  token: Token,
  bindings: readonly Binding[],
  first: BoundToken | null,
  { isDeclared, titleYear }: Facts,
): Omit<BoundToken, 'isElsewhere'> | null {
  const { unit, lead, head } = token;
  if (first !== null && ONLY_ALL_YEARS.test(lead))
    return { token, binding: first.binding, span: spanOf(lead) };
  if (unit === null || NEGATED.test(lead)) return null;
  const fitting = bindings.filter((each) => fits(token, each));
  // Layouts of a form may count a thing in rows of their own: the phrase means the one that this form has.
  const counted = fitting.find((each) => each.fields.some(({ sum }) => sum.every(isDeclared)));
  const binding = counted?.subject === fitting[0]?.subject ? counted : fitting[0];
  // 历年 may stand before a figure that the clause has before: 历年申请复议累计0起、诉讼0起.
  if (binding === undefined || isOfOtherYear(token, binding.rule === 'narrative.carried', titleYear))
    return null;
  // 累计公开1420条，其中网站公开1400条: a part counts the years of its whole.
  const span = spanOf(head);
  return { token, binding, span: span === 'year' && OF_WHOLE.test(lead) ? (first?.span ?? span) : span };
}

const OF_WHOLE = /^[，:]?其中/;

function fits({ unit, lead, tail }: Token, binding: Binding): boolean {
  if (unit === null || !binding.units.includes(unit)) return false;
  if (binding.lead !== undefined && !binding.lead.test(lead)) return false;
  if (binding.tail !== undefined && !binding.tail.test(tail)) return false;
  return (
    binding.unless === undefined || !binding.unless.test(lead + (binding.tail === undefined ? '' : tail))
  );
}

function claim(found: BoundToken, previous: Sentence | undefined, facts: Facts, list: ClaimList): void {
  const { token, binding, span } = found;
  const sums = sumsOf(found, facts);
  const [sum, ...others] = sums;
  if (sum === undefined) return;
  const [field, ...more] = sum;
  const isClear = span !== 'unclear' || others.length === 0;
  if (field !== undefined && more.length === 0 && isClear) list.fieldOf.set(token.mention, field);
  const isSure =
    binding.isCertain === true &&
    !found.isElsewhere &&
    isOwnCount(token, wordsBefore(found), binding.certainBehind, span, previous, facts);
  list.add(binding.rule, span === 'all-years' ? `${binding.subject}.all_years` : binding.subject, {
    left: mentioned(token),
    operator: binding.operator ?? '=',
    right: fields(...sum),
    ...(others.length === 0 ? {} : { alternatives: others.map((names) => fields(...names)) }),
    ...(isSure ? {} : { asks: found.isElsewhere ? 'never' : 'always' }),
  });
}

/** Of all that came in, was answered or made public, 其中 is a part; and words that no whole has before it name one. */
const TOTALS: ReadonlySet<string> = new Set(['received', 'answered', 'published']);
/** What became of applications may be told of petitions in the same words. */
const OF_APPLICATIONS: ReadonlySet<string> = new Set([
  'narrative.answered',
  'narrative.outcome',
  'narrative.carried',
  'narrative.applicant',
  'narrative.channel',
]);
/** A bracket that says more of the figure before it, without figures of its own: 12件(未经复议直接起诉). */
const QUALIFIED = /^\([^()\d]{2,}\)/;

function isOfElse(found: Omit<BoundToken, 'isElsewhere'>, around: Surroundings, facts: Facts): boolean {
  const { token, binding } = found;
  const { sentence, start, end, head } = token;
  if (binding.isLoose === true || isElsewhere(sentence, start, head, around, facts)) return true;
  if (OF_APPLICATIONS.has(binding.rule) && isOtherBusiness(start, around)) return true;
  if (QUALIFIED.test(sentence.text.slice(end, end + LONGEST_BRACKET))) return true;
  if (!TOTALS.has(binding.subject)) return false;
  if (/其中/.test(token.lead)) return true;
  if (binding.subject === 'answered') return false;
  if (binding.isCertain === true && !isUsualCount(wordsBefore(found), facts)) return true;
  return !isPlainlyPlaced(sentence, start - head.length, around, facts);
}

const LONGEST_BRACKET = 60;

/** Fields whose sums the figure may be, the likeliest first; none where the form does not count it. */
function sumsOf({ binding, span }: BoundToken, { isDeclared }: Facts): (readonly string[])[] {
  for (const { sum, cumulative, or = [] } of binding.fields) {
    const ofYears = cumulative?.every(isDeclared) ? [cumulative] : [];
    if (span === 'all-years' && ofYears.length > 0) return ofYears;
    if (span !== 'all-years' && sum.every(isDeclared))
      return [sum, ...(span === 'unclear' ? ofYears : []), ...or];
  }
  return [];
}

/** The words of the clause before the phrase; of a clause with figures before it, those behind the last one. */
function wordsBefore({ token, binding }: Pick<BoundToken, 'token' | 'binding'>): string {
  return token.lead.slice(0, binding.lead?.exec(token.lead)?.index ?? 0);
}

/** What a sentence says of all the applications that it has counted: 均是网络申请件, 全部答复. */
function claimRest(sentence: Sentence, bound: readonly BoundToken[], facts: Facts, list: ClaimList): void {
  const received = bound.find(isReceived);
  if (received === undefined) return;
  const { token, binding } = received;
  const rest = sentence.text.slice(token.end);
  const asks = { asks: received.isElsewhere ? 'never' : 'always' } as const;
  const whole = binding.fields.find(({ sum }) => sum.every(facts.isDeclared))?.sum;
  if (
    ALL_ANSWERED.test(rest) &&
    !NOT_ALL.test(rest) &&
    !bound.some((each) => each.binding.subject === 'answered')
  ) {
    const concluded = CONCLUDED.find(facts.isDeclared);
    if (concluded !== undefined)
      list.add('narrative.answered', 'all', {
        left: mentioned(token),
        operator: '=',
        right: fields(concluded),
        ...asks,
      });
    if (facts.isDeclared(CARRIED_OUT))
      list.add('narrative.answered', 'none_left', {
        left: fields(CARRIED_OUT),
        operator: '=',
        right: constant(0),
        ...asks,
      });
  }
  if (whole !== undefined && ALL_ONE_CHANNEL.test(rest))
    list.add('narrative.channel', 'only', {
      left: mentioned(token),
      operator: '=',
      right: fields(...whole),
      level: 'plausible',
      ...(received.isElsewhere ? asks : {}),
    });
  const person = 'requests.received.natural_person';
  if (ALL_PERSONS.test(rest) && facts.isDeclared(person))
    list.add('narrative.applicant', 'only', {
      left: mentioned(token),
      operator: '=',
      right: fields(person),
      ...asks,
    });
}

/**
 * Channels listed behind the applications that came in, in their sentence or the next, are no more than those; often
 * not all are listed.
 */
function claimChannels(sentence: Sentence, near: readonly BoundToken[], list: ClaimList): void {
  const channels = near.filter(
    ({ token, binding }) => token.sentence === sentence && binding.rule === 'narrative.channel',
  );
  const [first] = channels;
  const received = near.findLast(isReceived);
  if (channels.length < 2 || first === undefined || received === undefined) return;
  // 其中 in one sentence is a list of parts like any other.
  if (
    received.token.sentence === sentence &&
    /其中/.test(sentence.text.slice(received.token.end, first.token.start))
  )
    return;
  const sum = channels.reduce((total, { token }) => total + Number(token.value), 0);
  list.add('narrative.channel', 'listed', {
    left: mentioned(received.token),
    operator: sum === Number(received.token.value) ? '=' : '>=',
    right: allMentioned(channels.map(({ token }) => token)),
    level: 'plausible',
  });
}

function isReceived({ binding, span }: BoundToken): boolean {
  return binding.subject === 'received' && span !== 'all-years';
}
