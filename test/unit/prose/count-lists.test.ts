import { describe, expect, it } from 'vitest';
import { checksOf, isVerdict, relationsOf } from '../../support/prose.ts';

function counted(text: string, form: string | null = 'zhejiang-2013'): string[] {
  const found = relationsOf('narrative.list-count', text, {}, { form });
  expect(checksOf(text, {}, { form }).filter(isVerdict)).toEqual([]);
  return found;
}

describe('a list that says how many items it has', () => {
  it.each([
    ['设有甲窗、乙窗、丙窗等3个窗口。', ['holds 3 = 3'], 'as many'],
    ['设有甲窗、乙窗和丙窗等三个窗口。', ['holds 3 = 3'], '和 divides too'],
    ['设有甲窗、乙窗等5个窗口。', [], '等 leaves some out'],
    ['设有甲窗、乙窗、丙窗、丁窗等3个窗口。', ['review 3 = 4'], 'more than it says'],
    ['设有甲窗（含一、二、三号）、乙窗、丙窗等3个窗口。', ['holds 3 = 3'], 'a bracket is no item'],
    [
      '包括甲类、乙类、丙类等三个部分，丁类、戊类等两个方面。',
      ['holds 3 = 3'],
      'the first list of a sentence',
    ],
    ['等3个窗口。', [], 'no list'],
    [`${'甲'.repeat(400)}、乙窗、丙窗等3个窗口。`, ['holds 3 = 3'], 'a very long item'],
  ])('%s %j (%s)', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('a list that is announced', () => {
  it.each([
    ['做好三个方面工作：一是甲。二是乙。三是丙。', ['holds 3 = 3'], 'as many'],
    ['做好三个方面工作：一是甲。二是乙。', ['review 3 = 2'], 'one is missing'],
    ['做好三个方面工作。\n一是甲项工作。\n二是乙项工作。\n三是丙项工作。', ['holds 3 = 3'], 'in paragraphs'],
    ['做好两个方面工作：（一）甲。（二）乙。', ['holds 2 = 2'], 'in brackets'],
    ['做好三个方面工作。', [], 'no list follows'],
    [
      '有两个方面问题：一是甲；二是乙。三项措施：一是丙；二是丁；三是戊。',
      ['holds 2 = 2'],
      'up to 一是 again',
    ],
    ['从问题、措施两个方面查找：一是甲，二是乙，三是丙。', [], 'both are named'],
    ['做好“三个方面”工作：一是甲，二是乙。', [], 'a name'],
    ['做三个方面工作。一是甲。二是乙，有两个方面：一是丙；二是丁。三是戊。', [], 'a list within a list'],
    [
      '做好两个方面工作：一是甲。二是乙。做好一个方面工作：一是丙。',
      ['holds 2 = 2', 'holds 1 = 1'],
      'up to the next',
    ],
  ])('%s %j (%s)', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });
});

describe('the parts of the report', () => {
  const HEADINGS = ['一、甲章节', '二、乙章节', '三、丙章节'].join('\n');
  it.each([
    [`本报告全文包括甲章节、乙章节、丙章节和附件表格。\n${HEADINGS}`, ['holds 3 = 3'], '和 may divide'],
    [`本报告全文包括甲章节、乙章节、丙章节、丁章节。\n${HEADINGS}`, ['review 4 = 3'], 'one more than it has'],
    ['本报告全文包括甲章节、乙章节、丙章节、丁章节。', [], 'no headings'],
    ['本报告全文包括甲章节、乙章节、丙章节。\n一、甲章节\n三、丙章节', [], 'headings with a gap'],
  ])('%j %j (%s)', (text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  const SIX = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ];
  it.each([
    [SIX.join('\n'), ['holds 6 = 6'], 'all six'],
    [SIX.slice(0, 5).join('\n'), ['review 5 = 6'], 'one is missing'],
    [SIX.slice(0, 3).join('\n'), [], 'a part of a report'],
    [[...SIX.slice(0, 5), '六、附件表格'].join('\n'), [], 'one has another name'],
    [SIX.slice(1).join('\n'), [], 'the first is missing: another way of numbering'],
  ])('%j %j (%s)', (text, expected) => {
    expect(counted(text, 'national-2021')).toEqual(expected);
    expect(counted(text, 'fujian-cumulative')).toEqual([]);
  });
});
