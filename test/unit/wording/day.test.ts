import { describe, expect, it } from 'vitest';
import { dayText } from '../../../src/wording/day.ts';

describe('a day', () => {
  it.each([
    ['2024-01-26', 'zh-CN', '2024年1月26日', 'without noughts in front'],
    ['2024-01-26', 'en', 'January 26, 2024', 'as English has it'],
    ['2024-12-31', 'zh-CN', '2024年12月31日', 'the same day wherever the reader is'],
    ['2024-02-29', 'en', 'February 29, 2024', 'of a leap year'],
    ['2023-02-29', 'en', '2023-02-29', 'no day of the calendar'],
    ['2024-13-01', 'en', '2024-13-01', 'no month'],
    ['2024', 'zh-CN', '2024', 'a year alone'],
    ['', 'zh-CN', '', 'nothing'],
  ])('%s in %s: %s (%s)', (day, language, expected) => {
    expect(dayText(day, language)).toBe(expected);
  });
});
