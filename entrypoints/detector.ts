import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../src/extension/detector.ts';

// Declared in wxt.config.ts: what WXT wraps around a content script posts messages that the page can see, and answer.
export default defineUnlistedScript(() => startDetector(document));
