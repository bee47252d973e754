import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { cutUnusedCode } from './scripts/cut-unused-code.ts';
import { recordPackages } from './scripts/gates/record-packages.ts';
import { reportSchema } from './src/export/schema.ts';

/** Hosts that the extension may read unasked. Everywhere else it needs the user's click (activeTab). */
const HOSTS = ['*://*.gov.cn/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'assets',
  outDir: '.output',
  manifestVersion: 3,
  vite: ({ command }) => {
    // Whoever builds gets the same bytes: in a test’s environment the tools would build for development.
    if (command === 'build') process.env.NODE_ENV = 'production';
    return {
      plugins: [preact(), cutUnusedCode(), recordPackages()],
      // Every browser that runs the extension preloads modules by itself; Vite’s stand-in for others would fetch.
      build: { sourcemap: false, modulePreload: { polyfill: false } },
    };
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // Frames without an address of their own are reports too (match_origin_as_fallback).
    ...(browser !== 'firefox' && { minimum_chrome_version: '119' }),
    permissions: [
      'activeTab',
      'scripting',
      'contextMenus',
      'downloads',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: HOSTS,
    content_scripts: [
      {
        matches: HOSTS,
        js: ['detector.js'],
        run_at: 'document_idle',
        // A report may stand in a frame, one without an address of its own (srcdoc) included.
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    // A private window of Chromium gets a background of its own, or its downloads would be listed with all others.
    incognito: browser === 'firefox' ? 'spanning' : 'split',
    content_security_policy: {
      extension_pages: contentSecurityPolicy(browser === 'firefox'),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandToggle__' },
      'next-finding': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
      // Chrome suggests four keys at most; the person may set this one.
      'show-figures': { description: '__MSG_commandFigures__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          // For ever: what is installed is updated by it. No address, since the project owns no domain.
          id: '{3b20cd2a-a1b5-4a8b-8d4f-90fa2808bab8}',
          // The first that asks for no data in its own words (data_collection_permissions), on every system.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // The title of the popup’s page, which has one language, would stand here else.
      if (manifest.action) manifest.action.default_title = '__MSG_name__';
    },
    'build:publicAssets': (_, files) => {
      const contents = `${JSON.stringify(reportSchema(), null, 2)}\n`;
      files.push({ relativeDest: 'gouji-report-1.schema.json', contents });
    },
  },
});

/** The extension's own pages load nothing but their own parts. In Firefox the one that writes files is a frame of the background's. */
function contentSecurityPolicy(hasFrames: boolean): string {
  const framing = hasFrames ? "frame-src 'self'; frame-ancestors 'self'" : "frame-ancestors 'none'";
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; ${framing}`;
}
