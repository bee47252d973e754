import type { Check } from './check.ts';
import type { Cell } from './grid.ts';

/** The cell at which a relation stands: that of its first printed figure. Null where the page has none of them. */
export function anchorOf(check: Check | undefined): Cell | null {
  const addends = [...(check?.left.addends ?? []), ...(check?.right.addends ?? [])];
  return addends.find(({ figure }) => figure !== null)?.figure?.cell ?? null;
}
