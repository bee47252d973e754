import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../scripts/browser.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { POLICY, PROTOTYPES, RECORDER, STYLES, THROWER } from '../support/hostile-markup.ts';
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
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  buildIfStale();
  server = await serve(PAGES);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
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
  const worker = await browser.background();
  await worker.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`);
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
    const said = page.waitForEvent('console', (message) => message.text() === 'overwritten');
    await page.goto(`${HOST}/overwritten/`);
    await said;
    expect(await told('/overwritten/')).toEqual(plain);
  });

  it('after it was read as well: cards open, close and are copied', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    await waitForMarks(page);
    await page.evaluate(PROTOTYPES.replaceAll('const ', 'var '));
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
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.thrown')).toBe(22);
    expect(await marksOn(page)).toEqual([]);
  });
});

describe('a page that plays the person', () => {
  it('opens nothing and closes nothing, with events of its own or with ours again', async () => {
    await page.goto(`${HOST}/recorder/`);
    await waitForMarks(page);
    await page.evaluate(() => document.querySelectorAll('table')[1]?.scrollIntoView());
    await page.waitForTimeout(200);
    const shown = (await marksOn(page)).find(({ center }) => center !== null && center.y > 0);
    const { x, y } = shown?.center ?? { x: 0, y: 0 };
    await play({ x, y });
    expect(await cardOn(page)).toBe('');
    await page.mouse.click(x, y);
    await expect.poll(() => cardOn(page)).toContain('依据');
    expect(await page.evaluate('window.recorded.map(({ type }) => type)')).toContain('click');
    await play({ x, y });
    expect(await cardOn(page)).toContain('依据');
    await page.keyboard.press('Escape');
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
      await page.waitForTimeout(100);
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
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.location().url);
    });
    await page.goto(`${HOST}/policy/`);
    await waitForMarks(page);
    await press('next-finding');
    await expect.poll(() => cardOn(page)).toContain('依据');
    await pressOnCard(page, '复制提问');
    await expect.poll(() => cardOn(page)).toContain('已复制');
    await pressOnCard(page, '×');
    await expect.poll(() => cardOn(page)).toBe('');
    // The page's own style and nothing else: refused where it stands.
    expect(new Set(refused)).toEqual(new Set([`${HOST}/policy/`]));
  });
});

describe('a printed page', () => {
  it.each([
    ['of tables, with a card open', DEMO.path],
    ['of text, with a card open', '/seed-003-qinzhou-2009/'],
  ])('%s, and with figures spelled out, is the page, to the pixel', async (_, path) => {
    await page.goto(`${HOST}${path}`);
    await expect.poll(() => browser.badge(page)).not.toBe('');
    await page.emulateMedia({ media: 'print' });
    await press('toggle-marks');
    await page.waitForTimeout(300);
    const bare = await page.screenshot({ fullPage: true });
    const pages = await pagesOfPdf();
    await press('toggle-marks');
    await waitForHost();
    await press('next-finding');
    await press('show-figures');
    await page.waitForTimeout(500);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForTimeout(200);
    expect((await page.screenshot({ fullPage: true })).equals(bare)).toBe(true);
    expect(await pagesOfPdf()).toBe(pages);
    await page.emulateMedia({ media: 'screen' });
    await page.waitForTimeout(200);
    expect((await page.screenshot({ fullPage: true })).equals(bare)).toBe(false);
    await page.emulateMedia({ media: null });
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
  await page.waitForTimeout(100);
}

describe('in forced colours', () => {
  it('what is lit is outlined, and its figure keeps every pixel', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${HOST}${DEMO.path}`);
    expect((await waitForMarks(page)).filter(({ center }) => center === null)).toEqual([]);
    await press('next-finding');
    await expect.poll(() => cardOn(page)).toContain('本年制发');
    await page.waitForTimeout(200);
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
    expect(lit.map((each, at) => each.equals(bare[at] ?? each))).toEqual([false, true]);
    await page.emulateMedia({ forcedColors: null });
  });
});

async function waitForHost(): Promise<void> {
  await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
}

/** A box that stands out below the last line would make one page more. */
async function pagesOfPdf(): Promise<number> {
  const pdf = await page.pdf();
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

function textOf({ text }: ShownMark): string {
  return text;
}
