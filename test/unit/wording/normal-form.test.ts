import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/model/mention.ts';
import { en } from '../../../src/wording/en.ts';
import { normalFormOf } from '../../../src/wording/normal-form.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import { mention } from '../../support/mention.ts';

type Row = readonly [raw: string, value: string | null, more: Partial<Mention>, zh: string, english: string];

describe('a figure of the text, spelled out', () => {
  it.each<Row>([
    [
      '1.3万条',
      '13000',
      { low: '12500', high: '13500', unit: '条' },
      '13,000 条 · 12,500 至 13,500 之间',
      '13,000 条 · between 12,500 and 13,500',
    ],
    ['100余名', '100', { high: null, unit: '名' }, '至少 100 名', 'at least 100 名'],
    ['近3万', '30000', { low: null }, '不超过 30,000', 'at most 30,000'],
    ['二十三件', '23', { unit: '件' }, '23 件', '23 件'],
    ['百分之九十五', '95', { unit: '%' }, '95%', '95%'],
    ['三十个百分点', '30', { unit: '个百分点' }, '30 个百分点', '30 percentage points'],
    ['5760万元', '57600000', { unit: '元' }, '57,600,000 元', '57,600,000 元'],
    [
      '0.1234567890123456789亿',
      '12345678.90123456789',
      {},
      '12,345,678.90123456789',
      '12,345,678.90123456789',
    ],
    ['九千零七十一万亿零一', '90710000000000001', {}, '90,710,000,000,000,001', '90,710,000,000,000,001'],
    ['数十件', null, { low: '20', high: '99', unit: '件' }, '20 至 99 之间', 'between 20 and 99'],
    ['二〇二二年一月二十八日', '20220128', {}, '2022-01-28', '2022-01-28'],
    [
      '两百件',
      '200',
      { unit: '件', field: 'requests.received.total' },
      '200 件 · 表三 本年新收 · 总计',
      '200 件 · Table 3 received · total',
    ],
  ])('%s', (raw, value, more, zh, english) => {
    const figure = mention(raw, value, more);
    expect(normalFormOf(figure, zhCN)?.full).toBe(zh);
    expect(normalFormOf(figure, en)?.full).toBe(english);
  });

  it.each<readonly [raw: string, value: string | null, more: Partial<Mention>, why: string]>([
    ['9件', '9', { unit: '件' }, 'as printed'],
    ['９件', '9', { unit: '件' }, 'wide digits'],
    ['13,000 条', '13000', { unit: '条' }, 'separators and spaces'],
    ['95%', '95', { unit: '%' }, 'a share'],
    ['30个百分点', '30', { unit: '个百分点' }, 'points'],
    ['30个百分点', '30', { unit: '百分点' }, 'points, without their measure word'],
    ['2022年1月28日', '20220128', {}, 'a date'],
    ['若干', null, {}, 'nothing is known of it'],
  ])('%s shows nothing: %4$s', (raw, value, more) => {
    expect(normalFormOf(mention(raw, value, more), zhCN)).toBeNull();
    expect(normalFormOf(mention(raw, value, more), en)).toBeNull();
  });

  it.each<readonly [raw: string, value: string, more: Partial<Mention>, short: string]>([
    ['1.3万条', '13000', { low: '12500', high: '13500', unit: '条' }, '≈ 13,000 条'],
    ['100余名', '100', { high: null, unit: '名' }, '≥ 100 名'],
    ['近3万', '30000', { low: null }, '≤ 30,000'],
    ['二十三件', '23', { unit: '件', field: 'requests.received.total' }, '23 件'],
  ])('%s is short where room is scarce', (raw, value, more, short) => {
    expect(normalFormOf(mention(raw, value, more), zhCN)?.short).toBe(short);
  });
});
