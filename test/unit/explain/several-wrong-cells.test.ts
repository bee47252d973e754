import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/explain/explain.ts';
import type { NationalForm } from '../../support/consistent-tables.ts';
import { judgeCauses } from '../../support/oracle/judge-causes.ts';
import { wrongTables } from '../../support/oracle/wrong-tables.ts';
import { fc } from '../../support/property.ts';

/** Cells that are wrong, the most that are blank, and how many tables are tried. */
const KINDS: [string, { cells: number; blanks: number }, number][] = [
  ['two wrong cells in full tables', { cells: 2, blanks: 0 }, 100],
  ['two wrong cells beside blanks', { cells: 2, blanks: 6 }, 100],
  ['three wrong cells in full tables', { cells: 3, blanks: 0 }, 25],
  ['three wrong cells beside blanks', { cells: 3, blanks: 3 }, 15],
];
const FORMS: NationalForm[] = ['national-2019', 'national-2021'];

describe.each(FORMS)('in tables of %s', (form) => {
  it.each(KINDS)('%s: every smallest way to make the relations true, and no other', (_, kind, numRuns) => {
    fc.assert(
      fc.property(wrongTables({ form, ...kind }), (tables) => {
        const { missed, extra, faults, unnarrowed } = judgeCauses(tables, (checks) => explain(checks, []));
        expect({ missed, extra, faults }).toEqual({ missed: [], extra: [], faults: [] });
        // Three cells beside blanks may be more than can be tried in time, and then that is what is said.
        if (kind.cells < 3 || kind.blanks === 0) expect(unnarrowed).toBeNull();
      }),
      { numRuns },
    );
  });
});
