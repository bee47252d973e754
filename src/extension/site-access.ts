import { browser } from './browser.ts';

/**
 * Whether the browser keeps the extension from a page of its own sites. A person may do so, in Firefox and Chromium alike;
 * it then reads the page on which it is clicked, and no other.
 *
 * @param address of the page; undefined where the browser does not tell, as on its own pages.
 */
export async function isAccessWithheld(address: string | undefined): Promise<boolean> {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  const isOurs = origins().some((origin) => hostname.endsWith(siteOf(origin)));
  return isOurs && !(await browser.permissions.contains({ origins: origins() }));
}

/** Asks the person for it, in the browser's own words. Only at once after a click. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: origins() });
}

/** What the manifest asks for. */
function origins(): string[] {
  return [...((browser.runtime.getManifest().host_permissions as string[] | undefined) ?? [])];
}

/** `*://*.gov.cn/*` → `.gov.cn` */
function siteOf(origin: string): string {
  return origin.replace(/^[^:]+:\/\/\*?/, '').replace(/\/.*$/, '');
}
