import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import { htmlTable, page } from './page.ts';
import { printRequests, type RequestsLine, requestsLines } from './printed-requests.ts';

export const CIRCUMSTANCES = {
  url: 'http://www.example.gov.cn/',
  charset: 'UTF-8',
  readAt: new Date('2022-01-20T08:00:00Z'),
};
export const TITLE = '<title>示例县2021年政府信息公开工作年度报告</title>';
export const REFUSED: readonly string[] = ['三、本年度办理结果', '（三）不予公开'];

/** A row of one kind of applicant: so many of natural persons, as many in total, no others. */
export function onlyPersons(count: string): string[] {
  return [count, '0', '0', '0', '0', '0', count];
}

/** Table 3 in which five applications came in and were refused, and the rest is nought. */
export const LINES: readonly RequestsLine[] = requestsLines('national-2021').map((line) => ({
  ...line,
  figures: onlyPersons(['received', 'refused_by_law', 'concluded'].includes(line.id ?? '') ? '5' : '0'),
}));

/** The same with another row of figures in place of one. */
export function withFigures(row: string, figures: readonly string[], lines = LINES): RequestsLine[] {
  return lines.map((line) => (line.id === row ? { ...line, figures } : line));
}

/** The same with one row more. */
export function withRow(after: string, row: RequestsLine, lines = LINES): RequestsLine[] {
  return lines.toSpliced(lines.findIndex(({ id }) => id === after) + 1, 0, row);
}

export function reportOf(lines: readonly RequestsLine[], body = ''): Report {
  return analyze(page(htmlTable(printRequests(lines)) + body, TITLE), CIRCUMSTANCES).report;
}

/** How the rule's relations came out, each way once: 'holds', 'not-assessable: row-missing'. */
export function statesOf({ checks }: Report, rule: string): string[] {
  const told = checks
    .filter((check) => check.rule === rule)
    .map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`));
  return [...new Set(told)];
}

export function failing({ checks }: Report): string[] {
  return checks.filter(({ state }) => state === 'fails').map(({ rule, instance }) => `${rule} ${instance}`);
}
