import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../scripts/browser.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { cardOn, marksOn, pressOnCard, type ShownMark, waitForMarks } from './overlay.ts';

/** Pages whose scripts, styles or policies are against us. Two slips are read on each: six marks, three failing. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');

/** Whatever a script of the page's own may be built on. What it replaces is the page's, and no other's. */
const PROTOTYPES = `
  const fail = () => { throw new Error('not here'); };
  for (const [owner, names] of [
    [Element.prototype, ['attachShadow', 'append', 'setAttribute', 'getBoundingClientRect', 'closest', 'getAttribute', 'querySelectorAll', 'scrollIntoView', 'checkVisibility', 'remove']],
    [Node.prototype, ['appendChild', 'removeChild', 'cloneNode', 'contains', 'getRootNode']],
    [Document.prototype, ['createElement', 'createRange', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'execCommand']],
    [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [Range.prototype, ['setStart', 'getClientRects', 'getBoundingClientRect', 'selectNodeContents']],
    [Array.prototype, ['map', 'flatMap', 'filter', 'find', 'findIndex', 'push', 'slice', 'join', 'entries']],
    [String.prototype, ['replace', 'split', 'normalize', 'trim', 'includes', 'matchAll']],
    [RegExp.prototype, ['exec', 'test']],
    [Map.prototype, ['get', 'set', 'has']],
    [Set.prototype, ['has', 'add']],
    [Promise.prototype, ['then', 'catch']],
    [JSON, ['parse', 'stringify']],
    [Object, ['entries', 'fromEntries', 'keys', 'assign']],
    [Math, ['round', 'max', 'min']],
  ]) for (const name of names) owner[name] = fail;
  Object.defineProperty(Element.prototype, 'innerHTML', { get: fail, set: fail });
  Object.defineProperty(Node.prototype, 'textContent', { get: fail, set: fail });
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => false });
  for (const name of ['Map', 'Set', 'WeakMap', 'Promise', 'Proxy', 'JSON', 'MutationObserver', 'ResizeObserver', 'CSSStyleSheet', 'Highlight', 'DOMRect', 'AbortController', 'requestAnimationFrame', 'setTimeout', 'getComputedStyle', 'chrome', 'browser'])
    window[name] = fail;
  Object.freeze(Element.prototype);
  console.log('overwritten');
`;

const STYLES: readonly (readonly [string, string])[] = [
  [
    'all: unset',
    '* { all: unset !important; } table { display: table !important; } tr { display: table-row !important; } td, th { display: table-cell !important; padding: 2px !important; }',
  ],
  [
    'no pointer and no selection',
    '* { pointer-events: none !important; user-select: none !important; cursor: none !important; }',
  ],
  [
    'animations and transitions of everything',
    '@keyframes spin { to { transform: rotate(1turn) translate(900px); opacity: 0; } } html > div, html > div * { animation: spin 1s infinite !important; transition: all 9s !important; }',
  ],
  ['a root of 1 px', ':root { font-size: 1px !important; line-height: 0 !important; letter-spacing: 9px; }'],
  ['a filtered root', 'html { filter: grayscale(100%); }'],
  ['a scaled root', 'html { transform: scale(.9); transform-origin: 0 0; }'],
  ['a zoomed root', 'html { zoom: 1.1; }'],
  ['a contained root', 'html { contain: layout paint style; }'],
  [
    'layers over everything',
    'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 20%); }',
  ],
  ['writing from right to left', '* { direction: rtl !important; }'],
  [
    'our host hidden by every means',
    'html > div, body ~ * { display: none !important; visibility: hidden !important; opacity: 0 !important; position: fixed !important; left: -9999px !important; content-visibility: hidden !important; width: 0 !important; clip-path: inset(50%) !important; filter: opacity(0) !important; mask: linear-gradient(transparent, transparent) !important; scale: 0 !important; translate: 9999px !important; overflow: hidden !important; contain: strict !important; zoom: .01 !important; }',
  ],
];

const POLICY =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

const PAGES: readonly ServedPage[] = [
  DEMO,
  { path: '/overwritten/', body: withHead(`<script>${PROTOTYPES}</script>`) },
  ...STYLES.map(([, css], at) => ({ path: `/style-${at}/`, body: withHead(`<style>${css}</style>`) })),
  { path: '/hidden/', body: withHead('<style>* { display: none !important; }</style>') },
  { path: '/policy/', body: DEMO.body, headers: { 'content-security-policy': POLICY } },
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
  const marks = await waitForMarks(page);
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
    expect(plain.marks).toHaveLength(6);
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

describe('a page with styles against us', () => {
  it.each(STYLES.map(([name], at) => [name, `/style-${at}/`] as const))(
    '%s: marks are drawn, and a card opens where it can be read and clicked on',
    async (_, path) => {
      await page.goto(`${HOST}${path}`);
      const marks = await waitForMarks(page);
      expect(marks.map(textOf).sort()).toEqual(['?', '≠ 1', '≠ 18', '≠ 18', '空', '空'].sort());
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
