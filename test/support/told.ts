import { toDocument } from '../../src/export/document.ts';
import type { Report } from '../../src/model/report.ts';
import { documentWords } from '../../src/wording/describe-finding.ts';
import { zhCN } from '../../src/wording/zh-cn.ts';

/** What depends on how a page is marked up or stored, not on what it says. */
const PLACES = new Set(['where', 'selector', 'sha256', 'tables', 'charset', 'url', 'readAt']);

/** The exported document without places, hashes and the page's own address and character set. */
export async function told(report: Report): Promise<unknown> {
  const document = await toDocument(report, {
    version: '0',
    hash: async () => '',
    ...documentWords(zhCN),
  });
  return JSON.parse(JSON.stringify(document, (key, value) => (PLACES.has(key) ? undefined : value)));
}
