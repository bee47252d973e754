import type { Grid } from '../../src/model/grid.ts';
import { readGrid } from '../../src/page/read-grid.ts';
import { selectorOf } from '../../src/page/selector.ts';
import type { Printed } from './grid.ts';

/** A document of its own, parsed as a browser parses a page. */
export function page(body: string, head = ''): Document {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The first table of the page. */
export function table(body: string): Element {
  const found = page(body).querySelector('table');
  if (found === null) throw new Error('the page has no table');
  return found;
}

export function read(element: Element) {
  return readGrid(element, 't1', selectorOf(element));
}

/** The text at each slot, row by row; '' where no cell is, texts joined by & where cells overlap. */
export function slots(grid: Grid): string[][] {
  const texts = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, (): string[] => []),
  );
  for (const { row, column, rowSpan, columnSpan, text } of grid.cells) {
    for (let y = row; y < row + rowSpan; y += 1) {
      for (let x = column; x < column + columnSpan; x += 1) texts[y]?.[x]?.push(text);
    }
  }
  return texts.map((line) => line.map((slot) => slot.join('&')));
}

/** Rows as a table of HTML. */
export function htmlTable(rows: readonly (readonly Printed[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map((printed) => {
      const { text, across = 1, down = 1 } = typeof printed === 'string' ? { text: printed } : printed;
      return `<td colspan="${across}" rowspan="${down}">${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}
