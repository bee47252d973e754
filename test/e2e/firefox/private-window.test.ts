import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import { EXTENSION, type FirefoxBrowser, ID, startFirefox } from '../browsers/firefox.ts';

/** A report in a private window of Firefox, which has one background for all windows: each download says that it is private. */

const PAGE = 'sample-2021-two-slips';
const ADDRESS = `http://www.test.gov.cn/${PAGE}/`;
const WAIT = { timeout: 20_000 };
const FILE = '示例县人民政府_2023_政府信息公开年报.csv';

let server: SampleServer;
let browser: FirefoxBrowser;

beforeAll(async () => {
  buildIfStale('firefox');
  server = await serve([samplePage(PAGE)]);
  browser = await startFirefox({ port: server.port });
  await browser.privileged.run(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    ${EXTENSION}
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add('${ID}', allowed, extension);
    await (await AddonManager.getAddonByID('${ID}')).reload();`);
  await browser.privileged.run(`
    globalThis.privateWindow = OpenBrowserWindow({ private: true });
    await new Promise((done) => privateWindow.addEventListener('load', done, { once: true }));
    await privateWindow.delayedStartupPromise;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    privateWindow.gBrowser.loadURI(Services.io.newURI('${ADDRESS}'), { triggeringPrincipal });`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('in a private window', () => {
  it('a report is read', async () => {
    const badge = () =>
      browser.privileged.run(
        `${EXTENSION} return dataOf(privateWindow.gBrowser.selectedTab).badgeText ?? '';`,
      );
    await vi.waitUntil(async () => (await badge()) === '3', WAIT);
  });

  it('a file is saved, and no list but that of private windows has it', async () => {
    await browser.privileged.run(`${EXTENSION}
      const info = { menuItemId: 'export-csv', editable: false, modifiers: [], frameId: 0 };
      extension.emit('webext-menu-menuitem-click', info, privateWindow.gBrowser.selectedTab);`);
    const listed = (list: 'PUBLIC' | 'PRIVATE') =>
      browser.privileged.run<string[]>(`
        const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
        const all = await (await Downloads.getList(Downloads.${list})).getAll();
        return all.map(({ target, succeeded }) => PathUtils.filename(target.path) + (succeeded ? '' : ', not yet'));`);
    await vi.waitUntil(
      async () => [...(await listed('PRIVATE')), ...(await listed('PUBLIC'))].includes(FILE),
      WAIT,
    );
    expect(await listed('PRIVATE')).toEqual([FILE]);
    expect(await listed('PUBLIC')).toEqual([]);
  });
});
