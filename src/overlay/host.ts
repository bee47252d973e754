import { plain } from './plain.ts';
import { STYLES } from './styles.ts';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Its own box in the window, against which everything is placed. */
  readonly origin: () => DOMRect;
  readonly remove: () => void;
}

export interface HostEvents {
  /** The page has moved things around it, or the host itself, which is back in its place. */
  readonly onMoved: () => void;
  /** The page will not have it: it is off the page, and stays off. */
  readonly onLost: () => void;
}

/**
 * So many times the host is put back, moved to the end again or cleaned of what the page wrote on it, for as long as it
 * is shown. A page may throw it out by accident, when it renews itself; one that does so every time means it, and a
 * fight would cost the reader more than the marks are worth: the page wins, and the popup still has everything.
 */
const MOST_REPAIRS = 10;
const RULER = 100;

/**
 * The one element that is ours on the page: beside body, so that nothing of the page is wrapped or written to; closed,
 * so that the page's scripts do not reach in. Constructed styles need no permission of the page's security policy.
 *
 * @param name of what is highlighted beside it: stands in its tree, where a later version finds both (`left-over.ts`).
 */
export function addHost(document: Document, events: HostEvents, name = ''): Host {
  const page = plain(document);
  const element = page.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  // A style sheet belongs to the document by whose window it was made.
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const put = () => {
    const focused = root.activeElement as HTMLElement | null;
    page.documentElement.append(element);
    // A tree that was adopted by another document, as a page may do, has lost its sheets.
    root.adoptedStyleSheets = [sheet];
    focused?.focus({ preventScroll: true });
  };
  put();
  const watch = watchOver(element, put, events);
  const remove = () => {
    watch.disconnect();
    element.remove();
  };
  return { element, root, origin: originOf(element, root, sheet, name), remove };
}

/** Keeps the host in its place, the last beside body: before it, nothing of the page covers it; and bare of attributes. */
function watchOver(element: HTMLElement, put: () => void, { onMoved, onLost }: HostEvents): MutationObserver {
  const document = element.ownerDocument;
  let repairs = 0;
  const mend = () => {
    const page = plain(document).documentElement;
    // Emptied by its own script, which will write another page.
    if (page === null) return;
    const isOff = element.parentNode !== page;
    const isCovered = element.nextElementSibling !== null;
    const isWell = !isOff && !isCovered && element.attributes.length === 0;
    if (!isWell && repairs < MOST_REPAIRS) {
      repairs += 1;
      if (isOff || isCovered) put();
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
    } else if (isOff) {
      onLost();
      return;
    }
    observe();
    onMoved();
  };
  const watch = new MutationObserver(mend);
  /** The page's root may be another one by now. What was noticed of our own doing is forgotten. */
  const observe = () => {
    watch.disconnect();
    watch.observe(document, { childList: true });
    watch.observe(plain(document).documentElement, { childList: true });
    watch.observe(element, { attributes: true });
  };
  observe();
  return watch;
}

/**
 * A page that scales or zooms its root scales the host with it: it is scaled back, so that a pixel in it is one of the
 * window, in which all places are measured.
 */
function originOf(element: HTMLElement, root: ShadowRoot, sheet: CSSStyleSheet, name: string): () => DOMRect {
  const ruler = plain(element.ownerDocument).createElement('i');
  ruler.className = 'ruler';
  ruler.id = name;
  root.append(ruler);
  const [rule] = sheet.cssRules;
  let scale = 1;
  return () => {
    const { width } = ruler.getBoundingClientRect();
    if (width > 0 && Math.abs(width - RULER) > 0.1) {
      scale *= RULER / width;
      (rule as CSSStyleRule).style.setProperty('transform', `scale(${scale})`, 'important');
    }
    return element.getBoundingClientRect();
  };
}
