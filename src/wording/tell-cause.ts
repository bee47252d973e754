import { type Candidate, type ChangedCell, soleCandidate } from '../model/cause.ts';
import type { Check } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import type { Finding } from '../model/report.ts';
import { fieldName } from './field-names.ts';
import { fill } from './fill.ts';
import { grouped } from './number.ts';
import type { ChangeShape, Phrases } from './phrases.ts';
import { figureLabel, tableName } from './side-names.ts';
import { namesOf } from './tell-rule.ts';

/** So many cells are named, or their values told; the rest is 等. */
const MOST_NAMES = 4;

/**
 * What would make the relations of a finding equal, in one sentence: the only way, or how many relations there are and
 * in how many ways. Null where the one relation tells itself.
 *
 * @param checks those of the finding, all unequal.
 * @param shared how many of them are unequal for another cause as well.
 */
export function causeHeadline(
  finding: Finding,
  checks: readonly Check[],
  shared: number,
  phrases: Phrases,
): string | null {
  const { cause } = phrases;
  const sole = soleCandidate(finding);
  const also = shared === 0 ? '' : phrases.finding.clauseSeparator + sharedWords(shared, phrases);
  if (sole !== null) return fill(cause.told[shapeOf(sole)], valuesOf(sole, checks, phrases)) + also;
  if (checks.length < 2) return null;
  const { candidates, unnarrowed } = finding;
  const values = {
    names: namesOf(checks, phrases),
    unequal: fill(cause.unequal, { count: checks.length }),
    cells: Math.min(...candidates.map(({ cells, texts }) => cells.length + texts.length)),
    ways: candidates.length,
    holds: holdsOf(checks, phrases),
  };
  const areCounted = candidates.length > 0 && unnarrowed === null;
  return fill(areCounted ? cause.several + cause.ways + also : cause.several, values);
}

export function sharedWords(shared: number, { cause }: Phrases): string {
  return fill(cause.shared, { count: shared });
}

/** The same, short, above what the cells are: the cells' name, or how many relations are unequal. */
export function causeTitle(finding: Finding, checks: readonly Check[], phrases: Phrases): string | null {
  const sole = soleCandidate(finding);
  if (sole !== null) return candidateName(sole, phrases);
  if (checks.length < 2) return null;
  return fill(phrases.cause.unequal, { count: checks.length });
}

/** What the agency is asked: whether the only way is so, else which figures count. */
export function causeAsked(finding: Finding, checks: readonly Check[], phrases: Phrases): string {
  const sole = soleCandidate(finding);
  if (sole !== null) return fill(phrases.cause.asked[shapeOf(sole)], valuesOf(sole, checks, phrases));
  return checks.length < 2 ? phrases.finding.asksFigure : phrases.finding.asksFigures;
}

/** What a candidate changes: 表三“予以公开 · 自然人”, several cells, a whole row. */
function candidateName(candidate: Candidate, phrases: Phrases): string {
  const { line, cells } = valuesOf(candidate, [], phrases);
  return shapeOf(candidate) in LINES ? line : cells;
}

/** What a cell would say, as the end of a clause: 为 3, 至少为 3, 在 3 至 5 之间. */
function wouldBeOf({ wouldBe, low, high }: ChangedCell, { cause }: Phrases): string {
  if (wouldBe !== null) return fill(cause.exactly, { value: wouldBe });
  if (high === null) return fill(cause.atLeast, { value: low });
  return low === '0' ? fill(cause.atMost, { value: high }) : fill(cause.between, { low, high });
}

/** The same in digits, for a place where room is scarce: 3, ≥ 3, 3 – 5. */
export function wouldBeSign({ wouldBe, low, high }: ChangedCell): string {
  if (wouldBe !== null) return grouped(wouldBe);
  if (high === null) return `≥ ${grouped(low)}`;
  return low === '0' ? `≤ ${grouped(high)}` : `${grouped(low)} – ${grouped(high)}`;
}

/** The name of a cell beside others of its table: 予以公开 · 自然人. */
export function cellName(figure: Figure, { names }: Phrases): string {
  const [within = ''] = figure.field.split('.');
  const label = within in names.within ? undefined : figureLabel(figure);
  return label ?? fieldName(figure.field, names);
}

/** What relations would do: be equal, or hold where one of them is a limit. */
export function holdsOf(checks: readonly Check[], { cause }: Phrases): string {
  return checks.every(({ operator }) => operator === '=') ? cause.equal : cause.holds;
}

/** Slips of a whole row or column: what of a field's id all of its cells have in common. */
const LINES = { 'row-shifted': 'row', 'column-shifted': 'column', 'column-copied': 'column' } as const;
/** More values than these are not told one by one. */
const MOST_VALUES = 3;

function shapeOf({ cells, slip }: Candidate): ChangeShape {
  if (cells.length === 1) return 'cell';
  if (slip === 'cells-swapped' && cells.length === 2) return slip;
  if (
    (slip === 'row-shifted' || slip === 'column-shifted' || slip === 'column-copied') &&
    lineOf(cells, LINES[slip])
  )
    return slip;
  return cells.length <= MOST_VALUES && cells.every(({ wouldBe }) => wouldBe !== null) ? 'cells' : 'open';
}

function valuesOf(candidate: Candidate, checks: readonly Check[], phrases: Phrases) {
  const { cause, finding } = phrases;
  const { cells } = candidate;
  const [first] = cells;
  const count = checks.length;
  const relations = fill(checks.length === 1 ? cause.relation : cause.relations, {
    count,
    holds: holdsOf(checks, phrases),
  });
  return {
    cells: cellsName(cells, phrases),
    line: lineName(candidate, phrases),
    stated: cells.map(({ figure }) => figure.value ?? figure.raw).join(finding.listSeparator),
    wouldBe:
      cells.length === 1 && first !== undefined
        ? wouldBeOf(first, phrases)
        : cells.map(({ wouldBe }) => wouldBe ?? '').join(finding.listSeparator),
    relations,
  };
}

/** 表三“予以公开 · 自然人”、“部分公开 · 自然人”, those of one table together; of many the first. */
function cellsName(cells: readonly ChangedCell[], phrases: Phrases): string {
  const { cause, finding, parts } = phrases;
  const byTable = Map.groupBy(
    cells.slice(0, MOST_NAMES),
    ({ figure }) => tableName(figure.field, phrases) ?? '',
  );
  const names = [...byTable].map(([table, ofTable]) => {
    const name = ofTable.map(({ figure }) => cellName(figure, phrases)).join(cause.nameSeparator);
    return fill(parts.field, { table, name });
  });
  const more = cells.length > MOST_NAMES ? fill(cause.moreCells, { count: cells.length }) : '';
  return names.join(finding.listSeparator) + more;
}

/** 表三“予以公开”一行, 表三“自然人”一列; empty for what is no slip of a line. */
function lineName({ cells, slip }: Candidate, phrases: Phrases): string {
  if (slip !== 'row-shifted' && slip !== 'column-shifted' && slip !== 'column-copied') return '';
  const kind = LINES[slip];
  const field = lineOf(cells, kind);
  if (field === null) return '';
  const table = tableName(field, phrases) ?? '';
  return fill(phrases.cause[kind], { table, name: fieldName(field, phrases.names) });
}

/** `requests.granted` for cells of that row, `requests.total` for cells of that column; null where there is none. */
function lineOf(cells: readonly ChangedCell[], kind: 'row' | 'column'): string | null {
  const lines = new Set(
    cells.map(({ figure }) => {
      const path = figure.field.split('.');
      return (kind === 'row' ? path.slice(0, -1) : [path[0], path.at(-1)]).join('.');
    }),
  );
  const [line] = lines;
  return lines.size === 1 && line?.includes('.') ? line : null;
}
