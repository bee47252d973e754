import { type Analysis, analyzeInSteps } from '../analyze.ts';
import { addressOf, charsetOf } from '../page/dom.ts';
import { inSlices } from './in-slices.ts';

/** Reads the page as it is from this moment on, in slices between which it stays alive. */
export function readNow(document: Document): Promise<Analysis> {
  const circumstances = { url: urlOf(document), charset: charsetOf(document), readAt: new Date() };
  return inSlices(analyzeInSteps(document, circumstances));
}

/** A frame whose text stands in the page around it (srcdoc) has no address of its own; its base is that page's. */
function urlOf(document: Document): string {
  const url = addressOf(document);
  return url.startsWith('about:') ? Reflect.get(Node.prototype, 'baseURI', document) : url;
}
