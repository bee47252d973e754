import {
  type Counts,
  consistentTables,
  type NationalForm,
  printed,
  smallCount,
} from '../consistent-tables.ts';
import { fc } from '../property.ts';
import { relationsOf } from './relations.ts';

/** Tables 3 and 4 in which some cells say something else than the truth, and some say nothing. */
export interface WrongTables {
  readonly form: NationalForm;
  readonly truth: Counts;
  /** What the page prints. */
  readonly said: Readonly<Record<string, string>>;
  /** The fields that were made wrong. */
  readonly wrong: readonly string[];
  /** So that a failing test shows what it is about: the fields that say something else than 0. */
  readonly [fc.toStringMethod]: () => string;
}

/** What a slip makes of a count. One that changes nothing, or is no count, is left out where it is used. */
const SLIPS: Readonly<Record<string, (count: number) => number>> = {
  'one more': (count) => count + 1,
  'seven more': (count) => count + 7,
  'one less': (count) => count - 1,
  'ten times': (count) => count * 10,
  'last digits swapped': (count) => Number(`${count}`.replace(/(.)(.)$/, '$2$1')),
  'last digit dropped': (count) => Number(`${count}`.slice(0, -1)),
  'last digit doubled': (count) => Number(`${count}`.replace(/(.)$/, '$1$1')),
  'nothing counted': () => 0,
};

interface Wanted {
  readonly form: NationalForm;
  /** How many cells are wrong. */
  readonly cells: number;
  /** At most so many others are blank, and at least one; half of them in relations of wrong cells. */
  readonly blanks?: number;
  /** What the cells of the table may say. */
  readonly count?: fc.Arbitrary<number>;
}

/** Where the wrong cells stand, and whether a cell is off by as much as the one before it. */
const PATTERNS = [
  'anywhere',
  'anywhere, equal',
  'one relation',
  'one relation, equal',
  'one relation, opposite',
];

/** Random tables with so many wrong cells, at random places and in those that hide each other. */
export function wrongTables({
  form,
  cells,
  blanks = 0,
  count = smallCount,
}: Wanted): fc.Arbitrary<WrongTables> {
  const places = fc.array(fc.nat(), { minLength: cells + 1, maxLength: cells + 1 });
  const slips = fc.array(fc.nat(), { minLength: cells, maxLength: cells });
  const blank = fc.record({ at: fc.nat(), isNear: fc.boolean(), sign: fc.constantFrom('', '/', '无') });
  const left = fc.array(blank, { minLength: Math.min(blanks, 1), maxLength: blanks });
  return fc
    .tuple(consistentTables(form, count), fc.constantFrom(...PATTERNS), places, slips, left)
    .map(([truth, pattern, [relation = 0, ...drawn], slip, blank]) => {
      const wrong = fieldsFor(form, pattern, relation, drawn);
      const right = (fields: readonly string[]) => fields.filter((field) => !wrong.includes(field));
      const near = right(fieldsBeside(form, wrong));
      const far = right(Object.keys(truth));
      const signs = blank.map(({ at, isNear, sign }) => {
        const fields = isNear ? near : far;
        return [fields[at % fields.length] ?? '', sign] as const;
      });
      const counts = { ...truth, ...errors(truth, pattern, wrong, slip) };
      const said = { ...printed(counts), ...Object.fromEntries(signs) };
      return { form, truth, said, wrong, [fc.toStringMethod]: () => tellTables(said, truth) };
    });
}

function fieldsFor(
  form: NationalForm,
  pattern: string,
  relation: number,
  places: readonly number[],
): string[] {
  const relations = relationsOf(form).map(({ left, right }) => [...left, ...right]);
  const left = pattern.startsWith('anywhere')
    ? [...new Set(relations.flat())]
    : [...(relations[relation % relations.length] ?? [])];
  return places.flatMap((place) => left.splice(place % left.length, 1));
}

/** All fields that share a relation with one of these. */
function fieldsBeside(form: NationalForm, fields: readonly string[]): string[] {
  const relations = relationsOf(form).map(({ left, right }) => [...left, ...right]);
  return [...new Set(relations.filter((each) => each.some((field) => fields.includes(field))).flat())];
}

/** Field → wrong count. */
function errors(
  truth: Counts,
  pattern: string,
  fields: readonly string[],
  slips: readonly number[],
): Record<string, number> {
  const wrong: Record<string, number> = {};
  let error = 0;
  fields.forEach((field, at) => {
    const right = truth[field] ?? 0;
    const hidden = right + (pattern.endsWith('equal') ? error : pattern.endsWith('opposite') ? -error : 0);
    const possible = wrongCounts(right);
    const count = hidden !== right && hidden >= 0 ? hidden : possible[(slips[at] ?? 0) % possible.length];
    wrong[field] = count ?? right + 1;
    error = (count ?? 0) - right;
  });
  return wrong;
}

/** What the slips make of a count, each value once. */
export function wrongCounts(right: number): number[] {
  const all = Object.values(SLIPS).map((slip) => slip(right));
  return [...new Set(all)].filter((count) => count >= 0 && count !== right);
}

/** `requests.granted.total = 5 (truly 4)`, without the noughts. */
function tellTables(said: WrongTables['said'], truth: Counts): string {
  return Object.entries(said)
    .filter(([field, text]) => text !== '0' || truth[field] !== 0)
    .map(
      ([field, text]) => `${field} = ${text}${text === `${truth[field]}` ? '' : ` (truly ${truth[field]})`}`,
    )
    .join(', ');
}
