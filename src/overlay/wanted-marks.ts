import { type Anchor, anchorOf, anchorsOfFinding, comparePlaces } from '../model/anchor.ts';
import { type ChangedCell, soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Finding, Report } from '../model/report.ts';
import type { FindingKind } from '../model/summary.ts';
import { kindOf } from '../wording/describe-finding.ts';

/** The worst finding of a place gives its mark. */
const ORDER: readonly FindingKind[] = ['unequal', 'question', 'unknown', 'explained'];

/** One finding may stand at thousands of places of a page beyond all measure. */
const MOST_MARKS = 200;

export interface WantedMark {
  readonly anchor: Anchor;
  /** Position in `Report.findings`. */
  readonly finding: number;
  readonly check: Check;
  /** The cell that it stands at, where that is what would have to change. */
  readonly changed: ChangedCell | null;
}

/**
 * One mark for each cell that would have to change, where there is one way only, else for each place at which a relation
 * stands that is not simply true; in the order of the page, in which the keyboard goes through them.
 */
export function wantedMarks({ findings, checks }: Report): WantedMark[] {
  const worst = new Map<Anchor['id'], WantedMark>();
  for (const [at, finding] of findings.entries()) {
    for (const wanted of marksOf(finding, at, checks)) {
      const known = worst.get(wanted.anchor.id);
      if (known === undefined || rank(wanted.check) < rank(known.check)) worst.set(wanted.anchor.id, wanted);
    }
  }
  const wanted = [...worst.values()].slice(0, MOST_MARKS);
  return wanted.sort((a, b) => comparePlaces(a.anchor, b.anchor));
}

function marksOf(found: Finding, finding: number, all: readonly Check[]): WantedMark[] {
  const checks = found.checks.flatMap((at) => all[at] ?? []);
  const [check] = checks;
  const sole = soleCandidate(found);
  if (check !== undefined && sole !== null) {
    const anchors = anchorsOfFinding(found, all);
    const isEachMarked = anchors.length === sole.cells.length;
    return anchors.map((anchor, each) => {
      const changed = isEachMarked ? (sole.cells[each] ?? null) : null;
      return { anchor, finding, check, changed };
    });
  }
  return checks.flatMap((each) => {
    const anchor = anchorOf(each);
    return anchor === null ? [] : [{ anchor, finding, check: each, changed: null }];
  });
}

function rank(check: Check): number {
  return ORDER.indexOf(kindOf(check));
}
