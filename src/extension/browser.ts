import type { Browser } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

/** The one door to the browser's own functions, promise-based in every browser. Tests put a stand-in here. */
export const browser = native as unknown as Browser;
