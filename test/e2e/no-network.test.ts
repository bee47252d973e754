import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOfBuild } from '../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../scripts/sample-server.ts';
import { BROWSER, startBareBrowser, startBrowser } from './browsers/index.ts';
import type { TestBrowser } from './browsers/test-browser.ts';
import { waitForMarks } from './overlay.ts';

/** Nothing leaves the machine: a whole run goes through a proxy of ours, which sees every request of the browser. */

const HOST = 'http://www.test.gov.cn';
const SLUG = 'sample-2021-two-slips';

let server: SampleServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await serve([samplePage(SLUG), samplePage('plain-news')]);
  browser = await startBrowser({ port: server.port, isProxied: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a whole run', () => {
  it('makes no request but the pages’ own', async () => {
    const page = await browser.firstPage();
    await page.goto(`${HOST}/plain-news/`);
    await page.goto(`${HOST}/${SLUG}/`);
    await waitForMarks(page);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    const saved = browser.nextDownload();
    await popup.press('导出 JSON');
    await saved;
    await popup.press('自然人');
    await page.wait(1500);
    expect(server.requests.filter(isOfAPage)).toEqual([`GET ${HOST}/plain-news/`, `GET ${HOST}/${SLUG}/`]);
  });
});

const OWN_SERVICES =
  /(?:accounts\.google\.com|update\.googleapis\.com|\.mozilla\.(?:com|net|org)|\.firefox\.com)[:/]/;

/**
 * Leaves out what a browser asks by itself, whatever is installed in it: its account and update services, and a page's
 * icon. The last test of this file shows that it does so without the extension too.
 */
function isOfAPage(request: string): boolean {
  return !OWN_SERVICES.test(request) && !request.endsWith('/favicon.ico');
}

describe('the same browser without the extension', () => {
  it('makes the same requests of its own', async () => {
    const other = await serve([samplePage('plain-news')]);
    const bare = await startBareBrowser(other.port);
    await bare.open(`${HOST}/plain-news/`);
    await new Promise((done) => setTimeout(done, 1500));
    await bare.close();
    await other.close();
    expect(other.requests.filter(isOfAPage)).toEqual([`GET ${HOST}/plain-news/`]);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(`${folderOfBuild(BROWSER)}/manifest.json`, 'utf8'));

  it('forbids the extension’s own pages to connect anywhere', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  });

  it('asks for no more than the job needs, and offers nothing to pages', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'contextMenus',
      'downloads',
      ...(BROWSER === 'chromium' ? ['offscreen'] : []),
      'scripting',
    ]);
    expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
});
