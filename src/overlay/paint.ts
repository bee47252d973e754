import type { Box } from './geometry.ts';
import { boxesOf, within } from './geometry.ts';
import type { HighlightStyle, Marked } from './marked.ts';
import { plain } from './plain.ts';
import { Tint } from './tint.ts';

/** How figures of the text are coloured without a word of the page being touched. */
export interface Paint {
  readonly show: (ranges: readonly Range[]) => void;
  /** Follows the page, where the browser does not do so itself. */
  readonly follow: () => void;
  readonly remove: () => void;
}

/** The browser's own highlights where it has them and somebody styles them; else boxes in our own element. */
export function paintFor(marked: Marked, layer: HTMLElement, origin: () => DOMRect): Paint {
  const view = plain(marked.document).defaultView;
  const { highlight } = marked;
  const registry = view?.CSS.highlights;
  if (view === null || registry === undefined || highlight === undefined)
    return boxPaint(marked.document, layer, origin);
  return highlightPaint(registry, (ranges) => new view.Highlight(...ranges), highlight);
}

function highlightPaint(
  registry: HighlightRegistry,
  make: (ranges: readonly Range[]) => Highlight,
  { name, style }: HighlightStyle,
): Paint {
  let isStyled = false;
  return {
    show: (ranges) => {
      if (ranges.length === 0) {
        registry.delete(name);
        return;
      }
      if (!isStyled) style(true);
      isStyled = true;
      registry.set(name, make(ranges));
    },
    follow: () => undefined,
    remove: () => {
      registry.delete(name);
      if (isStyled) style(false);
      isStyled = false;
    },
  };
}

function boxPaint(document: Document, layer: HTMLElement, origin: () => DOMRect): Paint {
  let shown: readonly Range[] = [];
  const tint = new Tint(document, 'figure');
  layer.prepend(tint.element);
  const follow = () => {
    const at = origin();
    const boxes: Box[] = shown.flatMap(boxesOf);
    tint.place(boxes.map((box) => within(at, box)));
  };
  const show = (ranges: readonly Range[]) => {
    shown = ranges;
    follow();
  };
  return { show, follow, remove: () => tint.element.remove() };
}
