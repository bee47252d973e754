import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/figures/read-figure.ts';
import { fc } from '../../support/property.ts';
import { toFullWidth } from '../../support/widths.ts';

const anyCount = fc.bigInt({ min: 0n, max: 10n ** 24n });

/** Ways in which a page may print a whole number without changing what it says. */
const PRINTINGS: Record<string, (digits: string) => string> = {
  'as it is': (digits) => digits,
  'full-width': toFullWidth,
  'with commas between thousands': (digits) => inThousands(digits, ','),
  'with spaces between thousands': (digits) => inThousands(digits, ' '),
  'with thin spaces between thousands': (digits) => inThousands(digits, '\u2009'),
  'with leading noughts': (digits) => `00${digits}`,
  'with a unit': (digits) => `${digits}件`,
  'with a unit on the next line': (digits) => `${digits}\n件`,
  'with a zero-width space in the middle': (digits) => `${digits.slice(0, 1)}\u200b${digits.slice(1)}`,
  'with white space around': (digits) => `\n\t ${digits}\u00a0`,
  'with a note': (digits) => `${digits}①`,
  'full-width, with spaces and a unit': (digits) => `${toFullWidth(inThousands(digits, ' '))}件`,
};

function inThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

describe('readFigure', () => {
  it.each(Object.entries(PRINTINGS))('a whole number %s gives its exact value', (_, print) => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const { kind, value, low, high } = readFigure(print(String(count)));
        expect([kind, value, low, high]).toEqual(['number', `${count}`, `${count}`, `${count}`]);
      }),
    );
  });

  const cellTexts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...'0123456789０５.,，、 \n\t/-—+增减件万亿元余约无%()①²½一二十百\u00a0\u200b'),
    }),
  );

  it('any text is read without an error, and kept as it is', () => {
    fc.assert(
      fc.property(cellTexts, fc.boolean(), (raw, isSigned) => {
        expect(readFigure(raw, { isSigned, unit: '件' }).raw).toBe(raw);
      }),
      { numRuns: 1000 },
    );
  });

  it('a number has a value not below its lower bound nor above its upper one; nothing else has a value', () => {
    fc.assert(
      fc.property(cellTexts, fc.boolean(), (raw, isSigned) => {
        const { kind, value, low, high, why } = readFigure(raw, { isSigned });
        expect(why !== undefined).toBe(kind === 'unreadable');
        if (kind !== 'number') {
          expect([value, low, high]).toEqual([null, null, null]);
          return;
        }
        expect(`${value} ${low} ${high ?? 0}`).toMatch(/^-?\d+(?:\.\d+)? -?\d+(?:\.\d+)? -?\d+(?:\.\d+)?$/);
        expect(Number(low)).toBeLessThanOrEqual(Number(value));
        expect(high === null || Number(value) <= Number(high)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a value is written in one way: no leading nought, no sign before nought', () => {
    fc.assert(
      fc.property(cellTexts, (raw) => {
        const value = readFigure(raw).value ?? '0';
        expect(value).toMatch(/^(?:0|-?[1-9]\d*)(?:\.\d+)?$|^-?0\.\d+$/);
        expect(value).not.toMatch(/^-0(?:\.0+)?$/);
      }),
      { numRuns: 1000 },
    );
  });

  const digits = fc.stringMatching(/^\d{1,4}$/);
  const gap = fc.oneof(
    fc.constantFrom('/', '／', '、', '；'),
    fc.string({
      unit: fc.constantFrom(' ', '\n', '\r', '\t', '\u3000', '\f', '\v', '\u2028'),
      minLength: 1,
      maxLength: 3,
    }),
  );
  const isGroups = (raw: string) => /^\d{1,3} \d{3}$/.test(raw);

  it('two groups of digits with a gap between them are no number, unless they are thousands', () => {
    fc.assert(
      fc.property(digits, gap, digits, (left, between, right) => {
        const raw = left + between + right;
        fc.pre(!isGroups(raw));
        expect(readFigure(raw).kind).toBe('unreadable');
      }),
      { numRuns: 1000 },
    );
  });
});
