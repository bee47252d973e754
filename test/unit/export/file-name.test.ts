import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/export/file-name.ts';

function nameOf(agency: string | null, year: number | null = 2021): string {
  return fileNameOf({ agency, year, form: null, basis: null }, { extension: 'json' });
}

describe('a file name', () => {
  it('says behind all else that it holds a part', () => {
    const header = { agency: '示例县', year: 2021, form: null, basis: null };
    expect(fileNameOf(header, { extension: 'csv', suffix: '原表' }, true)).toBe(
      '示例县_2021_政府信息公开年报_原表_部分.csv',
    );
  });

  it.each([
    ['示例县人民政府', 2023, '示例县人民政府_2023_政府信息公开年报.json', 'agency and year'],
    [null, 2023, '2023_政府信息公开年报.json', 'no agency'],
    ['示例县', null, '示例县_政府信息公开年报.json', 'no year'],
    [null, null, '政府信息公开年报.json', 'neither'],
    ['../..', 2021, '2021_政府信息公开年报.json', 'a path has no say'],
    ['CON', 2021, '_CON_2021_政府信息公开年报.json', 'a device of Windows'],
    ['con.甲', 2021, '_con.甲_2021_政府信息公开年报.json', 'the same behind a dot'],
    ['Concord', 2021, 'Concord_2021_政府信息公开年报.json', 'no device'],
    ['a/b\\c:d*e?f"g<h>i|j', 2021, 'abcdefghij_2021_政府信息公开年报.json', 'reserved characters'],
    [
      '\u202e县人民政府\u0007',
      2021,
      '县人民政府_2021_政府信息公开年报.json',
      'direction and control characters',
    ],
    ['.hidden.', 2021, 'hidden_2021_政府信息公开年报.json', 'dots at the ends'],
  ])('of %j, %j is %s (%s)', (agency, year, expected, _why) => {
    expect(nameOf(agency, year)).toBe(expected);
  });

  it.each(['长', '𠮷', 'x'])('has at most the 255 bytes that systems allow, of %s without end', (sign) => {
    const format = { extension: 'xlsx', suffix: '表三_datapackage' };
    const name = fileNameOf({ agency: sign.repeat(10_000), year: 2021, form: null, basis: null }, format);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name.startsWith(sign.repeat(40))).toBe(true);
  });

  it('is safe whatever the agency is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (agency) => {
        const name = nameOf(agency);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
        expect(name).not.toMatch(/^[. ]/);
        expect(name.isWellFormed()).toBe(true);
      }),
      { seed: 20_211_231 },
    );
  });
});
