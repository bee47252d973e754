import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Frame, type Page, type ConsoleMessage as Said } from 'playwright';
import { EXTENSION, type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.mjs';
import { openCopy } from '../../support/axe.ts';
import { leftInChromium } from './left-in-chromium.ts';
import type {
  BareBrowser,
  BrowserOptions,
  ConsoleMessage,
  OwnNode,
  Point,
  TestBrowser,
  TestPage,
  TestPlace,
} from './test-browser.ts';

/** A tab that a test can also drive in ways that Chromium alone knows. */
export interface ChromiumPage extends TestPage {
  readonly page: Page;
}

export interface ChromiumBrowser extends TestBrowser {
  readonly driven: ExtensionBrowser;
  readonly firstPage: () => Promise<ChromiumPage>;
  readonly newPage: () => Promise<ChromiumPage>;
}

/** Starts Chromium with the built extension, driven by Playwright. */
export async function startChromium(options: BrowserOptions): Promise<ChromiumBrowser> {
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  const driven = await startBrowser({ isHeadless: true, downloads, ...options });
  const { context, id } = driven;
  /** Runs an expression of the page's tab in the background. */
  const ask = async (page: TestPage, expression: string) => {
    const url = JSON.stringify(page.url().replace(/#.*/, ''));
    const worker = await driven.background();
    return worker.evaluate<string>(`chrome.tabs.query({ url: ${url} }).then(([tab]) => ${expression})`);
  };
  const newPage = async () => pageOf(await context.newPage());
  return {
    name: 'chromium',
    driven,
    build: EXTENSION,
    ownPage: 'chrome://version/',
    firstPage: async () => pageOf(context.pages()[0] ?? (await context.newPage())),
    newPage,
    openPopup: driven.openPopup,
    badgeNow: (page) => ask(page, 'chrome.action.getBadgeText({ tabId: tab.id })'),
    badge: (page) => driven.badge((page as ChromiumPage).page),
    title: (page) => ask(page, 'chrome.action.getTitle({ tabId: tab.id })'),
    // No test can click on the browser's own menu: the click is told to the extension as the browser tells it.
    chooseMenu: async (page, item) => {
      const info = `{ menuItemId: '${item}', editable: false, frameId: 0, pageUrl: tab.url }`;
      await ask(page, `chrome.contextMenus.onClicked.dispatch(${info}, tab)`);
    },
    // And so is a key.
    pressCommand: async (command) => {
      const worker = await driven.background();
      await worker.evaluate(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)})`);
    },
    nextDownload: driven.nextDownload,
    clipboard: async () => {
      // As a person looks at it: pasted into a field.
      const page = await context.newPage();
      await page.goto('data:text/html,<textarea autofocus>');
      await page.locator('textarea').focus();
      await page.keyboard.press('ControlOrMeta+V');
      const pasted = await page.locator('textarea').inputValue();
      await page.close();
      return pasted;
    },
    left: (page) => leftInChromium((page as ChromiumPage).page, id),
    reloadExtension: async () => {
      const worker = await driven.background();
      const gone = worker.waitForEvent('close');
      await worker.evaluate('void setTimeout(() => chrome.runtime.reload())');
      await gone;
      await driven.background();
    },
    disableExtension: async () => {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(`chrome.management.setEnabled('${id}', false)`);
      await page.close();
    },
    close: driven.close,
  };
}

/** The same browser without the extension, all traffic through a port. */
export async function startBareChromium(port: number): Promise<BareBrowser> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    channel: 'chromium',
    args: [...CHROMIUM_FLAGS, `--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
  const page = await browser.newPage();
  return { open: async (address) => void (await page.goto(address)), close: () => browser.close() };
}

/** A page or frame, as the tests of both browsers know it. */
export function placeOf(place: Page | Frame): TestPlace {
  return {
    url: () => place.url(),
    evaluate: (what, argument) => place.evaluate(what as never, argument) as never,
    hosts: () => withDevtools(place, (session) => hostsIn(session, place)),
    openCopy: () => withDevtools(place, (session) => openCopyIn(session, place)),
    centerOf: (node) => withDevtools(place, (session) => centerOf(session, node)),
  };
}

export function pageOf(page: Page): ChromiumPage {
  return {
    ...placeOf(page),
    page,
    goto: async (address, until = 'load') => void (await page.goto(address, { waitUntil: until })),
    reload: async () => void (await page.reload()),
    frames: () =>
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .map(placeOf),
    click: (selector, button = 'left') => page.locator(selector).first().click({ button }),
    mouse: { move: (x, y) => page.mouse.move(x, y), click: (x, y) => page.mouse.click(x, y) },
    press: (key) => page.keyboard.press(key),
    focused: () => withDevtools(page, focusedIn),
    wait: (milliseconds) => page.waitForTimeout(milliseconds),
    waitFor: async (expression) => void (await page.waitForFunction(expression)),
    screenshot: (of = {}) => page.screenshot(of),
    pdf: () => page.pdf(),
    emulate: (media) =>
      page.emulateMedia({
        media: media === 'print' ? 'print' : null,
        forcedColors: media === 'forced-colors' ? 'active' : null,
      }),
    addScript: async (script) => void (await page.addInitScript(script)),
    onConsole: (listener) => {
      page.on('console', (message) => listener(messageOf(message)));
      page.on('pageerror', ({ message }) => listener({ isError: true, text: message, url: page.url() }));
    },
    watchRefusals: async () => {
      const sources: string[] = [];
      page.on('console', (said) => {
        if (said.text().includes('Content Security Policy')) sources.push(said.location().url);
      });
      return async () => sources;
    },
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

function messageOf(said: Said): ConsoleMessage {
  return { isError: said.type() === 'error', text: said.text(), url: said.location().url };
}

/** As an assistive technology is told. */
async function focusedIn(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const has = nodes.filter(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return String(has.at(-1)?.name?.value ?? '');
}

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode & { readonly documentURL: string };
}

async function withDevtools<Result>(
  place: Page | Frame,
  look: (session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const session = await sessionOf(place);
  return look(session).finally(() => session.detach());
}

/** A frame of another site has devtools of its own, one of the same site shares those of its page. */
async function sessionOf(place: Page | Frame): Promise<CDPSession> {
  if (!('page' in place)) return place.context().newCDPSession(place);
  const context = place.page().context();
  return context.newCDPSession(place).catch(() => context.newCDPSession(place.page()));
}

/** Our tree is closed to scripts, so it is looked at through devtools. */
async function hostsIn(session: CDPSession, place: Page | Frame): Promise<OwnNode[]> {
  return (await hostNodes(session, place)).map(nodeOf);
}

/** Ours are beside body. Of the page itself nothing more is asked for: it may be large, and this is asked many times. */
async function hostNodes(session: CDPSession, place: Page | Frame): Promise<DomNode[]> {
  const top = 'page' in place ? await documentOf(session, place) : await outlineOf(session, 2);
  const html = top.children?.find((node) => node.nodeName === 'HTML');
  const hosts = (html?.children ?? []).filter((node) => (node.shadowRoots?.length ?? 0) > 0);
  return Promise.all(
    hosts.map(async ({ backendNodeId }) => {
      const { node } = await session.send('DOM.describeNode', { backendNodeId, depth: -1, pierce: true });
      return node as DomNode;
    }),
  );
}

/** The document of a frame: its own where it has devtools of its own, else one within its page’s. */
async function documentOf(session: CDPSession, frame: Frame): Promise<DomNode> {
  const root = await outlineOf(session, -1);
  const own = flatten(root).find(({ contentDocument }) => contentDocument?.documentURL === frame.url());
  return own?.contentDocument ?? root;
}

/** The document of the page with what is in it, so many levels deep; -1 for all. */
async function outlineOf(session: CDPSession, depth: number): Promise<DomNode> {
  const { root } = await session.send('DOM.getDocument', { depth, pierce: true });
  return root as DomNode;
}

async function openCopyIn(session: CDPSession, place: Page | Frame): Promise<string> {
  const [host] = await hostNodes(session, place);
  const [root] = host?.shadowRoots ?? [];
  if (root === undefined) throw new Error('nothing of ours is on the page');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return (${openCopy})(this.host, this); }`,
    returnByValue: true,
  });
  return result.value;
}

function flatten(node: DomNode): DomNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function nodeOf(node: DomNode): OwnNode {
  const { backendNodeId, nodeName, nodeValue, attributes = [], children = [], shadowRoots = [] } = node;
  const pairs = attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1] ?? '']] : []));
  return {
    id: String(backendNodeId),
    name: nodeName.toLowerCase(),
    text: nodeValue,
    attributes: Object.fromEntries(pairs),
    children: [...shadowRoots.flatMap((root) => root.children ?? []), ...children].map(nodeOf),
  };
}

async function centerOf(session: CDPSession, { id }: OwnNode): Promise<Point | null> {
  // Devtools has no box for a node that is not drawn, and says so by an error.
  const box = await session.send('DOM.getBoxModel', { backendNodeId: Number(id) }).catch(() => null);
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = box?.model.border ?? [];
  return box === null || x1 === x2 ? null : { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}
