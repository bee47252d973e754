/**
 * Reads nodes past what the page has named. `<input name="firstChild">` stands in for that property of its form, and
 * `<img name="body">` for that of the document, in content scripts as well. Such a name is a property of the node itself
 * and never of its prototypes, so each accessor is taken from there, once. (There is no global `Node` in jsdom.)
 */
let ofNodes: ReturnType<typeof takeFromNode> | null = null;
const ofDocuments: { [K in keyof Document]?: unknown } = {};

const on = (node: Node) => {
  ofNodes ??= takeFromNode(node);
  return ofNodes;
};
/** Each when it is first asked for: what runs on every page asks for two or three. */
function ofDocument<K extends keyof Document>(document: Document, name: K): Document[K] {
  ofDocuments[name] ??= getter(document, name);
  return (ofDocuments[name] as (this: Document) => Document[K]).call(document);
}
function methodOf<K extends keyof Document>(document: Document, name: K): Document[K] {
  ofDocuments[name] ??= method(document, name);
  return ofDocuments[name] as Document[K];
}

export const typeOf = (node: Node): number => on(node).nodeType.call(node);
export const nameOf = (element: Element): string => on(element).localName.call(element);
export const textOf = (node: Node): string => on(node).textContent.call(node) ?? '';
export const parentOf = (node: Node): Node | null => on(node).parentNode.call(node);
export const holderOf = (node: Node): Element | null => on(node).parentElement.call(node);
export const firstOf = (node: Node): Node | null => on(node).firstChild.call(node);
export const lastOf = (node: Node): Node | null => on(node).lastChild.call(node);
export const nextOf = (node: Node): Node | null => on(node).nextSibling.call(node);
export const previousOf = (node: Node): Node | null => on(node).previousSibling.call(node);
export const firstElementOf = (element: Element): Element | null =>
  on(element).firstElementChild.call(element);
export const nextElementOf = (element: Element): Element | null =>
  on(element).nextElementSibling.call(element);
export const previousElementOf = (element: Element): Element | null =>
  on(element).previousElementSibling.call(element);
export const countElementsOf = (element: Element): number => on(element).childElementCount.call(element);
/** Whether the first stands before the second in the page. */
export const isBefore = (node: Node, other: Node): boolean =>
  (on(node).compareDocumentPosition.call(node, other) & 4) !== 0;
export const documentOf = (node: Node): Document | null => on(node).ownerDocument.call(node);
/** An attribute's value; null where the element has none of the name. */
export const attributeOf = (element: Element, name: string): string | null =>
  on(element).getAttribute.call(element, name);
export const findIn = (element: Element, selector: string): Element | null =>
  on(element).querySelector.call(element, selector);

export const isOneOf = (element: Element, selector: string): boolean =>
  on(element).matches.call(element, selector);
/** Whether it is drawn, with all that holds it; null where the engine cannot say. */
export const isDrawn = (element: Element): boolean | null =>
  on(element).checkVisibility?.call(element, EVERY_WAY) ?? null;

export const bodyOf = (document: Document): HTMLElement | null => ofDocument(document, 'body');
export const headOf = (document: Document): HTMLElement | null => ofDocument(document, 'head');
export const titleOf = (document: Document): string => ofDocument(document, 'title');
export const addressOf = (document: Document): string => ofDocument(document, 'URL');
export const charsetOf = (document: Document): string => ofDocument(document, 'characterSet');
/** The window that shows the document; null for one that nobody shows. */
export const viewOf = (document: Document): Document['defaultView'] => ofDocument(document, 'defaultView');
export const sheetsOf = (document: Document): StyleSheetList => ofDocument(document, 'styleSheets');
export const findAll = (document: Document, selector: string): NodeListOf<Element> =>
  methodOf(document, 'querySelectorAll').call(document, selector);
export const allNamed = (document: Document, name: string): HTMLCollectionOf<Element> =>
  methodOf(document, 'getElementsByTagName').call(document, name);
export const rangeIn = (document: Document): Range => methodOf(document, 'createRange').call(document);

/** The names that all engines know. */
const EVERY_WAY: CheckVisibilityOptions = { checkOpacity: true, checkVisibilityCSS: true };

function takeFromNode(node: Node) {
  const owner = getter<Node, 'ownerDocument'>(node, 'ownerDocument').call(node) ?? (node as Document);
  // An element that nobody has named, and that never becomes a part of the page.
  const element = method<Document, 'createElement'>(owner, 'createElement').call(owner, 'p');
  const ofElement = <K extends keyof Element>(name: K) => getter<Element, K>(element, name);
  const ofNode = <K extends keyof Node>(name: K) => getter<Node, K>(element, name);
  return {
    nodeType: ofNode('nodeType'),
    textContent: ofNode('textContent'),
    parentNode: ofNode('parentNode'),
    parentElement: ofNode('parentElement'),
    firstChild: ofNode('firstChild'),
    lastChild: ofNode('lastChild'),
    nextSibling: ofNode('nextSibling'),
    previousSibling: ofNode('previousSibling'),
    ownerDocument: ofNode('ownerDocument'),
    localName: ofElement('localName'),
    firstElementChild: ofElement('firstElementChild'),
    nextElementSibling: ofElement('nextElementSibling'),
    childElementCount: ofElement('childElementCount'),
    previousElementSibling: ofElement('previousElementSibling'),
    checkVisibility: method<Element, 'checkVisibility'>(element, 'checkVisibility') as
      | Element['checkVisibility']
      | undefined,
    compareDocumentPosition: method<Node, 'compareDocumentPosition'>(element, 'compareDocumentPosition'),
    getAttribute: method<Element, 'getAttribute'>(element, 'getAttribute'),
    matches: method<Element, 'matches'>(element, 'matches') as (this: Element, selector: string) => boolean,
    querySelector: method<Element, 'querySelector'>(element, 'querySelector') as (
      this: Element,
      selector: string,
    ) => Element | null,
  };
}

function getter<T extends Node, K extends keyof T>(node: T, name: K): (this: T) => T[K] {
  return described(node, name)?.get as (this: T) => T[K];
}

function method<T extends Node, K extends keyof T>(node: T, name: K): T[K] {
  return described(node, name)?.value;
}

function described(node: object, name: PropertyKey): PropertyDescriptor | undefined {
  let prototype: object | null = Object.getPrototypeOf(node);
  while (prototype !== null && !Object.hasOwn(prototype, name)) prototype = Object.getPrototypeOf(prototype);
  return prototype === null ? undefined : Object.getOwnPropertyDescriptor(prototype, name);
}
