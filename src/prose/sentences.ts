import type { Mention, Paragraph } from '../model/mention.ts';
import { finish, type Steps } from '../model/steps.ts';
import { type FoundFigure, findFigures } from './find-figures.ts';
import { MASKED, mask } from './mask.ts';
import { type SqueezedProse, squeezeProse } from './squeeze-prose.ts';

/** A figure with the words around it, as far as they are near. Places are those of the sentence's text. */
export interface Token extends FoundFigure {
  readonly mention: Mention;
  /** Words between the clause's beginning, or the figure before it, and the figure. */
  readonly lead: string;
  /** Words between the figure and the clause's end, or the next figure. */
  readonly tail: string;
  /** The clause up to the figure, other figures and all. */
  readonly head: string;
  /** True where its clause has no figure before it. */
  readonly isFirst: boolean;
  /** Where its clause ends. */
  readonly clauseEnd: number;
  readonly sentence: Sentence;
}

export interface Sentence {
  readonly paragraph: Paragraph;
  readonly section: string | null;
  /** The paragraph right before its own, where that is too short for a sentence: 招生考试. */
  readonly caption: string | null;
  /** Squeezed; figures and all. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Position among all sentences of the page. */
  readonly index: number;
  /** Where a character of the text stands in the paragraph's. */
  readonly placeOf: (at: number) => number;
}

/** A heading of the first rank: 一、总体情况. */
interface Heading {
  readonly number: number;
  readonly title: string;
  readonly paragraph: Paragraph;
}

export interface Prose {
  readonly sentences: readonly Sentence[];
  readonly headings: readonly Heading[];
  /** True where the text has more figures than are read, and ends there. */
  readonly isCut: boolean;
}

/** No report seen has 2,000. */
const MOST_FIGURES = 30_000;
/** So many characters are one step. */
const STEP = 4000;

/** A paragraph with fewer characters than this, and without a stop, is no sentence. */
const SHORTEST = 6;
/** Words further from a figure than this say nothing of it; a clause may be as long as a page. */
const NEAR = 80;
/** So much of a clause is quoted to either side. */
const LONGEST_QUOTE = 60;
const STOP = /[。!?]/;
const SENTENCE = /[^。!?]+[。!?]?/g;
const CLAUSE_END = /[，;:()。!?]/;
const NUMERALS = '一二三四五六七八九十';
const HEADING = /^([一二三四五六七八九十]{1,2})[、.．](.{2,40})$/;
/** A heading within a running text: 。一、总体情况, or one that white space parts from what is before it. */
const INNER_HEADING = /(?<=[。；;\s])(?=[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])/;
const DIGIT = /[\d一二两三四五六七八九十百千]/;

/** Cuts paragraphs into sentences, finds the figures of each, and the headings of the first rank. */
export function readSentences(paragraphs: readonly Paragraph[]): Prose {
  return finish(readSentencesInSteps(paragraphs));
}

export function* readSentencesInSteps(paragraphs: readonly Paragraph[]): Steps<Prose> {
  const reader = new Reader();
  for (const paragraph of paragraphs) yield* reader.read(paragraph);
  return reader;
}

class Reader implements Prose {
  readonly sentences: Sentence[] = [];
  readonly headings: Heading[] = [];
  private section: string | null = null;
  private mentions = 0;
  private caption: string | null = null;
  private length = 0;

  get isCut(): boolean {
    return this.mentions >= MOST_FIGURES;
  }

  *read(paragraph: Paragraph): Steps<void> {
    let from = 0;
    for (const piece of paragraph.text.split(INNER_HEADING)) {
      yield* this.readPiece(paragraph, piece, from);
      from += piece.length;
    }
  }

  private *readPiece(paragraph: Paragraph, piece: string, from: number): Steps<void> {
    const squeezed = squeezeProse(piece);
    const heading = HEADING.exec(headOf(squeezed.text));
    const number = NUMERALS.indexOf(heading?.[1] ?? '') + 1;
    if (heading !== null && number > 0) {
      this.section = heading[0];
      this.headings.push({ number, title: heading[2] ?? '', paragraph });
    }
    if (squeezed.text.length < SHORTEST && !STOP.test(squeezed.text)) {
      if (squeezed.text !== '') this.caption = squeezed.text;
      return;
    }
    for (const match of squeezed.text.matchAll(SENTENCE)) {
      if (this.isCut) return;
      this.length += match[0].length;
      if (this.length > STEP) {
        this.length = 0;
        yield;
      }
      this.readSentence(paragraph, match[0], squeezed, from, match.index);
    }
  }

  private readSentence(
    paragraph: Paragraph,
    text: string,
    { places }: SqueezedProse,
    from: number,
    offset: number,
  ): void {
    const tokens: Token[] = [];
    const sentence: Sentence = {
      paragraph,
      section: this.section,
      caption: this.caption,
      text,
      tokens,
      index: this.sentences.length,
      placeOf: (at) => from + (places[offset + at] ?? 0),
    };
    this.sentences.push(sentence);
    this.caption = null;
    if (!DIGIT.test(text)) return;
    const masked = mask(text);
    if (!DIGIT.test(masked)) return;
    const figures = findFigures(masked);
    let clause = { start: 0, end: -1 };
    for (const [at, figure] of figures.entries()) {
      if (figure.start > clause.end) clause = clauseAround(masked, figure.start);
      const before = Math.max(clause.start, figures[at - 1]?.end ?? 0, figure.start - NEAR);
      const behind = Math.min(clause.end, figures[at + 1]?.start ?? clause.end, figure.end + NEAR);
      this.mentions += 1;
      const start = sentence.placeOf(figure.start);
      const end = sentence.placeOf(figure.end - 1) + 1;
      const quote = text.slice(
        Math.max(clause.start, figure.start - LONGEST_QUOTE),
        Math.min(clause.end, figure.end + LONGEST_QUOTE),
      );
      const { value, low, high, unit } = figure;
      tokens.push({
        ...figure,
        sentence,
        lead: masked.slice(before, figure.start).replaceAll(MASKED, ''),
        tail: masked.slice(figure.end, behind).replaceAll(MASKED, ''),
        head: text.slice(Math.max(clause.start, figure.start - NEAR), figure.start),
        isFirst: (figures[at - 1]?.end ?? 0) <= clause.start,
        clauseEnd: clause.end,
        mention: {
          id: `m${this.mentions}`,
          quote,
          raw: paragraph.text.slice(start, end),
          value,
          low,
          high,
          unit,
          field: null,
          section: this.section,
          paragraph,
          start,
          end,
        },
      });
    }
  }
}

function clauseAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !CLAUSE_END.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** What may be a heading: the text up to a heading of the second rank, a digit or a stop. */
function headOf(text: string): string {
  return /^[^。;:，\d(（]*/.exec(text.slice(0, 60))?.[0] ?? '';
}
