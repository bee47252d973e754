import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';

/** Draws the icon in the sizes that browsers ask for, from assets/icon.svg: `npm run icons`. */
const SIZES = [16, 32, 48, 128];
const ASSETS = new URL('../assets/', import.meta.url);

const drawing = readFileSync(new URL('icon.svg', ASSETS), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: CHROMIUM_FLAGS });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // Only the drawing may show: a rule for every element would show the style sheet’s own text too.
  const style = `body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
  await page.setContent(`<!doctype html><style>${style}</style>${drawing}`);
  await page.screenshot({ path: fileURLToPath(new URL(`icon/${size}.png`, ASSETS)), omitBackground: true });
  await page.close();
}
await browser.close();
