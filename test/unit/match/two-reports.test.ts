import { describe, expect, it } from 'vitest';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import { matched } from '../../support/matched.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';

const first = requestsLines('national-2021');
const second = first.map((line) => ({ ...line, figures: line.figures.map((figure) => `9${figure}`) }));
const tablesOf = (found: ReturnType<typeof matched>) => [
  ...new Set(found.match.tables.flatMap(({ placements }) => placements.map(({ cell }) => cell.table))),
];

describe('two tables of the same kind on one page', () => {
  it('neither is read where both are complete and differ: nobody knows which year or body is meant', () => {
    const { fields, missing } = matched(printRequests(first), printRequests(second));
    expect(fields).toEqual({});
    expect(new Set(Object.values(missing))).toEqual(new Set(['ambiguous']));
  });

  it('are one where they say the same', () => {
    expect(matched(printRequests(first), printRequests(first)).fields).toEqual(fieldsOfLines(first));
  });

  it.each([
    ['its last row', first.slice(0, -1)],
    ['its first row', first.slice(1)],
    ['a row in the middle', first.toSpliced(12, 1)],
  ])('where the first lacks %s, it is not filled up from the second', (_, lines) => {
    expect(tablesOf(matched(printRequests(lines), printRequests(second)))).not.toHaveLength(2);
  });
});
