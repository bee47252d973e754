import { type Analysis, analyze } from '../../../src/analyze.ts';
import type { Check } from '../../../src/model/check.ts';
import { Random } from '../generator/random.ts';
import { CIRCUMSTANCES } from '../report-page.ts';
import { type Mutation, type MutationName, mutated } from './mutate.ts';

/** A page as it is on disk. */
export interface Source {
  readonly name: string;
  readonly html: string;
}

/** What became of a run of mutated pages. Only numbers and texts: it travels from a browser to the terminal. */
export interface MutationTally {
  pages: number;
  /** Pages on which some relation fails that did not before: all of them about a changed cell. */
  newlyFailing: number;
  exceptions: string[];
  /** Relations that fail although none of their cells was changed. */
  falseFailures: string[];
  byMutation: Partial<Record<MutationName, number>>;
}

/** Says something only where it is drawn: parsed alone, without its style sheet, it shows other figures. */
const DRAWN = 'sample-2021-hidden-figures';

/** Reads `count` mutations of the pages, each page in turn, of these seeds. */
export function mutationTally(all: readonly Source[], from: number, count: number): MutationTally {
  const sources = all.filter(({ name }) => name !== DRAWN);
  const tally: MutationTally = {
    pages: 0,
    newlyFailing: 0,
    exceptions: [],
    falseFailures: [],
    byMutation: {},
  };
  const failingBefore = new Map(sources.map((source) => [source, failingOf(read(parse(source.html)))]));
  for (let seed = from; seed < from + count; seed += 1) {
    const source = sources[seed % sources.length];
    if (source === undefined) break;
    const { page, mutation } = mutated(source.html, new Random(seed));
    tally.pages += 1;
    tally.byMutation[mutation.name] = (tally.byMutation[mutation.name] ?? 0) + 1;
    const name = `seed ${seed} (${source.name}; ${mutation.name})`;
    try {
      const before = failingBefore.get(source) ?? new Map();
      const analysis = read(page);
      const failing = [...failingOf(analysis)].filter(([key]) => !before.has(key));
      if (failing.length > 0) tally.newlyFailing += 1;
      for (const [key, check] of failing)
        if (!isAbout(check, mutation, analysis)) tally.falseFailures.push(`${name}: ${key}`);
    } catch (error) {
      tally.exceptions.push(`${name}: ${error}`);
    }
  }
  return tally;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function read(page: Document): Analysis {
  return analyze(page, CIRCUMSTANCES);
}

/** Each relation that fails, by its name and what its sides come to. */
function failingOf({ report }: Analysis): Map<string, Check> {
  const failing = report.checks.filter(({ state }) => state === 'fails');
  return new Map(
    failing.map((check) => [`${check.rule} ${check.instance} ${check.left.sum} ${check.right.sum}`, check]),
  );
}

const ROWS_CHANGED: ReadonlySet<MutationName> = new Set(['a row deleted', 'a row doubled', 'cut off']);

/**
 * Whether a relation is about something that was changed: a cell in the row of one of its figures, or words in their
 * table, which may say of any figure there what it is.
 */
function isAbout(check: Check, { name, changed }: Mutation, { targetOf }: Analysis): boolean {
  const { left, right } = check;
  // Nobody knows the rows of a stranger's table: without one, or with one more, it does say that it does not add up.
  if (ROWS_CHANGED.has(name) && check.rule.startsWith('tables.')) return true;
  const rows = new Set([...changed].map((cell) => cell.closest('tr')));
  const worded = [...changed].filter((cell) => !/\d/.test(cell.textContent ?? ''));
  const tables = new Set(worded.map((cell) => cell.closest('table')));
  return [...left.addends, ...right.addends].some(({ figure, mention }) => {
    const anchor = figure?.cell ?? mention;
    const target = anchor === undefined ? null : targetOf(anchor);
    if (target === null) return false;
    const place = 'startContainer' in target ? target.startContainer.parentElement : target;
    return rows.has(place?.closest('tr') ?? null) || tables.has(place?.closest('table') ?? null);
  });
}
