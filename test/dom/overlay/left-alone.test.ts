import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { check } from '../../support/check.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { type Traces, traceOverlay } from '../../support/own-traces.ts';
import { addendOf, mentionsOn, type Printed, textReport } from '../../support/text-page.ts';

/** What is left of us on a page once the marks are off: nothing. */

/** More figures than are marked in one task. */
const PRINTED: Printed[] = Array.from({ length: 60 }, (_, at) => [
  `${1000 + at}万条`,
  String((1000 + at) * 10_000),
  { unit: '条' },
]);
const PAGE = `<style>body { margin: 0; font: 16px/2 sans-serif }</style><a href="#">检索</a><p id="first">首段。</p>${PRINTED.map(
  ([raw]) => `<p>公开信息${raw}。</p>`,
).join('')}`;
const NAME = 'abcdef';

let framed: FramedPage;
let traces: Traces;
let marks: Marks;
const onLost = vi.fn();

beforeEach(async () => {
  framed = await openFrame(PAGE);
  traces = traceOverlay(framed);
});

afterEach(() => {
  marks.destroy();
  traces.stop();
  framed.close();
});

function show(): void {
  const mentions = mentionsOn(framed.document, PRINTED);
  const checks = mentions.map((each) =>
    check({
      level: 'cross',
      state: 'fails',
      difference: '1',
      left: { addends: [addendOf(each)], sum: each.value },
    }),
  );
  const marked = textReport(framed.document, mentions, checks);
  marks = showMarks({ ...marked, highlight: { name: NAME, style: () => undefined } }, onLost);
}

/** As the page can see itself. */
function look() {
  const { document, view } = framed;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  return {
    html: document.documentElement.outerHTML,
    focused: document.activeElement?.outerHTML,
    selection: [anchorNode?.nodeValue, anchorOffset, focusNode?.nodeValue, focusOffset],
    scroll: [view.scrollX, view.scrollY],
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    highlights: view.CSS.highlights.size,
    animations: document.getAnimations().length,
  };
}

function place(): void {
  const { document, view } = framed;
  document.querySelector<HTMLElement>('a')?.focus();
  const text = document.querySelector('#first')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(text, 0, text, 2);
  view.scrollTo({ top: 40, behavior: 'instant' });
}

async function rest(selector: string): Promise<void> {
  const { left, top } = framed.document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  await userEvent.hover(framed.frame, { position: { x: left + 100, y: top + 16 } });
}

describe('off', () => {
  it.each<[string, () => Promise<void> | void]>([
    ['at once, before the second portion of marks', () => undefined],
    ['after a while', () => settled(framed)],
    [
      'with the page just resized and scrolled',
      () => {
        framed.view.dispatchEvent(new framed.view.Event('resize'));
        framed.view.dispatchEvent(new framed.view.Event('scroll'));
      },
    ],
    [
      'with a card open, and a figure just gone to',
      async () => {
        marks.step(1);
        await settled(framed);
        const { left, top, width, height } =
          framed.root().querySelector('.addend')?.getBoundingClientRect() ?? new DOMRect();
        await userEvent.click(framed.frame, { position: { x: left + width / 2, y: top + height / 2 } });
      },
    ],
    ['with figures spelled out', () => void marks.toggleFigures()],
    ['with a pointer that moves over a figure', () => rest('#first + p')],
    [
      'with a tip below a figure',
      async () => {
        await rest('#first + p');
        await vi.waitFor(() => expect(framed.root().querySelector<HTMLElement>('.tip')?.hidden).toBe(false));
      },
    ],
    [
      'by a page that has thrown the host out once',
      async () => {
        framed.document.documentElement.lastElementChild?.remove();
        await settled(framed);
      },
    ],
  ])('%s leaves no listener, timer, frame or observer', async (_, use) => {
    show();
    await use();
    marks.destroy();
    expect(traces.left()).toEqual([]);
    expect([...traces.kinds()]).toEqual(
      expect.arrayContaining(['listener', 'setTimeout', 'ResizeObserver', 'MutationObserver']),
    );
  });

  it('by a page that insists leaves none either', async () => {
    show();
    const { documentElement } = framed.document;
    const host = documentElement.lastElementChild;
    const insist = new framed.view.MutationObserver(() => host?.remove());
    insist.observe(documentElement, { childList: true });
    marks.step(1);
    marks.toggleFigures();
    host?.remove();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled());
    insist.disconnect();
    expect(traces.left()).toEqual([]);
    expect(framed.view.CSS.highlights.size).toBe(0);
  });
});

describe('the page', () => {
  it('keeps its markup, focus, selection, scroll position, sheets and highlights', async () => {
    place();
    const before = look();
    show();
    await settled(framed);
    const host = framed.document.documentElement.lastElementChild?.outerHTML ?? '';
    expect({ ...look(), html: look().html.replace(host, '') }).toEqual(before);
    marks.toggleFigures();
    await settled(framed);
    marks.destroy();
    expect(look()).toEqual(before);
  });

  it('has its focus and selection back when marks go off with a card open', async () => {
    place();
    const { html, focused, selection } = look();
    show();
    marks.step(1);
    marks.step(1);
    await settled(framed);
    expect(framed.document.activeElement).toBe(framed.document.documentElement.lastElementChild);
    marks.destroy();
    expect(look()).toMatchObject({ html, focused, selection });
  });

  it('keeps the focus that a person has moved elsewhere since', async () => {
    place();
    show();
    marks.step(1);
    framed.document.querySelector<HTMLElement>('a')?.blur();
    (framed.document.activeElement as HTMLElement | null)?.blur();
    marks.destroy();
    expect(framed.document.activeElement).toBe(framed.document.body);
  });
});
