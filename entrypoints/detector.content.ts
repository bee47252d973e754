import { defineContentScript } from 'wxt/utils/define-content-script';
import { startDetector } from '../src/extension/detector.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main: () => startDetector(document),
});
