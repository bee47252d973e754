import { afterEach, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/model/check.ts';
import type { Mention } from '../../../src/model/mention.ts';
import { overlap } from '../../../src/overlay/geometry.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { check } from '../../support/check.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { addendOf, mentionsOn, type Printed, textReport } from '../../support/text-page.ts';

/** Figures of the text that take part in a finding. */

const STYLE = '<style>body { margin: 0; font: 16px/1.6 sans-serif } p { margin: 0 }</style>';
const LONG = '本机关认真贯彻落实各项要求。'.repeat(160);
const SHORT = '本机关认真贯彻落实各项要求。'.repeat(60);

let page: FramedPage;
let marks: Marks | undefined;

afterEach(() => {
  marks?.destroy();
  marks = undefined;
  page.close();
});

/** Each figure stands alone in a relation that does not hold. */
async function mark(body: string, printed: readonly Printed[]) {
  page = await openFrame(STYLE + body);
  const mentions = mentionsOn(page.document, printed);
  const checks = mentions.map((mention) => unequal({ left: sideOf(mention) }));
  const marked = textReport(page.document, mentions, checks);
  marks = showMarks(marked);
  const targets = mentions.map((mention) => marked.targetOf(mention) as Range);
  return { marks, targets };
}

function unequal(more: Partial<Check>): Check {
  return check({ level: 'cross', state: 'fails', difference: '1', ...more });
}

function sideOf(...mentions: Mention[]) {
  return { addends: mentions.map(addendOf), sum: mentions[0]?.value ?? null };
}

function shown(selector: string): DOMRect[] {
  return [...page.root().querySelectorAll<HTMLElement>(selector)]
    .map((each) => each.getBoundingClientRect())
    .filter(({ width }) => width > 0);
}

describe('a figure of the text in a finding', () => {
  it('has its mark right behind it, raised, and covers no digit', async () => {
    const { targets } = await mark('<p>上文。</p><p>收到24件，办结25件。</p>', [['24件', '24']]);
    const [figure] = targets.map((target) => target.getBoundingClientRect());
    const [box] = shown('.mark');
    expect(box?.left).toBeCloseTo((figure?.right ?? 0) + 1, 0);
    expect(box?.bottom).toBeLessThan((figure?.top ?? 0) + (figure?.height ?? 0) / 3);
    expect(shown('.tint > i')).toHaveLength(1);
  });

  it('has a tint on each line and one mark at its end where it wraps', async () => {
    const { targets } = await mark('<p style="width: 80px">收到一千二百三十四万<b>五千</b>件。</p>', [
      ['一千二百三十四万五千件', '12345000'],
    ]);
    const lines = new Set([...(targets[0]?.getClientRects() ?? [])].map(({ top }) => Math.round(top)));
    expect(lines.size).toBeGreaterThan(1);
    expect(shown('.tint > i')).toHaveLength(lines.size);
    expect(shown('.mark')).toHaveLength(1);
    expect(shown('.mark')[0]?.top).toBeGreaterThan(shown('.tint > i')[0]?.top ?? 0);
  });

  it('keeps its mark off other marks and figures, even where all stand close together', async () => {
    const printed: Printed[] = [1, 2, 3, 4, 5].map((digit) => [`${digit}${digit}`, String(digit)]);
    const { targets } = await mark('<p style="line-height: 1.1">11、22、33、44、55</p>', printed);
    const boxes = shown('.mark');
    expect(boxes).toHaveLength(5);
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
    for (const box of boxes) {
      for (const { left, top, width, height } of targets.map((target) => target.getBoundingClientRect())) {
        const digits = { left, top: top + height / 4, width, height: height / 2 };
        expect(overlap(box, digits)).toBe(false);
      }
    }
  });

  it.each([
    ['in a long paragraph', `<p>${LONG}收到24件。${SHORT}</p>`],
    [
      'in a part that scrolls',
      `<div style="height: 200px; overflow: auto"><p>${LONG}收到24件。${SHORT}</p></div>`,
    ],
    [
      'in a part that scrolls, far down',
      `<div style="height: 3000px"></div><div style="height: 200px; overflow: auto"><p>${LONG}收到24件。${SHORT}</p></div><div style="height: 3000px"></div>`,
    ],
    [
      'on a page whose body scrolls',
      `<style>html, body { height: 100%; overflow: auto }</style><p>${LONG}收到24件。${SHORT}</p>`,
    ],
    [
      'on a page that scrolls smoothly',
      `<style>html { scroll-behavior: smooth }</style><p>${LONG}收到24件。${SHORT}</p>`,
    ],
  ])('is jumped to on its very line %s', async (_, body) => {
    const { marks: overlay, targets } = await mark(body, [['24件', '24']]);
    expect(shown('.mark:not(.away)').every(({ top }) => top < 0 || top > 590)).toBe(true);
    overlay.focus('f1');
    await settled(page);
    const line = targets[0]?.getBoundingClientRect();
    expect(line?.top).toBeGreaterThan(20);
    expect(line?.bottom).toBeLessThan(400);
    const [box] = shown('.mark:not(.head .mark)').filter(({ top }) => Math.abs(top - (line?.top ?? 0)) < 30);
    expect(box).toBeDefined();
  });

  it('has a card that leaves its line to be read', async () => {
    const { marks: overlay, targets } = await mark(`<p>${LONG}收到24件。${SHORT}</p>`, [['24件', '24']]);
    overlay.focus('f1');
    await settled(page);
    const [card] = shown('.card');
    const line = targets[0]?.getBoundingClientRect();
    expect(card !== undefined && line !== undefined && !overlap(card, line)).toBe(true);
  });

  it('has no mark once the page no longer prints it', async () => {
    const { marks: overlay } = await mark('<p id="p">收到24件。</p><p>其余。</p>', [['24件', '24']]);
    expect(shown('.mark')).toHaveLength(1);
    (page.document.querySelector('#p') as Element).textContent = '已改。';
    page.view.dispatchEvent(new page.view.Event('resize'));
    await settled(page);
    expect(shown('.mark')).toHaveLength(0);
    expect(overlay.focus('f1')).toBe(true);
  });

  it('has no mark where the page printed something else before marks were set', async () => {
    page = await openFrame(`${STYLE}<p id="p">收到24件。</p>`);
    const mentions = mentionsOn(page.document, [['24件', '24']]);
    const marked = textReport(page.document, mentions, [unequal({ left: sideOf(...mentions) })]);
    const text = page.document.querySelector('#p')?.firstChild as Text;
    text.data = '收到42件。';
    marks = showMarks(marked);
    expect(shown('.mark')).toHaveLength(0);
  });
});
