import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/forms/index.ts';
import { knownTables } from '../../../src/match/known-tables.ts';
import { finish } from '../../../src/model/steps.ts';
import { grid } from '../../support/grid.ts';
import { printRequests, requestsLines } from '../../support/printed-requests.ts';
import { printDisputes } from '../../support/printed-tables.ts';

const isKnown = (rows: Parameters<typeof grid>[0]) => finish(knownTables([grid(rows)], FORMS)).has('t1');

describe('a table is a form’s by its labels', () => {
  it.each([
    ['table 3 without its head', printRequests(requestsLines('national-2021')).slice(3), true],
    [
      'table 3 without any figure',
      printRequests(requestsLines('national-2021')).map((row) => row.slice(0, 1)),
      true,
    ],
    ['the head of table 4', printDisputes().slice(0, 2), false],
    [
      'an office’s own table of powers',
      [
        ['类别', '数量', '占比'],
        ['行政许可', '3', '30'],
        ['行政处罚', '3', '30'],
        ['行政强制', '4', '40'],
        ['总计', '10', '100'],
      ],
      false,
    ],
  ] as const)('%s', (_, rows, expected) => {
    expect(isKnown(rows)).toBe(expected);
  });
});
