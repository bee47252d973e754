import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../../../scripts/browser.ts';
import type { PopupPage } from '../../../scripts/popup-page.ts';
import { BackgroundEnd } from './end-background.ts';
import { type Button, ExtensionPage, MISSING_ENTRIES } from './extension-page.ts';
import { cardOn, hostsOn, marksOn, pressOnCard, waitForMarks } from './overlay.ts';

/** Milliseconds. */
const TRY_AGAIN = 25;
const LONGEST = 15_000;

export const CUT_OFF = '导出被浏览器中断，若没有文件，请再导出一次';
const UNDER_WAY = '正在导出；若一直没有文件，请再导出一次';
export const USUAL: Button = { text: '3', title: '勾稽 Gouji' };

/** Where operations are cut off: a browser, a page with a report of five marks and three failing relations, its downloads. */
export interface Scene {
  readonly browser: ExtensionBrowser;
  readonly outside: ExtensionPage;
  readonly end: BackgroundEnd;
  readonly page: Page;
  readonly address: string;
  readonly downloads: string;
}

/** Something that the extension does with its background, and what must be true of it though that ends in the middle. */
export interface Operation {
  readonly name: string;
  /** Whether the page is sent words in the course of it. */
  readonly usesWords?: boolean;
  /** What it needs to begin, done while the background is well. */
  readonly prepare?: (scene: Scene) => Promise<unknown>;
  readonly begin: (scene: Scene) => Promise<void>;
  /** Whether it has ended, well, or with a sentence. */
  readonly hasEnded: (scene: Scene) => Promise<boolean>;
  /** What is wrong in the end; null where all is well. May do it again, without a word more. */
  readonly fault: (scene: Scene) => Promise<string | null>;
}

export async function sceneOf(browser: ExtensionBrowser, address: string, downloads: string): Promise<Scene> {
  const outside = await ExtensionPage.open(browser);
  const end = await BackgroundEnd.of(browser, outside.page);
  const page = await browser.context.newPage();
  await page.goto(address);
  await waitForMarks(page);
  await until(async () => isSame(await buttonOf({ outside, page }), USUAL));
  return { browser, outside, end, page, address, downloads };
}

export interface Cut {
  /** The call at which the background stood still, by its number and name. */
  readonly at: string;
  readonly fault: string | null;
}

/** Cuts the operation off at its first call, and at every so many further ones until it makes no more, or something is wrong. */
export async function sweep(scene: Scene, operation: Operation, step: number): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for (let nth = 1; ; nth += step) {
    const cut = await cutOff(scene, operation, nth);
    if (cut === null) return cuts;
    cuts.push(cut);
    if (cut.fault !== null) return cuts;
  }
}

/** Cuts the operation off at its nth call, or its first of a name; null where it makes none such. */
export async function cutOff(scene: Scene, operation: Operation, at: number | string): Promise<Cut | null> {
  await scene.outside.wake();
  await operation.prepare?.(scene);
  const { reached } = await scene.end.atCall(at, operation.usesWords === true);
  let name: string | null = null;
  void reached.then((call) => {
    name = call;
  });
  await operation.begin(scene);
  const hasSettled = await until(async () => name !== null || (await operation.hasEnded(scene)));
  const isCut = name !== null;
  const where = typeof at === 'string' ? at : `${at}: ${name}`;
  // Where it was not cut off, what would stand still at a later call must not stay.
  await scene.end.now();
  if (!hasSettled) return { at: where, fault: 'it neither ends nor makes so many calls' };
  const hasEnded = await until(() => operation.hasEnded(scene));
  if (!hasEnded) return { at: where, fault: `it never ends: ${JSON.stringify(await buttonOf(scene))}` };
  const fault = await operation.fault(scene);
  return isCut || fault !== null ? { at: where, fault } : null;
}

/** Cuts the operation off so many milliseconds after it has begun. @returns what is wrong in the end. */
export async function cutOffAfter(scene: Scene, operation: Operation, wait: number): Promise<string | null> {
  await scene.outside.wake();
  await operation.prepare?.(scene);
  await operation.begin(scene);
  await new Promise((done) => setTimeout(done, wait));
  await scene.end.now();
  if (await until(() => operation.hasEnded(scene))) return operation.fault(scene);
  return `it never ends: ${JSON.stringify(await buttonOf(scene))}`;
}

/** Opening a page: recognised, read, told on the badge, marked. */
export const OPENED: Operation = {
  name: 'a page that is opened',
  usesWords: true,
  begin: async ({ page, address }) => {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
  },
  hasEnded: async (scene) => (await marksOn(scene.page)).length > 0 && isSame(await buttonOf(scene), USUAL),
  fault: async ({ page }) => {
    const [marks, hosts] = [(await marksOn(page)).length, await hostsOn(page)];
    return marks === 5 && hosts === 1 ? null : `${marks} marks in ${hosts} hosts`;
  },
};

/**
 * An export by the page's menu: a whole file, or a sentence on the button, and a whole file when it is asked for again.
 *
 * @param isAsked whether the page has been asked for its report when it is cut off: then it sees to the sentence.
 */
export function exportedByMenu(format: string, isAsked = false): Operation {
  return {
    name: `${format} by the menu`,
    begin: async (scene) => {
      emptyDownloads(scene);
      await choose(scene, `export-${format}`);
    },
    hasEnded: async (scene) => {
      const button = await buttonOf(scene);
      // Before the page was asked for its report nobody wakes another background; the next event does.
      if (!isAsked && button.title === UNDER_WAY && !scene.end.isRunning()) await scene.outside.wake();
      return isSame(button, USUAL) ? filesIn(scene).length > 0 : button.title === CUT_OFF;
    },
    fault: (scene) => repeated(scene, () => choose(scene, `export-${format}`)),
  };
}

/** One table's, by the menu that is opened on it. */
export const TABLE_BY_MENU: Operation = {
  ...exportedByMenu('table-csv'),
  prepare: ({ page }) => page.locator('table').nth(2).locator('td').first().click({ button: 'right' }),
};

/** An export by the popup, which stays open: it says that the file is there, or that it has to be asked for again. */
export function exportedByPopup(button: string): Operation {
  let popup: PopupPage;
  return {
    name: `${button} by the popup`,
    begin: async (scene) => {
      emptyDownloads(scene);
      popup = await scene.browser.openPopup();
      await popup.waitForText(/也可导出/);
      await popup.press(button);
    },
    hasEnded: async () => /已导出|未能导出/.test(await popup.text()),
    fault: async (scene) => {
      const text = await popup.text();
      if (text.includes('未能导出') && !text.includes(CUT_OFF)) return text;
      const fault = await repeated(scene, async () => {
        await popup.press(button);
        await popup.waitForText(/已导出/);
      });
      await popup.close();
      return fault;
    },
  };
}

/** A finding, copied as a citation from its card. */
export const CITED: Operation = {
  name: 'a citation from a card',
  usesWords: true,
  prepare: async (scene) => {
    await scene.page.keyboard.press('Escape');
    await press(scene, 'next-finding');
    await until(async () => (await cardOn(scene.page)).includes('复制引用'));
  },
  begin: ({ page }) => pressOnCard(page, '复制引用'),
  hasEnded: async ({ page }) => /已复制|无法复制/.test(await cardOn(page)),
  fault: async ({ page }) => {
    const card = await cardOn(page);
    return card.includes('已复制') ? null : card;
  },
};

/** A key: marks go or stay, and go by the next key at the latest. */
export const TOGGLED: Operation = {
  name: 'marks off by a key',
  begin: (scene) => press(scene, 'toggle-marks'),
  hasEnded: async ({ page, end }) => !end.isRunning() || (await hostsOn(page)) === 0,
  fault: async (scene) => {
    const { page } = scene;
    await scene.outside.wake();
    if ((await hostsOn(page)) === 1) await press(scene, 'toggle-marks');
    if (!(await until(async () => (await hostsOn(page)) === 0))) return 'marks do not go';
    await press(scene, 'toggle-marks');
    const areBack = await until(async () => (await marksOn(page)).length === 5);
    return areBack && isSame(await buttonOf(scene), USUAL) ? null : 'marks do not come back';
  },
};

/** A key: figures of the text are spelled out, in the style that only the background can bring. */
export const SPELLED_OUT: Operation = {
  name: 'figures by a key',
  begin: (scene) => press(scene, 'show-figures'),
  hasEnded: async ({ page, end }) => !end.isRunning() || (await isStyled(page)),
  fault: async (scene) => {
    const { page } = scene;
    await scene.outside.wake();
    if (!(await until(async () => (await isStyled(page)) || (await highlightsOn(page)) === 0)))
      return 'figures without their style';
    if (!(await isStyled(page))) await press(scene, 'show-figures');
    if (!(await until(() => isStyled(page)))) return 'figures cannot be spelled out';
    await press(scene, 'show-figures');
    return (await until(async () => (await highlightsOn(page)) === 0)) ? null : 'figures stay';
  },
};

/** The work after an installation: a menu of all entries, made by the next background where this one could not. */
export const INSTALLED: Operation = {
  name: 'an installation',
  begin: async ({ browser }) => {
    const worker = await browser.background();
    await worker.evaluate(`chrome.runtime.onInstalled.dispatch({ reason: 'install' })`);
  },
  hasEnded: async ({ outside, end }) => {
    if (!end.isRunning()) await outside.wake();
    return (await outside.ask<string[]>(MISSING_ENTRIES)).length === 0;
  },
  fault: async () => null,
};

/** The same again: a file more, all of them whole, and the button as it was. */
async function repeated(scene: Scene, again: () => Promise<void>): Promise<string | null> {
  await scene.outside.wake();
  const before = filesIn(scene).length;
  await again();
  const isDone = await until(
    async () => filesIn(scene).length > before && isSame(await buttonOf(scene), USUAL),
  );
  if (!isDone) return `it cannot be done again: ${JSON.stringify(await buttonOf(scene))}`;
  const broken = filesIn(scene).filter((name) => !isWhole(name, readFileSync(join(scene.downloads, name))));
  return broken.length === 0 ? null : `not whole: ${broken.join(', ')}`;
}

function isWhole(name: string, bytes: Uint8Array): boolean {
  try {
    if (/\.(?:zip|xlsx)$/.test(name)) return Object.keys(unzipSync(bytes)).length > 0;
    const text = new TextDecoder().decode(bytes);
    return name.endsWith('.json') ? JSON.parse(text).format === 'gouji-report/1' : text.endsWith('\r\n');
  } catch {
    return false;
  }
}

/** What stands under a file's own name; what the browser is still writing has another. */
function filesIn({ downloads }: Scene): string[] {
  return readdirSync(downloads).filter((name) => !name.endsWith('.crdownload') && !name.startsWith('.'));
}

function emptyDownloads({ downloads }: Scene): void {
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
}

async function choose({ browser, outside, page }: Scene, item: string): Promise<void> {
  const tab = await outside.tabOf(page.url());
  const worker = await browser.background();
  await worker.evaluate(
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: '${item}', editable: false, frameId: 0 }, { id: ${tab} })`,
  );
}

async function press({ browser, outside, page }: Scene, command: string): Promise<void> {
  const tab = await outside.tabOf(page.url());
  const worker = await browser.background();
  await worker.evaluate(`chrome.commands.onCommand.dispatch('${command}', { id: ${tab} })`);
}

export async function buttonOf({ outside, page }: Pick<Scene, 'outside' | 'page'>): Promise<Button> {
  return outside.button(await outside.tabOf(page.url()));
}

function highlightsOn(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.size);
}

function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...CSS.highlights.keys()].some((name) => {
      const { textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
      return textDecorationLine === 'underline';
    }),
  );
}

function isSame(a: Button, b: Button): boolean {
  return a.text === b.text && a.title === b.title;
}

/** Whether it comes true in time. */
async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    if (await isTrue()) return true;
    await new Promise((done) => setTimeout(done, TRY_AGAIN));
  }
  return false;
}
