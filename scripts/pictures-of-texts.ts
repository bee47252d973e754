import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright';

/** The pictures of docs/formats.md that show a text: what stands first in a zip, and a part of the document. */

const SAMPLES = new URL('../docs/samples/', import.meta.url);
const FOLDER = new URL('../docs/pictures/formats/', import.meta.url);
const EVIDENCE = 'shili-2023-evidence.zip';

const TEXTS = [
  { name: 'json', sample: EVIDENCE, file: 'report.json', from: '  "findings": [' },
  { name: 'datapackage', sample: 'shili-2023-datapackage.zip', file: 'README.md', from: '' },
  { name: 'evidence', sample: EVIDENCE, file: '说明.txt', from: '' },
] as const;

const STYLE = `body { margin: 14px } pre { margin: 0; white-space: pre-wrap;
  font: 13px/1.5 'Noto Sans Mono CJK SC', 'DejaVu Sans Mono', monospace }`;
/** More than fits into a picture. */
const MOST_CHARACTERS = 6000;

/** As a browser shows a text file, from the line on that is of interest. */
export async function drawTexts(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 980, height: 560 } });
  for (const { name, sample, file, from } of TEXTS) {
    const bytes = unzipSync(readFileSync(new URL(sample, SAMPLES)))[file];
    const text = new TextDecoder().decode(bytes);
    const shown = text.slice(Math.max(0, text.indexOf(from))).slice(0, MOST_CHARACTERS);
    await page.setContent(`<style>${STYLE}</style><pre></pre>`);
    await page.locator('pre').evaluate((pre, content) => {
      pre.textContent = content;
    }, shown);
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)) });
  }
  await page.close();
}
