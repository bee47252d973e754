import { anchorOf } from '../model/anchor.ts';
import type { Check } from '../model/check.ts';
import type { Cell, CellId } from '../model/grid.ts';
import type { Report } from '../model/report.ts';
import type { FindingKind } from '../model/summary.ts';
import { kindOf } from '../wording/describe-finding.ts';

/** The worst finding of a cell gives its mark. */
const ORDER: readonly FindingKind[] = ['unequal', 'question', 'unknown', 'explained'];

export interface WantedMark {
  readonly cell: Cell;
  /** Position in `Report.findings`. */
  readonly finding: number;
  readonly check: Check;
}

/** One mark for each cell at which a relation stands that is not simply true, in the findings' order. */
export function wantedMarks({ findings, checks }: Report): WantedMark[] {
  const worst = new Map<CellId, WantedMark>();
  for (const [finding, { checks: positions }] of findings.entries()) {
    for (const position of positions) {
      const check = checks[position];
      const cell = anchorOf(check);
      if (check === undefined || cell === null) continue;
      const known = worst.get(cell.id);
      if (known === undefined || rank(check) < rank(known.check))
        worst.set(cell.id, { cell, finding, check });
    }
  }
  return [...worst.values()];
}

function rank(check: Check): number {
  return ORDER.indexOf(kindOf(check));
}
