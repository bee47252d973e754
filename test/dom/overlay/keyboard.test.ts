import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Analysis, analyze } from '../../../src/analyze.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { mentionsOn, textReport } from '../../support/text-page.ts';

/** Everything by keys alone: a person's, sent by the browser. */

const LINK = '<a id="last" href="#">打印</a>';
const PAGE = demo.replace('</body>', `${LINK}</body>`);
/** The marks of the page from above to below. */
const IN_ORDER = ['?', '≠ 18', '空', '空', '≠ 1'];

let framed: FramedPage;
let marks: Marks;
let read: Analysis;

afterEach(() => {
  marks.destroy();
  framed.close();
});

/** Marks a page; the focus is on its last link. */
async function mark(html = PAGE): Promise<void> {
  framed = await openFrame(html);
  read = analyze(framed.document, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: framed.document, phrases: zhCN, ...read });
  await settled(framed);
  link().focus();
}

function link(): HTMLElement {
  return framed.document.querySelector('#last') as HTMLElement;
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
  await settled(framed);
}

const TAB = '{Tab}';
const BACK = '{Shift>}{Tab}{/Shift}';

/** What has the focus: a mark or a button of the card by what it shows, the card, something of the page. */
function focused(): string {
  const active = framed.root().activeElement;
  if (active === null) return `page: ${framed.document.activeElement?.textContent?.slice(0, 10) ?? ''}`;
  return active.classList.contains('card') ? 'card' : (active.textContent ?? '');
}

function buttons(): HTMLElement[] {
  return [...framed.root().querySelectorAll<HTMLElement>('.layer > .mark')];
}

function isCardOpen(): boolean {
  return framed.root().querySelector<HTMLElement>('.card')?.hidden === false;
}

describe('the keyboard', () => {
  it('goes from the page through the marks in the page’s order', async () => {
    await mark();
    const seen: string[] = [];
    for (let times = 0; times < IN_ORDER.length; times += 1) {
      await press(TAB);
      seen.push(focused());
    }
    expect(seen).toEqual(IN_ORDER);
    await press(...Array(IN_ORDER.length).fill(BACK));
    expect(focused()).toBe('page: 打印');
  });

  it.each(['{Enter}', ' '])(
    'opens a card by "%s", is in it at once, and leaves it for its mark by Escape',
    async (key) => {
      await mark();
      await press(TAB, TAB, key);
      expect([isCardOpen(), focused()]).toEqual([true, 'card']);
      await press('{Escape}');
      expect([isCardOpen(), focused()]).toEqual([false, '≠ 18']);
    },
  );

  it('goes through the card, out of it to the next mark, and back over it to its own', async () => {
    await mark();
    await press(TAB, TAB, '{Enter}');
    const card = framed.root().querySelector('.card');
    const parts = [...(card?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
    const seen: string[] = [];
    for (const _ of parts) {
      await press(TAB);
      seen.push(focused());
    }
    expect(seen).toEqual(parts);
    await press(TAB);
    expect(focused()).toBe('空');
    await press(...Array(parts.length).fill(BACK));
    expect(focused()).toBe(parts[0]);
    await press(BACK);
    expect(focused()).toBe('≠ 18');
  });

  it('closes by the card’s own button, opens relations, and steps, without ever leaving the card for the page', async () => {
    await mark();
    await press(TAB, TAB, '{Enter}', TAB, '{Enter}');
    expect([isCardOpen(), focused()]).toEqual([false, '≠ 18']);
    await press('{Enter}', TAB, TAB, TAB, '{Enter}');
    expect(framed.root().activeElement?.getAttribute('aria-expanded')).toBe('true');
    const next = framed.root().querySelector<HTMLElement>('.pages button:last-child');
    next?.focus();
    await press('{Enter}');
    expect([isCardOpen(), focused()]).toEqual([true, 'card']);
    await press('{Escape}');
    expect(focused()).toBe('空');
  });

  it('is given back to the page where the card’s finding has no mark to go to', async () => {
    await mark();
    for (const table of framed.document.querySelectorAll('table')) table.style.display = 'none';
    await settled(framed);
    link().focus();
    marks.focus('f1');
    await settled(framed);
    expect(focused()).toBe('card');
    await press('{Escape}');
    expect(focused()).toBe('page: 打印');
  });

  it('sees where it is: a ring that stands out, in the card and on marks', async () => {
    await mark();
    await press(TAB);
    for (const keys of [[], ['{Enter}'], [TAB]]) {
      await press(...keys);
      const style = getComputedStyle(framed.root().activeElement as Element);
      expect([style.outlineStyle, style.outlineWidth]).toEqual(['solid', '2px']);
    }
  });
});

describe('a mark with the focus', () => {
  it('whose cell the page hides gives it to the next one', async () => {
    await mark();
    await press(TAB, TAB);
    framed.document.querySelectorAll('table')[1]?.setAttribute('hidden', '');
    framed.view.dispatchEvent(new Event('resize'));
    await settled(framed);
    // The three marks of table 3 are gone.
    expect(focused()).toBe('≠ 1');
  });

  it('whose cell and all others the page hides gives it to nobody of ours', async () => {
    await mark();
    await press(TAB);
    framed.document.body.hidden = true;
    framed.view.dispatchEvent(new Event('resize'));
    await settled(framed);
    expect(framed.root().activeElement).toBe(null);
  });

  it.each([
    ['at the same place', 1, '≠ 18'],
    ['the last one, where it was behind all that are left', 4, '≠ 1'],
  ])('is drawn anew: it is %s', async (_, at, now) => {
    await mark();
    buttons()[at]?.focus();
    const place = marks.focusedPlace();
    marks.destroy();
    marks = showMarks({ document: framed.document, phrases: zhCN, ...read });
    await settled(framed);
    if (place !== null) marks.focusPlace(place);
    expect(focused()).toBe(now);
  });

  it('is drawn anew while its card is open: the mark has it', async () => {
    await mark();
    await press(TAB, TAB, '{Enter}', TAB);
    const place = marks.focusedPlace();
    marks.destroy();
    marks = showMarks({ document: framed.document, phrases: zhCN, ...read });
    await settled(framed);
    if (place !== null) marks.focusPlace(place);
    expect(focused()).toBe('≠ 18');
  });

  it('is none while the page has it', async () => {
    await mark();
    expect(marks.focusedPlace()).toBe(null);
  });
});

describe('a mark out of sight', () => {
  const inBox = (style: string) =>
    PAGE.replace(/<body[^>]*>/, `$&<div id="box" style="height: 150px; ${style}">`).replace(
      LINK,
      `</div>${LINK}`,
    );

  it('in a part that scrolls is reached, and its cell brought into view', async () => {
    await mark(inBox('overflow: auto'));
    await press(TAB, TAB);
    expect(focused()).toBe('≠ 18');
    const [, second] = buttons();
    expect(getComputedStyle(second as Element).opacity).toBe('1');
    const box = framed.document.querySelector('#box')?.getBoundingClientRect() ?? new DOMRect();
    const { top } = second?.getBoundingClientRect() ?? new DOMRect();
    expect(top).toBeGreaterThan(box.top - 17);
    expect(top).toBeLessThan(box.bottom);
  });

  it('in a part that only cuts off is not stopped at', async () => {
    await mark(inBox('overflow: clip'));
    await press(TAB);
    expect(buttons().filter((button) => button.checkVisibility())).toEqual([]);
    expect(framed.root().activeElement).toBe(null);
  });
});

describe('what a figure of the text comes to', () => {
  it('is told of every one in a list, as the tip tells it, whether or not there is room for it over the figure', async () => {
    const html =
      '<p style="font: 16px/1.05 sans-serif; width: 60px">公开1.3万条，培训100余名，又2.6万条，又3.9万条。</p>';
    framed = await openFrame(html);
    const mentions = mentionsOn(framed.document, [
      ['1.3万条', '13000', { low: '12500', high: '13500', unit: '条' }],
      ['100余名', '100', { low: '100', high: null, unit: '名' }],
      ['2.6万条', '26000', { low: '25500', high: '26500', unit: '条' }],
      ['3.9万条', '39000', { low: '38500', high: '39500', unit: '条' }],
    ]);
    marks = showMarks(textReport(framed.document, mentions, []));
    marks.toggleFigures();
    const items = [...framed.root().querySelectorAll('[role=list] > [role=listitem]')];
    expect(items.map((item) => item.querySelector('.sr')?.textContent)).toEqual([
      '1.3万条：13,000 条 · 12,500 至 13,500 之间',
      '100余名：至少 100 名',
      '2.6万条：26,000 条 · 25,500 至 26,500 之间',
      '3.9万条：39,000 条 · 38,500 至 39,500 之间',
    ]);
    expect(items.filter((item) => item.checkVisibility()).length).toBe(4);
  });
});
