import type { Paragraph } from '../../src/model/mention.ts';
import { readPage } from '../../src/page/read-page.ts';
import { readProse } from '../../src/prose/read-prose.ts';
import { BINDINGS } from '../../src/rules/narrative/bindings.ts';
import { DENIALS } from '../../src/rules/narrative/denials.ts';
import { INDICATORS, PART_PHRASES } from '../../src/rules/narrative/phrases-of-parts.ts';
import { alternate, callsIn } from './sampler.ts';

const PHRASEBOOK = { bindings: BINDINGS, denials: DENIALS, parts: PART_PHRASES, indicators: INDICATORS };
/** A form with every field: each phrase that can be compared is. */
const FACTS = {
  isDeclared: () => true,
  form: null,
  titleYear: 2021,
  agency: '示例县人民政府',
  publishedOn: '2022-01-20',
  tableYear: null,
};

export interface Times {
  /** Milliseconds of each sample. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly mentions: number;
  readonly claims: number;
  /** How many words with digits the browser's segmenter found. */
  readonly words: number;
}

/** The sentences of the page: its paragraphs that end in a full stop. */
export function paragraphs(): string[] {
  return readPage(document).body.paragraphs.flatMap(({ text }) =>
    text.trim().endsWith('。') ? [text.trim()] : [],
  );
}

/** Our reading of a text, paragraph by paragraph, and the browser's cutting of the same into words, in turn. */
export function again(texts: readonly string[], samples: number, warmUpMs: number): Times {
  const prose = texts.map((text, at): Paragraph => ({ id: `p${at + 1}`, text, tablesBefore: 0 }));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const ours = () => readProse(prose, PHRASEBOOK, FACTS);
  const theirs = () => {
    let count = 0;
    for (const text of texts)
      for (const { segment } of segmenter.segment(text)) if (/\d/.test(segment)) count += 1;
    return count;
  };
  callsIn(warmUpMs, ours);
  callsIn(warmUpMs, theirs);
  const [a = [], b = []] = alternate(
    [ours, theirs].map((run) => ({ run, calls: 1 })),
    samples,
  );
  const { mentions, claims } = ours();
  const inMs = (times: readonly number[]) => times.map((time) => time / 1000);
  return {
    ours: inMs(a),
    theirs: inMs(b),
    mentions: mentions.length,
    claims: claims.length,
    words: theirs(),
  };
}
