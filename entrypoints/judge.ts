import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startJudge } from '../src/extension/judge.ts';

// Put into a frame by the background, where the detector asks for it.
export default defineUnlistedScript(() => startJudge(document));
