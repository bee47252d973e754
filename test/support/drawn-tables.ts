import type { Printed } from './grid.ts';

type Rows = readonly (readonly Printed[])[];
type Draw = (text: string, across: number, down: number) => string;

const drawRows = (rows: Rows, cell: Draw, row: (cells: string) => string): string =>
  rows
    .map((cells) =>
      row(
        cells
          .map((printed) => (typeof printed === 'string' ? { text: printed } : printed))
          .map(({ text, across = 1, down = 1 }: { text: string; across?: number; down?: number }) =>
            cell(text, across, down),
          )
          .join(''),
      ),
    )
    .join('');

const span = (across: number, down: number) =>
  `${across > 1 ? `grid-column:span ${across};` : ''}${down > 1 ? `grid-row:span ${down};` : ''}`;
const div = (text: string) => `<div>${text}</div>`;

/** Ways to draw a table of ten columns without table elements, with its spans. */
export const DRAWN_WITH_SPANS: readonly (readonly [string, (rows: Rows) => string])[] = [
  [
    'roles, with spans, in groups',
    (rows) => {
      const cell: Draw = (text, across, down) =>
        `<span role="cell" aria-colspan="${across}" aria-rowspan="${down}">${text}</span>`;
      const row = (cells: string) => `<div role="row">${cells}</div>`;
      const group = (some: Rows) => `<div role="rowgroup">${drawRows(some, cell, row)}</div>`;
      return `<div role="table">${group(rows.slice(0, 3))}${group(rows.slice(3))}</div>`;
    },
  ],
  [
    'a CSS grid with its columns in its style',
    (rows) =>
      `<div style="display:grid;grid-template-columns:repeat(10,1fr)">${drawRows(
        rows,
        (text, across, down) => `<div style="${span(across, down)}">${text}</div>`,
        (cells) => cells,
      )}</div>`,
  ],
  [
    'a CSS grid by a style sheet, with rows that are no boxes',
    (rows) =>
      `<style>.g{display:grid;grid-template-columns:8em 8em 8em repeat(7,minmax(0,1fr))}.r{display:contents}</style><section class="g">${drawRows(
        rows,
        (text, across, down) => `<div style="${span(across, down)}">${text}</div>`,
        (cells) => `<div class="r">${cells}</div>`,
      )}</section>`,
  ],
];

/** The same without any spans: no cell may reach over several columns. */
export const DRAWN_PLAIN: readonly (readonly [string, (rows: Rows) => string])[] = [
  [
    'parts displayed as table, row and cell',
    (rows) =>
      `<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style><div class="t">${drawRows(
        rows,
        (text) => `<span class="c">${text}</span>`,
        (cells) => `<div class="r">${cells}</div>`,
      )}</div>`,
  ],
  [
    'flex rows of spans, without any span of columns',
    (rows) =>
      `<style>.r{display:flex}</style><div>${drawRows(
        rows,
        (text) => `<span>${text}</span>`,
        (cells) => `<div class="r">${cells}</div>`,
      )}</div>`,
  ],
  ['plain parts', (rows) => `<div>${drawRows(rows, div, div)}</div>`],
  [
    'plain parts, a head and a body',
    (rows) =>
      `<div><div>${drawRows(rows.slice(0, 3), div, div)}</div><div>${drawRows(rows.slice(3), div, div)}</div></div>`,
  ],
  [
    'lists, one a row',
    (rows) =>
      `<div>${drawRows(
        rows,
        (text) => `<li>${text}</li>`,
        (cells) => `<ul>${cells}</ul>`,
      )}</div>`,
  ],
  [
    'paragraphs in rows',
    (rows) =>
      `<div>${drawRows(
        rows,
        (text) => `<p>${text}</p>`,
        (cells) => `<div>${cells}</div>`,
      )}</div>`,
  ],
];
