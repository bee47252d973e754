import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/prose/find-figures.ts';
import { mask } from '../../../src/prose/mask.ts';
import { squeezeProse } from '../../../src/prose/squeeze-prose.ts';

type Row = readonly [low: string | null, value: string, high: string | null, unit: string | null];

function found(text: string): Row[] {
  const figures = findFigures(mask(squeezeProse(`收到${text}，`).text));
  return figures.map(({ low, value, high, unit }) => [low, value, high, unit]);
}

const exactly = (value: string, unit: string): Row => [value, value, value, unit];

describe('an exact figure', () => {
  it.each([
    ['133742条', exactly('133742', '条'), 'digits'],
    ['１３３７４２条', exactly('133742', '条'), 'full-width digits'],
    ['133,742条', exactly('133742', '条'), 'thousands'],
    ['133 742条', exactly('133742', '条'), 'thousands with a gap'],
    ['133\u2009742条', exactly('133742', '条'), 'thousands with a thin gap'],
    ['9 件', exactly('9', '件'), 'a gap before the unit'],
    ['00件', exactly('0', '件'), 'two noughts'],
    ['007件', exactly('7', '件'), 'noughts in front'],
    ['0.00元', exactly('0', '元'), 'nought is 0 in any spelling'],
    ['251000元', exactly('251000', '元'), 'money'],
    ['58211745.83元', exactly('58211745.83', '元'), 'money with cents'],
    ['二十三件', exactly('23', '件'), 'a numeral'],
    ['一百零五件', exactly('105', '件'), 'a numeral with a gap'],
    ['一千二百件', exactly('1200', '件'), 'a numeral'],
    ['两件', exactly('2', '件'), '两'],
    ['廿件', exactly('20', '件'), '廿'],
    ['十件', exactly('10', '件'), 'a bare 十'],
    ['十二件', exactly('12', '件'), '十 and more'],
    ['一件', exactly('1', '件'), '一 where something is counted'],
    ['政府信息公开申请一件', exactly('1', '件'), '一 behind what is counted'],
    ['六个部分', exactly('6', '个'), 'parts of a list'],
    ['9人次', exactly('9', '人次'), 'the longest unit'],
    ['9件次', exactly('9', '件次'), 'the longest unit'],
    ['15个工作日', exactly('15', '个工作日'), 'the longest unit'],
    ['三百五十万元', exactly('350', '万元'), 'a numeral of money'],
  ])('%s: %j (%s)', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('a figure with bounds', () => {
  it.each<[string, Row, string]>([
    ['1.3万条', ['12500', '13000', '13500', '条'], 'half of the last digit'],
    ['280万次', ['2795000', '2800000', '2805000', '次'], 'no decimals'],
    ['65万人', ['645000', '650000', '655000', '人'], 'no decimals'],
    ['5760万册', ['57595000', '57600000', '57605000', '册'], 'four digits'],
    ['336.58万条', ['3365750', '3365800', '3365850', '条'], 'two decimals'],
    ['1.2亿人次', ['115000000', '120000000', '125000000', '人次'], '亿'],
    ['3千条', ['2500', '3000', '3500', '条'], '千'],
    ['5百条', ['450', '500', '550', '条'], '百'],
    ['96171.6万元', ['96171.55', '96171.6', '96171.65', '万元'], 'money in 万元 is rounded in a sum'],
    ['3.3万余条', ['33000', '33000', null, '条'], '余 behind 万'],
    ['3万多条', ['30000', '30000', null, '条'], '多 behind 万'],
    ['300多万条', ['3000000', '3000000', null, '条'], '多 before 万'],
    ['10余万条', ['100000', '100000', null, '条'], '余 before 万'],
    ['1000余条', ['1000', '1000', null, '条'], '余'],
    ['5000多次', ['5000', '5000', null, '次'], '多'],
    ['100余名', ['100', '100', null, '名'], '余'],
    ['31339余条', ['31339', '31339', null, '条'], '余 behind a number that is not round'],
    ['100件余', ['100', '100', null, '件'], '余 behind the unit'],
    ['十余件', ['10', '10', null, '件'], 'a numeral'],
    ['9件以上', ['9', '9', null, '件'], '以上'],
    ['不少于9件', ['9', '9', null, '件'], '不少于'],
    ['超过9件', ['9', '9', null, '件'], '超过'],
    ['超过了9件', ['9', '9', null, '件'], '超过了'],
    ['近80万条', [null, '800000', '800000', '条'], '近'],
    ['不足9件', [null, '9', '9', '件'], '不足'],
    ['少于9件', [null, '9', '9', '件'], '少于'],
    ['9件以下', [null, '9', '9', '件'], '以下'],
    ['约6700万人次', ['63650000', '67000000', '70350000', '人次'], '约: 5 % to either side'],
    ['约有100件', ['95', '100', '105', '件'], '约有'],
    ['100件左右', ['95', '100', '105', '件'], '左右'],
    ['95.19%', ['95.185', '95.19', '95.195', '%'], 'rounded to the printed digit'],
    ['100%', ['99.5', '100', '100.5', '%'], 'rounded to the printed digit'],
    ['5.5 %', ['5.45', '5.5', '5.55', '%'], 'a gap before the sign'],
    ['百分之九十五', ['94.5', '95', '95.5', '%'], 'in words'],
    ['30个百分点', ['29.5', '30', '30.5', '个百分点'], 'points'],
  ])('%s: %j (%s)', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('a figure that is left unread', () => {
  it.each([
    ["133'742条", 'only its end would be read'],
    ['133，742条', 'a Chinese comma between digits'],
    ['3，4条', 'two figures, one without a unit'],
    ['3、4条', 'three or four'],
    ['3-5件', 'a range'],
    ['3至5件', 'a range'],
    ['3~5件', 'a range'],
    ['三至五件', 'a range in numerals'],
    ['三五件', 'three to five'],
    ['2021 9件', 'a year, perhaps, and a figure'],
    ['2.3件', 'no case has decimals: an item’s number and a figure'],
    ['1.2.3条', 'the number of a paragraph'],
    ['几十件', 'several tens'],
    ['数十件', 'several tens'],
    ['上千件', 'a thousand and more'],
    ['十几件', 'ten and some'],
    ['一万二千件', 'only its end would be read'],
    ['三点五万元', 'only its end would be read'],
    ['百分之九十五点五', 'only its beginning would be read'],
    ['24①件', 'a note between figure and unit'],
    ['9天', 'no unit of a count'],
    ['一个', 'an article, no count'],
    ['没有一件', 'none'],
    ['申请一件也没有', 'none'],
    ['每一件', 'every'],
  ])('%s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('figures come in the order of the text, without overlapping', () => {
  const figures = findFigures('共24055条，其中概况类255条、二十三件，占5%');
  expect(figures.map(({ start, end }) => [start, end])).toEqual([
    [1, 7],
    [13, 17],
    [18, 22],
    [24, 26],
  ]);
});
