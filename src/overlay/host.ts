import { STYLES } from './styles.ts';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly remove: () => void;
}

/**
 * The one element that is ours on the page: beside body, so that nothing of the page is wrapped or written to; closed,
 * so that the page's scripts do not reach in. Constructed styles need no permission of the page's security policy.
 */
export function addHost(document: Document): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  // A style sheet belongs to the document by whose window it was made.
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(element);
  return { element, root, remove: () => element.remove() };
}
