import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { POLICY, PROTOTYPES, RECORDER, STYLES, THROWER } from '../support/hostile-markup.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, marksOn, pressOnCard, type ShownMark, waitForMarks } from './overlay.ts';

/** Pages whose scripts, styles or policies are against us. Two slips are read on each: six marks, three failing. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');

const PAGES: readonly ServedPage[] = [
  DEMO,
  { path: '/overwritten/', body: withHead(`<script>${PROTOTYPES}</script>`) },
  ...STYLES.map(([, css], at) => ({ path: `/style-${at}/`, body: withHead(`<style>${css}</style>`) })),
  { path: '/hidden/', body: withHead('<style>* { display: none !important; }</style>') },
  { path: '/policy/', body: DEMO.body, headers: { 'content-security-policy': POLICY } },
  { path: '/thrower/', body: withHead(THROWER) },
  { path: '/recorder/', body: withHead(RECORDER) },
  samplePage('seed-003-qinzhou-2009'),
];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve(PAGES);
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function withHead(markup: string): string {
  return String(DEMO.body).replace('<head>', `<head>${markup}`);
}

/** A key of the extension, as the browser tells it. */
async function press(command: string): Promise<void> {
  await page.bringToFront();
  await browser.pressCommand(command);
}

/** All that the extension says of the page in front. */
async function told(path: string) {
  const marks = (await waitForMarks(page)).map(({ text, label, center }) => ({ text, label, center }));
  const popup = await browser.openPopup();
  const text = await popup.waitForText(/导出 JSON/);
  const saved = browser.nextDownload();
  await popup.press('导出 JSON');
  const exported = readFileSync(await saved, 'utf8');
  await popup.close();
  return {
    marks,
    text,
    exported: exported.replace(/"readAt": "[^"]+"/, '').replaceAll(`${HOST}${path}`, `${HOST}/`),
    badge: await browser.badge(page),
  };
}

describe('a page that overwrites what scripts are built on', () => {
  it('gives the same marks, popup and export, to the byte', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    const plain = await told(DEMO.path);
    expect(plain.marks).toHaveLength(5);
    await page.goto(`${HOST}/overwritten/`);
    await expect.poll(() => server.requests).toContain(`GET ${HOST}/overwritten/done`);
    expect(await told('/overwritten/')).toEqual(plain);
  });

  it('after it was read as well: cards open, close and are copied', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    await waitForMarks(page);
    await page.evaluate(`${PROTOTYPES.replaceAll('const ', 'var ')}; true`);
    await press('next-finding');
    await expect.poll(() => cardOn(page)).toContain('依据');
    await pressOnCard(page, '复制提问');
    await expect.poll(() => cardOn(page)).toContain('已复制');
    await pressOnCard(page, '×');
    await expect.poll(() => cardOn(page)).toBe('');
    await press('toggle-marks');
    await expect.poll(() => marksOn(page)).toEqual([]);
  });
});

describe('a page that throws our element out', () => {
  it('has its way after ten times: no marks, and the popup with everything, in which they are off', async () => {
    await page.goto(`${HOST}/thrower/`);
    expect(await browser.badge(page)).toBe('3');
    await expect.poll(() => page.evaluate('window.thrown')).toBe(11);
    expect(await marksOn(page)).toEqual([]);
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/显示标记/);
    expect(text).toContain('42 项关系中的 40 项');
    expect(text).toContain('3 项不相等');
    // Who asks for them has them tried again, and no more often.
    await popup.press('显示标记');
    await expect.poll(() => page.evaluate('window.thrown')).toBe(22);
    await popup.close();
    await page.wait(300);
    expect(await page.evaluate('window.thrown')).toBe(22);
    expect(await marksOn(page)).toEqual([]);
  });
});

describe('a page that plays the person', () => {
  it('opens nothing and closes nothing, with events of its own or with ours again', async () => {
    await page.goto(`${HOST}/recorder/`);
    await waitForMarks(page);
    await page.evaluate(() => document.querySelectorAll('table')[1]?.scrollIntoView());
    await page.wait(200);
    const shown = (await marksOn(page)).find(({ center }) => center !== null && center.y > 0);
    const { x, y } = shown?.center ?? { x: 0, y: 0 };
    await play({ x, y });
    expect(await cardOn(page)).toBe('');
    await page.mouse.click(x, y);
    await expect.poll(() => cardOn(page)).toContain('依据');
    expect(await page.evaluate('window.recorded.map(({ type }) => type)')).toContain('click');
    await play({ x, y });
    expect(await cardOn(page)).toContain('依据');
    await page.press('Escape');
    await expect.poll(() => cardOn(page)).toBe('');
    await play({ x, y });
    expect(await cardOn(page)).toBe('');
  });
});

describe('a page with styles against us', () => {
  it.each(STYLES.map(([name], at) => [name, `/style-${at}/`] as const))(
    '%s: marks are drawn, and a card opens where it can be read and clicked on',
    async (_, path) => {
      await page.goto(`${HOST}${path}`);
      const marks = await waitForMarks(page);
      expect(marks.map(textOf).sort()).toEqual(['?', '≠ 1', '≠ 18', '空', '空'].sort());
      expect(marks.filter(({ center }) => center === null)).toEqual([]);
      await press('next-finding');
      await expect.poll(() => cardOn(page)).toContain('依据');
      await page.wait(100);
      await pressOnCard(page, '×');
      await expect.poll(() => cardOn(page)).toBe('');
    },
  );

  it('display: none for everything: nothing is drawn, and the popup has all findings', async () => {
    await page.goto(`${HOST}/hidden/`);
    expect(await browser.badge(page)).toBe('3');
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/3 项不相等/);
    expect(text).toContain('42 项关系中的 40 项');
    await popup.close();
    expect((await marksOn(page)).filter(({ center }) => center !== null)).toEqual([]);
  });
});

describe('a page with the strictest policy', () => {
  it('has its marks, its card, styled, and its copied question, and nothing of ours is refused', async () => {
    const refused = await page.watchRefusals();
    await page.goto(`${HOST}/policy/`);
    await waitForMarks(page);
    await press('next-finding');
    await expect.poll(() => cardOn(page)).toContain('依据');
    await pressOnCard(page, '复制提问');
    await expect.poll(() => cardOn(page)).toContain('已复制');
    await pressOnCard(page, '×');
    await expect.poll(() => cardOn(page)).toBe('');
    // The page's own style and nothing else: refused where it stands.
    expect(new Set(await refused())).toEqual(new Set([`${HOST}/policy/`]));
  });
});

describe('a printed page', () => {
  it.each([
    ['of tables, with a card open', DEMO.path],
    ['of text, with a card open', '/seed-003-qinzhou-2009/'],
  ])('%s, and with figures spelled out, is the page, to the pixel', async (_, path) => {
    await page.goto(`${HOST}${path}`);
    await expect.poll(() => browser.badge(page)).not.toBe('');
    await page.emulate('print');
    await press('toggle-marks');
    await page.wait(300);
    const bare = await page.screenshot({ fullPage: true });
    const pages = await pagesOfPdf();
    await press('toggle-marks');
    await waitForHost();
    await press('next-finding');
    await press('show-figures');
    await page.wait(500);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await page.wait(200);
    expect(isEqual(await page.screenshot({ fullPage: true }), bare)).toBe(true);
    expect(await pagesOfPdf()).toBe(pages);
    await page.emulate('screen');
    await page.wait(200);
    expect(isEqual(await page.screenshot({ fullPage: true }), bare)).toBe(false);
    await page.emulate('screen');
  });
});

/** Everything that the page can do with our element, at a place where a mark is. */
async function play(at: { x: number; y: number }): Promise<void> {
  await page.evaluate(({ x, y }) => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
    const { recorded } = window as unknown as { recorded: Event[] };
    for (const target of [host, document.elementFromPoint(x, y) ?? host, document, window]) {
      for (const event of recorded) target.dispatchEvent(event);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
        target.dispatchEvent(new MouseEvent(type, init));
      for (const key of ['Escape', 'Enter', ' '])
        target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
    }
    host.click();
    (document.activeElement as HTMLElement | null)?.click();
  }, at);
  await page.wait(100);
}

describe('in forced colours', () => {
  it('what is lit is outlined, and its figure keeps every pixel', async () => {
    await page.emulate('forced-colors');
    await page.goto(`${HOST}${DEMO.path}`);
    expect((await waitForMarks(page)).filter(({ center }) => center === null)).toEqual([]);
    await press('next-finding');
    await expect.poll(() => cardOn(page)).toContain('本年制发');
    await waitForRest();
    const { left, top, width, height } = await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((each) => each.textContent?.trim() === '18');
      return cell?.getBoundingClientRect().toJSON();
    });
    const whole = { x: left - 1, y: top - 1, width: width - 40, height: height + 2 };
    const inner = { x: left + 4, y: top + 4, width: width - 40, height: height - 8 };
    const lit = [await page.screenshot({ clip: whole }), await page.screenshot({ clip: inner })];
    await press('toggle-marks');
    await expect.poll(() => marksOn(page)).toEqual([]);
    const bare = [await page.screenshot({ clip: whole }), await page.screenshot({ clip: inner })];
    expect(lit.map((each, at) => isEqual(each, bare[at]))).toEqual([false, true]);
    await page.emulate('screen');
  });
});

/** Waits until the page is where it was scrolled to. */
async function waitForRest(): Promise<void> {
  const scrolled = () => page.evaluate(() => window.scrollY);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await scrolled();
        const isAtRest = now === before;
        before = now;
        return isAtRest;
      },
      { interval: 200 },
    )
    .toBe(true);
}

async function waitForHost(): Promise<void> {
  await page.waitFor(`document.documentElement.lastElementChild?.localName === 'div'`);
}

/** A box that stands out below the last line would make one page more. */
async function pagesOfPdf(): Promise<number> {
  const pdf = await page.pdf();
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  );
}

function isEqual(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}

function textOf({ text }: ShownMark): string {
  return text;
}
