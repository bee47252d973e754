import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { indexedPng } from './indexed-png.ts';
import { drawTexts } from './pictures-of-texts.ts';

/**
 * Draws the pictures of docs/formats.md: tables as LibreOffice shows the samples, with the letters of columns and the
 * numbers of rows, and texts as a browser does: `npm run samples -- pictures`. Needs LibreOffice (soffice) and Poppler (pdftocairo).
 */
const SAMPLES = fileURLToPath(new URL('../docs/samples/', import.meta.url));
const FOLDER = fileURLToPath(new URL('../docs/pictures/formats/', import.meta.url));

interface Picture {
  readonly name: string;
  readonly sample: string;
  /** Null in a file that has one sheet alone. */
  readonly sheet: string | null;
  /** What is drawn. */
  readonly range: readonly [first: string, last: string];
  /** Of the columns in millimetres, where the file says nothing of them, as drawn wider by hand. */
  readonly widths?: readonly number[];
  readonly zoom: number;
}

const BOOK = 'shili-2023.xlsx';
const PICTURES: readonly Picture[] = [
  { name: 'xlsx-data', sample: BOOK, sheet: '数据', range: ['A1', 'N34'], zoom: 0.8 },
  { name: 'xlsx-tables', sample: BOOK, sheet: '原表', range: ['A1', 'J49'], zoom: 0.9 },
  { name: 'xlsx-checks', sample: BOOK, sheet: '核对', range: ['A1', 'J24'], zoom: 0.9 },
  { name: 'xlsx-about', sample: BOOK, sheet: '说明', range: ['A1', 'B35'], zoom: 1 },
  {
    name: 'csv',
    sample: 'shili-2023.csv',
    sheet: null,
    range: ['A1', 'N34'],
    widths: [82, 36, 11, 26, 76, 70, 30, 16, 16, 16, 16, 16, 10, 14],
    zoom: 0.8,
  },
  {
    name: 'csv-as-printed',
    sample: 'shili-2023-as-printed.csv',
    sheet: null,
    range: ['A1', 'J45'],
    widths: [62, 66, 84, 18, 15, 15, 15, 15, 12, 14],
    zoom: 0.9,
  },
];

/** Larger than any range, in millimetres: everything stands on one page. */
const PAGE = [2000, 2500] as const;
/** A black hairline is what LibreOffice prints between cells; on the screen it is grey. */
const PRINTED_GRID = /stroke-width:0\.1;([^"]*?)stroke:rgb\(0%,0%,0%\)/g;
const SHOWN_GRID = 'stroke-width:0.6;$1stroke:#d0d3d6';
/** A comma, a quotation mark, UTF-8: what its dialogue offers for a file with a byte order mark. */
const CSV_FILTER = '--infilter=CSV:44,34,76,1';

const work = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: CHROMIUM_FLAGS });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await draw(picture);
  await drawTexts(browser);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function draw(picture: Picture): Promise<void> {
  const { name, sample, zoom } = picture;
  convert('fods', join(SAMPLES, sample), sample.endsWith('.csv') ? [CSV_FILTER] : []);
  const sheets = readFileSync(join(work, sample.replace(/\.\w+$/, '.fods')), 'utf8');
  writeFileSync(join(work, `${name}.fods`), asOnePage(sheets, picture));
  convert('pdf', join(work, `${name}.fods`));
  const drawing = join(work, `${name}.svg`);
  execFileSync('pdftocairo', ['-svg', '-f', '1', '-l', '1', join(work, `${name}.pdf`), drawing]);
  await photograph(readFileSync(drawing, 'utf8').replace(PRINTED_GRID, SHOWN_GRID), name, zoom);
}

function convert(to: string, path: string, filter: readonly string[] = []): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  const words = [profile, '--headless', ...filter, '--convert-to', to, '--outdir', work, path];
  execFileSync('soffice', words, { stdio: 'ignore' });
}

/** The sheets with one range of one of them to be printed, with grid and headings, on one page. */
function asOnePage(sheets: string, { sheet, range: [first, last], widths }: Picture): string {
  const [width, height] = PAGE;
  const layout = `<style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" fo:margin="4mm" style:print="charts drawings objects zero-values headers grid" style:scale-to="100%" style:writing-mode="lr-tb"/>`;
  return sheets
    .replace(/<style:page-layout-properties[^>]*?(?:\/>|>.*?<\/style:page-layout-properties>)/gs, layout)
    .replace(/<style:(header|footer)-style>.*?<\/style:\1-style>/gs, '')
    .replace(/(<style:master-page [^>]*[^/]>).*?(<\/style:master-page>)/gs, '$1$2')
    .replace(/<table:table table:name="([^"]*)"([^>]*)>/g, (_, name: string, more: string) => {
      const others = more.replace(/ table:print(?:-ranges)?="[^"]*"/g, '');
      const own = `table:print-ranges="'${name}'.${first}:'${name}'.${last}"`;
      const printed = sheet === null || sheet === name ? own : 'table:print="false"';
      return `<table:table table:name="${name}"${others} ${printed}>`;
    })
    .replace(/<\/office:automatic-styles>/, (end) => stylesOf(widths ?? []) + end)
    .replace(/(<table:table [^>]*>)(?:\s*<table:table-column[^>]*\/>)+/, (columns, table: string) =>
      widths === undefined ? columns : table + columnsOf(widths),
    );
}

function stylesOf(widths: readonly number[]): string {
  return widths
    .map(
      (width, at) =>
        `<style:style style:name="drawn${at}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`,
    )
    .join('');
}

function columnsOf(widths: readonly number[]): string {
  const own = widths.map((_, at) => `<table:table-column table:style-name="drawn${at}"/>`);
  return `${own.join('')}<table:table-column table:number-columns-repeated="40"/>`;
}

/** The drawing, cut to what is drawn on it. */
async function photograph(drawing: string, name: string, zoom: number): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(`<style>*{margin:0}</style>${drawing.slice(drawing.indexOf('<svg'))}`);
  const box = await page.evaluate((zoom) => {
    const svg = document.querySelector('svg') as SVGSVGElement;
    const { x, y, width, height } = svg.getBBox();
    svg.setAttribute('viewBox', `${x - 1} ${y - 1} ${width + 2} ${height + 2}`);
    // A point has 4/3 pixels.
    const size = { width: ((width + 2) * zoom * 4) / 3, height: ((height + 2) * zoom * 4) / 3 };
    svg.setAttribute('width', `${size.width}px`);
    svg.setAttribute('height', `${size.height}px`);
    return size;
  }, zoom);
  await page.setViewportSize({ width: Math.ceil(box.width), height: Math.ceil(box.height) });
  const { pixels, ...size } = await pixelsOf(page, await page.screenshot());
  writeFileSync(join(FOLDER, `${name}.png`), indexedPng(pixels, size));
  await page.close();
}

async function pixelsOf(page: Page, png: Buffer) {
  const { width, height, base64 } = await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let text = '';
      for (let at = 0; at < data.length; at += 32_768) {
        text += String.fromCharCode(...data.subarray(at, at + 32_768));
      }
      return { width: image.width, height: image.height, base64: btoa(text) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { width, height, pixels: Buffer.from(base64, 'base64') };
}
