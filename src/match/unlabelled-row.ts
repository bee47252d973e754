import type { FormBlock } from '../model/form.ts';
import { squeeze } from '../text/normalize.ts';
import { headerZone } from './header-zone.ts';
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
export function figureLines(lines: readonly Line[], block: FormBlock): UnlabelledRow | null {
  const headed: { header: Header; at: number }[] = [];
  lines.forEach((line, at) => {
    if (!isFigureLine(line, block)) return;
    const header = matchColumns(headerZone(lines, 0, at), block.columns);
    if (header !== null) headed.push({ header, at });
  });
  const best = headed.reduce<(typeof headed)[number] | null>(
    (most, each) => (most === null || each.header.found > most.header.found ? each : most),
    null,
  );
  if (best === null) return null;
  // The same table twice on a page, for two years or two bodies, is as ambiguous as two rows in one table.
  const runs = headed
    .filter(({ header }) => header.found === best.header.found)
    .map(({ at }) => runFrom(lines, at, block));
  const filled = runs.flat().filter(isFilled);
  const [line = lines[best.at]] = runFrom(lines, best.at, block).filter(isFilled);
  return line === undefined
    ? null
    : { header: best.header, line, isAmbiguous: new Set(filled.map(textOf)).size > 1 };
}

/** The rows of figures from a line on, in its table; rows without any text between them do not end the run. */
function runFrom(lines: readonly Line[], from: number, block: FormBlock): Line[] {
  const run: Line[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.table !== lines[from]?.table) break;
    if (isFigureLine(line, block)) run.push(line);
    else if (textOf(line) !== '') break;
  }
  return run;
}

function isFilled({ cells }: Line): boolean {
  return cells.some(({ cell, isLabel }) => !isLabel && cell.text !== '');
}

function textOf({ cells }: Line): string {
  return cells.every(({ cell }) => cell.text === '')
    ? ''
    : cells.map(({ cell }) => squeeze(cell.text)).join('|');
}

function isFigureLine({ cells }: Line, block: FormBlock): boolean {
  let figures = 0;
  for (const { isLabel } of cells) if (!isLabel) figures += 1;
  return figures >= block.columns.length * FEWEST_FIGURES && cells.length - figures <= 1;
}
