import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { FORMATS } from '../src/export/formats.ts';
import { ExtensionPage } from '../test/e2e/chromium/extension-page.ts';
import { type Kept, keptBy, readAgain } from '../test/e2e/chromium/kept-memory.ts';
import {
  CITED,
  cutOff,
  cutOffAfter,
  exportedByMenu,
  exportedByPopup,
  INSTALLED,
  OPENED,
  type Scene,
  SPELLED_OUT,
  sceneOf,
  TABLE_BY_MENU,
  TOGGLED,
} from '../test/e2e/chromium/killed-operations.ts';
import { waitForMarks } from '../test/e2e/chromium/overlay.ts';
import { type ExtensionBrowser, startBrowser } from './browser.ts';
import { buildIfStale } from './build.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { type SampleServer, samplePage, serve } from './sample-server.ts';

/** The long forms of `robust-*.test.ts`, over the built extension. Each prints its figures and returns its faults. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
const ADDRESS = `${HOST}${DEMO.path}`;
const OPERATIONS = [
  OPENED,
  ...FORMATS.map(({ id }) => exportedByMenu(id)),
  TABLE_BY_MENU,
  exportedByPopup('Excel'),
  CITED,
  TOGGLED,
  SPELLED_OUT,
  INSTALLED,
];
/** Milliseconds in which an operation is cut off at any moment. */
const SPAN = 400;

/** Ends the background at every call of every operation, and so many times more at a moment drawn by chance. */
export async function soakKilled(drawn: number, seed: number): Promise<string[]> {
  return inBrowser(async (browser, downloads) => {
    const scene = await sceneOf(browser, ADDRESS, downloads);
    const faults: string[] = [];
    let cuts = 0;
    for (const operation of OPERATIONS) {
      for (let nth = 1; ; nth += 1) {
        const cut = await cutOff(scene, operation, nth);
        if (cut === null) break;
        cuts += 1;
        if (cut.fault !== null) faults.push(`${operation.name}, call ${cut.at}: ${cut.fault}`);
      }
    }
    console.log(`killed: ${cuts} calls of ${OPERATIONS.length} operations`);
    faults.push(...(await drawnCuts(scene, drawn, seed)));
    return faults;
  });
}

async function drawnCuts(scene: Scene, count: number, seed: number): Promise<string[]> {
  const faults: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const operation = OPERATIONS[(seed + at) % OPERATIONS.length] ?? OPENED;
    const wait = drawnFrom(seed + at) * SPAN;
    const fault = await cutOffAfter(scene, operation, wait);
    if (fault !== null) faults.push(`${operation.name}, seed ${seed + at}, ${wait.toFixed(1)} ms: ${fault}`);
  }
  console.log(`killed: ${count} moments`);
  return faults;
}

/** A number from 0 to 1, always the same for a seed (mulberry32). */
function drawnFrom(seed: number): number {
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Reads one page so many times, and loads it so many times; what is kept is compared with that after a tenth. */
export async function soakMemory(times: number): Promise<string[]> {
  return inBrowser(async (browser) => {
    const outside = await ExtensionPage.open(browser);
    const page = await browser.context.newPage();
    await page.goto(ADDRESS);
    await waitForMarks(page);
    const tab = await outside.tabOf(ADDRESS);
    const read = async (count: number) => readAgain(outside, tab, count);
    const load = async (count: number) => {
      for (let loads = 0; loads < count; loads += 1) {
        await page.reload();
        await waitForMarks(page);
      }
    };
    const faults: string[] = [];
    for (const [name, again] of [
      ['readings', read],
      ['loads', load],
    ] as const) {
      await again(times / 10);
      const before = await keptBy(browser, page);
      await again((times * 9) / 10);
      const after = await keptBy(browser, page);
      console.log(`memory after ${times / 10} ${name}: ${JSON.stringify(before)}`);
      console.log(`memory after ${times} ${name}: ${JSON.stringify(after)}`);
      faults.push(...grown(before, after, name));
    }
    return faults;
  });
}

function grown(before: Kept, after: Kept, name: string): string[] {
  const counts = ['documents', 'nodes', 'listeners'] as const;
  return counts.flatMap((count) =>
    after[count] > before[count] ? [`${after[count] - before[count]} more ${count} after ${name}`] : [],
  );
}

/** So many tabs with the extension and as many without it: what a tab takes, in megabytes (Linux alone tells). */
export async function soakTabs(tabs: number): Promise<string[]> {
  const server = await serve([DEMO]);
  const faults: string[] = [];
  try {
    const withIt = await memoryWith(server, tabs, faults);
    const without = await memoryWithout(server, tabs);
    console.log(`tabs: ${tabs}, MB a tab: ${withIt.toFixed(1)} with, ${without.toFixed(1)} without`);
    console.log(`tabs: ${(withIt / without).toFixed(2)} times as much with the extension`);
  } finally {
    await server.close();
  }
  return faults;
}

async function memoryWith({ port }: SampleServer, tabs: number, faults: string[]): Promise<number> {
  const browser = await startBrowser({ port, isHeadless: true });
  try {
    const outside = await ExtensionPage.open(browser);
    const before = memoryOfChildren();
    await openTabs(browser.context, tabs);
    const badges = async () =>
      Promise.all(
        addresses(tabs).map(async (url) => (await outside.button(await outside.tabOf(url))).text === '3'),
      );
    for (let tries = 0; tries < 300 && (await badges()).includes(false); tries += 1) await rest(100);
    const missing = (await badges()).filter((isRight) => !isRight).length;
    if (missing > 0) faults.push(`${missing} of ${tabs} tabs without their badge`);
    await rest(5000);
    return (memoryOfChildren() - before) / tabs;
  } finally {
    await browser.close();
  }
}

async function memoryWithout({ port }: SampleServer, tabs: number): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'gouji-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? 'chromium',
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${port}`],
  });
  try {
    const before = memoryOfChildren();
    await openTabs(context, tabs);
    await rest(5000);
    return (memoryOfChildren() - before) / tabs;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function addresses(tabs: number): string[] {
  return Array.from({ length: tabs }, (_, tab) => `http://www${tab}.test.gov.cn${DEMO.path}?${tab}`);
}

async function openTabs(context: ExtensionBrowser['context'], tabs: number): Promise<void> {
  await Promise.all(addresses(tabs).map(async (url) => (await context.newPage()).goto(url)));
}

/** Megabytes of all processes below this one, what they share counted once among them. */
function memoryOfChildren(): number {
  if (!existsSync('/proc/self/smaps_rollup')) return Number.NaN;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const [, parent = '0'] = /^PPid:\s*(\d+)/m.exec(textOf(`/proc/${name}/status`)) ?? [];
    parents.set(Number(name), Number(parent));
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id) ?? 0;
    return parent === process.pid || (parent > 1 && isBelow(parent));
  };
  const kilobytes = [...parents.keys()].filter(isBelow).map((id) => {
    const [, size = '0'] = /^Pss:\s*(\d+)/m.exec(textOf(`/proc/${id}/smaps_rollup`)) ?? [];
    return Number(size);
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A process may have gone in the meantime. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function inBrowser(
  run: (browser: ExtensionBrowser, downloads: string) => Promise<string[]>,
): Promise<string[]> {
  buildIfStale();
  const server = await serve([DEMO]);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  const browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  try {
    return await run(browser, downloads);
  } finally {
    await browser.close();
    await server.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
