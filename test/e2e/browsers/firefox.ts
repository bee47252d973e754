import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { folderOfBuild } from '../../../scripts/build.ts';
import { findFirefox } from '../../../scripts/firefox.mjs';
import { browserOf, type FirefoxPage, pageOf } from './firefox-page.ts';
import { closePopup, openedPopup } from './firefox-popup.ts';
import { type Privileged, privilegedIn } from './privileged.ts';
import type { BareBrowser, BrowserOptions, Left, TestBrowser, TestPage, TestPopup } from './test-browser.ts';

export interface FirefoxBrowser extends TestBrowser {
  readonly privileged: Privileged;
  /** A click on the toolbar's button, which lets the extension read this page: its popup. */
  readonly clickButton: () => Promise<TestPopup>;
  readonly firstPage: () => Promise<FirefoxPage>;
  readonly newPage: () => Promise<FirefoxPage>;
}

/** As in `browser_specific_settings` of the manifest. */
export const ID = '{3b20cd2a-a1b5-4a8b-8d4f-90fa2808bab8}';

/** The browser's own parts that know of extensions, for what runs in its window. */
export const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension('${ID}');
  const button = () => ExtensionParent.apiManager.global.browserActionFor(extension);
  const dataOf = (tab) => button().action.getContextData(tab);`;

const LANGUAGE = 'zh-CN';

/** What Firefox has compiled of itself when it first started, and for which version; it saves a third of the work of later starts. */
const COMPILED = ['startupCache', 'compatibility.ini'];
/** Folders with these, by the language that they are for. */
const compiledFor = new Map<string, string>();

/** Starts Firefox with the built extension, driven by WebDriver BiDi. */
export async function startFirefox(options: BrowserOptions): Promise<FirefoxBrowser> {
  const build = options.extension ?? folderOfBuild('firefox');
  const { browser, close } = await launchFirefox(options);
  const privileged = await privilegedIn(browser);
  const { run } = privileged;
  await browser.installExtension(build);
  const tabOf = (page: TestPage) => `gBrowser.getTabForBrowser(${browserOf((page as FirefoxPage).id)})`;
  const ofButton = (page: TestPage, name: string) =>
    run<string>(`${EXTENSION} return dataOf(${tabOf(page)}).${name} ?? '';`);
  const badgeNow = (page: TestPage) => ofButton(page, 'badgeText');
  const firstPage = async () => {
    const [page] = await browser.pages();
    return pageOf(page ?? (await browser.newPage()), privileged);
  };
  return {
    name: 'firefox',
    privileged,
    build,
    ownPage: 'about:license',
    firstPage,
    newPage: async () => pageOf(await browser.newPage(), privileged),
    openPopup: async () => {
      await closePopup(privileged);
      await run(`${EXTENSION} await button().openPopup(window, true);`);
      return openedPopup(privileged);
    },
    clickButton: async () => {
      await closePopup(privileged);
      await run(`${EXTENSION} await button().triggerAction(window);`);
      return openedPopup(privileged);
    },
    badgeNow,
    badge: async (page) => {
      for (let tries = 0; tries < 60; tries += 1) {
        const text = await badgeNow(page);
        if (text !== '') return text;
        await page.wait(50);
      }
      return '';
    },
    title: (page) => ofButton(page, 'title'),
    chooseMenu: async (page, item) => {
      const isOpen = await run<boolean>(
        `return document.getElementById('contentAreaContextMenu').state === 'open'`,
      );
      if (!isOpen) await openMenu(page as FirefoxPage, privileged);
      await run(`
        const menu = document.getElementById('contentAreaContextMenu');
        menu.querySelector('[id$="-menuitem-_${item}"]').doCommand();
        menu.hidePopup();`);
    },
    // A key is told to the extension as the browser tells it: not each command has one from the start.
    pressCommand: (command) => run<void>(`${EXTENSION} extension.shortcuts.onCommand('${command}');`),
    nextDownload: () =>
      run<string>(`
        const asked = new Date();
        const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
        // That of ordinary windows and that of private ones.
        const list = await Downloads.getList(Downloads.ALL);
        return new Promise((done) => {
          const look = (download) => {
            if (!download.succeeded || download.startTime < asked) return;
            list.removeView(view);
            done(download.target.path);
          };
          const view = { onDownloadAdded: look, onDownloadChanged: look };
          // Tells of those that are there already, too.
          list.addView(view);
        });`),
    clipboard: () =>
      run<string>(`
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor('text/plain');
        Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
        const data = {};
        transferable.getTransferData('text/plain', data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;`),
    left: (page) => leftIn(page as FirefoxPage, privileged),
    reloadExtension: () =>
      run<void>(`${EXTENSION} await (await AddonManager.getAddonByID('${ID}')).reload();`),
    disableExtension: () =>
      run<void>(`${EXTENSION} await (await AddonManager.getAddonByID('${ID}')).disable();`),
    close,
  };
}

/** The same browser without the extension, all traffic through a port. */
export async function startBareFirefox(port: number): Promise<BareBrowser> {
  const { browser, close } = await launchFirefox({ port });
  const page = await browser.newPage();
  return { open: async (address) => void (await page.goto(address)), close };
}

/** Firefox with a new profile, and what ends it and removes that. */
async function launchFirefox(
  options: BrowserOptions,
): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('no Firefox was found');
  const { language = LANGUAGE } = options;
  const compiled = compiledFor.get(language);
  const profile = mkdtempSync(join(tmpdir(), 'gouji-firefox-'));
  if (compiled !== undefined) copyCompiled(compiled, profile);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access', '--width=1240', '--height=1000'],
    defaultViewport: null,
    extraPrefsFirefox: preferences(options),
    userDataDir: profile,
  });
  const close = async () => {
    await browser.close();
    if (compiled === undefined) keepCompiled(profile, language);
    rmSync(profile, { recursive: true, force: true });
  };
  return { browser, close };
}

function keepCompiled(profile: string, language: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-compiled-'));
  copyCompiled(profile, folder);
  compiledFor.set(language, folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function copyCompiled(from: string, to: string): void {
  for (const name of COMPILED) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Listeners whose scripts run in the world of an extension, beside the page's own. */
async function leftIn({ id }: FirefoxPage, { runBeside }: Privileged): Promise<Left> {
  const listeners = await runBeside<string[]>(
    browserOf(id),
    `
    const { document } = content;
    const isOurs = ({ listenerObject }) => listenerObject !== null && Cu.getObjectPrincipal(listenerObject).origin.startsWith('[Expanded');
    return [content, document, document.documentElement, document.body]
      .flatMap((each) => Services.els.getListenerInfoFor(each))
      .filter(isOurs)
      .map(({ type }) => type);`,
  );
  return { listeners, observers: null };
}

/** A right click in the corner of the page, as a person's, and its menu. */
async function openMenu({ id }: FirefoxPage, { send, run }: Privileged): Promise<void> {
  const pointer = {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', x: 3, y: 3 },
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ],
  };
  await send('input.performActions', { context: id, actions: [pointer] });
  await run(`
    const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open') await new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));`);
}

function preferences({ port, language = LANGUAGE, colorScheme = 'light' }: BrowserOptions) {
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  return {
    // All host names lead to the server of the test, which answers as a proxy does; nothing reaches another machine.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'intl.locale.requested': language,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
  };
}
