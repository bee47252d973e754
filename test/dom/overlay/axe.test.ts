import source from 'axe-core/axe.min.js?raw';
import { afterEach, describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/report.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { LANGUAGES } from '../../../src/wording/index.ts';
import type { Phrases } from '../../../src/wording/phrases.ts';
import unknownRow from '../../pages/odd-unknown-row/page.html?raw';
import blanks from '../../pages/sample-2019-blanks/page.html?raw';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import changshan from '../../pages/seed-000-changshan-2013/page.html?raw';
import { axeViolations, openCopy } from '../../support/axe.ts';
import { oneOfEachShape } from '../../support/finding-shapes.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { setMedia } from '../../support/media.ts';

/** Whole reports with marks, with every card that they have open. */

let framed: FramedPage;
let marks: Marks;

afterEach(async () => {
  marks.destroy();
  framed.close();
  await setMedia();
});

async function mark(html: string, phrases: Phrases): Promise<Report> {
  framed = await openFrame(html);
  const read = analyze(framed.document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: framed.document, phrases, cite: async () => '', ...read });
  await settled(framed);
  return read.report;
}

/** Axe does not see into our closed root: it is shown a copy. */
async function violations(): Promise<string[]> {
  const { document, view } = framed;
  const host = document.documentElement.lastElementChild as Element;
  const root = framed.root();
  const copied = openCopy(host, root);
  // Axe would go through all of the page's cells, each time.
  const body = document.body;
  body.remove();
  try {
    const evaluate = async (expression: string) =>
      (view as unknown as { eval: typeof eval }).eval(expression);
    return await axeViolations(evaluate, source, { within: copied, isPart: true });
  } finally {
    document.querySelector(copied)?.remove();
    document.documentElement.insertBefore(body, host);
  }
}

const PAGES = [
  ['two slips', demo],
  ['blanks', blanks],
  ['text against tables', changshan],
  ['an unknown row', unknownRow],
] as const;

describe.each(['light', 'dark'] as const)('marks and cards in %s', (scheme) => {
  const cases = LANGUAGES.flatMap((phrases) =>
    PAGES.map(([name, html]) => ({ name, language: phrases.language, phrases, html })),
  );

  it.each(cases)('violate nothing: $name, $language', async ({ phrases, html }) => {
    await setMedia({ scheme });
    const report = await mark(html, phrases);
    expect(await violations()).toEqual([]);
    for (const { id } of oneOfEachShape(report)) {
      marks.focus(id);
      for (const fold of framed.root().querySelectorAll<HTMLElement>('.fold')) fold.click();
      await settled(framed);
      expect([id, await violations()]).toEqual([id, []]);
    }
    marks.toggleFigures();
    expect(await violations()).toEqual([]);
  });
});

describe('a mark with a fault', () => {
  it.each([
    ['without a name', 'button-name', { 'aria-label': '', title: '' }, ''],
    ['that is called otherwise than it looks', 'label-content-name-mismatch', { 'aria-label': '勾稽' }, null],
  ])('is found out: %s', async (_, rule, attributes, text) => {
    await mark(demo, LANGUAGES[0] as Phrases);
    const button = framed.root().querySelector('.mark.unequal');
    for (const [name, value] of Object.entries(attributes)) button?.setAttribute(name, value);
    if (text !== null) button?.replaceChildren(text);
    expect((await violations()).map((line) => line.split(' ')[0])).toEqual([rule]);
  });
});
