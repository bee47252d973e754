import type { FormRow, FormTable } from '../model/form.ts';
import type { Steps } from '../model/steps.ts';
import { labelKey } from '../text/label-key.ts';
import { squeeze } from '../text/normalize.ts';
import { align } from './align.ts';
import { borrowedRows } from './borrowed-rows.ts';
import type { Line, LineCell } from './lines.ts';
import { labelKeys, titleKeys } from './table-keys.ts';
import { unanchoredRows } from './unanchored-rows.ts';
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
  /** Rows of the form that two lines claim, with different figures, or whose line may be another row's. */
  readonly ambiguous: ReadonlySet<number>;
}

/** What the group above a row is worth: enough to choose between equal labels, not enough to make one. */
const RIGHT_GROUP = 0.2;
const WRONG_GROUP = -0.3;
const FEWEST_SCORE = 0.55;
/** With this share of its rows claimed by lines elsewhere, a table is one of two. */
const TWO_TABLES = 0.4;

/** So many lines are one step. */
const STEP = 500;

interface Candidate {
  readonly line: number;
  readonly hits: readonly { readonly entry: number; readonly score: number; readonly label: LineCell }[];
}

/**
 * Pairs lines with the rows of the form's table, in order.
 *
 * @param isOther whether a label is, letter by letter, one of another form: then it is no near one of this.
 */
export function* matchRowsInSteps(
  lines: readonly Line[],
  table: FormTable,
  isOther: (key: string) => boolean,
): Steps<RowMatches> {
  const rows = rowsOf(table);
  const vocabulary = vocabularyOf(rows);
  const groups = titleKeys(table);
  const candidates: Candidate[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % STEP === STEP - 1) yield;
    const hits = hitsOf(line, rows, vocabulary, groups).filter(
      ({ label: { key } }) => labelKeys(table).has(key) || !isOther(key),
    );
    if (hits.length > 0) candidates.push({ line: at, hits });
  }
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
  const ambiguous = new Set([
    ...doublesOf(lines, candidates, matched),
    ...borrowedRows(lines, matched, table),
    ...unanchoredRows(rows, matched),
  ]);
  return { rows: matched, ambiguous };
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
  const lastFigure = line.cells.findLastIndex((cell) => !cell.isLabel);
  line.cells.forEach((label, at) => {
    if (!label.isLabel || at > lastFigure) return;
    for (const { entry, score } of vocabulary.lookUp(withoutGroup(label.key, groups))) {
      const total = score + groupBonus(line, label, rows[entry], groups);
      if (total >= FEWEST_SCORE && total > (best.get(entry)?.score ?? 0))
        best.set(entry, { entry, score: total, label });
    }
  });
  return [...best.values()];
}

/** (三)不予公开1.属于国家秘密, a heading and a row's label in one cell, is the row's. */
function withoutGroup(key: string, groups: ReadonlySet<string>): string {
  for (const group of groups) {
    if (key.length > group.length && key.startsWith(group))
      return key.slice(group.length).replace(/^\d+/, '');
  }
  return key;
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

/**
 * Rows for which a second line is as good a match and says something else. Within the table, each is one; outside it a
 * few are chance (a total elsewhere), but where most of the table's rows have such a rival, the page has two tables of
 * the kind, for two years or two bodies, and nobody knows which is meant.
 */
function doublesOf(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  matched: readonly RowMatch[],
): Set<number> {
  const within = new Set<number>();
  const beyond = new Set<number>();
  const first = matched[0]?.line ?? 0;
  const last = matched.at(-1)?.line ?? -1;
  const byRow = new Map(matched.map((match) => [match.row, match]));
  const taken = new Set(matched.map(({ line }) => line));
  for (const [at, { line, hits }] of candidates.entries()) {
    if (taken.has(line)) continue;
    const figures = figuresOf(lines[line]);
    const rivals = hits.flatMap(({ entry, score }) => {
      const rival = byRow.get(entry);
      if (rival === undefined || score < rival.score) return [];
      return [{ entry, line: rival.line, isSame: figuresOf(lines[rival.line]) === figures }];
    });
    // Printed twice, one behind the other, a row is one, and claims no other row of the same name either.
    const neighbours = [candidates[at - 1]?.line, candidates[at + 1]?.line];
    if (rivals.some((rival) => rival.isSame && neighbours.includes(rival.line))) continue;
    for (const { entry, isSame } of rivals)
      if (!isSame) (line < first || line > last ? beyond : within).add(entry);
  }
  return beyond.size > matched.length * TWO_TABLES ? new Set([...within, ...beyond]) : within;
}

function figuresOf(line: Line | undefined): string {
  return (line?.cells ?? [])
    .filter((cell) => !cell.isLabel)
    .map(({ cell }) => squeeze(cell.text))
    .join('|');
}
