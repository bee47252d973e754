import type { Candidate, ChangedCell, ChangedText, Slip, Unnarrowed } from '../../src/model/cause.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Mention } from '../../src/model/mention.ts';
import type { Finding, Report } from '../../src/model/report.ts';

/** A cause as a test says it, on a report that was read from a page. */
export interface SaidCause {
  /** `rule instance` of each relation that shows it: 'requests.balance total'. */
  readonly relations: readonly string[];
  readonly ways?: readonly SaidWay[];
  readonly unnarrowed?: Unnarrowed;
}

export interface SaidWay {
  /** What each field would be: a value, or the least and the greatest that would do. */
  readonly cells: Readonly<Record<string, string | readonly [low: string, high: string | null]>>;
  readonly texts?: readonly ChangedText[];
  readonly slip?: Slip | null;
  readonly witnesses?: readonly Mention[];
}

/** The report with these causes as its only findings. */
export function causedReport(report: Report, causes: readonly SaidCause[]): Report {
  const findings = causes.map(({ relations, ways = [], unnarrowed = null }, at): Finding => {
    const checks = relations.map((name) => positionOf(name, report));
    const candidates = ways.map((way) => candidateOf(way, report));
    return { id: `f${at + 1}`, checks, level: 'structural', candidates, unnarrowed };
  });
  return { ...report, findings };
}

export function figureOf(field: string, { figures }: Pick<Report, 'figures'>): Figure {
  const figure = figures.find((each) => each.field === field);
  if (figure === undefined) throw new Error(`the page has no ${field}`);
  return figure;
}

function positionOf(name: string, { checks }: Report): number {
  const at = checks.findIndex(
    ({ rule, instance, state }) => `${rule} ${instance}` === name && state === 'fails',
  );
  if (at < 0) throw new Error(`the page has no unequal ${name}`);
  return at;
}

function candidateOf({ cells, texts = [], slip = null, witnesses = [] }: SaidWay, report: Report): Candidate {
  const changed = Object.entries(cells).map(([field, value]): ChangedCell => {
    const figure = figureOf(field, report);
    if (typeof value === 'string') return { figure, wouldBe: value, low: value, high: value };
    return { figure, wouldBe: null, low: value[0], high: value[1] };
  });
  return { cells: changed, texts, slip, witnesses };
}
