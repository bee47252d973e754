import { describe, expect, it } from 'vitest';
import { squeezeProse } from '../../../src/prose/squeeze-prose.ts';
import { fc } from '../../support/property.ts';

describe('squeezed prose', () => {
  it.each([
    ['收到申请9件。', '收到申请9件。', 'plain text stays'],
    ['收到 申请\u00a09\u3000件', '收到申请9件', 'white space of any kind goes'],
    ['收到\u200b申请\ufeff1\u00ad3件', '收到申请13件', 'invisible characters go, digits join again'],
    ['共 2021 9件', '共2021 9件', 'a gap between two numbers stays: they are two'],
    ['5.5 %', '5.5%', 'a percent sign clings to its figure'],
    ['占 5.5 % (其中', '占5.5%(其中', 'so does a bracket'],
    ['１３件，ＡＢ', '13件，AB', 'full-width digits and letters'],
    ['（９５．５％）；', '(95.5%);', 'full-width signs'],
    ['收到政府信息公開申請、辦結', '收到政府信息公开申请、办结', 'traditional characters of the field'],
    ['数(shù)据(jù)9件', '数据9件', 'readings in brackets go'],
    ['网络(wang)9件', '网络(wang)9件', 'a bracket without a tone mark is no reading'],
    ['12,345条', '12,345条', 'a comma between thousands'],
    ['１２,３４５条', '12,345条', 'also between full-width digits'],
    ['共5条,其中3条', '共5条，其中3条', 'any other ASCII comma separates clauses'],
    ['3,4条', '3，4条', 'two figures'],
    ['1,23条', '1，23条', 'two digits are no thousands'],
    ['1234,567条', '1234，567条', 'four digits before a comma are no thousands'],
    ['133，742条', '133，742条', 'a Chinese comma never separates thousands'],
    ['①收到²9件', '①收到²9件', 'circled and raised digits are no digits'],
    ['㎡', '㎡', 'what would become two characters stays'],
    ['', '', 'nothing'],
  ])('%j is %j: %s', (raw, expected) => {
    expect(squeezeProse(raw).text).toBe(expected);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'收到開數據件0９5,，.．％% \u00a0\u3000\n\u200b（）()①²shù🙂'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });

  it('each character has its place in the original, in order, and one more at the end', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { text: squeezed, places } = squeezeProse(raw);
        expect(places).toHaveLength(squeezed.length + 1);
        expect(places.at(-1)).toBe(raw.length);
        for (let at = 1; at < places.length - 1; at += 1)
          expect(places[at] ?? 0).toBeGreaterThanOrEqual(places[at - 1] ?? 0);
      }),
    );
  });

  it('a Chinese character or a digit stands at its place in the original', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { text: squeezed, places } = squeezeProse(raw);
        for (const [at, character] of [...squeezed].entries()) {
          if (/[收到件\d]/.test(character) && squeezed.length === [...squeezed].length)
            expect(raw.charAt(places[at] ?? -1).normalize('NFKC')).toBe(character);
        }
      }),
    );
  });
});
