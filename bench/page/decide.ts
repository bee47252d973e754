import { detect } from '../../src/detect/detect.ts';
import { mayBeReport, readOutline } from '../../src/page/outline.ts';

/** What src/extension/detector.ts decides on every page, without the extension's messages. */
export function decide(document: Document): boolean {
  return mayBeReport(document) && detect(readOutline(document, document.URL)).isReport;
}

export { mayBeReport };
