import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage, TestPlace } from './browsers/test-browser.ts';
import { cardOn, hostsOn, marksOn, waitForMarks } from './overlay.ts';

/** Reports in frames, as portals set them: of the same site, of another office's, hidden at first, beside adverts. */

const HOST = 'http://www.test.gov.cn';
const OTHER_HOST = 'http://news.other.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
const EVEN = samplePage('seed-002-qujiang-2020');
const PROSE = samplePage('seed-003-qinzhou-2009');

/** A page of a portal around frames. */
function around(path: string, ...frames: readonly string[]): ServedPage {
  const body = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例县人民政府</title></head>
    <body><h1>示例县人民政府</h1><p>欢迎访问。</p>${frames.join('\n')}</body></html>`;
  return { path, body };
}

function framed(path: string, attributes = 'width="1000" height="700"'): string {
  return `<iframe src="${path}" ${attributes}></iframe>`;
}

const COUNTER = framed('/counter/', 'width="1" height="1"');
const ADVERT = framed('/advert/', 'width="728" height="90"');
const SRCDOC = String(DEMO.body).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const PAGES: readonly ServedPage[] = [
  DEMO,
  EVEN,
  PROSE,
  samplePage('plain-news'),
  { path: '/counter/', body: DEMO.body },
  { path: '/advert/', body: DEMO.body },
  around('/framed/', COUNTER, ADVERT, framed(DEMO.path)),
  around('/other-host/', framed(`${OTHER_HOST}${DEMO.path}`)),
  around('/srcdoc/', `<iframe srcdoc="${SRCDOC}" width="1000" height="700"></iframe>`),
  around('/two/', framed(EVEN.path), framed(DEMO.path)),
  around('/prose/', framed(PROSE.path)),
  around('/adverts/', COUNTER, ADVERT, framed('/plain-news/')),
  around('/hidden/', framed(DEMO.path, 'width="1000" height="700" style="display: none"')),
  { path: '/report-around/', body: String(EVEN.body).replace('</body>', `${framed(DEMO.path)}</body>`) },
];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve(PAGES);
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The page's frame at this path. */
function frameAt(path: string): TestPlace {
  const found = page.frames().find((frame) => frame.url().endsWith(path));
  if (found === undefined) throw new Error(`the page has no frame at ${path}`);
  return found;
}

describe('a report in a frame of the same site', () => {
  it('is marked in its frame, and its number stands on the tab’s badge', async () => {
    await page.goto(`${HOST}/framed/`);
    expect(await browser.badge(page)).toBe('3');
    expect(await waitForMarks(frameAt(DEMO.path))).toHaveLength(5);
    expect(await hostsOn(page)).toBe(0);
  });

  it('leaves frames too small for a report alone, whatever they hold', async () => {
    expect(await hostsOn(frameAt('/counter/'))).toBe(0);
    expect(await hostsOn(frameAt('/advert/'))).toBe(0);
  });

  it('is what the popup shows, and a finding chosen there opens in the frame', async () => {
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/核对了/)).toContain('示例县人民政府 · 2023 年');
    await popup.press('行政复议');
    await expect.poll(() => cardOn(frameAt(DEMO.path))).toContain('相差');
  });

  it('is stepped through by keys', async () => {
    const before = await cardOn(frameAt(DEMO.path));
    await browser.pressCommand('next-finding');
    await expect.poll(() => cardOn(frameAt(DEMO.path))).not.toBe(before);
    expect(await cardOn(frameAt(DEMO.path))).not.toBe('');
  });

  it('is exported under the frame’s own address', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    const { source, coverage } = JSON.parse(readFileSync(await saved, 'utf8'));
    expect(source.url).toBe(`${HOST}${DEMO.path}`);
    expect(coverage.fails).toBe(3);
    await popup.close();
  });

  it('is without any mark after “off”', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/隐藏标记/);
    await popup.press('隐藏标记');
    await popup.waitForText(/显示标记/);
    await popup.close();
    expect(await hostsOn(frameAt(DEMO.path))).toBe(0);
  });

  it('takes its badge along when the page takes the frame away', async () => {
    await page.goto(`${HOST}/framed/`);
    expect(await browser.badge(page)).toBe('3');
    await page.evaluate(() => document.querySelectorAll('iframe')[2]?.remove());
    await expect.poll(() => browser.badgeNow(page)).toBe('');
  });

  it('and when another page comes into the frame', async () => {
    await page.goto(`${HOST}/framed/`);
    expect(await browser.badge(page)).toBe('3');
    await frameAt(DEMO.path).evaluate(() => {
      location.href = '/plain-news/';
    });
    await expect.poll(() => browser.badgeNow(page)).toBe('');
  });
});

describe('figures of a text in a frame', () => {
  it('are coloured in that frame', async () => {
    await page.goto(`${HOST}/prose/`);
    await browser.badge(page);
    const popup = await browser.openPopup();
    await popup.waitForText(/注出数字/);
    await popup.press('注出数字');
    await popup.waitForText(/收起注释/);
    await popup.close();
    const colorIn = (frame: TestPlace, name: string) =>
      frame.evaluate((each) => getComputedStyle(document.body, `::highlight(${each})`).backgroundColor, name);
    const [name = ''] = await frameAt(PROSE.path).evaluate(() => [...CSS.highlights.keys()]);
    expect(name).toMatch(/^[a-z]{6}$/);
    await expect.poll(() => colorIn(frameAt(PROSE.path), name)).toBe('rgba(255, 205, 60, 0.24)');
    expect(await colorIn(page, name)).not.toBe('rgba(255, 205, 60, 0.24)');
  });
});

describe('a report in a frame', () => {
  it('of another office’s host is marked too', async () => {
    await page.goto(`${HOST}/other-host/`);
    expect(await browser.badge(page)).toBe('3');
    expect(await waitForMarks(frameAt(DEMO.path))).toHaveLength(5);
  });

  it('whose text stands in the page itself has that page’s address', async () => {
    await page.goto(`${HOST}/srcdoc/`);
    expect(await browser.badge(page)).toBe('3');
    expect(await waitForMarks(frameAt('about:srcdoc'))).toHaveLength(5);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    expect(JSON.parse(readFileSync(await saved, 'utf8')).source.url).toBe(`${HOST}/srcdoc/`);
    await popup.close();
  });

  it('that is hidden at first is read when it is shown', async () => {
    await page.goto(`${HOST}/hidden/`);
    await page.wait(500);
    expect(await browser.badgeNow(page)).toBe('');
    await page.evaluate(() => document.querySelector('iframe')?.removeAttribute('style'));
    expect(await browser.badge(page)).toBe('3');
    expect(await waitForMarks(frameAt(DEMO.path))).toHaveLength(5);
  });

  it('does not answer for a page that is a report itself', async () => {
    await page.goto(`${HOST}/report-around/`);
    await waitForMarks(frameAt(DEMO.path));
    await expect.poll(() => browser.badgeNow(page)).toBe('0');
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/核对了/)).toContain('2020 年');
    await popup.close();
  });
});

describe('two frames with reports', () => {
  it('give one answer: badge, popup and export are about the same', async () => {
    await page.goto(`${HOST}/two/`);
    await waitForMarks(frameAt(DEMO.path));
    await expect.poll(() => browser.badgeNow(page)).toBe('0');
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/导出 JSON/)).toContain('2020 年');
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    expect(JSON.parse(readFileSync(await saved, 'utf8')).source.url).toBe(`${HOST}${EVEN.path}`);
    await popup.close();
  });
});

describe('a page with frames and no report', () => {
  it('has no badge and no mark, and says itself why', async () => {
    await page.goto(`${HOST}/adverts/`);
    await page.wait(500);
    expect(await browser.badgeNow(page)).toBe('');
    for (const frame of [page, ...page.frames()]) expect(await marksOn(frame)).toEqual([]);
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/不像/)).toContain('找过这些');
    await popup.press('仍然读取');
    await popup.waitForText(/没有可以读取的表格/);
    await popup.close();
  });
});

describe('a page elsewhere, which only a person’s click allows to read', () => {
  it('is read where its report is, in a frame', async () => {
    const allowed = await startBrowser({
      port: server.port,
      extension: allowedElsewhere(),
    });
    const tab = await allowed.firstPage();
    await tab.goto(`http://127.0.0.1:${server.port}/framed/`);
    await tab.wait(500);
    for (const frame of [tab, ...tab.frames()]) expect(await hostsOn(frame)).toBe(0);
    const popup = await allowed.openPopup();
    expect(await popup.waitForText(/核对了/)).toContain('示例县人民政府 · 2023 年');
    await popup.close();
    const [frame = tab] = tab.frames().filter((each) => each.url().endsWith(DEMO.path));
    expect(await waitForMarks(frame)).toHaveLength(5);
    expect(await allowed.badge(tab)).toBe('3');
    await allowed.close();
  });
});

/** No test can click on the toolbar: a copy of the build that may read this machine’s own pages, as a click allows. */
function allowedElsewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-allowed-'));
  cpSync(browser.build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push('http://127.0.0.1/*');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
