import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { PopupPage } from './popup-page.ts';

/**
 * Runs in the background: the path of the first download that is complete and was begun at this time or later. It may
 * be so before anybody listens.
 */
const nextDownloadFrom = (time: Date) => `new Promise((done) => {
  const listen = async ({ id, state }) => {
    if (state?.current !== 'complete') return;
    chrome.downloads.onChanged.removeListener(listen);
    const [item] = await chrome.downloads.search({ id });
    done(item.filename);
  };
  chrome.downloads.onChanged.addListener(listen);
  chrome.downloads.search({ startedAfter: '${time.toISOString()}', state: 'complete' })
    .then(([item]) => item && done(item.filename));
})`;

const WAIT = { timeout: 20_000 };
/** Google's Chrome, unlike Chromium, ignores the flag since version 137. */
const NOT_LOADED =
  'This browser did not load the extension: please install Chromium, or open chrome://extensions, switch on developer mode and load .output/chrome-mv3 by hand.';

export const EXTENSION = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

export interface BrowserOptions {
  /** Every *.gov.cn host name leads to this port of this machine. */
  readonly port: number;
  readonly isHeadless: boolean;
  /** Sends all traffic of the browser, its own too, through that port, which must be a proxy. */
  readonly isProxied?: boolean;
  /** Language of the browser's own interface, and so of the extension. */
  readonly language?: string;
  readonly downloads?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Pages that are left are kept for “back”, as a person’s browser does; Playwright’s own `goBack` hangs then. */
  readonly keepsPages?: boolean;
  /** Another folder than that of the build. */
  readonly extension?: string;
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly id: string;
  readonly background: () => Promise<Worker>;
  /** Opens the toolbar's popup over the tab in front. */
  readonly openPopup: () => Promise<PopupPage>;
  /** The toolbar badge of the page's tab, once the page has been read; empty where it never is. */
  readonly badge: (page: Page) => Promise<string>;
  /** Path of the next file that the extension saves. Ask before it does. */
  readonly nextDownload: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium with the built extension in a profile of its own, which is removed in the end. */
export async function startBrowser(options: BrowserOptions): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium or Chrome was found');
  const {
    port,
    isHeadless,
    isProxied = false,
    language = 'zh-CN',
    colorScheme = 'light',
    keepsPages = false,
    extension = EXTENSION,
  } = options;
  const profile = mkdtempSync(join(tmpdir(), 'gouji-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = {
    // Without it the browser lets an unpacked extension go when it is loaded again.
    extensions: { ui: { developer_mode: true } },
    // A private window would ask the server for https first, which it does not speak (private-window.test.ts).
    https_first_mode_incognito_enabled: false,
    download: { default_directory: options.downloads ?? profile, prompt_for_download: false },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    channel: 'chromium',
    colorScheme,
    viewport: isHeadless ? { width: 1240, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(keepsPages ? ['--disable-back-forward-cache'] : [])],
    args: [
      ...CHROMIUM_FLAGS,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      ...(isProxied
        ? [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']
        : [`--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${port}`]),
      // A headless screen is 800 × 600, too low for a popup of full height.
      '--screen-info={1440x1000}',
      `--lang=${language}`,
      // Pages are told by Playwright; the extension’s own pages follow the browser.
      ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
    // Chromium on Linux names files by the locale: without a UTF-8 one, Chinese names become download.json.
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LC_ALL: 'C.UTF-8' },
  });
  const background = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', WAIT);
  await background().catch(() => {
    throw new Error(NOT_LOADED);
  });
  // Playwright takes downloads over and names them itself; the file's own name is part of what is looked at here.
  const devtools = await context.browser()?.newBrowserCDPSession();
  await devtools?.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const id = new URL((await background()).url()).host;
  const openPopup = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (session === undefined) throw new Error('the browser has no devtools session');
    await context.pages().at(-1)?.bringToFront();
    await (await background()).evaluate('chrome.action.openPopup()');
    return PopupPage.attach(session, `chrome-extension://${id}/popup.html`);
  };
  const badge = async (page: Page) => {
    const worker = await background();
    const ask = `chrome.tabs.query({ url: ${JSON.stringify(page.url().replace(/#.*/, ''))} }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
    for (let tries = 0; tries < 60; tries += 1) {
      const text = await worker.evaluate<string>(ask);
      if (text !== '') return text;
      await page.waitForTimeout(50);
    }
    return '';
  };
  const nextDownload = async () => {
    const expression = nextDownloadFrom(new Date());
    return (await background()).evaluate<string>(expression);
  };
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, id, background, openPopup, badge, nextDownload, close };
}
