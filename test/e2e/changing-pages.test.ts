import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleServer, type ServedPage, samplePage, serve } from '../../scripts/sample-server.ts';
import { BROWSER, startBrowser } from './browsers/index.ts';
import type { Left, TestBrowser, TestPage } from './browsers/test-browser.ts';
import { cardOn, hostsOn, marksOn, waitForMarks } from './overlay.ts';

/** Reports that arrive late, are replaced, corrected or taken away, left and come back to; and pages that never rest. */

const HOST = 'http://www.test.gov.cn';
const DEMO = samplePage('sample-2021-two-slips');
const EVEN = samplePage('seed-002-qujiang-2020');
/** Longer than the wait after a first reading, the slowest: fifty times its 100 ms. */
const SETTLED = 6000;
/** As a page is looked at again, on a busy machine too. */
const SOON = { timeout: 20_000 };

/** Nothing of ours is left; Firefox does not tell of observers. */
const NOTHING: Left = { listeners: [], observers: BROWSER === 'firefox' ? null : 0 };

const CLOCK = `<div id="clock">0</div><script>
  let ticks = 0;
  setInterval(() => { document.getElementById('clock').textContent = '2024年5月1日 星期三 ' + (ticks += 1) + ' 秒'; }, 250);
</script>`;

/** A portal’s page whose script asks for the article and puts it in. */
const SHELL = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例县人民政府</title></head><body>
  <ul><li><a href="#" onclick="load('demo'); return false">二〇二三年</a></li><li><a href="#" onclick="load('even'); return false">二〇二〇年</a></li></ul>
  <div id="article">正在加载</div>
  <script>
    async function load(name) {
      const text = await (await fetch('/part/' + name)).text();
      document.getElementById('article').innerHTML = text;
    }
    if (location.hash) setTimeout(() => load(location.hash.slice(1)), 600);
  </script></body></html>`;

/** Names that stand in for the document’s own properties. */
const NAMES = ['defaultView', 'body', 'URL', 'baseURI', 'characterSet', 'addEventListener']
  .map((name) => `<img name="${name}" alt="">`)
  .join('');

/** Two years side by side, of which the page shows one, by its own style attributes. */
const TABS = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例县人民政府</title></head><body>
  <button id="open" onclick="document.getElementById('panel').style.display = ''">年度报告</button>
  <div id="panel" style="display: none">${bodyOf(DEMO)}</div></body></html>`;

/** Two years one below the other, of which a class of the root shows one. */
const TWO_YEARS = String(DEMO.body)
  .replace(/<html/, '<html class="even"')
  .replace('</head>', '<style>.even #demo, .demo #even { display: none }</style></head>')
  .replace(
    '<body>',
    `<body><button id="open" onclick="document.documentElement.className = 'demo'">二〇二三年</button><div id="demo">`,
  )
  .replace('</body>', `</div><div id="even">${bodyOf(EVEN)}</div></body>`);

const PAGES: readonly ServedPage[] = [
  DEMO,
  EVEN,
  samplePage('plain-news'),
  { path: '/shell/', body: SHELL },
  { path: '/part/demo', body: bodyOf(DEMO) },
  { path: '/part/even', body: bodyOf(EVEN) },
  { path: '/named/', body: SHELL.replace('<ul>', `${NAMES}<ul>`) },
  { path: '/tabs/', body: TABS },
  { path: '/two-years/', body: TWO_YEARS },
  { path: '/clock/', body: String(DEMO.body).replace('<body>', `<body>${CLOCK}`) },
  { path: '/both/', body: String(DEMO.body).replace('</body>', `${bodyOf(EVEN)}</body>`) },
];

let server: SampleServer;
let browser: TestBrowser;
let page: TestPage;
const errors: string[] = [];

beforeAll(async () => {
  server = await serve(PAGES);
  browser = await startBrowser({ port: server.port, keepsPages: true });
  page = await browser.firstPage();
  page.onConsole(({ isError, text }) => isError && errors.push(text));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a report that arrives after the page', () => {
  it('is read when its script has put it in', async () => {
    await page.goto(`${HOST}/shell/#demo`);
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await browser.badge(page)).toBe('3');
  });

  it('is read on a page whose pictures are named like properties of the document', async () => {
    await page.goto(`${HOST}/named/#demo`);
    expect(await browser.badge(page)).toBe('3');
  });

  it('is read when the panel that holds it is opened, and not before', async () => {
    await page.goto(`${HOST}/tabs/`);
    await page.wait(SETTLED);
    expect(await browser.badgeNow(page)).toBe('');
    await page.click('#open');
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await browser.badgeNow(page)).toBe('3');
  });
});

describe('a year that a style sheet hides', () => {
  it('is read when a class of the root shows it in place of the other', async () => {
    await page.goto(`${HOST}/two-years/`);
    await waitForMarks(page);
    expect(await labelsWith('“部分公开 · 自然人”')).toEqual([]);
    await page.click('#open');
    await expect.poll(() => labelsWith('“部分公开 · 自然人”'), SOON).toHaveLength(1);
    expect(await browser.badgeNow(page)).toBe('3');
  });
});

describe('a report that is replaced by another year’s', () => {
  it('gives its marks, badge and popup to that one', async () => {
    await page.goto(`${HOST}/shell/#demo`);
    await waitForMarks(page);
    await page.click('li:nth-child(2) a');
    await expect.poll(() => browser.badgeNow(page), SOON).toBe('0');
    const texts = (await marksOn(page)).map(({ text }) => text);
    expect(texts).not.toContain('≠ 18');
    expect(await hostsOn(page)).toBe(1);
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/核对了/)).toContain('2020 年');
    await popup.close();
  });

  it('and gets them back with the first year’s', async () => {
    await page.click('li:nth-child(1) a');
    await expect.poll(() => browser.badgeNow(page), SOON).toBe('3');
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await hostsOn(page)).toBe(1);
  });

  it('leaves the page’s own markup as the page’s script made it', async () => {
    const markup = () => page.evaluate(() => document.body.outerHTML + document.head.outerHTML);
    const withUs = await markup();
    const port = server.port;
    const plain = await browser.newPage();
    await plain.goto(`http://127.0.0.1:${port}/shell/#demo`);
    await plain.waitFor(`document.body.textContent.includes('结转下年度继续办理')`);
    const without = await plain.evaluate(() => document.body.outerHTML + document.head.outerHTML);
    await plain.close();
    expect(withUs).toBe(without);
  });

  it('loses badge and marks where the article is no report', async () => {
    await page.evaluate(() => {
      const article = document.getElementById('article');
      if (article !== null) article.textContent = '今天的天气很好。';
    });
    await expect.poll(() => browser.badgeNow(page), SOON).toBe('');
    expect(await marksOn(page)).toEqual([]);
  });
});

describe('a figure that the page corrects', () => {
  it('changes what is marked, and what is exported has the time of that reading', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    await waitForMarks(page);
    expect(await labelsWith('“部分公开 · 自然人”')).toHaveLength(1);
    const before = Date.now();
    // What would make both of its relations equal.
    await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((each) => each.textContent === '42');
      if (cell?.firstChild != null) cell.firstChild.nodeValue = '24';
    });
    await expect.poll(() => labelsWith('“部分公开 · 自然人”'), SOON).toEqual([]);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    const { source } = JSON.parse(readFileSync(await saved, 'utf8'));
    expect(Date.parse(source.readAt)).toBeGreaterThan(before);
    await popup.close();
  });
});

describe('a page with a clock that ticks four times a second', () => {
  it('keeps its marks, the same elements, and its open card', async () => {
    await page.goto(`${HOST}/clock/`);
    const before = await waitForMarks(page);
    expect(before).toHaveLength(5);
    const popup = await browser.openPopup();
    await popup.waitForText(/行政复议/);
    await popup.press('行政复议');
    await expect.poll(() => cardOn(page)).toContain('相差');
    const clock = () => page.evaluate(() => document.getElementById('clock')?.textContent);
    const then = await clock();
    await page.wait(SETTLED);
    expect(await clock()).not.toBe(then);
    expect(await cardOn(page)).toContain('相差');
    expect((await marksOn(page)).map(({ node }) => node)).toEqual(before.map(({ node }) => node));
    expect(await browser.badgeNow(page)).toBe('3');
  });

  it('is read again all the while: a corrected figure is found between two ticks', async () => {
    await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((each) => each.textContent === '42');
      if (cell !== undefined) cell.textContent = '24';
    });
    await expect.poll(() => labelsWith('“部分公开 · 自然人”'), SOON).toEqual([]);
  });
});

describe('marks that are off', () => {
  it('stay off whatever the page does, and nobody tells of it', async () => {
    await page.goto(`${HOST}/shell/#demo`);
    await waitForMarks(page);
    await pressInPopup('隐藏标记', /显示标记/);
    expect(await hostsOn(page)).toBe(0);
    await page.click('li:nth-child(2) a');
    await page.wait(SETTLED);
    expect(await hostsOn(page)).toBe(0);
    expect(await browser.badgeNow(page)).toBe('3');
  });

  it('come back for what the page says now', async () => {
    const popup = await browser.openPopup();
    expect(await popup.waitForText(/显示标记/)).toContain('2020 年');
    await popup.press('显示标记');
    await popup.waitForText(/隐藏标记/);
    await popup.close();
    expect(await browser.badgeNow(page)).toBe('0');
    expect(await hostsOn(page)).toBe(1);
    expect((await marksOn(page)).map(({ text }) => text)).not.toContain('≠ 18');
  });

  it('leave no listener and no observer of ours', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    await waitForMarks(page);
    const on = await browser.left(page);
    expect(on.listeners).toContain('pageshow');
    expect(on.observers).not.toBe(NOTHING.observers ?? 0);
    await pressInPopup('隐藏标记', /显示标记/);
    await expect.poll(() => browser.left(page), SOON).toEqual(NOTHING);
  });
});

describe('a page that was left and is come back to', () => {
  it('has its marks in place, once, and its badge', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    const before = await waitForMarks(page);
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { wasKept: persisted }));
    });
    await page.goto(`${HOST}${EVEN.path}`);
    expect(await browser.badge(page)).toBe('0');
    await travel(-1, DEMO.path);
    expect(await page.evaluate('window.wasKept')).toBe(true);
    await expect.poll(() => browser.badgeNow(page)).toBe('3');
    expect(await hostsOn(page)).toBe(1);
    expect((await marksOn(page)).map(({ node }) => node)).toEqual(before.map(({ node }) => node));
  });

  it('and so has the page after it', async () => {
    await travel(1, EVEN.path);
    await expect.poll(() => browser.badgeNow(page)).toBe('0');
    expect(await hostsOn(page)).toBe(1);
  });
});

describe('two reports on one page', () => {
  it('are not taken for one: the popup says that their rows are there twice', async () => {
    await page.goto(`${HOST}/both/`);
    expect(await browser.badge(page)).toBe('0');
    const popup = await browser.openPopup();
    const text = await popup.waitForText(/核对了/);
    expect(text).toContain('无法核对，因为同一行出现两次，数字不同，不知以哪一行为准');
    expect(text).not.toContain('项不相等');
    await popup.close();
  });
});

describe('the extension updated while its pages stay open', () => {
  it('takes the old marks away, sets its own, and makes no error', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    const before = await waitForMarks(page);
    await pressInPopup('注出数字', /收起注释/);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
    errors.length = 0;
    await browser.reloadExtension();
    await expect
      .poll(async () => (await marksOn(page)).map(({ node }) => node))
      .not.toEqual(before.map(({ node }) => node));
    expect(await waitForMarks(page)).toHaveLength(5);
    expect(await hostsOn(page)).toBe(1);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await expect.poll(() => browser.badgeNow(page)).toBe('3');
    expect(errors).toEqual([]);
  });

  it('leaves no orphan: the page changes, and one reader follows', async () => {
    await page.goto(`${HOST}/shell/#demo`);
    await waitForMarks(page);
    await browser.reloadExtension();
    await page.click('li:nth-child(2) a');
    await expect.poll(() => browser.badgeNow(page), SOON).toBe('0');
    expect(await hostsOn(page)).toBe(1);
    await pressInPopup('隐藏标记', /显示标记/);
    await expect.poll(() => browser.left(page), SOON).toEqual(NOTHING);
    expect(errors).toEqual([]);
  });

  it('does not believe a page that only says so', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    const before = await waitForMarks(page);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('x-renewed'));
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    expect((await marksOn(page)).map(({ node }) => node)).toEqual(before.map(({ node }) => node));
  });
});

// Firefox ends our scripts with the extension: what they have drawn stays until the page is loaded anew.
describe.skipIf(BROWSER === 'firefox')('the extension removed while its page stays open', () => {
  it('takes its marks away when the person comes back to the page', async () => {
    await page.goto(`${HOST}${DEMO.path}`);
    await waitForMarks(page);
    await browser.disableExtension();
    // The browser says so when a tab is shown again; driven from outside, all its tabs count as shown all the time.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect.poll(() => hostsOn(page)).toBe(0);
    await expect.poll(() => browser.left(page), SOON).toEqual(NOTHING);
    expect(errors).toEqual([]);
  });
});

function bodyOf({ body }: ServedPage): string {
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(String(body))?.[1] ?? '';
}

async function labelsWith(part: string): Promise<string[]> {
  return (await marksOn(page)).map(({ label }) => label).filter((label) => label.includes(part));
}

async function pressInPopup(text: string, then: RegExp): Promise<void> {
  const popup = await browser.openPopup();
  await popup.waitForText(new RegExp(text));
  await popup.press(text);
  await popup.waitForText(then);
  await popup.close();
}

/** Back or forward as the browser’s buttons do, to a page that was kept. */
async function travel(by: 1 | -1, path: string): Promise<void> {
  await page.evaluate((steps) => {
    setTimeout(() => history.go(steps));
  }, by);
  await expect.poll(() => page.evaluate('location.pathname')).toBe(path);
}
