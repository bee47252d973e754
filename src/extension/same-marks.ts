import type { Analysis } from '../analyze.ts';
import { type Anchor, anchorsOf } from '../model/anchor.ts';
import type { Report } from '../model/report.ts';
import { isSamePlace } from '../overlay/target.ts';

/** Where something stands is compared by where it is on the page: numbers of tables and lines move with what is around. */
const PLACES = new Set(['id', 'cell', 'paragraph', 'start', 'end']);

/** Whether two readings of a page give the same marks and cards, at the same places. */
export function haveSameMarks(before: Analysis, after: Analysis): boolean {
  const told = (report: Report) => [report.source.title, report.source.url, shownChecks(report)];
  return (
    isSame(told(before.report), told(after.report)) &&
    haveSamePlaces(placesOf(before.report), before, placesOf(after.report), after)
  );
}

/** Whether two readings spell out the same figures of the text, at the same places. */
export function haveSameFigures(before: Analysis, after: Analysis): boolean {
  const [old, now] = [before.report.mentions, after.report.mentions];
  return isSame(old, now) && haveSamePlaces(old, before, now, after);
}

/** Only what there is to say something about is marked. */
function shownChecks({ findings, checks }: Report) {
  return findings.map((finding) => ({ ...finding, checks: finding.checks.map((at) => checks[at]) }));
}

function placesOf(report: Report): Anchor[] {
  return shownChecks(report).flatMap(({ checks, candidates }) => [
    ...checks.flatMap(anchorsOf),
    ...candidates.flatMap(({ cells, texts, witnesses }) => [
      ...cells.map(({ figure }) => figure.cell),
      ...texts.map(({ mention }) => mention),
      ...witnesses,
    ]),
  ]);
}

function isSame(before: unknown, after: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value, (key, part) => (PLACES.has(key) ? undefined : part));
  return text(before) === text(after);
}

function haveSamePlaces(
  old: readonly Anchor[],
  before: Analysis,
  now: readonly Anchor[],
  after: Analysis,
): boolean {
  return (
    old.length === now.length &&
    now.every((anchor, at) => {
      const then = old[at];
      return then !== undefined && isSamePlace(before.targetOf(then), after.targetOf(anchor));
    })
  );
}
