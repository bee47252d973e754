import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { highlightName } from '../../../src/overlay/highlight-style.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { type FramedPage, openFrame } from '../../support/framed-page.ts';
import { mentionsOn, textReport } from '../../support/text-page.ts';

/** Figures of the text, spelled out on demand. */

const TEXT = '全年公开信息1.3万条，培训100余名，办理9件，答复率百分之九十五。';
const PAGE = `<body style="margin: 0; font: 16px/2 sans-serif"><p id="p">${TEXT}</p><p id="q" hidden>另有二十三件。</p><p id="r" style="visibility: hidden">又有三十三件。</p><div style="height: 2000px"></div>`;
const NAME = 'abcdef';

let page: FramedPage;
let marks: Marks | undefined;

afterEach(() => {
  marks?.destroy();
  marks = undefined;
  page.close();
});

async function show({ html = PAGE, hasHighlights = true } = {}) {
  page = await openFrame(html);
  const mentions = mentionsOn(page.document, [
    ['1.3万条', '13000', { low: '12500', high: '13500', unit: '条' }],
    ['100余名', '100', { high: null, unit: '名' }],
    ['9件', '9', { unit: '件' }],
    ['百分之九十五', '95', { unit: '%' }],
  ]);
  const marked = textReport(page.document, mentions, []);
  const style = vi.fn<(isOn: boolean) => void>();
  marks = showMarks(hasHighlights ? { ...marked, highlight: { name: NAME, style } } : marked);
  return { style, marks, mentions };
}

/** Rests the pointer on a text of the page. */
async function rest(text: string, wait = 300): Promise<void> {
  const { left, top, width, height } = rangeOf(text).getClientRects()[0] ?? new DOMRect();
  const position = { x: left + width / 2, y: top + height / 2 };
  await userEvent.hover(page.frame, { position });
  await new Promise((done) => setTimeout(done, wait));
}

function rangeOf(text: string): Range {
  const node = page.document.querySelector('p')?.firstChild as Text;
  const at = node.data.indexOf(text);
  const range = page.document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + text.length);
  return range;
}

function tip(): string {
  const found = page.root().querySelector<HTMLElement>('.tip');
  return found === null || found.hidden ? '' : (found.textContent ?? '');
}

function glosses(): string[] {
  return [...page.root().querySelectorAll<HTMLElement>('.gloss:not([hidden])')].map(
    ({ textContent }) => textContent ?? '',
  );
}

function highlighted(): string[] {
  return [...(page.view.CSS.highlights.get(NAME) ?? [])].map(String);
}

describe('a figure of the text', () => {
  it('is quiet until it is asked for', async () => {
    const { style } = await show();
    expect(tip()).toBe('');
    expect(glosses()).toEqual([]);
    expect(page.view.CSS.highlights.size).toBe(0);
    expect(style).not.toHaveBeenCalled();
  });

  it('is spelled out under a resting pointer, and quiet again when it leaves', async () => {
    const { style } = await show();
    await rest('1.3万条');
    expect(tip()).toBe('13,000 条 · 12,500 至 13,500 之间');
    expect(highlighted()).toEqual(['1.3万条']);
    expect(style.mock.calls).toEqual([[true]]);
    await rest('公开信息');
    expect(tip()).toBe('');
    expect(page.view.CSS.highlights.size).toBe(0);
  });

  it('that is printed as it would be said shows nothing', async () => {
    await show();
    await rest('9件');
    expect(tip()).toBe('');
  });

  it('does not answer to a pointer that the page moves itself', async () => {
    await show();
    const { left, top } = rangeOf('1.3万条').getBoundingClientRect();
    page.document
      .querySelector('p')
      ?.dispatchEvent(
        new page.view.PointerEvent('pointermove', { clientX: left + 5, clientY: top + 5, bubbles: true }),
      );
    await new Promise((done) => setTimeout(done, 300));
    expect(tip()).toBe('');
  });

  it('is spelled out with all others at once, but for plain ones', async () => {
    const { marks: shown } = await show();
    expect(shown.toggleFigures()).toBe(true);
    expect(glosses()).toEqual(['≈ 13,000 条', '≥ 100 名', '95%']);
    expect(highlighted()).toEqual(['1.3万条', '100余名', '百分之九十五']);
    expect(shown.toggleFigures()).toBe(false);
    expect(glosses()).toEqual([]);
    expect(page.view.CSS.highlights.size).toBe(0);
  });

  it('is coloured by boxes of ours where nobody styles highlights', async () => {
    const { marks: shown } = await show({ hasHighlights: false });
    shown.toggleFigures();
    expect(page.view.CSS.highlights.size).toBe(0);
    expect(page.root().querySelectorAll('.tint.figure > i:not([hidden])')).toHaveLength(3);
  });

  it('shows nothing once the page has changed it', async () => {
    const { marks: shown } = await show();
    const text = page.document.querySelector('p')?.firstChild as Text;
    text.data = text.data.replace('1.3万条', '2.6万条').replace('100余名', '许多人');
    shown.toggleFigures();
    expect(highlighted()).toEqual([]);
    (page.document.querySelector('p') as Element).textContent = '正文已换。';
    await userEvent.hover(page.frame, { position: { x: 20, y: 20 } });
    shown.toggleFigures();
    shown.toggleFigures();
    expect(glosses()).toEqual([]);
  });

  it('is another one once the page has been read again', async () => {
    const { marks: shown } = await show();
    shown.toggleFigures();
    (page.document.querySelector('p') as Element).textContent = '全年公开信息2.6万条。';
    const printed = { low: '25500', high: '26500', unit: '条' };
    const mentions = mentionsOn(page.document, [['2.6万条', '26000', printed]]);
    shown.renewFigures(textReport(page.document, mentions, []));
    expect(glosses()).toEqual(['≈ 26,000 条']);
    expect(highlighted()).toEqual(['2.6万条']);
    await rest('2.6万条');
    expect(tip()).toContain('26,000');
  });
});

describe('a hidden paragraph', () => {
  it.each([
    ['hidden', '#q', '二十三件', '23'],
    ['invisible', '#r', '三十三件', '33'],
  ])('that is %s shows nothing', async (_, selector, raw, value) => {
    page = await openFrame(PAGE.replace(' hidden', '').replace('visibility: hidden', ''));
    const marked = textReport(page.document, mentionsOn(page.document, [[raw, value, { unit: '件' }]]), []);
    const paragraph = page.document.querySelector<HTMLElement>(selector);
    if (selector === '#q') paragraph?.setAttribute('hidden', '');
    else paragraph?.setAttribute('style', 'visibility: hidden');
    marks = showMarks(marked);
    marks.toggleFigures();
    expect(glosses()).toEqual([]);
  });
});

describe('the page', () => {
  it('keeps every byte while figures are spelled out, and after', async () => {
    const { style, marks: shown } = await show();
    const host = page.document.documentElement.lastElementChild;
    const before = page.document.documentElement.outerHTML.replace(host?.outerHTML ?? '', '');
    await rest('100余名');
    shown.toggleFigures();
    expect(page.document.documentElement.outerHTML.replace(host?.outerHTML ?? '', '')).toBe(before);
    expect(page.document.styleSheets).toHaveLength(0);
    expect(page.document.adoptedStyleSheets).toHaveLength(0);
    shown.destroy();
    expect(page.document.documentElement.outerHTML).toBe(before);
    expect(page.view.CSS.highlights.size).toBe(0);
    expect(style.mock.calls).toEqual([[true], [false]]);
  });

  it('is listened to by nobody in the end', async () => {
    page = await openFrame(PAGE);
    const signals: (AbortSignal | undefined)[] = [];
    const { addEventListener } = page.view.EventTarget.prototype;
    page.view.EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
      const node = this as Partial<Node>;
      const isOurs = 'nodeType' in this && node.getRootNode?.() !== page.document;
      if (!isOurs && !(this instanceof page.view.AbortSignal))
        signals.push(typeof options === 'object' ? options.signal : undefined);
      addEventListener.call(this, type, listener, options);
    };
    const mentions = mentionsOn(page.document, [['1.3万条', '13000']]);
    marks = showMarks(textReport(page.document, mentions, []));
    expect(signals.length).toBeGreaterThan(4);
    marks.destroy();
    expect(signals.filter((signal) => signal?.aborted !== true)).toEqual([]);
  });
});

describe('a highlight’s name', () => {
  it('is six letters that say nothing', () => {
    expect(highlightName(Uint8Array.of(0, 25, 26, 255, 1, 2))).toBe('azavbc');
  });
});
