import { type Anchor, anchorOf } from '../model/anchor.ts';
import type { Check } from '../model/check.ts';
import type { Report } from '../model/report.ts';
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
}

/** One mark for each place at which a relation stands that is not simply true, in the findings' order. */
export function wantedMarks({ findings, checks }: Report): WantedMark[] {
  const worst = new Map<Anchor['id'], WantedMark>();
  for (const [finding, { checks: positions }] of findings.entries()) {
    for (const position of positions) {
      const check = checks[position];
      const anchor = anchorOf(check);
      if (check === undefined || anchor === null) continue;
      const known = worst.get(anchor.id);
      if (known === undefined || rank(check) < rank(known.check))
        worst.set(anchor.id, { anchor, finding, check });
    }
  }
  return [...worst.values()].slice(0, MOST_MARKS);
}

function rank(check: Check): number {
  return ORDER.indexOf(kindOf(check));
}
