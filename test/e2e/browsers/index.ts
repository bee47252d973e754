import { buildIfStale } from '../../../scripts/build.ts';
import { startBareChromium, startChromium } from './chromium.ts';
import { startBareFirefox, startFirefox } from './firefox.ts';
import type { BareBrowser, BrowserName, BrowserOptions, TestBrowser } from './test-browser.ts';

/** The browser that this run is about: `GOUJI_BROWSER` names it. */
export const BROWSER: BrowserName = process.env.GOUJI_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Starts it with the extension, built anew where its sources are newer. */
export async function startBrowser(options: BrowserOptions): Promise<TestBrowser> {
  buildIfStale(BROWSER);
  return BROWSER === 'firefox' ? startFirefox(options) : startChromium(options);
}

/** Starts the same browser without the extension, all of its traffic through a port. */
export async function startBareBrowser(port: number): Promise<BareBrowser> {
  return BROWSER === 'firefox' ? startBareFirefox(port) : startBareChromium(port);
}
