import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from '../../../scripts/browser.ts';
import { buildIfStale } from '../../../scripts/build.ts';
import { type SampleServer, samplePage, serve } from '../../../scripts/sample-server.ts';
import {
  buttonOf,
  CITED,
  CUT_OFF,
  cutOff,
  exportedByMenu,
  exportedByPopup,
  INSTALLED,
  OPENED,
  type Operation,
  type Scene,
  SPELLED_OUT,
  sceneOf,
  sweep,
  TABLE_BY_MENU,
  TOGGLED,
  USUAL,
} from './killed-operations.ts';

/** The browser may end the background at any moment. Here it does, at each call of the browser's functions in turn. */

const DEMO = samplePage('sample-2021-two-slips');

let server: SampleServer;
let browser: ExtensionBrowser;
let scene: Scene;

beforeAll(async () => {
  buildIfStale();
  server = await serve([DEMO]);
  const downloads = mkdtempSync(join(tmpdir(), 'gouji-downloads-'));
  browser = await startBrowser({ port: server.port, isHeadless: true, downloads });
  scene = await sceneOf(browser, `http://www.test.gov.cn${DEMO.path}`, downloads);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Every so many calls; `npm run soak -- killed` takes all of them, in every format. */
const SWEPT: readonly (readonly [Operation, number])[] = [
  [OPENED, 1],
  [exportedByMenu('json'), 2],
  [TABLE_BY_MENU, 6],
  [exportedByPopup('Excel'), 7],
  [CITED, 1],
  [TOGGLED, 1],
  [SPELLED_OUT, 1],
  [INSTALLED, 6],
];

describe('the background, ended at each call', () => {
  it.each(SWEPT.map(([operation, step]) => [operation.name, operation, step] as const))(
    'loses nothing of %s',
    async (_, operation, step) => {
      const cuts = await sweep(scene, operation, step);
      expect(cuts.length).toBeGreaterThan(0);
      expect(cuts.filter(({ fault }) => fault !== null)).toEqual([]);
    },
  );

  it.each(['csv', 'csv-wide', 'xlsx', 'datapackage', 'evidence'])(
    'while %s is written: the page says so by itself, and it can be exported again',
    async (format) => {
      const asked = await cutOff(scene, exportedByMenu(format, true), 'runtime.sendMessage');
      expect(asked).toEqual({ at: 'runtime.sendMessage', fault: null });
    },
  );
});

describe('an export whose popup is closed', () => {
  it('says on the button that it was cut off, and in the next popup, which leaves the button as it was', async () => {
    const { reached } = await scene.end.atCall('runtime.sendMessage', false);
    const popup = await browser.openPopup();
    await popup.waitForText(/导出 JSON/);
    await popup.press('导出 JSON');
    await reached;
    await popup.close();
    await scene.end.now();
    await expect.poll(() => buttonOf(scene)).toEqual({ text: '!', title: CUT_OFF });
    const next = await browser.openPopup();
    await next.waitForText(new RegExp(`未能导出：${CUT_OFF}`));
    await next.close();
    expect(await buttonOf(scene)).toEqual(USUAL);
  });
});
