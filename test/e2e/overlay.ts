import type { CDPSession, Frame, Page } from 'playwright';

/** What the extension shows on a page. Its shadow root is closed to scripts, so it is looked at through devtools. */
export interface ShownMark {
  /** The element's number: another one is another element. */
  readonly node: number;
  readonly text: string;
  readonly label: string;
  /** Centre of the mark in the window, CSS pixels; null where it is not drawn. */
  readonly center: { readonly x: number; readonly y: number } | null;
}

interface DomNode {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode & { readonly documentURL: string };
}

/** The marks on the page, or in a frame of it, in the order in which they were set. */
export async function marksOn(place: Page | Frame): Promise<ShownMark[]> {
  const session = await sessionOf(place);
  const nodes = (await shadowNodes(session, place)).filter(
    (node) => node.nodeName === 'BUTTON' && classOf(node).startsWith('mark '),
  );
  const marks: ShownMark[] = [];
  for (const node of nodes) {
    marks.push({
      node: node.backendNodeId,
      text: textOf(node),
      label: attributeOf(node, 'aria-label'),
      center: await centerOf(session, node),
    });
  }
  await session.detach();
  return marks;
}

/** The text of the open card, its parts one to a line; empty where none is open. */
export async function cardOn(place: Page | Frame): Promise<string> {
  return shownOn(place, 'card');
}

/** What the tip says under the pointer; empty where there is none. */
export async function tipOn(page: Page): Promise<string> {
  return shownOn(page, 'tip');
}

async function shownOn(place: Page | Frame, name: string): Promise<string> {
  const session = await sessionOf(place);
  const found = (await shadowNodes(session, place)).find((node) => classOf(node) === name);
  await session.detach();
  return found === undefined ? '' : linesOf(found).join('\n');
}

/** Clicks, as a person does, on the card's button with this text. */
export async function pressOnCard(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const button = (await shadowNodes(session, page)).find(
    (node) => node.nodeName === 'BUTTON' && textOf(node) === text,
  );
  const center = button === undefined ? null : await centerOf(session, button);
  await session.detach();
  if (center === null) throw new Error(`the card shows no button ${text}`);
  await page.mouse.click(center.x, center.y);
}

/** Waits until the page or frame shows at least one mark. */
export async function waitForMarks(place: Page | Frame): Promise<ShownMark[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const marks = await marksOn(place);
    if (marks.length > 0) return marks;
    await place.waitForTimeout(50);
  }
  throw new Error('no mark was set on the page');
}

/** How many elements of ours stand on the page or frame: beside body there is nothing else. */
export async function hostsOn(place: Page | Frame): Promise<number> {
  const session = await sessionOf(place);
  const found = await hostsIn(session, place);
  await session.detach();
  return found.length;
}

/** A frame of another site has devtools of its own, one of the same site shares those of its page. */
async function sessionOf(place: Page | Frame): Promise<CDPSession> {
  if (!('page' in place)) return place.context().newCDPSession(place);
  const context = place.page().context();
  return context.newCDPSession(place).catch(() => context.newCDPSession(place.page()));
}

/** All nodes of our own shadow tree; none where our host is not on the page. */
async function shadowNodes(session: CDPSession, place: Page | Frame): Promise<DomNode[]> {
  return (await hostsIn(session, place)).flatMap(({ shadowRoots = [] }) => shadowRoots.flatMap(flatten));
}

async function hostsIn(session: CDPSession, place: Page | Frame): Promise<DomNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const framed = flatten(root as DomNode).find(({ contentDocument }) => {
    return 'page' in place && contentDocument?.documentURL === place.url();
  });
  const top: DomNode = framed?.contentDocument ?? (root as DomNode);
  const html = top.children?.find((node) => node.nodeName === 'HTML');
  return (html?.children ?? []).filter((node) => (node.shadowRoots?.length ?? 0) > 0);
}

function flatten(node: DomNode): DomNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

async function centerOf(session: CDPSession, { nodeId }: DomNode): Promise<ShownMark['center']> {
  // Devtools has no box for a node that is not drawn, and says so by an error.
  const box = await session.send('DOM.getBoxModel', { nodeId }).catch(() => null);
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = box?.model.border ?? [];
  return box === null || x1 === x2 ? null : { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

function attributeOf({ attributes = [] }: DomNode, name: string): string {
  return attributes[attributes.indexOf(name) + 1] ?? '';
}

function classOf(node: DomNode): string {
  return node.attributes?.includes('class') ? attributeOf(node, 'class') : '';
}

function textOf(node: DomNode): string {
  return linesOf(node).join('');
}

function linesOf(node: DomNode): string[] {
  if (node.nodeName === '#text') return [node.nodeValue];
  return (node.children ?? []).flatMap(linesOf);
}
