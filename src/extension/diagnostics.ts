import * as z from 'zod/mini';
import type { View } from '../popup/view.ts';
import { browser } from './browser.ts';
import { browserName } from './browser-name.ts';
import { signalsLine } from './diagnose.ts';
import type { ToReader } from './reader-messages.ts';

const lines = z.array(z.string());

/** What the popup has before it: a state, and where its page stands. */
export interface Place {
  readonly view: View;
  readonly tab: number;
  readonly frame: number;
}

/**
 * The text of an issue report: versions, what the popup shows, and what the reader knows of its reading. It holds no
 * text of the page and no address.
 */
export async function diagnosticsOf({ view, tab, frame }: Place, language: string): Promise<string> {
  const { version } = browser.runtime.getManifest();
  const { os } = await browser.runtime.getPlatformInfo();
  const begin = [
    `Gouji ${version}, ${browserName(navigator.userAgent)}, ${os}, ${language}`,
    `popup: ${view.state}${frame === 0 ? '' : ', frame'}`,
  ];
  return [...begin, ...(await ofPage({ view, tab, frame }))].join('\n');
}

async function ofPage({ view, tab, frame }: Place): Promise<readonly string[]> {
  if (view.state === 'not-report') return [signalsLine(view.detection)];
  if (view.state !== 'read') return [];
  const asked: ToReader = { kind: 'diagnose' };
  return lines.parse(await browser.tabs.sendMessage(tab, asked, { frameId: frame }));
}
