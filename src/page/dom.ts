/**
 * Reads nodes past what the page has named. `<input name="firstChild">` stands in for that property of its form, and
 * `<img name="body">` for that of the document, in content scripts as well. Such a name is a property of the node itself
 * and never of its prototypes, so each accessor is taken from there, once. (There is no global `Node` in jsdom.)
 */
let ofWalks: ReturnType<typeof takeForWalks> | null = null;
let ofReading: ReturnType<typeof takeForReading> | null = null;
const ofDocuments: { [K in keyof Document]?: unknown } = {};

const on = (node: Node) => {
  ofWalks ??= takeForWalks(node);
  return ofWalks;
};
const also = (node: Node) => {
  ofReading ??= takeForReading(node);
  return ofReading;
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
export const textOf = (node: Node): string => also(node).textContent.call(node) ?? '';
export const parentOf = (node: Node): Node | null => on(node).parentNode.call(node);
export const holderOf = (node: Node): Element | null => also(node).parentElement.call(node);
export const firstOf = (node: Node): Node | null => on(node).firstChild.call(node);
export const lastOf = (node: Node): Node | null => on(node).lastChild.call(node);
export const nextOf = (node: Node): Node | null => on(node).nextSibling.call(node);
export const previousOf = (node: Node): Node | null => on(node).previousSibling.call(node);
export const firstElementOf = (element: Element): Element | null =>
  also(element).firstElementChild.call(element);
export const nextElementOf = (element: Element): Element | null =>
  also(element).nextElementSibling.call(element);
export const previousElementOf = (element: Element): Element | null =>
  also(element).previousElementSibling.call(element);
export const countElementsOf = (element: Element): number => also(element).childElementCount.call(element);
/** Whether the first stands before the second in the page. */
export const isBefore = (node: Node, other: Node): boolean =>
  (also(node).compareDocumentPosition.call(node, other) & 4) !== 0;
export const documentOf = (node: Node): Document | null => also(node).ownerDocument.call(node);
/** An attribute's value; null where the element has none of the name. */
export const attributeOf = (element: Element, name: string): string | null =>
  on(element).getAttribute.call(element, name);
export const findIn = (element: Element, selector: string): Element | null =>
  also(element).querySelector.call(element, selector);

export const isOneOf = (element: Element, selector: string): boolean =>
  also(element).matches.call(element, selector);
/** Whether it is drawn, with all that holds it; null where the engine cannot say. */
export const isDrawn = (element: Element): boolean | null =>
  also(element).checkVisibility?.call(element, EVERY_WAY) ?? null;

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

/** The node that follows in the order of the page, first within this one; null where it is the last within the root. */
export function followingWithin(node: Node, root: Node): Node | null {
  let next = firstOf(node);
  for (let at: Node | null = node; next === null && at !== null && at !== root; at = parentOf(at))
    next = nextOf(at);
  return next;
}

/** The names that all engines know. */
const EVERY_WAY: CheckVisibilityOptions = { checkOpacity: true, checkVisibilityCSS: true };

/** What every walk through a page needs; the detector needs no more. */
function takeForWalks(node: Node) {
  const element = anElement(node);
  return {
    nodeType: getter<Node, 'nodeType'>(element, 'nodeType'),
    parentNode: getter<Node, 'parentNode'>(element, 'parentNode'),
    firstChild: getter<Node, 'firstChild'>(element, 'firstChild'),
    lastChild: getter<Node, 'lastChild'>(element, 'lastChild'),
    nextSibling: getter<Node, 'nextSibling'>(element, 'nextSibling'),
    previousSibling: getter<Node, 'previousSibling'>(element, 'previousSibling'),
    localName: getter<Element, 'localName'>(element, 'localName'),
    getAttribute: method<Element, 'getAttribute'>(element, 'getAttribute'),
  };
}

function takeForReading(node: Node) {
  const element = anElement(node);
  const ofElement = <K extends keyof Element>(name: K) => getter<Element, K>(element, name);
  const ofNode = <K extends keyof Node>(name: K) => getter<Node, K>(element, name);
  return {
    textContent: ofNode('textContent'),
    parentElement: ofNode('parentElement'),
    ownerDocument: ofNode('ownerDocument'),
    firstElementChild: ofElement('firstElementChild'),
    nextElementSibling: ofElement('nextElementSibling'),
    childElementCount: ofElement('childElementCount'),
    previousElementSibling: ofElement('previousElementSibling'),
    checkVisibility: method<Element, 'checkVisibility'>(element, 'checkVisibility') as
      | Element['checkVisibility']
      | undefined,
    compareDocumentPosition: method<Node, 'compareDocumentPosition'>(element, 'compareDocumentPosition'),
    matches: method<Element, 'matches'>(element, 'matches') as (this: Element, selector: string) => boolean,
    querySelector: method<Element, 'querySelector'>(element, 'querySelector') as (
      this: Element,
      selector: string,
    ) => Element | null,
  };
}

/** An element that nobody has named, and that never becomes a part of the page. */
function anElement(node: Node): Element {
  const owner = getter<Node, 'ownerDocument'>(node, 'ownerDocument').call(node) ?? (node as Document);
  return method<Document, 'createElement'>(owner, 'createElement').call(owner, 'p');
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
