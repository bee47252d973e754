import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../src/extension/reader.ts';

// Put into a frame by the background, where the detector has found a report or a person asks for one.
export default defineUnlistedScript(() => startReader(document));
