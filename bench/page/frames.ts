/** What both scripts leave behind in a frame's own global object. */
export interface FrameScope {
  readonly gouji: { readonly decide: (document: Document) => boolean };
  readonly isProbablyReaderable: (document: Document) => boolean;
}

export interface FreshPage {
  readonly scope: FrameScope;
  readonly document: Document;
}

/**
 * Loads the page into frames of its own: each has a document that nobody has asked anything yet, and a global object
 * in which the scripts have just been evaluated and never called. So it is for a content script on a page visited.
 */
export function freshPages(html: string, scripts: readonly string[], count: number): FreshPage[] {
  return Array.from({ length: count }, () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const view = frame.contentWindow as (Window & FrameScope & { eval(code: string): unknown }) | null;
    if (view === null) throw new Error('the frame has no window');
    view.document.open();
    view.document.write(html);
    view.document.close();
    for (const script of scripts) view.eval(script);
    return { scope: view, document: view.document };
  });
}

export function removeFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

/** Documents that nobody has asked anything yet, without frames and styles. */
export function freshDocuments(html: string, count: number): Document[] {
  return Array.from({ length: count }, () => new DOMParser().parseFromString(html, 'text/html'));
}
