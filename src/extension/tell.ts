import { bare } from './bare-browser.ts';
import type { ToBackground } from './messages.ts';
import { untilAnswered } from './until-answered.ts';

/** Says something to the background, of which only matters that it is done. @param isWanted as of `untilAnswered`. */
export async function tell(message: ToBackground, isWanted?: () => boolean): Promise<void> {
  await untilAnswered(() => bare.runtime.sendMessage(message), isWanted);
}
