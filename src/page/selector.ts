/**
 * A CSS path to an element by names and positions, from the nearest ancestor with a usable id (one that the page
 * has once) or from the root. Good for the page as it was read; nothing finer is promised.
 */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null) {
    const id = at.getAttribute('id');
    if (id !== null && /^[A-Za-z][\w-]*$/.test(id) && isOnlyOne(at, id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const parent: Element | null = at.parentElement;
    steps.unshift(parent === null ? nameOf(at) : `${nameOf(at)}:nth-child(${positionOf(at)})`);
    at = parent;
  }
  return steps.join('>');
}

/** Word leaves names with a colon behind (o:p), which a selector must escape. */
function nameOf({ localName }: Element): string {
  return localName.replace(/[^\w-]/g, (character) => `\\${character}`);
}

function isOnlyOne(element: Element, id: string): boolean {
  return element.ownerDocument.querySelectorAll(`#${id}`).length === 1;
}

function positionOf(element: Element): number {
  let position = 1;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) position += 1;
  return position;
}
