import { analyze } from '../../src/analyze.ts';
import { isMention } from '../../src/model/anchor.ts';
import type { Addend, Check } from '../../src/model/check.ts';
import type { Mention } from '../../src/model/mention.ts';
import type { Report } from '../../src/model/report.ts';
import type { Marked } from '../../src/overlay/marked.ts';
import { readPage } from '../../src/page/read-page.ts';
import type { Phrases } from '../../src/wording/phrases.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';
import { findingOfEach } from './finding.ts';
import { mention } from './mention.ts';

const CLAUSE_END = /[，。；]/;

/** A figure to be found on a page, and what it comes to. */
export type Printed = readonly [raw: string, value: string | null, more?: Partial<Mention>];

/** Figures of a page's text, found where they are printed, in the given order; each raw text once. */
export function mentionsOn(document: Document, printed: readonly Printed[]): Mention[] {
  const { paragraphs } = readPage(document).body;
  return printed.map(([raw, value, more], at) => {
    const paragraph = paragraphs.find(({ text }) => text.includes(raw));
    if (paragraph === undefined) throw new Error(`the page does not print ${raw}`);
    const start = paragraph.text.indexOf(raw);
    const before = paragraph.text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
    const after = paragraph.text.slice(start + raw.length).split(CLAUSE_END)[0] ?? '';
    const quote = `${before}${raw}${after}`.trim();
    const place = { paragraph, start, end: start + raw.length, quote };
    return mention(raw, value, { id: `m${at + 1}`, ...place, ...more });
  });
}

/** A page as it would be marked if its text were read so and these relations did not hold. */
export function textReport(
  document: Document,
  mentions: readonly Mention[],
  checks: readonly Check[],
  phrases: Phrases = zhCN,
): Marked {
  const body = readPage(document).body;
  const read = analyze(document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  const report: Report = { ...read.report, mentions, checks, findings: findingOfEach(checks) };
  return {
    document,
    report,
    phrases,
    targetOf: (anchor) =>
      isMention(anchor) ? body.rangeOf(anchor.paragraph.id, anchor.start, anchor.end) : read.targetOf(anchor),
  };
}

export function addendOf(figure: Mention): Addend {
  return { field: null, figure: null, mention: figure, value: figure.value };
}
