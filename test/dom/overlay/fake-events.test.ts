import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copyText } from '../../../src/overlay/copy-text.ts';
import { type Marks, showMarks } from '../../../src/overlay/show-marks.ts';
import demo from '../../pages/sample-2021-two-slips/page.html?raw';
import { check } from '../../support/check.ts';
import { type FramedPage, openFrame, settled } from '../../support/framed-page.ts';
import { addendOf, mentionsOn, textReport } from '../../support/text-page.ts';

/** What a page sends itself is not what a person does: nothing opens, closes, is copied or stepped through by it. */

const PAGE = `${demo.slice(0, demo.indexOf('<body'))}<body><p>全年新收230件，公开信息1.3万条。</p></body>`;

let framed: FramedPage;
let marks: Marks;
let host: HTMLElement;

beforeEach(async () => {
  framed = await openFrame(PAGE);
  const mentions = mentionsOn(framed.document, [
    ['230件', '230'],
    ['1.3万条', '13000', { low: '12500', high: '13500', unit: '条' }],
  ]);
  const checks = mentions.map((mention) =>
    check({
      level: 'cross',
      state: 'fails',
      difference: '1',
      left: { addends: [addendOf(mention)], sum: mention.value },
    }),
  );
  marks = showMarks(textReport(framed.document, mentions, checks));
  host = framed.document.documentElement.lastElementChild as HTMLElement;
});

afterEach(() => {
  marks.destroy();
  framed.close();
});

/** Everything that a page can send, by name. */
function fakes(): Event[] {
  const { MouseEvent, PointerEvent, KeyboardEvent, FocusEvent, ClipboardEvent, TouchEvent, Event } =
    framed.view;
  const { left, top } = framed.document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
  const init = { bubbles: true, composed: true, cancelable: true, clientX: left + 200, clientY: top + 8 };
  return [
    ...[
      'click',
      'dblclick',
      'auxclick',
      'mousedown',
      'mouseup',
      'mouseenter',
      'mouseleave',
      'contextmenu',
    ].map((type) => new MouseEvent(type, init)),
    ...['pointerdown', 'pointerup', 'pointermove', 'pointerenter', 'pointerleave', 'pointercancel'].map(
      (type) => new PointerEvent(type, init),
    ),
    ...['Escape', 'Enter', ' ', 'Tab', 'ArrowDown', 'n'].flatMap((key) =>
      ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...init, key })),
    ),
    ...['focus', 'blur', 'focusin', 'focusout'].map((type) => new FocusEvent(type, init)),
    ...['copy', 'cut', 'paste'].map((type) => new ClipboardEvent(type, init)),
    ...['touchstart', 'touchend'].map((type) => new TouchEvent(type, init)),
    ...['scroll', 'resize', 'toggle', 'close', 'cancel', 'submit', 'pagehide', 'blur'].map(
      (type) => new Event(type, init),
    ),
  ];
}

function sendEverything(): void {
  const { document, view } = framed;
  const ours = [...framed.root().querySelectorAll<HTMLElement>('button')];
  const targets = [view, document, document.documentElement, document.body, host, framed.root(), ...ours];
  for (const target of targets) for (const event of fakes()) target.dispatchEvent(event);
  for (const target of [host, ...ours]) target.click();
}

async function state(): Promise<string> {
  await settled(framed);
  return [...framed.root().children].map(({ outerHTML }) => outerHTML).join('\n');
}

describe('events that the page makes up', () => {
  it('open nothing, copy nothing, and show no tip', async () => {
    const before = await state();
    const execute = vi.spyOn(framed.document, 'execCommand');
    sendEverything();
    // As long as a pointer has to rest for a tip, and more.
    await new Promise((done) => setTimeout(done, 300));
    expect(await state()).toBe(before);
    expect(execute).not.toHaveBeenCalled();
  });

  it('close nothing, and step to nothing else', async () => {
    marks.step(1);
    const before = await state();
    expect(before).toContain('class="card"');
    const execute = vi.spyOn(framed.document, 'execCommand');
    sendEverything();
    await new Promise((done) => setTimeout(done, 300));
    expect(await state()).toBe(before);
    expect(execute).not.toHaveBeenCalled();
  });

  it('take away no tip under a person’s pointer', async () => {
    const node = framed.document.querySelector('p')?.firstChild as Text;
    const range = framed.document.createRange();
    range.setStart(node, node.data.indexOf('1.3万'));
    range.setEnd(node, node.data.indexOf('条。'));
    const { left, top, width, height } = range.getBoundingClientRect();
    await userEvent.hover(framed.frame, { position: { x: left + width / 2, y: top + height / 2 } });
    await vi.waitFor(() => expect(shown('.tip')).toBe(true));
    for (const type of ['pointerleave', 'pointerdown', 'pointermove'])
      framed.document.documentElement.dispatchEvent(new framed.view.PointerEvent(type, { clientX: 1 }));
    await settled(framed);
    expect(shown('.tip')).toBe(true);
  });
});

describe('a person’s own click', () => {
  it('opens the card, and does not when the page sends it a second time', async () => {
    const recorded: Event[] = [];
    let isRecording = true;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'])
      framed.view.addEventListener(type, (event) => isRecording && recorded.push(event), true);
    const { left, top, width, height } =
      framed.root().querySelector('.layer > .mark')?.getBoundingClientRect() ?? new DOMRect();
    await userEvent.click(framed.frame, { position: { x: left + width / 2, y: top + height / 2 } });
    expect(shown('.card')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(shown('.card')).toBe(false);
    isRecording = false;
    expect(recorded.map(({ type }) => type)).toContain('click');
    const ours = [...framed.root().querySelectorAll('button')];
    for (const event of recorded)
      for (const target of [host, framed.root(), ...ours, framed.document]) target.dispatchEvent(event);
    expect(shown('.card')).toBe(false);
    marks.step(1);
    for (const event of recorded)
      for (const target of [host, framed.root(), ...ours, framed.document]) target.dispatchEvent(event);
    expect(shown('.card')).toBe(true);
  });
});

describe('a copied text', () => {
  const TEXT = '贵机关的数字为何不等？';

  /** Copies in a person's click, with the page's listener on the window before ours. */
  async function copied(
    listener: (event: ClipboardEvent) => void,
  ): Promise<{ said: boolean; filled: string[] }> {
    const filled: string[] = [];
    let said: boolean | undefined;
    const button = document.createElement('button');
    button.addEventListener('click', () => {
      said = copyText(document, TEXT);
    });
    const { setData, clearData } = DataTransfer.prototype;
    const put = vi.spyOn(DataTransfer.prototype, 'setData').mockImplementation(function (
      this: DataTransfer,
      type,
      text,
    ) {
      filled.push(`${type} ${text}`);
      setData.call(this, type, text);
    });
    const cleared = vi.spyOn(DataTransfer.prototype, 'clearData').mockImplementation(function (
      this: DataTransfer,
    ) {
      filled.splice(0);
      clearData.call(this);
    });
    window.addEventListener('copy', listener, true);
    document.body.append(button);
    await userEvent.click(button);
    window.removeEventListener('copy', listener, true);
    put.mockRestore();
    cleared.mockRestore();
    button.remove();
    return { said: said ?? false, filled };
  }

  it('is ours where the page adds its own address to what is copied', async () => {
    const { said, filled } = await copied((event) => {
      event.clipboardData?.setData('text/html', '<b>转载请注明</b>');
      event.preventDefault();
    });
    expect(said).toBe(true);
    expect(filled).toEqual([`text/plain ${TEXT}`]);
  });

  it('is not said to be copied where the page keeps the event to itself', async () => {
    const { said, filled } = await copied((event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
    });
    expect(said).toBe(false);
    expect(filled).toEqual([]);
  });

  it('is not handed to an event that the page makes up in between', async () => {
    let stolen = '';
    await copied((event) => {
      if (!event.isTrusted) return;
      const clipboardData = new DataTransfer();
      window.dispatchEvent(new ClipboardEvent('copy', { clipboardData }));
      stolen = clipboardData.getData('text/plain');
    });
    expect(stolen).toBe('');
  });
});

function shown(selector: string): boolean {
  const found = framed.root().querySelector<HTMLElement>(selector);
  return found !== null && !found.hidden;
}
