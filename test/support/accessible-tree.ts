import { session } from './media.ts';

/** What the browser tells an assistive technology: role, name, and what else it says, one line a node, indented. */

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
}

interface Frames {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Frames[];
}

/** States that are told where they are so. */
const STATES = ['expanded', 'pressed', 'disabled', 'hasPopup', 'live', 'focused'];
/** What only holds other things, and letters one by one. */
const SILENT = new Set([
  'Legend',
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'RootWebArea',
  'paragraph',
]);

/** Chromium's own names where they are not those of ARIA. */
const NAMES = new Map([
  ['StaticText', 'text'],
  ['sectionheader', 'header'],
  ['sectionfooter', 'footer'],
]);

/** The tree of the one frame that a DOM test has opened, from the first node that `begins` on. */
export async function accessibleTree(begins: (line: string) => boolean = () => true): Promise<string[]> {
  const { frameTree } = (await session().send('Page.getFrameTree')) as { readonly frameTree: Frames };
  const frame = framesIn(frameTree)
    .filter(({ url }) => url === 'about:srcdoc')
    .at(-1);
  if (frame === undefined) throw new Error('there is no frame');
  await session().send('Accessibility.enable');
  const { nodes } = (await session().send('Accessibility.getFullAXTree', { frameId: frame.id })) as {
    readonly nodes: readonly AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roots = nodes.filter(({ parentId }) => parentId === undefined || !byId.has(parentId));
  const lines = roots.flatMap((root) => linesOf(root, byId, 0));
  return lines.slice(lines.findIndex(begins));
}

function linesOf(node: AxNode, byId: ReadonlyMap<string, AxNode>, depth: number): string[] {
  const isSaid = !node.ignored && !SILENT.has(String(node.role?.value));
  const inside = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child === undefined ? [] : linesOf(child, byId, depth + (isSaid ? 1 : 0));
  });
  if (!isSaid) return inside;
  const own = `${'  '.repeat(depth)}${lineOf(node)}`;
  // The text of what is called by its text says nothing more.
  const isNamedByText = ['button', 'link', 'heading', 'StaticText'].includes(String(node.role?.value));
  return isNamedByText ? [own] : [own, ...joined(inside)];
}

const TEXT = /^( *)text "(.*)"$/;

/** Texts beside each other are one text: components put them together from parts. */
function joined(lines: readonly string[]): string[] {
  const all: string[] = [];
  for (const line of lines) {
    const [, indent, text] = TEXT.exec(line) ?? [];
    const [, before, first] = TEXT.exec(all.at(-1) ?? '') ?? [];
    if (text === undefined || before !== indent) all.push(line);
    else all[all.length - 1] = `${indent}text "${first}${text}"`;
  }
  return all;
}

function lineOf({ role, name, description, properties = [] }: AxNode): string {
  const states = properties
    .filter(
      ({ name: state, value }) => STATES.includes(state) && value.value !== false && value.value !== 'off',
    )
    .map(({ name: state, value }) => (value.value === true ? state : `${state}=${value.value}`));
  const said = String(description?.value ?? '');
  const parts = [
    NAMES.get(String(role?.value)) ?? role?.value,
    `"${name?.value ?? ''}"`,
    said === '' ? '' : `(${said})`,
    ...states,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function framesIn({ frame, childFrames = [] }: Frames): Frames['frame'][] {
  return [frame, ...childFrames.flatMap(framesIn)];
}
