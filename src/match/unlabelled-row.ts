import type { FormBlock } from '../model/form.ts';
import type { Line } from './lines.ts';
import { type Header, matchColumns } from './match-columns.ts';

/** A row without a label is known by its length: it may lack this share of the form's figures. */
const FEWEST_FIGURES = 0.6;

export interface UnlabelledRow {
  readonly header: Header;
  readonly line: Line;
  /** True where a second row of figures under the same header says something else. */
  readonly isAmbiguous: boolean;
}

/** Finds the one row of figures of a block without row labels, by the header above it. */
export function figureLines(
  lines: readonly Line[],
  block: FormBlock,
  headerLines: number,
): UnlabelledRow | null {
  let best: { header: Header; at: number } | null = null;
  lines.forEach((line, at) => {
    if (!isFigureLine(line, block)) return;
    const above = lines.slice(Math.max(0, at - headerLines), at);
    const start = above.findLastIndex((other) => isFigureLine(other, block)) + 1;
    const header = matchColumns(above.slice(start), block.columns);
    if (header !== null && header.found > (best?.header.found ?? 0)) best = { header, at };
  });
  return best === null ? null : withRivals(lines, block, best);
}

function withRivals(
  lines: readonly Line[],
  block: FormBlock,
  best: { header: Header; at: number },
): UnlabelledRow | null {
  const run: Line[] = [];
  const table = tableOf(lines[best.at]);
  for (const line of lines.slice(best.at)) {
    if (tableOf(line) !== table || !isFigureLine(line, block)) break;
    run.push(line);
  }
  const filled = run.filter((line) =>
    line.cells.some(({ cell, isLabel }) => !isLabel && cell.text.trim() !== ''),
  );
  const line = filled[0] ?? run[0];
  const texts = new Set(filled.map((each) => each.cells.map(({ cell }) => cell.text.trim()).join('|')));
  return line === undefined ? null : { header: best.header, line, isAmbiguous: texts.size > 1 };
}

function tableOf(line: Line | undefined): string | undefined {
  return line?.cells[0]?.cell.table;
}

function isFigureLine({ cells }: Line, block: FormBlock): boolean {
  const figures = cells.filter((cell) => !cell.isLabel).length;
  return figures >= block.columns.length * FEWEST_FIGURES && cells.length - figures <= 1;
}
