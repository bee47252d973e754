import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../src/extension/reader.ts';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  main: (context) => startReader(document, (end) => context.onInvalidated(end)),
});
