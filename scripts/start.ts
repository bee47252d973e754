import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { ReportDocument } from '../src/export/schema.ts';
import { type ExtensionBrowser, startBrowser } from './browser.ts';
import { buildIfStale } from './build.ts';
import { type SampleServer, samplePage, serve } from './sample-server.ts';
import { indexPage, SAMPLES, type Sample } from './samples.ts';

/**
 * Builds the extension and opens a browser with it on the sample reports. Without a display it does a person's whole
 * job instead: opens each page, waits for the marks, opens a card and the popup, exports, and says what it saw.
 */
const OUTPUT = fileURLToPath(new URL('../.output/demo', import.meta.url));
const HOST = 'www.sample.gov.cn';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

buildIfStale();
const server = await serve([
  { path: '/', body: indexPage() },
  ...SAMPLES.map(({ slug }) => samplePage(slug)),
]);
try {
  await (hasDisplay && !process.argv.includes('--headless') ? show(server) : demonstrate(server));
} finally {
  await server.close();
}

async function show({ port }: SampleServer): Promise<void> {
  const browser = await startBrowser({ port, isHeadless: false });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`http://${HOST}/`);
  console.log(
    'The browser is open on the sample reports. Open one and look at its marks, or click the toolbar’s 勾稽.',
  );
  console.log('Close the browser to end.');
  await new Promise<void>((done) => browser.context.on('close', () => done()));
}

async function demonstrate({ port }: SampleServer): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const browser = await startBrowser({ port, isHeadless: true, downloads: OUTPUT });
  console.log('No display: the whole job is done headless.\n');
  try {
    for (const sample of SAMPLES) await demonstrateSample(browser, sample);
  } finally {
    await browser.close();
  }
  console.log(`\nPictures and documents: ${relative(process.cwd(), OUTPUT)}/`);
}

async function demonstrateSample(browser: ExtensionBrowser, { slug, what }: Sample): Promise<void> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`http://${HOST}/${slug}/`);
  const badge = await browser.badge(page);
  await page.screenshot({ path: join(OUTPUT, `${slug}-page.png`), fullPage: true });
  const popup = await browser.openPopup();
  await popup.waitForText(/JSON/);
  writeFileSync(join(OUTPUT, `${slug}-popup.png`), await popup.screenshot());
  const file = await exportJson(browser, popup.press.bind(popup), slug);
  const document: ReportDocument = JSON.parse(readFileSync(file, 'utf8'));
  const [finding] = document.findings;
  if (finding !== undefined) await pictureOfCard(page, popup, finding.headline, slug);
  else await popup.close();
  tell(document, badge, what, [
    `${slug}.json`,
    `${slug}-page.png`,
    `${slug}-popup.png`,
    ...(finding ? [`${slug}-card.png`] : []),
  ]);
}

/** Presses the popup's main button and waits for the file. */
async function exportJson(
  browser: ExtensionBrowser,
  press: (part: string) => Promise<void>,
  slug: string,
): Promise<string> {
  const saved = browser.nextDownload();
  await press('JSON');
  const file = join(OUTPUT, `${slug}.json`);
  renameSync(await saved, file);
  if (!existsSync(file)) throw new Error(`the export of ${slug} was not saved`);
  return file;
}

async function pictureOfCard(
  page: Page,
  popup: Awaited<ReturnType<ExtensionBrowser['openPopup']>>,
  headline: string,
  slug: string,
): Promise<void> {
  await popup
    .press(headline.slice(0, 12))
    .catch(() => popup.evaluate('document.querySelector("ol button").click()'));
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(OUTPUT, `${slug}-card.png`) });
}

function tell(
  { report, coverage, findings }: ReportDocument,
  badge: string,
  what: string,
  files: readonly string[],
): void {
  console.log(`${report.agency ?? '?'} ${report.year ?? '?'} — ${report.form}`);
  console.log(`  ${what}`);
  console.log(
    `  ${coverage.assessed} of ${coverage.declared} relations checked, ${coverage.fails} not equal; badge “${badge}”`,
  );
  for (const { headline } of findings) console.log(`  · ${headline}`);
  console.log(`  ${files.join('  ')}\n`);
}
