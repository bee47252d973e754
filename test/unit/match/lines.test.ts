import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/match/lines.ts';
import { grid, tall } from '../../support/grid.ts';

const kindOf = (text: string) => linesOf([grid([[text]])])[0]?.cells[0];

describe('what may stand in a cell of figures', () => {
  it.each([
    ['24', 'digits'],
    ['２４', 'full-width digits'],
    ['1,234', 'thousands'],
    ['１，２３４', 'full-width thousands'],
    ['96171.6', 'a decimal'],
    ['24件', 'a unit'],
    ['58211745.83元', 'money'],
    ['1.3万元', 'money in 万元'],
    ['100余', 'an open figure'],
    ['100%', 'a share'],
    ['增43571', 'a change'],
    ['减少14', 'a change in words'],
    ['增/减0', 'no change'],
    ['(2)', 'brackets'],
    ['（2）', 'full-width brackets'],
    ['24①', 'a note'],
    ['24\n123', 'two lines'],
    ['', 'nothing'],
    ['\u00a0', 'a no-break space'],
    ['\u3000', 'an ideographic space'],
    ['/', 'a slash'],
    ['／', 'a full-width slash'],
    ['——', 'a dash'],
    ['－', 'a full-width hyphen'],
    ['无', 'none'],
    ['暂无', 'none so far'],
  ])('%j is no label: %s', (text) => {
    expect(kindOf(text)?.isLabel).toBe(false);
    expect(kindOf(text)?.key).toBe('');
  });

  it.each([
    ['自然人', '自然人'],
    ['1．属于国家秘密', '属于国家秘密'],
    ['三、\n本\n年\n度\n办\n理\n结\n果', '本年度办理结果'],
    ['规章', '规章'],
    ['其他', '其他'],
    ['本年增/减', '本年增减'],
    ['2021年', '2021年'],
    ['详见附件', '详见附件'],
  ])('%j is a label, compared as %j', (text, key) => {
    expect(kindOf(text)?.isLabel).toBe(true);
    expect(kindOf(text)?.key).toBe(key);
  });
});

describe('the lines of a page', () => {
  const pages = [grid([[tall('甲', 2), '1'], ['2']], 1), grid([['乙', '3']], 2)];

  it('are the rows of all its tables, one after another', () => {
    expect(linesOf(pages).map(({ cells }) => cells.map(({ cell }) => cell.text))).toEqual([
      ['甲', '1'],
      ['甲', '2'],
      ['乙', '3'],
    ]);
  });

  it('have one and the same cell where it spans several', () => {
    const [first, second] = linesOf(pages);
    expect(first?.cells[0]).toBe(second?.cells[0]);
  });

  it('a label is shown on one line', () => {
    const cell = kindOf('三、\n本年度 办理结果');
    expect(cell?.shown).toBe('三、本年度办理结果');
  });
});
