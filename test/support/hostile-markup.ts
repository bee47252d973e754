/** Scripts, styles and policies of pages that are against us. */

/** Whatever a script of the page's own may be built on. What it replaces is the page's, and no other's. */
export const PROTOTYPES = `
  const fail = () => { throw new Error('not here'); };
  for (const [owner, names] of [
    [Element.prototype, ['attachShadow', 'append', 'setAttribute', 'getBoundingClientRect', 'closest', 'getAttribute', 'querySelectorAll', 'scrollIntoView', 'checkVisibility', 'remove']],
    [Node.prototype, ['appendChild', 'removeChild', 'cloneNode', 'contains', 'getRootNode']],
    [Document.prototype, ['createElement', 'createRange', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'execCommand']],
    [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [Range.prototype, ['setStart', 'getClientRects', 'getBoundingClientRect', 'selectNodeContents']],
    [Array.prototype, ['map', 'flatMap', 'filter', 'find', 'findIndex', 'push', 'slice', 'join', 'entries']],
    [String.prototype, ['replace', 'split', 'normalize', 'trim', 'includes', 'matchAll']],
    [RegExp.prototype, ['exec', 'test']],
    [Map.prototype, ['get', 'set', 'has']],
    [Set.prototype, ['has', 'add']],
    [Promise.prototype, ['then', 'catch']],
    [JSON, ['parse', 'stringify']],
    [Object, ['entries', 'fromEntries', 'keys', 'assign']],
    [Math, ['round', 'max', 'min']],
  ]) for (const name of names) owner[name] = fail;
  Object.defineProperty(Element.prototype, 'innerHTML', { get: fail, set: fail });
  Object.defineProperty(Node.prototype, 'textContent', { get: fail, set: fail });
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => false });
  for (const name of ['Map', 'Set', 'WeakMap', 'Promise', 'Proxy', 'JSON', 'MutationObserver', 'ResizeObserver', 'CSSStyleSheet', 'Highlight', 'DOMRect', 'AbortController', 'requestAnimationFrame', 'setTimeout', 'getComputedStyle', 'chrome', 'browser'])
    window[name] = fail;
  Object.freeze(Element.prototype);
  new Image().src = 'done';
`;

/** Styles that would break or hide whatever else is on the page, by what they do. */
export const STYLES: readonly (readonly [string, string])[] = [
  [
    'all: unset',
    '* { all: unset !important; } table { display: table !important; } tr { display: table-row !important; } td, th { display: table-cell !important; padding: 2px !important; }',
  ],
  [
    'no pointer and no selection',
    '* { pointer-events: none !important; user-select: none !important; cursor: none !important; }',
  ],
  [
    'animations and transitions of everything',
    '@keyframes spin { to { transform: rotate(1turn) translate(900px); opacity: 0; } } html > div, html > div * { animation: spin 1s infinite !important; transition: all 9s !important; }',
  ],
  ['a root of 1 px', ':root { font-size: 1px !important; line-height: 0 !important; letter-spacing: 9px; }'],
  ['a filtered root', 'html { filter: grayscale(100%); }'],
  ['a scaled root', 'html { transform: scale(.9); transform-origin: 0 0; }'],
  ['a zoomed root', 'html { zoom: 1.1; }'],
  ['a contained root', 'html { contain: layout paint style; }'],
  [
    'layers over everything',
    'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 20%); }',
  ],
  ['writing from right to left', '* { direction: rtl !important; }'],
  [
    'our host hidden by every means',
    'html > div, body ~ * { display: none !important; visibility: hidden !important; opacity: 0 !important; position: fixed !important; left: -9999px !important; content-visibility: hidden !important; width: 0 !important; clip-path: inset(50%) !important; filter: opacity(0) !important; mask: linear-gradient(transparent, transparent) !important; scale: 0 !important; translate: 9999px !important; overflow: hidden !important; contain: strict !important; zoom: .01 !important; }',
  ],
];

/** A security policy that allows nothing. */
export const POLICY =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

/** Throws out whatever stands beside body, each time. */
export const THROWER = `<script>
  new MutationObserver(() => {
    for (const each of [...document.documentElement.children])
      if (each !== document.head && each !== document.body) { each.remove(); window.thrown = (window.thrown ?? 0) + 1; }
  }).observe(document.documentElement, { childList: true });
</script>`;

/** Keeps what a person does, to do it again. */
export const RECORDER = `<script>
  window.recorded = [];
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup'])
    window.addEventListener(type, (event) => event.isTrusted && window.recorded.push(event), true);
</script>`;
