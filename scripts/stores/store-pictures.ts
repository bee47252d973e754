import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { type ExtensionBrowser, startBrowser } from '../browser.ts';
import type { PopupPage } from '../popup-page.ts';
import { drawShot, drawTile, SHOT, type Shot } from './store-frames.ts';

/** The reports in the pictures, from test/pages. */
export const STORE_SAMPLES = {
  slips: 'sample-2021-two-slips',
  blanks: 'sample-2019-blanks',
  text: 'seed-000-changshan-2013',
} as const;

const FOLDER = fileURLToPath(new URL('../../docs/store/pictures', import.meta.url));
/** Pixels: a finding is scrolled to the middle of the window, and its card needs room below or beside it. */
const TALL = 960;
const TOP = { x: 0, y: 0, ...SHOT };
const AROUND_FINDING = { x: 0, y: 232, ...SHOT };
const HOST = 'http://www.sample.gov.cn';

/** What stands above each picture, and on the tile. The languages are those of the texts beside the pictures. */
const LANGUAGES = {
  zh_CN: {
    language: 'zh-CN',
    card: ['表中数字不相等，在原处标出', '差多少、依据什么、可能的缘由，和一句可以复制去问的话'],
    popup: ['一份年报，先看这里', '核对了多少项，哪些不相等，哪些无法核对；点一下就到那一格'],
    text: ['正文里的数字，也与表格对照', '1.3万条、100余名、二十三件，都按它们能表示的范围来比'],
    blanks: ['空白就是空白，不当作零', '看不准的，说“无法核对”并说明原因，不说“不相等”'],
    tile: ['勾稽 Gouji', '核对政府信息公开年报的数字'],
    finding: '自然人',
  },
  en: {
    language: 'en-US',
    card: [
      'Unequal figures, marked where they stand',
      'The difference, its source, what may have happened, and a question to copy',
    ],
    popup: [
      'One look at a report',
      'How much could be checked, what is unequal and what cannot be told; a click leads to the cell',
    ],
    text: [
      'The running text is compared with the tables',
      'About 13,000, over 100, in figures or in characters: each within the bounds that it leaves',
    ],
    blanks: [
      'A blank is a blank, never nought',
      'What cannot be told is said to be so, with the reason, and never called unequal',
    ],
    tile: ['Gouji', 'Do the figures of the report agree?'],
    finding: 'natural persons',
  },
} as const;

type Words = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** Takes the stores' pictures of the extension that runs on the samples, served at this port, in both languages. */
export async function takeStorePictures(port: number): Promise<void> {
  for (const [name, words] of Object.entries(LANGUAGES)) {
    const browser = await startBrowser({ port, isHeadless: true, language: words.language });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.setViewportSize({ ...SHOT, height: TALL });
    const folder = join(FOLDER, name);
    mkdirSync(folder, { recursive: true });
    const shots = await takeShots(browser, page, words);
    for (const [at, shot] of shots.entries())
      writeFileSync(join(folder, `${at + 1}-${shot.name}.png`), await drawShot(page, shot));
    writeFileSync(join(folder, 'tile.png'), await drawTile(page, words.tile, icon()));
    await browser.close();
  }
}

async function takeShots(browser: ExtensionBrowser, page: Page, words: Words): Promise<Shot[]> {
  const { slips, text, blanks } = STORE_SAMPLES;
  const withCard = async (slug: string, finding: string) => {
    const popup = await openReport(browser, page, slug);
    const lines = (await popup.text()).split('\n');
    await popup.press(lines.find((line) => line.includes(finding)) ?? finding);
    // The page scrolls to the finding, and the card opens beside it.
    await page.waitForTimeout(400);
    return page.screenshot({ clip: AROUND_FINDING });
  };
  const withPopup = async (slug: string) => {
    const popup = await openReport(browser, page, slug);
    const picture = await popup.screenshot();
    await popup.close();
    return { popup: picture, page: await page.screenshot({ clip: TOP }) };
  };
  return [
    { name: 'card', words: words.card, page: await withCard(slips, words.finding) },
    { name: 'popup', words: words.popup, ...(await withPopup(slips)) },
    { name: 'text', words: words.text, page: await withCard(text, '25855') },
    { name: 'blanks', words: words.blanks, ...(await withPopup(blanks)) },
  ];
}

async function openReport(browser: ExtensionBrowser, page: Page, slug: string): Promise<PopupPage> {
  await page.goto(`${HOST}/${slug}/`);
  await browser.badge(page);
  const popup = await browser.openPopup();
  await popup.waitForText(/JSON/);
  return popup;
}

function icon(): Buffer {
  return readFileSync(new URL('../../assets/icon.svg', import.meta.url));
}
