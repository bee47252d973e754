import type { FormRow, FormTable } from '../model/form.ts';
import { labelKey } from '../text/label-key.ts';
import { align } from './align.ts';
import type { Line, LineCell } from './lines.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface RowMatch {
  /** Position in the sequence of lines. */
  readonly line: number;
  /** Position in the form table's rows, all blocks one after another. */
  readonly row: number;
  readonly label: LineCell;
  readonly score: number;
}

export interface RowMatches {
  readonly rows: readonly RowMatch[];
  /** Rows of the form that two lines claim, with different figures. */
  readonly ambiguous: ReadonlySet<number>;
}

/** What the group above a row is worth: enough to choose between equal labels, not enough to make one. */
const RIGHT_GROUP = 0.2;
const WRONG_GROUP = -0.3;
const FEWEST_SCORE = 0.55;

interface Candidate {
  readonly line: number;
  readonly hits: readonly { readonly entry: number; readonly score: number; readonly label: LineCell }[];
}

/** Pairs lines with the rows of the form's table, in order. */
export function matchRows(lines: readonly Line[], table: FormTable): RowMatches {
  const rows = rowsOf(table);
  const vocabulary = vocabularyOf(rows);
  const groups = new Set(table.groups.map(labelKey));
  const candidates: Candidate[] = [];
  lines.forEach((line, at) => {
    const hits = hitsOf(line, rows, vocabulary, groups);
    if (hits.length > 0) candidates.push({ line: at, hits });
  });
  const pairs = align(
    candidates.map(({ hits }) => hits),
    rows.length,
  );
  const matched = pairs.flatMap(({ item, entry, score }) => {
    const candidate = candidates[item];
    const label = candidate?.hits.find((hit) => hit.entry === entry)?.label;
    return candidate === undefined || label === undefined
      ? []
      : [{ line: candidate.line, row: entry, label, score }];
  });
  return { rows: matched, ambiguous: doublesOf(lines, candidates, matched) };
}

const rowsOfTables = new WeakMap<FormTable, readonly FormRow[]>();

/** All rows of a table, block after block; the same list for the same table. */
function rowsOf(table: FormTable): readonly FormRow[] {
  const rows = rowsOfTables.get(table) ?? table.blocks.flatMap((block) => block.rows ?? []);
  rowsOfTables.set(table, rows);
  return rows;
}

/** The rows that a line may be, by any of its labels that has a figure, dash or blank after it. */
function hitsOf(line: Line, rows: readonly FormRow[], vocabulary: Vocabulary, groups: ReadonlySet<string>) {
  const best = new Map<number, { entry: number; score: number; label: LineCell }>();
  line.cells.forEach((label, at) => {
    if (!label.isLabel || !line.cells.slice(at + 1).some((cell) => !cell.isLabel)) return;
    for (const { entry, score } of vocabulary.lookUp(label.key)) {
      const total = score + groupBonus(line, label, rows[entry], groups);
      if (total >= FEWEST_SCORE && total > (best.get(entry)?.score ?? 0))
        best.set(entry, { entry, score: total, label });
    }
  });
  return [...best.values()];
}

function groupBonus(
  line: Line,
  label: LineCell,
  row: FormRow | undefined,
  groups: ReadonlySet<string>,
): number {
  if (row?.group === undefined) return 0;
  const printed = line.cells.filter((cell) => cell !== label && groups.has(cell.key)).map((cell) => cell.key);
  if (printed.includes(labelKey(row.group))) return RIGHT_GROUP;
  // 三、本年度办理结果 stands above every group and contradicts none.
  return printed.some((key) => key !== '本年度办理结果') ? WRONG_GROUP : 0;
}

/** Rows for which a second line, among the table's lines, is as good a match and says something else. */
function doublesOf(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  matched: readonly RowMatch[],
): Set<number> {
  const doubles = new Set<number>();
  const first = matched[0]?.line ?? 0;
  const last = matched.at(-1)?.line ?? -1;
  const taken = new Set(matched.map(({ line }) => line));
  for (const { line, hits } of candidates) {
    if (taken.has(line) || line < first || line > last) continue;
    for (const hit of hits) {
      const rival = matched.find(({ row }) => row === hit.entry);
      if (rival === undefined || hit.score < rival.score) continue;
      if (figuresOf(lines[line]) !== figuresOf(lines[rival.line])) doubles.add(hit.entry);
    }
  }
  return doubles;
}

function figuresOf(line: Line | undefined): string {
  return (line?.cells ?? [])
    .filter((cell) => !cell.isLabel)
    .map(({ cell }) => cell.text.trim())
    .join('|');
}
