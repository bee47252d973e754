import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
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
  vite: () => ({
    plugins: [preact(), recordPackages()],
    build: { sourcemap: false, modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
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
    action: { default_title: '__MSG_name__' },
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
          id: 'gouji@gouji.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
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
