import { attributeOf, documentOf, findAll, holderOf, nameOf, previousElementOf } from './dom.ts';

/**
 * A CSS path to an element by names and positions, from the nearest ancestor with a usable id (one that the page
 * has once) or from the root. Good for the page as it was read; nothing finer is promised.
 */
export function selectorOf(element: Element): string {
  return new Selectors().of(element);
}

/** From so many steps on a path begins in the middle: no page that a person wrote nests its tables as deep. */
const MOST_STEPS = 60;

interface Path {
  readonly text: string;
  readonly steps: number;
}

/**
 * Paths to many elements of one page. What they share is asked once: a page may have thousands of tables side by side or
 * within each other, and give all of them one id.
 */
export class Selectors {
  private readonly paths = new Map<Element, Path>();
  private readonly areUnique = new Map<string, boolean>();
  /** For each parent the child that was asked for last, and its position. */
  private readonly last = new Map<Element, { readonly child: Element; readonly position: number }>();

  of(element: Element): string {
    const below: Element[] = [];
    let path: Path | null = null;
    for (let at: Element | null = element; at !== null && path === null; at = holderOf(at)) {
      path = this.paths.get(at) ?? this.pathById(at);
      if (path === null) below.push(at);
    }
    for (const each of below.reverse()) {
      path = this.pathBelow(path, each);
      this.paths.set(each, path);
    }
    return path?.text ?? '';
  }

  private pathById(element: Element): Path | null {
    const id = attributeOf(element, 'id');
    if (id === null || !/^[A-Za-z][\w-]*$/.test(id)) return null;
    const isUnique = this.areUnique.get(id) ?? isOnlyOne(element, id);
    this.areUnique.set(id, isUnique);
    return isUnique ? { text: `#${id}`, steps: 1 } : null;
  }

  private pathBelow(above: Path | null, element: Element): Path {
    const parent = holderOf(element);
    if (above === null || parent === null) return { text: escapedNameOf(element), steps: 1 };
    const step = `${escapedNameOf(element)}:nth-child(${this.positionOf(element, parent)})`;
    return above.steps >= MOST_STEPS
      ? { text: step, steps: 1 }
      : { text: `${above.text}>${step}`, steps: above.steps + 1 };
  }

  /** Counted back to the child that was asked for last: elements are asked for in the order of the page. */
  private positionOf(element: Element, parent: Element): number {
    const last = this.last.get(parent);
    let position = 0;
    for (let at: Element | null = element; at !== null; at = previousElementOf(at)) {
      if (at === last?.child) {
        position += last.position;
        break;
      }
      position += 1;
    }
    this.last.set(parent, { child: element, position });
    return position;
  }
}

/** Word leaves names with a colon behind (o:p), which a selector must escape. */
function escapedNameOf(element: Element): string {
  return nameOf(element).replace(/[^\w-]/g, (character) => `\\${character}`);
}

function isOnlyOne(element: Element, id: string): boolean {
  const document = documentOf(element);
  return document !== null && findAll(document, `#${id}`).length === 1;
}
