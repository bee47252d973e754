import { detect } from '../detect/detect.ts';
import { addressOf } from '../page/dom.ts';
import { readOutline } from '../page/outline.ts';
import { ours } from './ours.ts';

/** Leaves with the detector what decides: it stands apart, as nearly no page ever needs it. */
export function startJudge(document: Document): void {
  ours().judge = () => detect(readOutline(document, addressOf(document)));
}
