import type { CDPSession, Page } from 'playwright';

/** What the extension shows on a page. Its shadow root is closed to scripts, so it is looked at through devtools. */
export interface ShownMark {
  readonly text: string;
  readonly label: string;
  /** Centre of the mark in the window, CSS pixels; null where it is not drawn. */
  readonly center: { readonly x: number; readonly y: number } | null;
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The marks on the page, in the order in which they were set. */
export async function marksOn(page: Page): Promise<ShownMark[]> {
  const session = await page.context().newCDPSession(page);
  const nodes = (await shadowNodes(session)).filter(
    (node) => node.nodeName === 'BUTTON' && classOf(node).startsWith('mark '),
  );
  const marks: ShownMark[] = [];
  for (const node of nodes) {
    marks.push({
      text: textOf(node),
      label: attributeOf(node, 'aria-label'),
      center: await centerOf(session, node),
    });
  }
  await session.detach();
  return marks;
}

/** The text of the open card, its parts one to a line; empty where none is open. */
export async function cardOn(page: Page): Promise<string> {
  return shownOn(page, 'card');
}

/** What the tip says under the pointer; empty where there is none. */
export async function tipOn(page: Page): Promise<string> {
  return shownOn(page, 'tip');
}

async function shownOn(page: Page, name: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const found = (await shadowNodes(session)).find((node) => classOf(node) === name);
  await session.detach();
  return found === undefined ? '' : linesOf(found).join('\n');
}

/** Clicks, as a person does, on the card's button with this text. */
export async function pressOnCard(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const button = (await shadowNodes(session)).find(
    (node) => node.nodeName === 'BUTTON' && textOf(node) === text,
  );
  const center = button === undefined ? null : await centerOf(session, button);
  await session.detach();
  if (center === null) throw new Error(`the card shows no button ${text}`);
  await page.mouse.click(center.x, center.y);
}

/** Waits until the page shows at least one mark. */
export async function waitForMarks(page: Page): Promise<ShownMark[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const marks = await marksOn(page);
    if (marks.length > 0) return marks;
    await page.waitForTimeout(50);
  }
  throw new Error('no mark was set on the page');
}

/** All nodes of our own shadow tree; none where our host is not on the page. */
async function shadowNodes(session: CDPSession): Promise<DomNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = (root as DomNode).children?.find((node) => node.nodeName === 'HTML');
  const host = html?.children?.find((node) => (node.shadowRoots?.length ?? 0) > 0);
  return (host?.shadowRoots ?? []).flatMap(flatten);
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
