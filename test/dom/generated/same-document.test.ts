import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { CIRCUMSTANCES } from '../../support/report-page.ts';
import { told } from '../../support/told.ts';

/** Changes of a page's markup that change nothing of what it says: the document must be the same, less places and hashes. */
type Change = (page: Document) => void;

const files = import.meta.glob<string>('../../pages/{sample,seed,odd}-*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = Object.entries(files).map(([path, html]): [string, string] => [
  path.split('/').at(-2) ?? '',
  html,
]);

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (page: Document) => told(analyze(page, CIRCUMSTANCES).report);

const CHANGES: readonly [string, Change][] = [
  [
    'attributes in another order, and some more',
    (page) => {
      for (const element of page.body.querySelectorAll('*')) {
        const attributes = [...element.attributes].reverse();
        for (const { name } of attributes) element.removeAttribute(name);
        element.setAttribute('data-at', '2021');
        for (const { name, value } of attributes) element.setAttribute(name, value);
      }
    },
  ],
  [
    'ten more boxes around everything',
    (page) => {
      for (let times = 0; times < 10; times += 1) {
        const box = page.createElement('div');
        box.append(...page.body.childNodes);
        page.body.append(box);
      }
    },
  ],
  ['every table cut between two rows', (page) => cutTables(page)],
  [
    'every table cut between two rows, and joined again',
    (page) => {
      for (const [table, rest] of cutTables(page)) {
        for (const row of rest.querySelectorAll('tr')) (table.tBodies[0] ?? table).append(row);
        rest.remove();
      }
    },
  ],
  [
    'texts of cells in pieces',
    (page) => {
      for (const cell of page.querySelectorAll('td')) {
        const { firstChild } = cell;
        if (firstChild?.nodeType !== 3 || cell.childNodes.length > 1) continue;
        const pieces = [...(firstChild.nodeValue ?? '')].map((character) => {
          const piece = page.createElement('span');
          piece.textContent = character;
          return piece;
        });
        if (/^\S+$/.test(firstChild.nodeValue ?? '')) cell.replaceChildren(...pieces);
      }
    },
  ],
];

/** Half of a stranger's table is another table: nobody knows that its total counts both. */
const isApart = (slug: string, change: string) =>
  slug === 'sample-own-table' && change.endsWith('between two rows');

describe.each(CHANGES)('%s', (name, change) => {
  it.each(pages.filter(([slug]) => !isApart(slug, name)))('%s says the same', async (_slug, html) => {
    const page = parse(html);
    change(page);
    expect(await read(page)).toEqual(await read(parse(html)));
  });
});

it('a figure that is another one is told', async () => {
  const [, html = ''] = pages.find(([slug]) => slug === 'seed-004-shibing-2021') ?? [];
  const page = parse(html);
  const cell = [...page.querySelectorAll('td')].find(({ textContent }) => textContent?.trim() === '793');
  if (cell === undefined) throw new Error('no cell with 793');
  cell.textContent = '794';
  expect(await read(page)).not.toEqual(await read(parse(html)));
});

/** Cuts each table of some length near its middle, where no span is cut; returns both parts. */
function cutTables(page: Document): [HTMLTableElement, HTMLTableElement][] {
  return [...page.querySelectorAll('table')].flatMap((table) => {
    const body = table.tBodies[0];
    if (table.querySelector('table') !== null || body === undefined || table.tBodies.length > 1) return [];
    const rows = [...body.rows];
    const isFree = (at: number) =>
      rows.slice(0, at).every((row, y) => [...row.cells].every(({ rowSpan }) => y + rowSpan <= at));
    const middle = rows.length >> 1;
    const at = rows
      .map((_, y) => y)
      .filter((y) => y > 4 && y < rows.length - 1 && isFree(y))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (at === undefined) return [];
    const rest = table.cloneNode(false) as HTMLTableElement;
    rest.removeAttribute('id');
    rest.createTBody().append(...rows.slice(at));
    table.after(rest);
    return [[table, rest] as [HTMLTableElement, HTMLTableElement]];
  });
}
