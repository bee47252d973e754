import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STORE_LANGUAGES } from '../../../scripts/stores/store-texts.ts';

/** `npm run pictures -- store` takes them anew. */

const SIZES = {
  '1-card.png': [1280, 800],
  '2-popup.png': [1280, 800],
  '3-text.png': [1280, 800],
  '4-blanks.png': [1280, 800],
  'tile.png': [440, 280],
};
/** Where a PNG says its width and height. */
const AT = 16;

describe.each(STORE_LANGUAGES)('the stores’ pictures in %s', (language) => {
  const folder = new URL(`../../../docs/store/pictures/${language}/`, import.meta.url);

  it('are all there, in the sizes that stores ask for', () => {
    const sizes = readdirSync(folder).map((name) => {
      const png = readFileSync(new URL(name, folder));
      return [name, [png.readUInt32BE(AT), png.readUInt32BE(AT + 4)]];
    });
    expect(Object.fromEntries(sizes)).toEqual(SIZES);
  });
});
