import { type Anchor, anchorsOf } from '../model/anchor.ts';
import { soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Finding } from '../model/report.ts';

/** A place on the page that an open card speaks of. */
export interface Lit {
  readonly anchor: Anchor;
  /** Would have to change; takes part in a relation; is only there to be pointed at. */
  readonly kind: 'changed' | 'lit' | 'quiet';
}

/** Up to so many relations of one cell are lit together: they cross where it stands. */
const MOST_TOGETHER = 4;

/**
 * What is lit while a finding's card is open, the strongest first.
 *
 * @param checks those of the finding.
 * @param opened those of them whose equation is shown.
 */
export function litOf(finding: Finding, checks: readonly Check[], opened: ReadonlySet<Check>): Lit[] {
  const sole = soleCandidate(finding);
  const areAllLit = checks.length === 1 || (sole !== null && checks.length <= MOST_TOGETHER);
  const unopened = sole === null ? 1 : 0;
  const lit = checks.flatMap((check) =>
    areAllLit || opened.has(check) ? anchorsOf(check) : anchorsOf(check).slice(0, unopened),
  );
  const cells = finding.candidates.flatMap((each) => each.cells.map(({ figure }) => figure.cell));
  const texts = finding.candidates.flatMap((each) => each.texts.map(({ mention }) => mention));
  const witnesses = finding.candidates.flatMap((each) => each.witnesses);
  const as = (anchors: readonly Anchor[], kind: Lit['kind']) => anchors.map((anchor) => ({ anchor, kind }));
  return sole === null
    ? [...as(lit, 'lit'), ...as([...cells, ...texts, ...witnesses], 'quiet')]
    : [...as(cells, 'changed'), ...as([...lit, ...witnesses], 'lit')];
}
