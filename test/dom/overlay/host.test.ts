import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import { zhCN } from '../../../src/wording/zh-cn.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';

/** What a page's own scripts may do to the one element that is ours, and what becomes of the marks. */

let framed: FramedPage;
let page: Document;
let html: HTMLElement;
let host: HTMLElement;
let marks: Marks;
const onLost = vi.fn();

beforeEach(async () => {
  framed = await openFrame(demo);
  page = framed.document;
  html = page.documentElement;
  onLost.mockClear();
  const read = analyze(page, { url: '', charset: 'UTF-8', readAt: new Date(0) });
  marks = showMarks({ document: page, phrases: zhCN, ...read }, onLost);
  host = html.lastElementChild as HTMLElement;
});

afterEach(() => {
  marks.destroy();
  framed.close();
});

/** Marks that a person could click on, wherever the page is scrolled to. */
function clickable(): number {
  return [...framed.root().querySelectorAll<HTMLElement>('.layer > .mark:not([hidden])')].filter((mark) => {
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = mark.getBoundingClientRect();
    return page.elementFromPoint(left + width / 2, top + height / 2) === host;
  }).length;
}

function cover(): HTMLElement {
  const made = page.createElement('div');
  made.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff';
  return made;
}

function wrapped(): Element {
  const made = page.createElement('div');
  made.append(page.body);
  return made;
}

describe('the host', () => {
  it.each<[string, () => void]>([
    ['is removed', () => host.remove()],
    ['is moved into body', () => page.body.append(host)],
    ['is moved before body', () => html.prepend(host)],
    [
      'is moved into a frame’s document and left there',
      () => {
        const inner = page.createElement('iframe');
        page.body.append(inner);
        inner.contentDocument?.body.append(host);
      },
    ],
    ['is covered by an element of body', () => page.body.append(cover())],
    ['is covered by an element behind it', () => html.append(cover())],
    ['is replaced by another', () => host.replaceWith(page.createElement('div'))],
    ['is made inert', () => host.setAttribute('inert', '')],
    ['is hidden', () => host.setAttribute('hidden', '')],
    ['is made a popover', () => host.setAttribute('popover', '')],
    ['is given a class', () => host.classList.add('gone')],
    [
      'is styled away',
      () => {
        host.style.cssText =
          'display: none !important; zoom: 4 !important; transform: scale(0) !important; content-visibility: hidden !important';
      },
    ],
    ['loses body to a wrapper', () => html.append(wrapped())],
    ['has its body wrapped in another body', () => page.body.replaceWith(bodyAround(page.body))],
    [
      'has its root replaced by another with the same body',
      () => {
        const other = page.createElement('html');
        other.append(...html.childNodes);
        html.replaceWith(other);
      },
    ],
    [
      'is cloned and thrown out for the clone',
      () => {
        const clone = host.cloneNode(true);
        host.replaceWith(clone);
      },
    ],
  ])('%s, and every mark can be clicked on again', async (_, attack) => {
    attack();
    await settled(framed);
    expect(host.parentNode).toBe(page.documentElement);
    expect(host.getAttributeNames()).toEqual([]);
    expect(clickable()).toBe(5);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('keeps an open card open, and its button in focus, when it is moved to the end again', async () => {
    marks.step(1);
    const close = framed.root().querySelector<HTMLElement>('.card .close');
    close?.focus();
    html.append(cover());
    await settled(framed);
    expect(framed.root().querySelector<HTMLElement>('.card')?.hidden).toBe(false);
    expect(framed.root().activeElement).toBe(close);
  });

  it.each<[string, () => HTMLElement]>([
    ['a modal dialog', () => page.createElement('dialog')],
    ['a popover', () => Object.assign(page.createElement('div'), { popover: 'manual' })],
  ])('lies below %s of the page, and is there again when that is closed', async (_, make) => {
    const shown = make();
    shown.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0';
    page.body.append(shown);
    if (shown instanceof framed.view.HTMLDialogElement) shown.showModal();
    else shown.showPopover();
    await settled(framed);
    expect(clickable()).toBe(0);
    shown.remove();
    expect(clickable()).toBe(5);
  });

  it('is put back ten times; a page that insists has it off for good, listeners and all', async () => {
    let removed = 0;
    const insist = new MutationObserver(() => {
      if (!host.isConnected) return;
      removed += 1;
      host.remove();
    });
    insist.observe(html, { childList: true });
    host.remove();
    await settled(framed);
    insist.disconnect();
    expect(removed).toBe(10);
    expect(host.isConnected).toBe(false);
    expect(onLost).toHaveBeenCalledTimes(1);
    await settled(framed);
    expect(host.isConnected).toBe(false);
  });

  it('gives way in the end to what wants to be the last as well, and stays on the page', async () => {
    const other = page.createElement('div');
    const insist = new MutationObserver(() => {
      if (html.lastElementChild !== other) html.append(other);
    });
    insist.observe(html, { childList: true });
    html.append(other);
    await settled(framed);
    insist.disconnect();
    expect(html.lastElementChild).toBe(other);
    expect(host.parentNode).toBe(html);
    expect(onLost).not.toHaveBeenCalled();
    host.remove();
    await settled(framed);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('leaves alone what the page clones of it: an empty element of the page’s own', async () => {
    const clone = page.body.appendChild(host.cloneNode(true)) as Element;
    await settled(framed);
    expect(clone.isConnected).toBe(true);
    expect(clone.shadowRoot).toBeNull();
    expect(clone.childNodes).toHaveLength(0);
  });
});

describe('a page that throws itself away', () => {
  it.each<[string, () => void]>([
    [
      'by another body',
      () => {
        page.body = page.createElement('body');
      },
    ],
    [
      'by other markup in its root',
      () => {
        html.innerHTML = '<head></head><body>其他</body>';
      },
    ],
    [
      'by writing another document',
      () => {
        page.open();
        page.write('<!doctype html><title>其他</title><body>其他');
        page.close();
      },
    ],
  ])('%s keeps the host, with nothing drawn where no cell is', async (_, attack) => {
    attack();
    await settled(framed);
    expect(host.parentNode).toBe(page.documentElement);
    expect(framed.root().querySelectorAll('.layer > .mark:not([hidden])')).toHaveLength(0);
    expect(framed.root().querySelectorAll('.tint > i:not([hidden])')).toHaveLength(0);
    marks.destroy();
    expect(host.isConnected).toBe(false);
  });
});

describe('a page that scales its root', () => {
  it.each([
    ['zoom: 1.5'],
    ['transform: scale(.5); transform-origin: 0 0'],
    ['transform: translate(30px, 40px)'],
    ['margin: 50px; position: relative; border: 5px solid'],
    ['direction: rtl'],
  ])('%s: tints lie over their cells, and marks keep their size', async (style) => {
    framed.frame.style.width = '1600px';
    html.style.cssText = style;
    framed.view.dispatchEvent(new framed.view.Event('resize'));
    await settled(framed);
    const cells = [...page.querySelectorAll('td')].map(boxOf);
    const tints = [...framed.root().querySelectorAll('.tint.unequal > i')].map(boxOf);
    expect(tints).toHaveLength(2);
    expect(tints.filter((box) => !cells.includes(box))).toEqual([]);
    const heights = [...framed.root().querySelectorAll('.layer > .mark')].map(
      (mark) => mark.getBoundingClientRect().height,
    );
    expect(heights.map(Math.round)).toEqual(Array(5).fill(17));
  });
});

/** Left, top, width and height in the window, to the pixel. */
function boxOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join(' ');
}

function bodyAround(body: HTMLElement): HTMLElement {
  const made = page.createElement('body');
  const copy = page.createElement('div');
  copy.append(...body.childNodes);
  made.append(copy);
  return made;
}
