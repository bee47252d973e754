import { fc } from './property.ts';

/** ASCII signs, digits and letters as the full-width characters that Chinese keyboards type. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** White space and invisible characters that editors and old portals leave inside labels. */
const NOISE = [' ', '\u00a0', '\u3000', '\u2009', '\t', '\n', '\u200b', '\ufeff', '\u00ad'] as const;

/** The same text as another page may print it: any sign full-width, noise between any two characters. */
export function reprinted(text: string): fc.Arbitrary<string> {
  const characters = [...text].map((character) =>
    fc.tuple(
      fc.constantFrom(character, toFullWidth(character)),
      fc.array(fc.constantFrom(...NOISE), { maxLength: 2 }),
    ),
  );
  return fc
    .tuple(...characters)
    .map((pieces) => pieces.map(([character, noise]) => character + noise.join('')).join(''));
}
