import { describe, expect, it } from 'vitest';
import { shanghaiCoded } from '../../../src/forms/shanghai-coded.ts';
import { matched } from '../../support/matched.ts';

const ROWS = shanghaiCoded.tables[0]?.blocks[0]?.rows ?? [];
const HEAD = ['指标名称', '单位', '代码', '本期实际', '本年累计'];
/** The newer layout of Shanghai's form up to a row, as a page prints it that breaks off there. */
const upTo = (last: string) =>
  matched([
    HEAD,
    ...ROWS.slice(0, ROWS.findIndex(({ id }) => id === last) + 1).map(({ labels }, at) => [
      labels[0],
      '条',
      String(at + 1),
      String(at),
      '99',
    ]),
  ]);

describe('a form in two layouts', () => {
  it('of which all rows are there is read by its own', () => {
    const { fields } = upTo('litigation_cost');
    expect(fields['shanghai-coded.replies_not_existing.period']).toBeDefined();
    expect(fields['shanghai-coded.vetoed_not_existing.period']).toBeUndefined();
  });

  it('of which the rows that tell them apart are missing: what both take for different fields is neither', () => {
    const { fields } = upTo('replies_repeat');
    expect(fields['shanghai-coded.replies_granted.period']).toBeDefined();
    expect(fields['shanghai-coded.vetoed_not_existing.period']).toBeUndefined();
    expect(fields['shanghai-coded.vetoed_unclear.period']).toBeUndefined();
  });
});
