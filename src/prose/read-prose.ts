import type { Mention, Paragraph } from '../model/mention.ts';
import type { Binding, Claim, Denial, PartPhrase } from '../model/narrative.ts';
import type { Term } from '../model/rule.ts';
import { finish, type Steps } from '../model/steps.ts';
import { addUpParts } from './add-up-parts.ts';
import { bindFigures } from './bind-figures.ts';
import { checkShares } from './check-shares.ts';
import { ClaimList, type Facts } from './claim-list.ts';
import { compareDates } from './compare-dates.ts';
import { compareFees } from './compare-fees.ts';
import { comparePhrases, type Indicator } from './compare-phrases.ts';
import { countLists } from './count-lists.ts';
import { Context } from './elsewhere.ts';
import { findDenials } from './find-denials.ts';
import { type Prose, readSentencesInSteps } from './sentences.ts';

/** The phrases that a text is searched for: data, and none of the reader's business what they are about. */
export interface Phrasebook {
  readonly bindings: readonly Binding[];
  readonly denials: readonly Denial[];
  readonly parts: readonly PartPhrase[];
  readonly indicators: readonly Indicator[];
}

export interface ProseReading {
  /** Every figure of the text, bound or not, in document order. */
  readonly mentions: readonly Mention[];
  /** What the text says of them, to be assessed like any other relation. */
  readonly claims: readonly Claim[];
  /** True where the text has more than was read of it. */
  readonly isCut: boolean;
}

/** Where the text is cut, so many sentences before the cut are not compared: what they go on with may be behind it. */
const NEAR_CUT = 50;

/**
 * Reads running text: figures with their units and bounds, and what the text itself says of them. Takes time in
 * proportion to the length of the text; never throws for what is in it.
 */
export function readProse(
  paragraphs: readonly Paragraph[],
  phrasebook: Phrasebook,
  facts: Facts,
): ProseReading {
  return finish(readProseInSteps(paragraphs, phrasebook, facts, false));
}

/** @param isEndCut the paragraphs are not all that the page has. */
export function* readProseInSteps(
  paragraphs: readonly Paragraph[],
  phrasebook: Phrasebook,
  facts: Facts,
  isEndCut: boolean,
): Steps<ProseReading> {
  const prose = yield* readSentencesInSteps(paragraphs);
  const isCut = isEndCut || prose.isCut;
  const list = new ClaimList();
  const context = new Context(prose.sentences, facts);
  yield;
  const bound = yield* bindFigures(prose, context, phrasebook.bindings, facts, list);
  yield* findDenials(prose, context, phrasebook.denials, facts, list);
  yield* addUpParts(prose, bound, list);
  yield;
  checkShares(prose, list);
  yield;
  comparePhrases(prose, phrasebook.parts, phrasebook.indicators, list);
  yield;
  // Headings that are not there, and the day at the end, may stand behind the cut.
  countLists(isCut ? { sentences: prose.sentences, headings: [], isCut } : prose, facts, list);
  yield;
  compareFees(prose, list);
  if (!isCut) compareDates(prose, facts, list);
  yield;
  const tokens = prose.sentences.flatMap((sentence) => sentence.tokens.map(({ mention }) => mention));
  const reading = inOrder([...tokens, ...list.mentions], list);
  return { ...reading, claims: isCut ? farFromCut(reading, prose, facts) : reading.claims, isCut };
}

/** The claims that nothing behind the cut could change. Whose report it is may stand there too; then none is left. */
function farFromCut(
  { mentions, claims }: Omit<ProseReading, 'isCut'>,
  { sentences }: Prose,
  { agency }: Facts,
): readonly Claim[] {
  const first = sentences[sentences.length - NEAR_CUT];
  if (agency === null || first === undefined) return [];
  const paragraph = Number(first.paragraph.id.slice(1));
  const near = mentions.filter((mention) => {
    const at = Number(mention.paragraph.id.slice(1));
    return at > paragraph || (at === paragraph && mention.start >= first.placeOf(0));
  });
  const ids = new Set<string>(near.map(({ id }) => id));
  const isNear = (term: Term) => 'mention' in term && ids.has(term.mention);
  return claims.filter(({ instance: { left, right, about = [] } }) => {
    return !left.some(isNear) && !right.some(isNear) && !about.some((id) => ids.has(id));
  });
}

/** Gives mentions their ids in document order, and claims the ids of their mentions. */
function inOrder(found: readonly Mention[], { claims, fieldOf }: ClaimList): Omit<ProseReading, 'isCut'> {
  const numberOf = ({ paragraph }: Mention) => Number(paragraph.id.slice(1));
  const sorted = found.toSorted((a, b) => numberOf(a) - numberOf(b) || a.start - b.start || a.end - b.end);
  const ids = new Map(sorted.map((mention, at) => [mention.id, `m${at + 1}` as const]));
  const idOf = (id: string) => ids.get(id as Mention['id']) ?? id;
  const renamed = (terms: readonly Term[]) =>
    terms.map((term) => ('mention' in term ? { mention: idOf(term.mention) } : term));
  return {
    mentions: sorted.map((mention) => ({
      ...mention,
      id: ids.get(mention.id) ?? mention.id,
      field: fieldOf.get(mention) ?? null,
    })),
    claims: claims.map(({ rule, instance }) => ({
      rule,
      instance: {
        ...instance,
        left: renamed(instance.left),
        right: renamed(instance.right),
        ...(instance.about === undefined ? {} : { about: instance.about.map(idOf) }),
      },
    })),
  };
}
