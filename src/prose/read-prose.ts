import type { Mention, Paragraph } from '../model/mention.ts';
import type { Binding, Claim, Denial, PartPhrase } from '../model/narrative.ts';
import type { Term } from '../model/rule.ts';
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
import { readSentences } from './sentences.ts';

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
}

/**
 * Reads running text: figures with their units and bounds, and what the text itself says of them. Takes time in
 * proportion to the length of the text; never throws for what is in it.
 */
export function readProse(
  paragraphs: readonly Paragraph[],
  phrasebook: Phrasebook,
  facts: Facts,
): ProseReading {
  const prose = readSentences(paragraphs);
  const list = new ClaimList();
  const context = new Context(prose.sentences, facts);
  const bound = bindFigures(prose, context, phrasebook.bindings, facts, list);
  findDenials(prose, context, phrasebook.denials, facts, list);
  addUpParts(prose, bound, list);
  checkShares(prose, list);
  comparePhrases(prose, phrasebook.parts, phrasebook.indicators, list);
  countLists(prose, facts, list);
  compareFees(prose, list);
  compareDates(prose, facts, list);
  const tokens = prose.sentences.flatMap((sentence) => sentence.tokens.map(({ mention }) => mention));
  return inOrder([...tokens, ...list.mentions], list);
}

/** Gives mentions their ids in document order, and claims the ids of their mentions. */
function inOrder(found: readonly Mention[], { claims, fieldOf }: ClaimList): ProseReading {
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
