import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/explain/explain.ts';
import {
  type Counts,
  consistentTables,
  type NationalForm,
  printed,
} from '../../support/consistent-tables.ts';
import { fieldsOf } from '../../support/oracle/broken-part.ts';
import { checkTables } from '../../support/oracle/check-tables.ts';
import { judgeCauses } from '../../support/oracle/judge-causes.ts';
import { relationsOf } from '../../support/oracle/relations.ts';
import { wrongCounts, wrongTables } from '../../support/oracle/wrong-tables.ts';
import { fc } from '../../support/property.ts';

const FORMS: [NationalForm][] = [['national-2019'], ['national-2021']];

const RIGHT = { missed: [], extra: [], faults: [], unnarrowed: null };

/** What is told of tables in which one field says something else, in words that a test can compare. */
function told(form: NationalForm, counts: Counts) {
  const checks = checkTables(form, printed(counts));
  return explain(checks, []).map((cause) => ({
    relations: cause.checks.map((at) => `${checks[at]?.rule} ${checks[at]?.instance}`),
    candidates: cause.candidates
      .map(({ cells }) => cells.map(({ figure, wouldBe }) => `${figure.field} = ${wouldBe}`).join(', '))
      .sort(),
    unnarrowed: cause.unnarrowed,
  }));
}

function relationsWith(form: NationalForm, field: string): string[] {
  return relationsOf(form)
    .filter((relation) => fieldsOf(relation).includes(field))
    .map(({ rule, instance }) => `${rule} ${instance}`);
}

describe.each(FORMS)('one wrong cell in full tables of %s', (form) => {
  const fieldsIn = (table: string, counts: Counts) =>
    Object.keys(counts).filter((field) => field.startsWith(table));

  it('in the table of applications: that cell, its true value, and nothing else', () => {
    fc.assert(
      fc.property(consistentTables(form), (counts) => {
        for (const field of fieldsIn('requests.', counts)) {
          const right = counts[field] ?? 0;
          for (const wrong of wrongCounts(right))
            expect(told(form, { ...counts, [field]: wrong })).toEqual([
              {
                relations: relationsWith(form, field),
                candidates: [`${field} = ${right}`],
                unnarrowed: null,
              },
            ]);
        }
      }),
      { numRuns: 2 },
    );
  });

  it('in the table of disputes: the relation, and each of its cells that can make it true by itself', () => {
    fc.assert(
      fc.property(consistentTables(form), (counts) => {
        for (const field of fieldsIn('disputes.', counts)) {
          for (const wrong of wrongCounts(counts[field] ?? 0)) {
            const block = field.replace(/[^.]*$/, '');
            const said = { ...counts, [field]: wrong };
            const parts = Object.keys(said).filter(
              (each) => each.startsWith(block) && !each.endsWith('total'),
            );
            const sum = parts.reduce((all, part) => all + (said[part] ?? 0), 0);
            const total = said[`${block}total`] ?? 0;
            const candidates = parts
              .map((part) => [part, (said[part] ?? 0) + total - sum] as const)
              .filter(([, value]) => value >= 0);
            expect(told(form, said)).toEqual([
              {
                relations: relationsWith(form, field),
                candidates: [...candidates, [`${block}total`, sum]].map((each) => each.join(' = ')).sort(),
                unnarrowed: null,
              },
            ]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('beside blanks: every value that makes the relations true, and no other', () => {
    fc.assert(
      fc.property(wrongTables({ form, cells: 1, blanks: 6 }), (tables) => {
        expect(judgeCauses(tables, (checks) => explain(checks, []))).toMatchObject(RIGHT);
      }),
      { numRuns: 600 },
    );
  });

  it('read a hundred times, is told a hundred times in the same way', () => {
    fc.assert(
      fc.property(wrongTables({ form, cells: 2, blanks: 3 }), ({ said }) => {
        const readings = Array.from({ length: 100 }, () =>
          JSON.stringify(explain(checkTables(form, said), [])),
        );
        expect(new Set(readings).size).toBe(1);
      }),
      { numRuns: 2 },
    );
  });
});
