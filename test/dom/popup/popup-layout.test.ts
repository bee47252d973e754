import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/wording/index.ts';
import { layoutFaults, TEXT_SPACING } from '../../support/layout-faults.ts';
import { setMedia } from '../../support/media.ts';
import { openPopupFrame, READ, type ShownPopup } from '../../support/popup-frame.tsx';
import { VIEWS } from '../../support/popup-views.ts';

let shown: ShownPopup;

afterEach(async () => {
  shown.framed.close();
  await setMedia();
});

function faults(): string[] {
  return layoutFaults(shown.framed.document, shown.framed.view);
}

/** The browser gives a popup 800 × 600 px at most, which hold half as much at 200 %. */
const SIZES = [
  ['as it comes', 380, 600],
  ['at 200 %', 400, 300],
] as const;

const CASES = SIZES.flatMap(([size, width, height]) =>
  LANGUAGES.flatMap((phrases) =>
    VIEWS.map(([name, view, action]) => {
      return { size, width, height, name, view, action, phrases, language: phrases.language };
    }),
  ),
);

describe('the popup', () => {
  it.each(CASES)('cuts off and covers nothing $size: $name, $language', async (parts) => {
    shown = await openPopupFrame(parts);
    expect(faults()).toEqual([]);
    const html = shown.framed.document.documentElement;
    expect(html.scrollWidth).toBeLessThanOrEqual(html.clientWidth);
  });

  it.each(CASES)('does so with text set apart, $size: $name, $language', async (parts) => {
    shown = await openPopupFrame(parts);
    const style = shown.framed.document.createElement('style');
    style.textContent = TEXT_SPACING;
    shown.framed.document.head.append(style);
    expect(faults()).toEqual([]);
  });

  it('scrolls as a whole where it is zoomed in, and by its list alone where it is not', async () => {
    const scrollers = () =>
      [...shown.framed.document.querySelectorAll('*')].filter((each) =>
        /auto/.test(getComputedStyle(each).overflowY),
      );
    shown = await openPopupFrame({ view: READ, width: 400, height: 300 });
    expect(scrollers()).toEqual([]);
    shown.framed.close();
    shown = await openPopupFrame({ view: READ });
    expect(scrollers().map(({ className }) => className)).toEqual(['body']);
  });

  it('shows its bars where colours are forced', async () => {
    await setMedia({ areColorsForced: true });
    shown = await openPopupFrame();
    const bars = [...shown.framed.document.querySelectorAll('.track span, .stack span, .legend i')];
    const paper = getComputedStyle(shown.framed.document.body).backgroundColor;
    const invisible = bars.filter((bar) => {
      const { backgroundColor, backgroundImage, borderStyle } = getComputedStyle(bar);
      return (backgroundColor === paper && backgroundImage === 'none') || borderStyle !== 'solid';
    });
    expect(bars.length).toBeGreaterThan(6);
    expect(invisible).toEqual([]);
  });
});

describe('a layout with a fault is found out', () => {
  it.each([
    [
      'a line that cannot break',
      '.coverage p { white-space: nowrap; width: 60px; overflow: hidden }',
      'is cut off',
    ],
    ['lines on top of each other', '.findings .place { margin-top: -16px }', 'overlap'],
    [
      'a part that is too wide',
      '.body { width: 200px } .findings { width: 300px }',
      'has to be scrolled sideways',
    ],
    [
      'text beside the window',
      '.head { margin-left: 250px; white-space: nowrap }',
      'stands beyond the window',
    ],
  ])('%s', async (_, css, fault) => {
    shown = await openPopupFrame();
    const style = shown.framed.document.createElement('style');
    style.textContent = css;
    shown.framed.document.head.append(style);
    expect(faults().join('\n')).toContain(fault);
  });
});
