import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/report.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import changshan from '../../pages/seed-000-changshan-2013/page.html?raw';
import { oneOfEachShape } from '../../support/finding-shapes.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { layoutFaults, TEXT_SPACING } from '../../support/layout-faults.ts';
import { setMedia } from '../../support/media.ts';

let framed: FramedPage;
let marks: Marks;

afterEach(async () => {
  marks.destroy();
  framed.close();
  await setMedia();
});

async function mark(html: string, phrases: Phrases, width = 800, height = 600): Promise<Report> {
  framed = await openFrame(html);
  framed.frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  const read = analyze(framed.document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: framed.document, phrases, cite: async () => '', ...read });
  await settled(framed);
  return read.report;
}

function card(): HTMLElement {
  const found = framed.root().querySelector<HTMLElement>('.card');
  if (found === null) throw new Error('there is no card');
  return found;
}

/** What is wrong with the card alone: marks stand where the page has its cells. */
function faultsOfCard(): string[] {
  const { root, view } = framed;
  for (const mark of root().querySelectorAll<HTMLElement>('.layer > .mark')) mark.style.display = 'none';
  const faults = layoutFaults(root(), view);
  for (const mark of root().querySelectorAll<HTMLElement>('.layer > .mark')) mark.style.display = '';
  return faults;
}

const SIZES = [
  ['in a small window', 800, 600],
  ['in one at 200 %', 400, 300],
  ['in one at 400 %', 320, 256],
] as const;
const CASES = SIZES.flatMap(([size, width, height]) =>
  LANGUAGES.flatMap((phrases) =>
    [
      ['two slips', demo],
      ['text against tables', changshan],
    ].map(([name = '', html = '']) => ({
      size,
      width,
      height,
      name,
      html,
      phrases,
      language: phrases.language,
    })),
  ),
);

describe('the card', () => {
  it.each(CASES)(
    'is whole $size, also with text set apart: $name, $language',
    async ({ html, phrases, width, height }) => {
      const report = await mark(html, phrases, width, height);
      const spaced = new framed.view.CSSStyleSheet();
      spaced.replaceSync(TEXT_SPACING);
      const sheets = [...framed.root().adoptedStyleSheets];
      for (const { id } of oneOfEachShape(report)) {
        marks.focus(id);
        for (const more of [[], [spaced]]) {
          framed.root().adoptedStyleSheets = [...sheets, ...more];
          framed.view.dispatchEvent(new Event('resize'));
          await settled(framed);
          expect([id, faultsOfCard()]).toEqual([id, []]);
          const { left, top, right, bottom } = card().getBoundingClientRect();
          expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
        }
      }
    },
  );

  it('that is cut off is found out', async () => {
    await mark(demo, zhCN, 320, 256);
    marks.focus('f2');
    await settled(framed);
    card().style.cssText += 'width: 500px; overflow: hidden';
    expect(faultsOfCard()).not.toEqual([]);
  });
});

describe('where motion is reduced', () => {
  it('nothing of ours moves, and a place that is jumped to is shown all the same', async () => {
    await setMedia({ isMotionReduced: true });
    await mark(demo, zhCN);
    marks.focus('f2');
    const addend = card().querySelector<HTMLElement>('.addend');
    // As by the keyboard: a click of a script counts for nothing.
    framed.root().querySelector('.tint.changed')?.classList.add('flash');
    await settled(framed);
    expect(addend).not.toBe(null);
    const parts = [...framed.root().querySelectorAll('*')].map((part) => getComputedStyle(part));
    expect(
      parts.filter(
        ({ transitionDuration, transitionProperty }) =>
          transitionProperty !== 'all' || transitionDuration !== '0s',
      ),
    ).toEqual([]);
    expect(parts.filter(({ scrollBehavior }) => scrollBehavior !== 'auto')).toEqual([]);
    const moving = parts.filter(({ animationName }) => animationName !== 'none');
    expect(moving.map(({ animationTimingFunction }) => animationTimingFunction)).toEqual(['steps(1)']);
  });
});

describe('where colours are forced', () => {
  it('marks have edges, unequal cells an outline, and the card its border', async () => {
    await setMedia({ areColorsForced: true });
    await mark(demo, zhCN);
    marks.focus('f2');
    await settled(framed);
    const styles = (selector: string) =>
      [...framed.root().querySelectorAll(selector)].map((part) => getComputedStyle(part));
    expect(styles('.layer > .mark').filter(({ borderStyle }) => borderStyle === 'none')).toEqual([]);
    expect(styles('.tint.unequal > i').filter(({ outlineStyle }) => outlineStyle !== 'solid')).toEqual([]);
    expect(styles('.tint.changed > i').map(({ outlineWidth }) => outlineWidth)).toEqual(['3px']);
    expect(styles('.card').map(({ borderTopWidth }) => borderTopWidth)).toEqual(['1px']);
  });
});
