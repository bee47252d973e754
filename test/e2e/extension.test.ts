import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, samplePage, serve } from '../../scripts/sample-server.ts';
import { examineEvidence } from '../../src/cli/examine-evidence.ts';
import { read } from '../../src/cli/read.ts';
import type { FormatId } from '../../src/export/exporter.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';
import { LARGE } from '../support/large-report.ts';
import { startBrowser } from './browsers/index.ts';
import type { TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, marksOn, pressOnCard, tipOn, waitForMarks } from './overlay.ts';

/** The built extension in a real browser, on pages under gov.cn host names. */

const HOST = 'http://www.test.gov.cn';
const DEMO = 'sample-2021-two-slips';
const PAGES = [
  DEMO,
  'seed-002-qujiang-2020',
  'seed-004-shibing-2021',
  'sample-2019-blanks',
  'seed-000-changshan-2013',
  'seed-001-chimen-2018',
  'seed-003-qinzhou-2009',
  'plain-news',
  'near-report-list',
];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;

beforeAll(async () => {
  server = await serve([...PAGES.map(samplePage), LARGE]);
  browser = await startBrowser({ port: server.port });
  page = await browser.firstPage();
  // What the page was before any script of ours could run: content scripts run after this event.
  await page.addScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { asServed: document.documentElement.outerHTML });
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a report with unequal numbers', () => {
  it('gets marks by shape and word, and a badge with the number of failing relations', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    const marks = await waitForMarks(page);
    expect(marks.map(({ text }) => text).sort()).toEqual(['?', '≠ 1', '≠ 18', '空', '空'].sort());
    expect(marks.filter(({ center }) => center === null)).toEqual([]);
    expect(await browser.badge(page)).toBe('3');
  });

  it('shows the one cell that makes two relations unequal, and neither of their totals', async () => {
    const cells = await page.evaluate(() => {
      const printed = [...document.querySelectorAll('td')];
      return ['42', '184', '29'].map((text) => {
        const cell = printed.find((each) => each.textContent?.trim() === text);
        const { right = 0, top = 0 } = cell?.getBoundingClientRect() ?? {};
        return { x: right, y: top };
      });
    });
    const marks = (await marksOn(page)).filter(({ text }) => text === '≠ 18');
    const isAt = ({ x, y }: { x: number; y: number }) =>
      marks.some(({ center }) => center !== null && Math.hypot(center.x - x, center.y - y) < 30);
    expect(cells.map(isAt)).toEqual([true, false, false]);
    expect(marks.map(({ label }) => label)).toEqual([
      '勾稽 ≠ 18：表三“部分公开 · 自然人”所载 42；若为 24，与之有关的 2 项关系都相等',
    ]);
  });

  it('opens a card with the cell, what it would be, both relations and their sources, on a click', async () => {
    await page.evaluate(() => document.querySelectorAll('table')[1]?.scrollIntoView());
    const mark = (await marksOn(page)).find(({ label }) => label.includes('自然人'));
    await page.evaluate((y) => window.scrollBy(0, y), (mark?.center?.y ?? 0) - 300);
    await page.wait(200);
    const moved = (await marksOn(page)).find(({ label }) => label.includes('自然人'));
    await page.mouse.click(moved?.center?.x ?? 0, moved?.center?.y ?? 0);
    const card = await cardOn(page);
    // 71+42+1+3+6+4+5+7+3+31+6+2+8+5+1+2+3+2 = 202 against 184.
    for (const part of [
      '≠ 18',
      '表三“部分公开 · 自然人”',
      '42',
      '24',
      '可能相邻两位数字互换',
      '表三“自然人”一列',
      '所载总计 184，各项办理结果之和 202',
      '表三“部分公开”一行',
      '相差 18',
      '依据',
    ]) {
      expect(card).toContain(part);
    }
  });

  it('copies the question to the agency, on an http page too', async () => {
    await pressOnCard(page, '复制提问');
    await expect.poll(() => cardOn(page)).toContain('已复制');
    const pasted = await browser.clipboard();
    expect(pasted).toContain('示例县人民政府2023年政府信息公开工作年度报告');
    expect(pasted).toContain('所载总计为 184，各项办理结果之和为 202，两者相差 18');
  });

  it('copies the finding as a citation: its sentence, an address that shows its row, the hash', async () => {
    await pressOnCard(page, '复制引用');
    await expect.poll(async () => (await cardOn(page)).match(/已复制/g)?.length).toBe(2);
    const pasted = await browser.clipboard();
    expect(pasted).toContain('表三“部分公开 · 自然人”所载 42；若为 24');
    expect(pasted).toContain(`${HOST}/${DEMO}/#:~:text=`);
    expect(pasted).toMatch(/[0-9a-f]{64}/);
  });

  it('copies a table from the popup, for a spreadsheet', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/复制表格/);
    await popup.press('表四');
    await popup.waitForText(/已复制表四/);
    await popup.close();
    const lines = (await browser.clipboard()).split('\n');
    expect(lines.at(-1)?.trim().split('\t')).toHaveLength(15);
  });

  it('closes the card by Escape', async () => {
    await page.press('Escape');
    expect(await cardOn(page)).toBe('');
  });

  it('leaves the page as it was: marks on, less our host; marks off, to the byte', async () => {
    const withMarks = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      copy.lastElementChild?.remove();
      return copy.outerHTML === (window as unknown as { asServed: string }).asServed;
    });
    expect(withMarks).toBe(true);
    const popup = await browser.openPopup();
    await popup.waitForText(/隐藏标记/);
    await popup.press('隐藏标记');
    await popup.waitForText(/显示标记/);
    await popup.close();
    expect(await marksOn(page)).toEqual([]);
    const afterwards = await page.evaluate(
      () => document.documentElement.outerHTML === (window as unknown as { asServed: string }).asServed,
    );
    expect(afterwards).toBe(true);
  });

  it('is summed up in the popup: what it is, how much was checked, what does not agree', async () => {
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/核对了/);
    for (const part of [
      '示例县人民政府 · 2023 年',
      '国办 2021 格式',
      '42 项关系中的 40 项',
      '3 项不相等',
      '230 件申请怎样办结',
    ]) {
      expect(text).toContain(part);
    }
    await popup.close();
  });

  it('is brought to the finding that is chosen in the popup', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    const popup = await browser.openPopup();
    await popup.waitForText(/行政复议/);
    await popup.press('行政复议');
    await expect.poll(() => cardOn(page)).toContain('行政复议');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  });

  it('is exported by the popup’s button under agency and year, the same as on the command line', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    const file = await saved;
    expect(basename(file)).toBe('示例县人民政府_2023_政府信息公开年报.json');
    await popup.waitForText(/已导出/);
    await popup.close();
    expect(partsOf(readFileSync(file))).toEqual(partsOf(await commandLine(DEMO)));
  });

  it('is exported by the right-click menu', async () => {
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-json');
    const document = JSON.parse(readFileSync(await saved, 'utf8'));
    expect(document.format).toBe('gouji-report/1');
    expect(document.coverage).toEqual({ declared: 42, assessed: 40, holds: 37, fails: 3, notAssessable: 2 });
  });

  it.each<[format: string, id: FormatId, name: string]>([
    ['CSV', 'csv', '示例县人民政府_2023_政府信息公开年报.csv'],
    ['原样 CSV', 'csv-wide', '示例县人民政府_2023_政府信息公开年报_原表.csv'],
    ['Excel', 'xlsx', '示例县人民政府_2023_政府信息公开年报.xlsx'],
    ['数据包', 'datapackage', '示例县人民政府_2023_政府信息公开年报_datapackage.zip'],
  ])('is exported as %s by the popup, the same as on the command line', async (format, id, name) => {
    const popup = await browser.openPopup();
    await popup.waitForText(/也可导出/);
    const saved = browser.nextDownload();
    await popup.press(format);
    const file = await saved;
    await popup.waitForText(/已导出/);
    await popup.close();
    expect(basename(file)).toBe(name);
    expect(partsOf(readFileSync(file))).toEqual(partsOf(await commandLine(DEMO, id)));
  });
});

describe('evidence of a report', () => {
  it('is exported by the popup, names the browser, and is intact', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/也可导出/);
    const saved = browser.nextDownload();
    await popup.press('存证包');
    const file = await saved;
    await popup.waitForText(/已导出/);
    await popup.close();
    expect(basename(file)).toBe('示例县人民政府_2023_政府信息公开年报_存证.zip');
    const examined = examineEvidence(readFileSync(file));
    if (typeof examined === 'string') throw new Error(examined);
    expect(examined.differences).toEqual([]);
    expect(examined.list?.source).toMatchObject({ url: `${HOST}/${DEMO}/`, charset: 'UTF-8' });
    expect(examined.list?.source.readWith).toMatch(
      browser.name === 'firefox' ? /^Firefox\/\d+/ : /^(?:Headless)?Chrom(?:e|ium)\/\d+/,
    );
    expect(examined.list?.files.map(({ path }) => path)).toEqual([
      '说明.txt',
      'report.json',
      'page.txt',
      'tables/t1.html',
      'tables/t2.html',
      'tables/t3.html',
    ]);
  });
});

describe('one table of a report', () => {
  it('is exported alone by the menu that is opened on it', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    await page.click(':nth-child(3 of .table-wrap) td', 'right');
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-table-csv');
    const file = await saved;
    expect(basename(file)).toBe('示例县人民政府_2023_政府信息公开年报_表四.csv');
    const rows = readFileSync(file, 'utf8').trim().split('\r\n');
    // Three kinds of cases, five outcomes each, and the head.
    expect(rows).toHaveLength(16);
    expect(rows.slice(1).every((row) => row.includes(',disputes.'))).toBe(true);
  });

  it('shows on the button that a large file is being written, and the badge again when it is', async () => {
    await page.goto(`${HOST}/large/`);
    await waitForMarks(page);
    const before = await browser.badge(page);
    const saved = browser.nextDownload();
    await browser.chooseMenu(page, 'export-xlsx');
    await expect.poll(() => browser.badgeNow(page), { interval: 20 }).toBe('…');
    await saved;
    await expect.poll(() => browser.badgeNow(page)).toBe(before);
  });

  it('is asked for where there is none: the button says so', async () => {
    await page.goto(`${HOST}/${DEMO}/`);
    await waitForMarks(page);
    await page.click('p:last-of-type', 'right');
    await browser.chooseMenu(page, 'export-table-csv');
    await expect.poll(() => browser.title(page)).toContain('点选处没有已读取的表格');
  });
});

/** Pages and their badges: how many relations are unequal, or that nothing of a form could be checked. */
describe.each([
  ['seed-002-qujiang-2020', '0'],
  ['seed-004-shibing-2021', '0'],
  ['sample-2019-blanks', '0'],
  ['seed-000-changshan-2013', '2'],
  ['seed-001-chimen-2018', '0'],
  ['seed-003-qinzhou-2009', '–'],
])('%s', (slug, badge) => {
  it('is read the same in the browser and on the command line', async () => {
    await page.goto(`${HOST}/${slug}/`);
    expect(await browser.badge(page)).toBe(badge);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    const inBrowser = readFileSync(await saved);
    await popup.close();
    expect(partsOf(inBrowser)).toEqual(partsOf(await commandLine(slug)));
  });
});

describe('findings in running text', () => {
  const isAsServed = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      if (copy.lastElementChild?.localName === 'div') copy.lastElementChild.remove();
      return copy.outerHTML === (window as unknown as { asServed: string }).asServed;
    });
  /** The middle of a word of the page, in the window. */
  const middleOf = (word: string) =>
    page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(text) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + text.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, right: left + width, top };
      }
      return null;
    }, word);

  it('are marked behind their figure, and the card sets the text beside the table', async () => {
    await page.goto(`${HOST}/seed-000-changshan-2013/`);
    await waitForMarks(page);
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/核对了/)).toContain('另有 1 处不相等');
    await popup.press('25855 条，与统计表');
    await expect.poll(() => cardOn(page)).toContain('其中在本单位网站共发布');
    for (const part of ['25,855', '6624', '相差', '19,231']) expect(await cardOn(page)).toContain(part);
    const figure = await middleOf('25855');
    const mark = (await marksOn(page)).find(({ text }) => text === '≠ 19231');
    expect(figure).not.toBeNull();
    expect(Math.abs((mark?.center?.y ?? 0) - (figure?.top ?? 0))).toBeLessThan(30);
    expect(mark?.center?.x).toBeGreaterThan(figure?.right ?? 0);
    await page.press('Escape');
  });

  it('leave the page as it was, with figures spelled out as well', async () => {
    await page.goto(`${HOST}/seed-003-qinzhou-2009/`);
    await waitForMarks(page);
    expect(await tipOn(page)).toBe('');
    const figure = await middleOf('5000');
    await page.mouse.move(1, 1);
    await page.mouse.move(figure?.x ?? 0, figure?.y ?? 0);
    await expect.poll(() => tipOn(page)).toBe('至少 5000 次');
    const popup = await browser.openPopup();
    await popup.waitForText(/注出数字/);
    await popup.press('注出数字');
    await popup.waitForText(/收起注释/);
    await popup.close();
    expect(await isAsServed()).toBe(true);
  });

  it('are gone with the marks', async () => {
    const popup = await browser.openPopup();
    await popup.waitForText(/隐藏标记/);
    await popup.press('隐藏标记');
    await popup.waitForText(/显示标记/);
    await popup.close();
    expect(await marksOn(page)).toEqual([]);
    expect(await isAsServed()).toBe(true);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

describe('a page that is no report', () => {
  it('is left alone: no mark, no badge', async () => {
    await page.goto(`${HOST}/plain-news/`);
    await page.wait(500);
    expect(await marksOn(page)).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.outerHTML === (window as unknown as { asServed: string }).asServed,
      ),
    ).toBe(true);
  });

  it('says what was looked for, and can be read anyway', async () => {
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/不像/);
    expect(text).toContain('找过这些');
    await popup.press('仍然读取');
    expect(await popup.waitForText(/没有可以读取的表格/)).toContain('导出 JSON');
    await popup.close();
  });

  it('is called a list of reports where it is one', async () => {
    await page.goto(`${HOST}/near-report-list/`);
    const popup = await browser.openPopup();
    await popup.waitForText(/年报列表/);
    await popup.close();
  });
});

/** What the command line writes of the page; in this process, as starting one takes longer than all it does. */
async function commandLine(slug: string, format: FormatId = 'json'): Promise<Buffer> {
  const path = fileURLToPath(new URL(`../pages/${slug}/page.html`, import.meta.url));
  const out = join(mkdtempSync(join(tmpdir(), 'gouji-written-')), 'report');
  await read({ name: 'read', path, url: `${HOST}/${slug}/`, format, out }, zhCN);
  return readFileSync(out);
}

/** The times of a reading, the program that wrote it, and sums over files that hold either: two readings differ in nothing else. */
const OF_THIS_READING =
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}Z|[+-]\d\d:\d\d（[^）]+）)|(?:Firefox|(?:Headless)?Chrom(?:e|ium))\/[\d.]+|Node v[\d.]+|(?<="hash": ")sha256:[0-9a-f]{64}/g;

/** What is in a file, by its parts where it is a zip. */
function partsOf(file: Uint8Array): Record<string, string> {
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  const parts = Object.entries(isZip ? unzipSync(file) : { '': file });
  const text = (part: Uint8Array) => Buffer.from(part).toString('utf8').replaceAll(OF_THIS_READING, '…');
  return Object.fromEntries(parts.map(([name, part]) => [name, text(part)]));
}
