import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../support/prose.ts';

const fees = (first: string, sixth: string, heading = '六、其他需要报告的事项') =>
  relationsOf('narrative.fees', `一、总体情况\n${first}\n${heading}\n${sixth}`);

describe('the fee for processing information', () => {
  it.each([
    [
      '全年收取信息处理费420元。',
      '本年收取信息处理费420元。',
      ['holds 420 = 420'],
      'the same in both places',
    ],
    [
      '全年收取信息处理费420元。',
      '本年收取信息处理费240元。',
      ['review 420 = 240'],
      'another in section six',
    ],
    ['全年收取信息处理费420元。', '无其他需要报告的事项。', ['review 420 = 0'], 'not named in section six'],
    ['全年收取信息处理费420元。', '未收取信息处理费。', ['review 420 = 0'], 'denied in section six'],
    ['没有收取费用。', '本年收取信息处理费420元。', [], 'named where it belongs'],
    ['全年收取信息处理费0元。', '无其他需要报告的事项。', [], 'none was charged'],
    ['行政事业性收费793万元。', '无其他需要报告的事项。', [], 'another charge'],
    ['发放补贴2000元，信息处理费标准已公布。', '无。', [], 'an amount that is none'],
  ])('%s … %s: %j (%s)', (first, sixth, expected) => {
    expect(fees(first, sixth)).toEqual(expected);
  });

  it('is not asked for where the report has no such section', () => {
    expect(fees('全年收取信息处理费420元。', '无。', '六、附件')).toEqual([]);
  });
});
