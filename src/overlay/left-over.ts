import { plain } from './plain.ts';

/**
 * Takes away what an older version of the extension has left on the page. Firefox ends an extension's scripts with it:
 * they hear nothing any more, and what they have drawn stays. Only there may an extension look into a closed tree, too;
 * Chromium's left-over scripts take their own away.
 */
export function removeLeftOvers(document: Document): void {
  const page = plain(document);
  for (const element of [...page.documentElement.children]) {
    const ruler = (element as Openable).openOrClosedShadowRoot?.firstElementChild;
    if (ruler?.localName !== 'i' || ruler.className !== 'ruler') continue;
    page.defaultView?.CSS.highlights?.delete(ruler.id);
    element.remove();
  }
}

/** Firefox's elements, as the scripts of an extension see them. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
