import { element } from './element.ts';

/**
 * A button that shows a sign, and has a name in words. The name is its title only while a pointer is on it: a title that
 * is always there would be read aloud as well, behind the name that it repeats.
 */
export function namedButton(
  document: Document,
  name: string,
  sign: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = element(document, 'button', { type: 'button', 'aria-label': name, ...attributes }, sign);
  button.addEventListener('pointerenter', () => button.setAttribute('title', name));
  button.addEventListener('pointerleave', () => button.removeAttribute('title'));
  return button;
}
