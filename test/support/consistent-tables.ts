import {
  APPLICANT_COLUMNS,
  DISPUTE_OUTCOMES,
  DISPUTE_PATHS,
  RESULT_ROWS_2019,
  RESULT_ROWS_2021,
} from '../../src/forms/fields.ts';
import { fc } from './property.ts';

/** Field id → count. */
export type Counts = Readonly<Record<string, number>>;
export type NationalForm = 'national-2019' | 'national-2021';

const PEOPLE = APPLICANT_COLUMNS.filter((column) => column !== 'total');
const OUTCOMES = DISPUTE_OUTCOMES.filter((outcome) => outcome !== 'total');
const anyCount = fc.oneof(fc.constant(0), fc.nat(30), fc.nat(200_000));
/** Mostly noughts, as in a small office; its largest total stays in the hundreds, so that all values can be tried. */
export const smallCount = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat(3) },
  { weight: 1, arbitrary: fc.nat(12) },
);

/** Tables 3 and 4 in which every relation of the form is true, whatever was filled in. */
export function consistentTables(form: NationalForm, count = anyCount): fc.Arbitrary<Counts> {
  const results = form === 'national-2019' ? RESULT_ROWS_2019 : RESULT_ROWS_2021;
  const column = fc.record({
    results: fc.array(count, { minLength: results.length, maxLength: results.length }),
    carriedOut: count,
    carriedInShare: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const columns = fc.array(column, { minLength: PEOPLE.length, maxLength: PEOPLE.length });
  const outcomes = fc.array(count, { minLength: 12, maxLength: 12 });
  return fc.tuple(columns, outcomes).map(([filled, disputes]) => {
    const counts: Record<string, number> = {};
    const add = (field: string, value: number) => {
      counts[field] = (counts[field] ?? 0) + value;
    };
    filled.forEach((each, at) => {
      const concluded = each.results.reduce((sum, value) => sum + value, 0);
      const handled = concluded + each.carriedOut;
      const carriedIn = Math.floor(handled * each.carriedInShare);
      for (const key of [PEOPLE[at] ?? '', 'total']) {
        results.forEach((row, index) => {
          add(`requests.${row}.${key}`, each.results[index] ?? 0);
        });
        add(`requests.concluded.${key}`, concluded);
        add(`requests.carried_out.${key}`, each.carriedOut);
        add(`requests.carried_in.${key}`, carriedIn);
        add(`requests.received.${key}`, handled - carriedIn);
      }
    });
    DISPUTE_PATHS.forEach((path, group) => {
      OUTCOMES.forEach((outcome, at) => {
        const value = disputes[group * OUTCOMES.length + at] ?? 0;
        add(`disputes.${path}.${outcome}`, value);
        add(`disputes.${path}.total`, value);
      });
    });
    return counts;
  });
}

/** The counts as a page prints them. */
export function printed(counts: Counts): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([field, value]) => [field, String(value)]));
}
