import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/export/file-name.ts';

function nameOf(agency: string | null, year: number | null = 2021): string {
  return fileNameOf({ agency, year, form: null, basis: null }, { extension: 'json' });
}

describe('a file name', () => {
  it.each([
    ['示例县人民政府', 2023, '示例县人民政府_2023_政府信息公开年报.json', 'agency and year'],
    [null, 2023, '2023_政府信息公开年报.json', 'no agency'],
    ['示例县', null, '示例县_政府信息公开年报.json', 'no year'],
    [null, null, '政府信息公开年报.json', 'neither'],
    ['../..', 2021, '2021_政府信息公开年报.json', 'a path has no say'],
    ['CON', 2021, '_CON_2021_政府信息公开年报.json', 'a device of Windows'],
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

  it('is safe and short whatever the agency is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (agency) => {
        const name = nameOf(agency);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
        expect(name).not.toMatch(/^[. ]/);
        expect([...name].length).toBeLessThan(120);
      }),
      { seed: 20_211_231 },
    );
  });
});
