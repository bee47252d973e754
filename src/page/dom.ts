/**
 * Reads nodes past what the page has named. `<input name="firstChild">` stands in for that property of its form, and
 * `<img name="body">` for that of the document, in content scripts as well. Such a name is a property of the node itself
 * and never of its prototypes, so each accessor is taken from there, once. (There is no global `Node` in jsdom.)
 */
let ofNodes: ReturnType<typeof takeFromNode> | null = null;
let ofDocuments: ReturnType<typeof takeFromDocument> | null = null;

const on = (node: Node) => {
  ofNodes ??= takeFromNode(node);
  return ofNodes;
};
const onDocument = (document: Document) => {
  ofDocuments ??= takeFromDocument(document);
  return ofDocuments;
};

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

export const bodyOf = (document: Document): HTMLElement | null => onDocument(document).body.call(document);
export const headOf = (document: Document): HTMLElement | null => onDocument(document).head.call(document);
export const titleOf = (document: Document): string => onDocument(document).title.call(document);
export const addressOf = (document: Document): string => onDocument(document).address.call(document);
export const charsetOf = (document: Document): string => onDocument(document).characterSet.call(document);
/** The window that shows the document; null for one that nobody shows. */
export const viewOf = (document: Document) => onDocument(document).defaultView.call(document);
export const sheetsOf = (document: Document): StyleSheetList =>
  onDocument(document).styleSheets.call(document);
export const findAll = (document: Document, selector: string): NodeListOf<Element> =>
  onDocument(document).querySelectorAll.call(document, selector);
export const allNamed = (document: Document, name: string): HTMLCollectionOf<Element> =>
  onDocument(document).getElementsByTagName.call(document, name);
export const rangeIn = (document: Document): Range => onDocument(document).createRange.call(document);

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

function takeFromDocument(document: Document) {
  const of = <K extends keyof Document>(name: K) => getter<Document, K>(document, name);
  return {
    body: of('body') as (this: Document) => HTMLElement | null,
    head: of('head') as (this: Document) => HTMLElement | null,
    title: of('title'),
    address: of('URL'),
    characterSet: of('characterSet'),
    defaultView: of('defaultView'),
    styleSheets: of('styleSheets'),
    querySelectorAll: method<Document, 'querySelectorAll'>(document, 'querySelectorAll') as (
      this: Document,
      selector: string,
    ) => NodeListOf<Element>,
    getElementsByTagName: method<Document, 'getElementsByTagName'>(document, 'getElementsByTagName') as (
      this: Document,
      name: string,
    ) => HTMLCollectionOf<Element>,
    createRange: method<Document, 'createRange'>(document, 'createRange'),
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
