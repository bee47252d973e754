import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Anchor } from '../../../src/model/anchor.ts';
import type { Mention } from '../../../src/model/mention.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { check } from '../../support/check.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { addendOf, mentionsOn, textReport } from '../../support/text-page.ts';

/** `<img name="body">` stands in for document.body, `<input name="closest">` for the closest of its form. */

const OF_DOCUMENTS = [
  ...['createElement', 'createRange', 'addEventListener', 'execCommand', 'documentElement', 'body'],
  ...['defaultView', 'scrollingElement', 'activeElement', 'nodeType', 'ownerDocument', 'children'],
];
const OF_FORMS = [
  ...['parentElement', 'parentNode', 'localName', 'nodeType', 'ownerDocument', 'closest', 'contains'],
  ...['getBoundingClientRect', 'checkVisibility', 'scrollIntoView', 'scrollBy', 'textContent'],
  ...['clientLeft', 'clientTop', 'clientWidth', 'clientHeight', 'children', 'style', 'getClientRects'],
];
const PAGE = `<body style="margin: 0"><div style="height: 1500px"></div>
  <form style="overflow: auto; height: 200px">全年新收1.3万件，其中当面9件。<p>另有八件。</p>
<div style="height: 400px"></div></form>
  <div style="height: 1500px"></div>`;

let framed: FramedPage;
let marks: Marks | undefined;

afterEach(() => {
  marks?.destroy();
  framed.close();
});

describe('a page whose names stand in for properties', () => {
  it('has its marks, card, tip and glosses in their places, and is left as it was', async () => {
    framed = await openFrame(PAGE);
    const { document: page, view } = framed;
    const html = page.documentElement;
    const mentions = mentionsOn(page, [
      ['1.3万件', '13000', { low: '12500', high: '13500', unit: '件' }],
      ['八件', '8', { unit: '件' }],
    ]);
    const checks = mentions.map((each) =>
      check({
        level: 'cross',
        state: 'fails',
        difference: '1',
        left: { addends: [addendOf(each)], sum: each.value },
      }),
    );
    const read = textReport(page, mentions, checks);
    const ranges = mentions.map((each) => read.targetOf(each) as Range);
    const [first, second] = ranges;
    const marked = {
      ...read,
      targetOf: (anchor: Anchor) => ranges[mentions.indexOf(anchor as Mention)] ?? null,
    };
    page
      .querySelector('div')
      ?.insertAdjacentHTML('afterend', OF_DOCUMENTS.map((name) => `<img name="${name}" alt="">`).join(''));
    const form = page.querySelector('form') as Element;
    const fields = OF_FORMS.map((name) => `<input type="hidden" name="${name}">`);
    page.querySelector('p')?.insertAdjacentHTML('afterend', fields.join(''));
    expect(page.body instanceof view.HTMLImageElement).toBe(true);
    expect(form.parentElement instanceof view.HTMLInputElement).toBe(true);
    const before = html.outerHTML;
    marks = showMarks(marked);
    for (const target of [first, second]) {
      marks.step(1);
      await settled(framed);
      const line = target?.getBoundingClientRect() ?? new DOMRect();
      expect(line.top).toBeGreaterThan(0);
      expect(line.bottom).toBeLessThan(600);
      const beside = [...framed.root().querySelectorAll<HTMLElement>('.layer > .mark:not([hidden])')].map(
        (mark) => Math.abs(mark.getBoundingClientRect().left - line.right),
      );
      expect(Math.min(...beside)).toBeLessThan(3);
      expect(framed.root().querySelector<HTMLElement>('.card')?.hidden).toBe(false);
    }
    expect(marks.toggleFigures()).toBe(true);
    expect(framed.root().querySelectorAll('.gloss:not([hidden])')).toHaveLength(2);
    expect(marks.toggleFigures()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(framed.root().querySelector<HTMLElement>('.card')?.hidden).toBe(true);
    const { left, top, width, height } = first?.getBoundingClientRect() ?? new DOMRect();
    await userEvent.hover(framed.frame, { position: { x: left + width / 2, y: top + height / 2 } });
    await expect
      .poll(() => framed.root().querySelector('.tip:not([hidden])')?.textContent)
      .toContain('13,000');
    html.lastElementChild?.remove();
    await settled(framed);
    expect(framed.root().host.isConnected).toBe(true);
    marks.destroy();
    expect(html.outerHTML).toBe(before);
  });
});
