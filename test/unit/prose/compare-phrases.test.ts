import { describe, expect, it } from 'vitest';
import { checksOf, isVerdict, relations, relationsOf } from '../../support/prose.ts';

describe('a part and a whole that phrases name', () => {
  it.each([
    ['访问量280万次，浏览量65万人。', ['holds 655000 <= 2795000'], 'visitors and visits'],
    ['发布信息1.3万条，公开各类文件607号。', ['holds 607 <= 12500'], 'documents and items'],
    ['公开各类文件607号。\n公报刊发各类文件304号。', ['holds 304 <= 607'], 'in another paragraph'],
    ['公报刊发各类文件700号，公开各类文件607号。', ['review 700 <= 607'], 'the greater part is a question'],
    ['33个行政许可主体的604项许可项目。', ['holds 33 <= 604'], 'each owner has at least one'],
    ['604项许可项目的名称，200项许可项目的流程。', ['holds 200 <= 604'], 'the same noun'],
    ['公报刊发各类文件304号。', [], 'no whole'],
  ])('%s %j (%s)', (text, expected) => {
    expect(relationsOf('narrative.part-within', text)).toEqual(expected);
    expect(checksOf(text).filter(isVerdict)).toEqual([]);
  });
});

describe('one thing told twice', () => {
  it.each([
    ['12345市民诉求7239件。\n12345平台30件。', ['review 7239 = 30'], 'two numbers are a question'],
    ['12345市民诉求9件。\n１２３４５平台９件。', ['holds 9 = 9'], 'in full width'],
    ['12345市民诉求7239件，12345平台30件。', [], 'in one paragraph they are two things'],
    ['阳光政务栏目公开信息9条。“阳光”阳光政务专栏发布信息9条。', ['holds 9 = 9'], 'a column of a site'],
    ['阳光政务栏目公开信息9条，阳光政务专栏发布信息8条。', [], 'in one sentence they are two things'],
  ])('%s %j (%s)', (text, expected) => {
    expect(relationsOf('narrative.stated-twice', text)).toEqual(expected);
  });
});

it('an issue with too many copies is asked about', () => {
  expect(relations('公报12期共5760万册。')).toEqual(['narrative.scale review 4800000 <= 100000']);
  expect(relations('公报12期共1200册。')).toEqual(['narrative.scale holds 100 <= 100000']);
});
