import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale, folderOfBuild } from '../../../scripts/build.ts';
import { builtCode } from '../../../scripts/gates/built-code.ts';
import { lintAddon } from '../../../scripts/stores/lint-addon.ts';

/** Both builds as a store gets them: what they ask for, what they could do, what Mozilla's linter says. */

const BROWSERS = ['chromium', 'firefox'] as const;
/** No more than these. Each has its reason in docs/store/, and docs/decisions/016-stores.md tells why there is `offscreen`. */
const PERMISSIONS = {
  chromium: ['activeTab', 'contextMenus', 'downloads', 'offscreen', 'scripting'],
  firefox: ['activeTab', 'contextMenus', 'downloads', 'scripting'],
};
/** What the stores allow, in characters: of Chrome's, Mozilla's and Microsoft's the least. */
const LONGEST = { name: 45, description: 132 };

beforeAll(() => {
  for (const browser of BROWSERS) buildIfStale(browser);
});

describe.each(BROWSERS)('the build for %s', (browser) => {
  const read = (name: string) => readFileSync(join(folderOfBuild(browser), name), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json'));

  it('asks for these permissions and hosts, and for nothing later', () => {
    expect([...manifest().permissions].sort()).toEqual(PERMISSIONS[browser]);
    expect(manifest().host_permissions).toEqual(['*://*.gov.cn/*']);
    expect(manifest().content_scripts.flatMap((each: { matches: string[] }) => each.matches)).toEqual([
      '*://*.gov.cn/*',
    ]);
    expect(manifest().optional_permissions).toBeUndefined();
    expect(manifest().optional_host_permissions).toBeUndefined();
  });

  it('offers nothing to pages and other extensions', () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
  });

  it('forbids its own pages to load or connect to anything but its own parts', () => {
    const policy = Object.fromEntries(
      manifest()
        .content_security_policy.extension_pages.split(';')
        .map((rule: string) => rule.trim().split(/ (.*)/)),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(manifest().content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has no code that could fetch, keep or run anything but what is accepted with a reason', async () => {
    expect(await builtCode.check([folderOfBuild(browser)])).toEqual([]);
  });

  it('is named and described within what stores allow, in both languages', () => {
    for (const language of ['zh_CN', 'en']) {
      const messages = JSON.parse(read(`_locales/${language}/messages.json`));
      for (const [key, longest] of Object.entries(LONGEST)) {
        expect(manifest()[key]).toBe(`__MSG_${key}__`);
        expect(messages[key].message.length).toBeGreaterThan(0);
        expect(messages[key].message.length).toBeLessThanOrEqual(longest);
      }
    }
    expect(manifest().action.default_title).toBe('__MSG_name__');
  });

  it('has its version from package.json, and icons of every size', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(manifest().version).toBe(version);
    expect(Object.keys(manifest().icons)).toEqual(['16', '32', '48', '128']);
  });
});

describe('private windows', () => {
  it('have a background of their own in Chromium; Firefox has one for all', () => {
    const incognito = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).incognito;
    expect([incognito(folderOfBuild('chromium')), incognito(folderOfBuild('firefox'))]).toEqual([
      'split',
      'spanning',
    ]);
  });
});

describe('in Firefox', () => {
  it('the extension has an id for ever, and collects nothing in the browser’s own words', () => {
    const manifest = JSON.parse(readFileSync(join(folderOfBuild('firefox'), 'manifest.json'), 'utf8'));
    expect(manifest.browser_specific_settings).toEqual({
      gecko: {
        id: '{3b20cd2a-a1b5-4a8b-8d4f-90fa2808bab8}',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
  });

  it('Mozilla’s linter has nothing to say', () => {
    expect(lintAddon(folderOfBuild('firefox'))).toEqual([]);
  });
});

describe('Mozilla’s linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bad-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is heard where an extension sets markup and has no id', () => {
    writeFileSync(join(folder, 'page.js'), 'document.body.innerHTML = location.hash;');
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'bad',
        version: '1',
        content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['page.js'] }],
      }),
    );
    const found = lintAddon(folder).join('\n');
    expect(found).toMatch(/warning UNSAFE_VAR_ASSIGNMENT page\.js:1/);
    expect(found).toMatch(/error ADDON_ID_REQUIRED/);
  });
});
