import { describe, expect, it } from 'vitest';
import { reading, relationsOf, type Table } from '../../support/prose.ts';

const TABLE: Table = {
  'requests.received.total': '3',
  'disputes.review.total': '0',
  'national-2014.litigation': '0',
  'national-2014.fees': '0',
  'national-2014.replies.refused': '2',
};

function denied(text: string, table = TABLE): string[] {
  return relationsOf('narrative.none', text, table);
}

describe('what the text says there was none of', () => {
  it.each([
    ['未收到政府信息公开申请。', ['review 0 = 3'], 'asked, not called wrong'],
    ['没有收到依申请公开事项。', ['review 0 = 3'], '没有'],
    ['全年无依申请公开件。', ['review 0 = 3'], '无'],
    ['未发生行政复议。', ['holds 0 = 0'], 'reviews'],
    ['未发生行政复议、行政诉讼。', ['holds 0 = 0', 'holds 0 = 0'], 'two things'],
    ['行政复议和行政诉讼一件也没有。', ['holds 0 = 0', 'holds 0 = 0'], 'the negation at the end'],
    ['行政复议均为0件。', ['holds 0 = 0'], '均为0'],
    ['未收取任何费用。', ['holds 0 = 0'], 'fees'],
    ['无不予公开的政府信息。', ['review 0 = 2'], 'refusals'],
    ['未\u200b發生 行政 複議。', ['holds 0 = 0'], 'other widths and characters'],
  ])('%j %j (%s)', (text, expected) => {
    expect(denied(text)).toEqual(expected);
  });

  it.each([
    ['无法提供政府信息公开申请。', '无法'],
    ['未来将做好政府信息公开申请。', '未来'],
    ['申请人无正当理由大量提出政府信息公开申请。', '无正当理由'],
    ['没有对应的行。', 'words like those of the table'],
    ['无关行政复议。', '无关'],
    ['未成年人行政诉讼。', '未成年'],
    ['上半年未收到政府信息公开申请。', 'half of the year'],
    ['未引发行政复议纠错。', 'reviews lost are not reviews'],
    ['未出现行政复议被纠正的情况。', 'reviews lost are not reviews'],
    ['行政诉讼无败诉案件。', 'suits lost are not suits'],
    ['对未公开的信息收到政府信息公开申请3件。', 'what is not published'],
    ['收到政府信息公开申请3件，没有超期。', 'another clause'],
    [`没有${'甲'.repeat(100)}行政复议。`, 'too far from it'],
  ])('%s says nothing: %s', (text) => {
    expect(denied(text)).toEqual([]);
  });

  it('there may be none of some', () => {
    expect(denied('经复议维持的无一起提起行政诉讼。', { 'national-2014.litigation': '3' })).toEqual([]);
  });

  it('another body may have had none', () => {
    const text = '市政府办公室未收到政府信息公开申请。';
    const facts = { titleYear: 2021, agency: '示例市人民政府' };
    expect(relationsOf('narrative.none', text, TABLE, facts)).toEqual([]);
  });

  it('stands where the negation is', () => {
    const { mentions } = reading('全年 未 收到政府信息公开申请。', TABLE);
    expect(mentions.map(({ raw, value, start, end }) => [raw, value, start, end])).toEqual([
      ['未', '0', 3, 4],
    ]);
  });

  it('a form without the field is not asked', () => {
    expect(denied('未发生行政复议。', {})).toEqual([]);
  });
});
