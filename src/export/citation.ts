import { soleCandidate } from '../model/cause.ts';
import { type Addend, addendsOf } from '../model/check.ts';
import type { Finding, Report } from '../model/report.ts';
import { headlineOf } from '../wording/describe-finding.ts';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import { passageOfFigure, passageOfMention } from './find-passage.ts';
import { localTime } from './local-time.ts';
import { addressOf, type Passage } from './text-fragment.ts';

export interface CitationParts {
  readonly phrases: Phrases;
  /** SHA-256 of the page's text, as exported documents have it. */
  readonly sha256: string;
  /** Of the person who cites: an IANA name. */
  readonly timeZone: string;
}

/** A finding to be pasted into a note: what it is, where it can be seen, when it was read, and by which text. */
export function citationOf(
  finding: Finding,
  report: Report,
  { phrases, sha256, timeZone }: CitationParts,
): string {
  const { url, title, readAt } = report.source;
  const lines = [
    headlineOf(finding, report, phrases),
    fill(phrases.finding.citedPage, {
      title: title || phrases.popup.report,
      time: localTime(readAt, timeZone) ?? readAt,
    }),
    addressOf(url, passageOf(finding, report)),
    fill(phrases.finding.citedText, { sha256 }),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What would have to change, where only one thing would do; else the first figure of the first relation. */
function passageOf(finding: Finding, report: Report): Passage | null {
  const [changed] = soleCandidate(finding)?.cells ?? [];
  if (changed !== undefined) return passageOfFigure(changed.figure, report);
  const addends = addendsOf(report.checks[finding.checks[0] ?? -1]);
  return addends.map((addend) => passageOfAddend(addend, report)).find((found) => found !== null) ?? null;
}

function passageOfAddend({ figure, mention }: Addend, report: Report): Passage | null {
  if (mention !== undefined) return passageOfMention(mention, report);
  return figure === null ? null : passageOfFigure(figure, report);
}
