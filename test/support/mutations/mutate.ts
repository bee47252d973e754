import type { Random } from '../generator/random.ts';

/** What was done to a page, and which of its cells say or show something else now. */
export interface Mutation {
  readonly name: MutationName;
  readonly changed: ReadonlySet<Element>;
}

type Mutate = (page: Document, random: Random) => Element[];

/** Each returns the cells that it changed; a cell that merely moved, or whose spans lie, is not changed. */
const MUTATIONS = {
  'a cell deleted': (page, random) => {
    oneOf(cellsOf(page), random)?.remove();
    return [];
  },
  'a cell doubled': (page, random) => {
    const cell = oneOf(cellsOf(page), random);
    const copy = cell?.cloneNode(true) as Element | undefined;
    if (copy !== undefined) cell?.after(copy);
    return copy === undefined ? [] : [copy];
  },
  'two cells swapped': (page, random) => {
    const a = oneOf(cellsOf(page), random);
    const b = oneOf(cellsOf(page), random);
    if (a === undefined || b === undefined || a === b) return [];
    const place = page.createElement('td');
    a.replaceWith(place);
    b.replaceWith(a);
    place.replaceWith(b);
    return [a, b];
  },
  'a cell with other spans': (page, random) => {
    const cell = oneOf(cellsOf(page), random);
    const name = random.pick(['colspan', 'rowspan']);
    if (random.chance(0.3)) cell?.removeAttribute(name);
    else cell?.setAttribute(name, String(random.pick([0, 1, 2, 3, 5, 40, 1000, 65_534])));
    return [];
  },
  'a row deleted': (page, random) => {
    oneOf(rowsOf(page), random)?.remove();
    return [];
  },
  'a row doubled': (page, random) => {
    const row = oneOf(rowsOf(page), random);
    const copy = row?.cloneNode(true) as Element | undefined;
    if (copy !== undefined) row?.after(copy);
    return copy === undefined ? [] : [...copy.children];
  },
  'two rows swapped': (page, random) => {
    const a = oneOf(rowsOf(page), random);
    const b = oneOf(rowsOf(page), random);
    if (a === undefined || b === undefined || a === b) return [];
    const place = page.createElement('tr');
    a.replaceWith(place);
    b.replaceWith(a);
    place.replaceWith(b);
    // A row says which field its figures are only by its label; where it stands may be all that tells two apart.
    return [...a.children, ...b.children];
  },
  'a cell emptied': (page, random) => {
    const cell = oneOf(cellsOf(page), random);
    if (cell !== undefined) cell.textContent = '';
    return cell === undefined ? [] : [cell];
  },
} as const satisfies Readonly<Record<string, Mutate>>;

export type MutationName = keyof typeof MUTATIONS | 'cut off';
export const MUTATION_NAMES = [...Object.keys(MUTATIONS), 'cut off'] as readonly MutationName[];

/** The page of this source with one to three mutations of a kind; or with its end missing, as when a connection breaks. */
export function mutated(html: string, random: Random): { page: Document; mutation: Mutation } {
  const name = random.pick(MUTATION_NAMES);
  const parse = (source: string) => new DOMParser().parseFromString(source, 'text/html');
  if (name === 'cut off') {
    const page = parse(html.slice(0, random.below(html.length)));
    // What stands last may have lost its own end.
    const last = cellsOf(page).at(-1);
    return { page, mutation: { name, changed: new Set(last === undefined ? [] : [last]) } };
  }
  const page = parse(html);
  const changed = new Set<Element>();
  for (let times = 1 + random.below(3); times > 0; times -= 1)
    for (const cell of MUTATIONS[name](page, random)) changed.add(cell);
  return { page, mutation: { name, changed } };
}

function cellsOf(page: Document): Element[] {
  return [...page.querySelectorAll('td, th')].filter((cell) => cell.querySelector('table') === null);
}

function rowsOf(page: Document): Element[] {
  return [...page.querySelectorAll('tr')].filter((row) => row.querySelector('table') === null);
}

function oneOf(elements: readonly Element[], random: Random): Element | undefined {
  return elements.length === 0 ? undefined : random.pick(elements);
}
