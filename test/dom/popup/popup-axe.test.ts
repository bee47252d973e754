import source from 'axe-core/axe.min.js?raw';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { axeViolations } from '../../support/axe.ts';
import { setMedia } from '../../support/media.ts';
import { openPopupFrame, type ShownPopup } from '../../support/popup-frame.tsx';
import { VIEWS } from '../../support/popup-views.ts';

let shown: ShownPopup;

afterEach(async () => {
  shown.framed.close();
  await setMedia();
});

function violations(): Promise<string[]> {
  const { view } = shown.framed;
  return axeViolations(
    async (expression) => (view as unknown as { eval: typeof eval }).eval(expression),
    source,
  );
}

describe.each(['light', 'dark'] as const)('the popup in %s', (scheme) => {
  const cases = LANGUAGES.flatMap((phrases) =>
    VIEWS.map(([name, view, action]) => ({ name, language: phrases.language, view, action, phrases })),
  );

  it.each(cases)('violates nothing: $name, $language', async ({ view, action, phrases }) => {
    await setMedia({ scheme });
    shown = await openPopupFrame({ view, action, phrases });
    expect(await violations()).toEqual([]);
  });
});

describe('the popup where the browser keeps the extension from its sites', () => {
  it.each(LANGUAGES)('violates nothing, in $language', async (phrases) => {
    shown = await openPopupFrame({ isAccessWithheld: true, phrases });
    expect(shown.framed.document.body.textContent).toContain(phrases.popup.accessWithheld);
    expect(await violations()).toEqual([]);
  });
});

describe('a popup with a fault', () => {
  it.each([
    [
      'a button without a name',
      'button-name',
      () => shown.framed.document.querySelector('.main')?.replaceChildren(),
    ],
    [
      'text that is too faint',
      'color-contrast',
      () => shown.framed.document.querySelector('h1')?.setAttribute('style', 'color: #999'),
    ],
    ['a list of other things', 'list', () => shown.framed.document.querySelector('ol')?.append('!')],
  ])('is found out: %s', async (_, rule, spoil) => {
    shown = await openPopupFrame();
    spoil();
    expect((await violations()).map((line) => line.split(' ')[0])).toEqual([rule]);
  });
});
