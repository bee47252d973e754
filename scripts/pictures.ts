import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserOptions, startBrowser } from './browser.ts';
import { buildIfStale } from './build.ts';
import { samplePage, serve } from './sample-server.ts';
import { STORE_SAMPLES, takeStorePictures } from './stores/store-pictures.ts';

/** Takes the pictures of docs/ from the running extension: `npm run pictures`; with `-- store` those for the stores alone. */
const FOLDER = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const DEMO = 'sample-2021-two-slips';
const BLANKS = 'sample-2019-blanks';
const NO_REPORT = 'near-guide';
const TEXT = 'seed-000-changshan-2013';
const HOST = 'http://www.sample.gov.cn';
/** A card is shown beside the column of natural persons: a sum over rows, the longest equation of the form. */
const FINDING = /自然人|natural persons/;

mkdirSync(FOLDER, { recursive: true });
buildIfStale();
const slugs = new Set([DEMO, BLANKS, NO_REPORT, TEXT, ...Object.values(STORE_SAMPLES)]);
const server = await serve([...slugs].map(samplePage));
if (!process.argv.includes('store')) {
  await take('', {});
  await take('-dark', { colorScheme: 'dark' });
  await take('-en', { language: 'en-US' });
}
await takeStorePictures(server.port);
await server.close();

async function take(suffix: string, options: Partial<BrowserOptions>): Promise<void> {
  const browser = await startBrowser({ port: server.port, isHeadless: true, ...options });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const save = (name: string, picture: Buffer) =>
    writeFileSync(join(FOLDER, `${name}${suffix}.png`), picture);
  await page.goto(`${HOST}/${DEMO}/`);
  await browser.badge(page);
  const popup = await browser.openPopup();
  const text = await popup.waitForText(/JSON/);
  save('popup', await popup.screenshot());
  await popup.press(text.split('\n').find((line) => FINDING.test(line)) ?? '');
  await page.waitForTimeout(400);
  save('card', await page.screenshot());
  if (suffix === '') {
    await page.goto(`${HOST}/${BLANKS}/`);
    await browser.badge(page);
    save('blanks', await page.screenshot({ fullPage: true }));
  }
  await page.goto(`${HOST}/${TEXT}/`);
  await browser.badge(page);
  const ofText = await browser.openPopup();
  const lines = (await ofText.waitForText(/JSON/)).split('\n');
  await ofText.press(lines.find((line) => line.includes('25855')) ?? '');
  await page.waitForTimeout(400);
  save('text', await page.screenshot());
  await page.goto(`${HOST}/${NO_REPORT}/`);
  const other = await browser.openPopup();
  await other.waitForText(/找过这些|looked for/);
  save('no-report', await other.screenshot());
  await browser.close();
}
