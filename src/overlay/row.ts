import { element } from './element.ts';

/** A line of an equation: what it is, and its figure in the column at the right. */
export function row(
  document: Document,
  kind: string,
  name: HTMLElement | string,
  value: string,
): HTMLElement {
  return element(
    document,
    'div',
    { class: `row ${kind}`.trim() },
    element(document, 'span', {}, name),
    element(document, 'span', {}, value),
  );
}
