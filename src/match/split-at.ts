import type { Line, LineCell } from './lines.ts';

/** A line's labels up to the row's own, and the cells after it; without one, all labels and all the rest. */
export function splitAt(
  line: Line | undefined,
  label: LineCell | null,
): { before: LineCell[]; after: LineCell[] } {
  const cells = [...(line?.cells ?? [])];
  if (label === null) return { before: [], after: cells.filter((cell) => !cell.isLabel) };
  const at = cells.indexOf(label);
  return { before: cells.slice(0, at + 1).filter((cell) => cell.isLabel), after: cells.slice(at + 1) };
}
