import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../src/wording/quotes.ts';
import { mention } from '../../support/mention.ts';

/** The figure of a clause in which it stands between brackets. */
function figureOf(marked: string) {
  const start = marked.indexOf('[');
  const raw = marked.slice(start + 1, marked.indexOf(']'));
  const quote = marked.replace(/[[\]]/g, '');
  return mention(raw, '1', { quote, start, paragraph: { id: 'p1', text: quote, tablesBefore: 0 } });
}

describe('a clause', () => {
  it.each([
    ['共收到申请[24件]', '共收到申请[24件]', 'short'],
    ['办结[24件]，其中24件', '办结[24件]，其中24件', 'the first of two'],
    [
      '主要负责同志多次召开会议研究部署全年共收到政府信息公开申请[24件]',
      '…召开会议研究部署全年共收到政府信息公开申请[24件]',
      'what it counts stands before it',
    ],
    [
      '[24件]申请均在法定期限内答复并按照有关规定存档备查没有一件逾期',
      '[24件]申请均在法定期限内答复并按照有关规定存档备…',
      'nothing before it',
    ],
  ])('%s is shown as %s', (marked, shown) => {
    const [before, raw, after] = clauseOf(figureOf(marked));
    expect(`${before}[${raw}]${after}`).toBe(shown);
  });

  it('that prints a figure twice shows the one that is meant', () => {
    const text = '新收24件，办结24件';
    const second = mention('24件', '24', {
      quote: text,
      start: 8,
      paragraph: { id: 'p1', text, tablesBefore: 0 },
    });
    expect(clauseOf(second)).toEqual(['新收24件，办结', '24件', '']);
  });
});

describe('a figure in full-width digits', () => {
  it('is found in its clause, which is quoted in plain ones', () => {
    const text = '公众服务类信息公开数４１０１条';
    const wide = mention('４１０１条', '4101', {
      quote: '公众服务类信息公开数4101条',
      start: text.indexOf('４'),
      paragraph: { id: 'p1', text, tablesBefore: 0 },
    });
    expect(clauseOf(wide)).toEqual(['公众服务类信息公开数', '４１０１条', '']);
  });
});
