import { describe, expect, it } from 'vitest';
import { fieldsOfLines } from '../../support/expected-requests.ts';
import type { Printed } from '../../support/grid.ts';
import { matched } from '../../support/matched.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import { DISPUTE_FIGURES, printDisputes } from '../../support/printed-tables.ts';
import { fc } from '../../support/property.ts';

const lines = requestsLines('national-2021');
const printed = printRequests(lines);
const expected = fieldsOfLines(lines);

/**
 * A place under the head of the printed table: which row, which of its cells. A head that lost a cell shows its
 * labels above other figures, and what the page shows is what is read.
 */
const anyPlace = fc
  .integer({ min: 3, max: printed.length - 1 })
  .chain((row) => fc.tuple(fc.constant(row), fc.nat((printed[row]?.length ?? 1) - 1)));

function withoutCells(places: readonly (readonly [number, number])[]): Printed[][] {
  return printed.map((row, y) =>
    row.filter((_, x) => !places.some((place) => place[0] === y && place[1] === x)),
  );
}

describe('a table that lost cells', () => {
  it('one cell: what is read stands in its own field', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(expected).toEqual(expect.objectContaining(matched(withoutCells([place])).fields));
      }),
      { numRuns: 300 },
    );
  });

  it('up to four cells: what is read stands in its own field', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 2, maxLength: 4 }), (places) => {
        expect(expected).toEqual(expect.objectContaining(matched(withoutCells(places)).fields));
      }),
      { numRuns: 300 },
    );
  });

  it('one cell of a row of figures: all other rows are read', () => {
    for (let row = 3; row < printed.length; row += 1) {
      const id = lines[row - 3]?.id;
      const last = (printed[row]?.length ?? 0) - 1;
      const { fields } = matched(withoutCells([[row, last]]));
      expect(fields).toEqual(fieldsOfLines(lines.filter((line) => line.id !== id)));
    }
  });
});

describe('a table with a blank cell too many', () => {
  it('anywhere in a row: what is read stands in its own field', () => {
    fc.assert(
      fc.property(anyPlace, ([y, x]) => {
        const padded = printed.map((row, at) => (at === y ? row.toSpliced(x, 0, '') : row));
        expect(expected).toEqual(expect.objectContaining(matched(padded).fields));
      }),
      { numRuns: 300 },
    );
  });
});

describe('table 4 that lost cells', () => {
  it.each(DISPUTE_FIGURES.map((_, at) => [at]))('figure %d: what is read stands in its own field', (lost) => {
    const whole = matched(printDisputes()).fields;
    const { fields } = matched(printDisputes(DISPUTE_FIGURES.filter((_, at) => at !== lost)));
    expect(whole).toEqual(expect.objectContaining(fields));
  });
});
