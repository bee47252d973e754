/** A line of text as it is shown: what scrolling parts leave of it. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels by which lines may touch: letters do not fill their boxes. */
const TOUCH = 2;

/**
 * What is wrong with how a document or shadow tree is laid out, a sentence for each: text that is cut off or covered by
 * other text, or that stands beyond the window's sides; parts that have to be scrolled sideways.
 *
 * @param root what holds the text; its window is as wide as it can be.
 */
export function layoutFaults(root: Document | ShadowRoot, view: Window & typeof globalThis): string[] {
  const elements = [...root.querySelectorAll('*')].filter((each) => isShown(each, view));
  const lines = linesIn(root, view);
  const sideways = elements
    .filter((each) => isScroller(each, view) && each.scrollWidth > each.clientWidth + 1)
    .map((each) => `${nameOf(each)} has to be scrolled sideways: ${each.scrollWidth} > ${each.clientWidth}`);
  const page = (root instanceof view.Document ? root : (root as ShadowRoot).ownerDocument).documentElement;
  const beyond = lines
    .filter(({ left, right }) => left < -1 || right > page.clientWidth + 1)
    .map(({ text }) => `"${text}" stands beyond the window`);
  return [...sideways, ...beyond, ...cutOff(root, view), ...overlaps(lines)];
}

function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((line, at) =>
    lines
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(line.right, other.right) - Math.max(line.left, other.left) > TOUCH &&
          Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top) > TOUCH,
      )
      .map((other) => `"${line.text}" and "${other.text}" overlap`),
  );
}

/** Text within a part that hides what does not fit and cannot be scrolled. */
function cutOff(root: Document | ShadowRoot, view: Window & typeof globalThis): string[] {
  return textsIn(root, view).flatMap(({ text, parent, boxes }) => {
    const hiding = ancestorsOf(parent).filter((each) =>
      /hidden|clip/.test(view.getComputedStyle(each).overflow),
    );
    const isCut = hiding.some((each) => {
      const { right, bottom } = each.getBoundingClientRect();
      return boxes.some((box) => box.right > right + 1 || box.bottom > bottom + TOUCH);
    });
    return isCut ? [`"${text}" is cut off`] : [];
  });
}

function linesIn(root: Document | ShadowRoot, view: Window & typeof globalThis): Line[] {
  return textsIn(root, view).flatMap(({ text, parent, boxes }) => {
    const clips = ancestorsOf(parent)
      .filter((each) => isScroller(each, view))
      .map((each) => each.getBoundingClientRect());
    return boxes.flatMap(({ left, top, right, bottom }) => {
      const line = {
        text,
        left: Math.max(left, ...clips.map((clip) => clip.left)),
        top: Math.max(top, ...clips.map((clip) => clip.top)),
        right: Math.min(right, ...clips.map((clip) => clip.right)),
        bottom: Math.min(bottom, ...clips.map((clip) => clip.bottom)),
      };
      return line.right > line.left && line.bottom > line.top ? [line] : [];
    });
  });
}

function textsIn(root: Document | ShadowRoot, view: Window & typeof globalThis) {
  const document = root instanceof view.Document ? root : (root as ShadowRoot).ownerDocument;
  const start = root instanceof view.Document ? root.body : root;
  const walker = document.createTreeWalker(start, view.NodeFilter.SHOW_TEXT);
  const found: { text: string; parent: Element; boxes: DOMRect[] }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement: parent, textContent } = node;
    const text = (textContent ?? '').trim();
    if (parent === null || text === '' || !isShown(parent, view) || parent.localName === 'style') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push({ text, parent, boxes: [...range.getClientRects()] });
  }
  return found;
}

/** What is there for the ear alone is not laid out. */
function isShown(element: Element, { getComputedStyle }: Window & typeof globalThis): boolean {
  return (
    element.checkVisibility() &&
    !ancestorsOf(element).some((each) => getComputedStyle(each).clipPath !== 'none')
  );
}

function isScroller(element: Element, { getComputedStyle }: Window & typeof globalThis): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

function ancestorsOf(element: Element | null): Element[] {
  return element === null ? [] : [element, ...ancestorsOf(element.parentElement)];
}

function nameOf({ localName, className }: Element): string {
  return `${localName}.${className}`;
}

/** How far a person may set text apart, so that it can be read: WCAG 1.4.12. */
export const TEXT_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;
