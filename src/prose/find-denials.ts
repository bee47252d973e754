import type { Denial } from '../model/narrative.ts';
import type { Steps } from '../model/steps.ts';
import { type ClaimList, type Facts, fields, mentioned } from './claim-list.ts';
import { type Context, isElsewhere } from './elsewhere.ts';
import type { Prose, Sentence } from './sentences.ts';

const CLAUSE = /[^，;:()。!?]+/g;
/** 没有, 未, 无 and their like; not 无法, 未来, 无正当理由. */
const NEGATION =
  /(?:没有|尚未|从未|并未|未曾|不存在|未(?![来成满经尽必能按及])|无(?![法关效需偿障缝人论线锡证故意疑私形声])(?!正当))/g;

/** 经复议维持的无一起诉讼: of some, there was none. */
const OF_SOME = /的$/;
/** What is further from a negation than this is not what it denies. */
const NEAR = 80;

/** So many sentences are one step. */
const STEP = 200;

/** Finds what the text says there was none of; the same words in a heading or a rule of law are no statement. */
export function* findDenials(
  { sentences }: Prose,
  context: Context,
  denials: readonly Denial[],
  facts: Facts,
  list: ClaimList,
): Steps<void> {
  for (const sentence of sentences) {
    if (sentence.index % STEP === STEP - 1) yield;
    if (!/[未无没不零]|为0/.test(sentence.text)) continue;
    for (const clause of sentence.text.matchAll(CLAUSE))
      readClause(sentence, clause[0], clause.index, context, denials, facts, list);
  }
}

/** A negation at the end: 行政复议和行政诉讼一件也没有, 均未发生, 均为0件. */
const AT_END = /(?:一[件起宗]也|均|都|全年)?(?:没有(?:发生)?|未发生|为零|为0(?:[件起宗]|$))$/;

function readClause(
  sentence: Sentence,
  clause: string,
  offset: number,
  context: Context,
  denials: readonly Denial[],
  facts: Facts,
  list: ClaimList,
): void {
  const end = AT_END.exec(clause);
  const last =
    end === null
      ? []
      : [
          {
            word: end[0],
            index: end.index,
            rest: clause.slice(Math.max(0, end.index - NEAR), end.index),
            isLast: true,
          },
        ];
  const words = [...clause.matchAll(NEGATION)].map(({ 0: word, index }) => {
    return { word, index, rest: clause.slice(index + word.length).slice(0, NEAR), isLast: false };
  });
  for (const { word, index, rest, isLast } of [...last, ...words]) {
    const denied = denials.filter(({ pattern, topic, unless }) => {
      return (isLast ? topic : pattern)?.test(rest) === true && unless?.test(rest) !== true;
    });
    const claims = denied.flatMap((denial) =>
      denial.fields.filter(facts.isDeclared).map((field) => ({ denial, field })),
    );
    if (claims.length === 0) continue;
    const mention = list.mention(sentence, offset + index, word.length, '0', quoteOf(clause, index));
    const before = clause.slice(Math.max(0, index - NEAR), index);
    const isOfElse =
      (!isLast && OF_SOME.test(before)) ||
      isElsewhere(sentence, offset + index, before, context.at(sentence), facts);
    for (const { denial, field } of claims) {
      list.add('narrative.none', denial.subject, {
        left: mentioned({ mention }),
        operator: '=',
        right: fields(field),
        asks: isOfElse ? 'never' : 'always',
      });
    }
    return;
  }
}

function quoteOf(clause: string, index: number): string {
  return clause.slice(Math.max(0, index - NEAR), index + NEAR);
}
