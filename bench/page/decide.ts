import { detect } from '../../src/detect/detect.ts';
import { mayBeReport } from '../../src/page/may-be-report.ts';
import { readOutline } from '../../src/page/outline.ts';

/** What src/extension/detector.ts and judge.ts decide on every page, without the extension's messages. */
export function decide(document: Document): boolean {
  return mayBeReport(document) && detect(readOutline(document, document.URL)).isReport;
}

export { mayBeReport };
