import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { decodePage } from '../../../src/cli/decode.ts';
import { encodeGb18030, encodeUtf16 } from '../../support/encode.ts';
import { told } from '../../support/told.ts';

const PAGES = new URL('../../pages/', import.meta.url);
const slugs = readdirSync(PAGES).filter((name) => /^(?:sample|seed)-/.test(name));

/** A page as it is on disk, with what it says about its character set. */
function page(slug: string, declared: string): string {
  const html = readFileSync(new URL(`${slug}/page.html`, PAGES), 'utf8');
  return html.replace(/<meta\s[^>]*charset[^>]*>/i, declared);
}

function read(bytes: Uint8Array) {
  const { text, charset } = decodePage(bytes);
  const { window } = new JSDOM(text);
  return told(analyze(window.document, { url: '', charset, readAt: new Date(0) }).report);
}

/** What GB18030 has only in four bytes: in words of ours, not in figures and labels. */
const TWO_BYTES = (html: string) => html.replace(/[\u{10000}-\u{10ffff}\u00a0\u00a9\u2039\u203a]/gu, ' ');

describe.each(slugs)('%s', (slug) => {
  it.each<[string, (html: string) => Uint8Array, string]>([
    ['GB18030, as its meta tag says', encodeGb18030, '<meta charset="gb18030">'],
    [
      'GBK by an old meta tag',
      encodeGb18030,
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    ],
    ['GB18030 without a word', encodeGb18030, ''],
    ['UTF-16 with its mark', encodeUtf16, '<meta charset="utf-16">'],
    ['UTF-8 without a word', (html) => new TextEncoder().encode(html), ''],
  ])('says the same in %s', async (_, encode, declared) => {
    const wanted = await read(new TextEncoder().encode(TWO_BYTES(page(slug, '<meta charset="utf-8">'))));
    expect(await read(encode(TWO_BYTES(page(slug, declared))))).toEqual(wanted);
  });
});
