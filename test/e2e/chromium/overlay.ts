import type { Frame, Page } from 'playwright';
import { pageOf, placeOf } from '../browsers/chromium.ts';
import * as overlay from '../overlay.ts';

/** What the extension shows, for tests that drive Chromium by Playwright itself. */

export const marksOn = (place: Page | Frame) => overlay.marksOn(placeOf(place));
export const cardOn = (place: Page | Frame) => overlay.cardOn(placeOf(place));
export const waitForMarks = (place: Page | Frame) => overlay.waitForMarks(placeOf(place));
export const hostsOn = (place: Page | Frame) => overlay.hostsOn(placeOf(place));
export const pressOnCard = (page: Page, text: string) => overlay.pressOnCard(pageOf(page), text);
