import { describe, expect, it } from 'vitest';
import { read } from '../../support/page.ts';
import { fc } from '../../support/property.ts';
import { standardSlots } from '../../support/standard-table.ts';

const span = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '-1', 'x', ' 2', '+3', '2px', '1.5', '40', '65534', '99999') },
);
const cell = fc.record({ name: fc.constantFrom('td', 'td', 'td', 'th'), across: span, down: span });
const row = fc.array(cell, { maxLength: 5 });
const group = fc.record({
  name: fc.constantFrom('tbody', 'tbody', 'thead', 'tfoot', null),
  rows: fc.array(row, { maxLength: 5 }),
});
const anyTable = fc.array(group, { minLength: 1, maxLength: 4 });

type TableOf<T> = T extends fc.Arbitrary<infer U> ? U : never;

/** Built by hand, not parsed, so that rows can stand outside of any group, as in XHTML. */
function build(groups: TableOf<typeof anyTable>): Element {
  const page = document.implementation.createHTMLDocument();
  const table = page.body.appendChild(page.createElement('table'));
  for (const { name, rows } of groups) {
    const parent = name === null ? table : table.appendChild(page.createElement(name));
    for (const cells of rows) {
      const tr = parent.appendChild(page.createElement('tr'));
      for (const { name: cellName, across, down } of cells) {
        const element = tr.appendChild(page.createElement(cellName));
        if (across !== null) element.setAttribute('colspan', across);
        if (down !== null) element.setAttribute('rowspan', down);
      }
    }
  }
  return table;
}

const byPosition = (a: Element, b: Element) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

describe('a table of any spans', () => {
  it('has the same cells in the same slots as the HTML standard says', () => {
    fc.assert(
      fc.property(anyTable, (groups) => {
        const table = build(groups);
        const { grid, elements } = read(table);
        const expected = standardSlots(table);
        const found = expected.map((line) => line.map((): Element[] => []));
        for (const each of grid.cells) {
          for (let y = each.row; y < each.row + each.rowSpan; y += 1) {
            for (let x = each.column; x < each.column + each.columnSpan; x += 1) {
              const element = elements.get(each.id);
              if (element !== undefined) found[y]?.[x]?.push(element);
            }
          }
        }
        expect(grid.rows).toBe(expected.length);
        expect(grid.columns).toBe(expected[0]?.length ?? 0);
        const same = found.every((line, y) =>
          line.every((slot, x) => {
            const wanted = (expected[y]?.[x] ?? []).toSorted(byPosition);
            const got = slot.toSorted(byPosition);
            return got.length === wanted.length && got.every((element, at) => element === wanted[at]);
          }),
        );
        expect(same).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has every cell exactly once, each with its own id', () => {
    fc.assert(
      fc.property(anyTable, (groups) => {
        const table = build(groups);
        const { grid, elements } = read(table);
        const cells = [...table.querySelectorAll('td,th')];
        expect(grid.cells).toHaveLength(cells.length);
        expect(new Set(elements.values())).toEqual(new Set(cells));
        expect(elements.size).toBe(cells.length);
      }),
    );
  });

  it('has in each line the cells that cover it, from left to right', () => {
    fc.assert(
      fc.property(anyTable, (groups) => {
        const { grid } = read(build(groups));
        grid.lines.forEach((line, y) => {
          const covering = grid.cells.filter(({ row: top, rowSpan }) => top <= y && y < top + rowSpan);
          expect(line).toEqual(covering.toSorted((a, b) => a.column - b.column));
        });
      }),
    );
  });

  it('leads back from each selector to the very element', () => {
    fc.assert(
      fc.property(anyTable, (groups) => {
        const table = build(groups);
        const { grid, elements } = read(table);
        for (const { id, selector } of grid.cells) {
          expect(table.ownerDocument.querySelector(selector)).toBe(elements.get(id));
        }
      }),
    );
  });
});
