import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { exactly, said, unreadable, without } from '../../support/reading.ts';

describe('a plain figure', () => {
  it.each([
    ['133742', '133742', 'digits'],
    ['１３３７４２', '133742', 'full-width digits'],
    ['0', '0', 'nought is a figure, not a blank'],
    ['00', '0', 'nought typed twice'],
    ['007', '7', 'leading noughts do not count'],
    ['0.0', '0', 'nought with a decimal'],
    ['0.00', '0', 'nought with two decimals'],
    ['96171.6', '96171.6', 'a decimal'],
    ['59237.2449', '59237.2449', 'four decimals'],
    ['0.5', '0.5', 'the nought before a decimal point stays'],
    ['00.5', '0.5', 'one nought before a decimal point is enough'],
    ['133,742', '133742', 'commas between thousands'],
    ['1,234,567', '1234567', 'two commas'],
    ['1,234.5', '1234.5', 'commas and a decimal'],
    ['133 742', '133742', 'a space between thousands'],
    ['1\u2009234', '1234', 'a thin space between thousands'],
    ['1 234 567', '1234567', 'two spaces between thousands'],
    ['2\u200b4', '24', 'a zero-width space inside'],
    ['1\u2009\u200b234', '1234', 'a zero-width space behind the space between thousands'],
    [' 24 ', '24', 'spaces around'],
    ['\n24\n', '24', 'line breaks around'],
    ['+3', '3', 'a plus sign'],
    ['-2', '-2', 'a minus sign'],
    ['－14', '-14', 'a full-width minus sign'],
    ['-0', '0', 'nought has no sign'],
    ['58211745.83', '58211745.83', 'money with its last digit'],
    ['12345678901234567890', '12345678901234567890', 'more digits than a float has'],
  ])('%j reads as %s: %s', (raw, value) => {
    expect(readFigure(raw)).toEqual({ raw, ...exactly(value) });
  });
});

describe('a figure with its unit', () => {
  it.each<[string, string, string | null, string]>([
    ['24件', '24', '件', 'the unit is printed'],
    ['24 件', '24', '件', 'a space before the unit'],
    ['24\n件', '24', '件', 'the unit on a line of its own'],
    ['251000元', '251000', '元', 'yuan'],
    ['58211745.83元', '58211745.83', '元', 'yuan to the last digit'],
    ['1.3万元', '1.3', '万元', '万元 is a unit, not a multiplier'],
    ['2.5亿元', '2.5', '亿元', '亿元 is a unit, not a multiplier'],
    ['95.19%', '95.19', '%', 'per cent'],
    ['１００％', '100', '%', 'full-width per cent'],
    ['二十三件', '23', '件', 'a spelled number'],
    ['一百零五', '105', null, 'a spelled number without a unit'],
    ['廿', '20', null, 'the short form of twenty'],
    ['十二', '12', null, 'ten and two'],
    ['零', '0', null, 'nought, spelled'],
    ['〇', '0', null, 'nought, the other character'],
  ])('%j reads as %s %s: %s', (raw, value, unit) => {
    expect(said(readFigure(raw))).toEqual(exactly(value, unit));
  });

  // Every unit that reports were seen to print.
  const units = '条 件 次 人次 人 名 个 家 篇 册 份 项 号 期 起 场 宗 块 元 万元 亿元 % 批 户 台 部 幅 则';
  it.each(units.split(' '))('24%s has the value 24', (unit) => {
    expect(said(readFigure(`24${unit}`))).toEqual(exactly('24', unit));
  });

  it.each([
    ['793', '万元', '793', '万元', 'the unit of the column, where the cell has none'],
    ['251000元', '万元', '251000', '元', 'the unit of the cell, where it has one'],
    ['24', '件', '24', '件', 'a count'],
    ['二十三', '件', '23', '件', 'a spelled count'],
  ])('%j under %s is %s %s: %s', (raw, column, value, unit) => {
    expect(said(readFigure(raw, { unit: column }))).toEqual(exactly(value, unit));
  });

  it('a blank has no unit, whatever the column says', () => {
    expect(said(readFigure('', { unit: '件' }))).toEqual(without('blank'));
  });
});

describe('a figure with a note', () => {
  it.each([
    ['24†', 'a dagger'],
    ['24*', 'an asterisk'],
    ['24※', 'a reference mark'],
    ['24[1]', 'a bracketed number'],
    ['24［1］', 'a full-width bracketed number'],
    ['24①', 'a circled number'],
    ['24 ①', 'a circled number after a space'],
    ['24²', 'a superscript'],
    ['24注', 'the word for note'],
    ['24注1', 'the word for note, numbered'],
  ])('%j reads as 24: %s', (raw) => {
    expect(readFigure(raw)).toEqual({ raw, ...exactly('24') });
  });

  it.each([
    ['①', 'a circled digit alone'],
    ['²', 'a superscript alone'],
    ['2④', 'not 24 but 2 with a note: only that'],
  ])('%j is never 24: %s', (raw) => {
    expect(readFigure(raw).value).not.toBe('24');
  });

  it.each([
    ['①', 'a circled digit alone'],
    ['②4', 'a circled digit before another'],
    ['2②4', 'a circled digit inside'],
    ['24①②', 'two marks'],
    ['½', 'a fraction'],
    ['2½', 'a whole number and a fraction, which is no note'],
    ['Ⅳ', 'a Roman numeral'],
  ])('%j is not read: %s', (raw) => {
    expect(said(readFigure(raw))).toEqual(unreadable('odd-digits'));
  });
});
