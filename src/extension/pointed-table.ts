import type { Analysis } from '../analyze.ts';
import type { TableId } from '../model/grid.ts';

/** Where a person opened the page's menu last. */
export interface Pointed {
  /** The table that was read there; null where there is none. */
  readonly table: (analysis: Analysis) => TableId | null;
}

/** Remembers the place until the signal ends; the page keeps nothing of it, nor is it kept from going. */
export function watchMenu(view: Window, signal: AbortSignal): Pointed {
  let place: WeakRef<Node> | null = null;
  const note = (event: Event) => {
    const [target] = event.composedPath();
    place = event.isTrusted && target instanceof Node ? new WeakRef(target) : null;
  };
  view.addEventListener('contextmenu', note, { capture: true, passive: true, signal });
  return {
    table: ({ report, targetOf }) => {
      const node = place?.deref();
      if (node === undefined) return null;
      const holds = (cell: Parameters<typeof targetOf>[0]) => {
        const target = targetOf(cell);
        return target !== null && 'contains' in target && target.contains(node);
      };
      return report.tables.find(({ grid }) => grid.cells.some(holds))?.grid.id ?? null;
    },
  };
}
