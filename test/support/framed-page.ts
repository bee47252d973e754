/** A page in a frame of its own, with what our closed shadow root holds. */
export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  /** Our own root, once something has been shown. */
  readonly root: () => ShadowRoot;
  readonly close: () => void;
}

export async function openFrame(html: string): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px; border: 0';
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  // Not the document's defaultView, which a name on the page can stand in for.
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (page === null || view === null) throw new Error('the frame has no document');
  let root: ShadowRoot | null = null;
  // Closed roots keep to themselves: a test has to be there when one is made.
  const { attachShadow } = view.Element.prototype;
  view.Element.prototype.attachShadow = function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  };
  return {
    frame,
    document: page,
    view,
    root: () => {
      if (root === null) throw new Error('nothing was shown yet');
      return root;
    },
    close: () => frame.remove(),
  };
}

/** The next frame but one: positions follow the page within a frame. */
export async function settled({ view }: FramedPage): Promise<void> {
  for (let times = 0; times < 2; times += 1) await new Promise((done) => view.requestAnimationFrame(done));
}
