import type { OwnNode, Point, TestPage, TestPlace } from './browsers/test-browser.ts';

/** What the extension shows on a page, by the names of its parts. */
export interface ShownMark {
  /** Another one is another element. */
  readonly node: string;
  readonly text: string;
  readonly label: string;
  /** Centre of the mark in the window, CSS pixels; null where it is not drawn. */
  readonly center: Point | null;
}

/** The marks on the page, or in a frame of it, in the order in which they were set. */
export async function marksOn(place: TestPlace): Promise<ShownMark[]> {
  const nodes = (await ownNodes(place)).filter(
    (node) => node.name === 'button' && classOf(node).startsWith('mark '),
  );
  const centers = await Promise.all(nodes.map((node) => place.centerOf(node)));
  return nodes.map((node, at) => ({
    node: node.id,
    text: linesOf(node).join(''),
    label: node.attributes['aria-label'] ?? '',
    center: centers[at] ?? null,
  }));
}

/** The text of the open card, its parts one to a line; empty where none is open. */
export async function cardOn(place: TestPlace): Promise<string> {
  return shownOn(place, 'card');
}

/** What the tip says under the pointer; empty where there is none. */
export async function tipOn(place: TestPlace): Promise<string> {
  return shownOn(place, 'tip');
}

async function shownOn(place: TestPlace, name: string): Promise<string> {
  const found = (await ownNodes(place)).find((node) => classOf(node) === name);
  return found === undefined ? '' : linesOf(found).join('\n');
}

/** Clicks, as a person does, on the card's button with this text. */
export async function pressOnCard(page: TestPage, text: string): Promise<void> {
  const button = (await ownNodes(page)).find(
    (node) => node.name === 'button' && linesOf(node).join('') === text,
  );
  const center = button === undefined ? null : await page.centerOf(button);
  if (center === null) throw new Error(`the card shows no button ${text}`);
  await page.mouse.click(center.x, center.y);
}

/** Waits until the page or frame shows at least one mark. */
export async function waitForMarks(place: TestPlace): Promise<ShownMark[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const marks = await marksOn(place);
    if (marks.length > 0) return marks;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('no mark was set on the page');
}

/** How many elements of ours stand on the page or frame: beside body there is nothing else. */
export async function hostsOn(place: TestPlace): Promise<number> {
  return (await place.hosts()).length;
}

/** All nodes of our own trees; none where our host is not on the page. */
async function ownNodes(place: TestPlace): Promise<OwnNode[]> {
  return (await place.hosts()).flatMap(({ children }) => children.flatMap(flatten));
}

function flatten(node: OwnNode): OwnNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function classOf({ attributes }: OwnNode): string {
  return attributes.class ?? '';
}

function linesOf({ name, text, children }: OwnNode): string[] {
  return name === '#text' ? [text] : children.flatMap(linesOf);
}
