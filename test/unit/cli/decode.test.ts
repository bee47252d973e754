import { describe, expect, it } from 'vitest';
import { asPage, decodePage, isBinary } from '../../../src/cli/decode.ts';

const UTF8 = new TextEncoder();
/** 公开 in GB18030, and in UTF-16LE behind its byte order mark. */
const GB = new Uint8Array([0xb9, 0xab, 0xbf, 0xaa]);
const UTF16 = new Uint8Array([0xff, 0xfe, 0x6c, 0x51, 0x00, 0x5f]);

function page(head: string, body: Uint8Array): Uint8Array {
  return new Uint8Array([...UTF8.encode(head), ...body]);
}

describe('the character set of a saved page', () => {
  it.each([
    ['UTF-8 without a word', UTF8.encode('公开'), 'UTF-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...UTF8.encode('公开')]), 'UTF-8'],
    ['GB18030 without a word', GB, 'gb18030'],
    ['what its meta tag says', page('<meta charset="gb2312">', GB), 'GBK'],
    [
      'what its old meta tag says',
      page('<meta http-equiv="Content-Type" content="text/html; charset=gbk">', GB),
      'GBK',
    ],
    ['UTF-16 with a mark', UTF16, 'UTF-16LE'],
  ])('is %s', (_, bytes, charset) => {
    const decoded = decodePage(bytes);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toContain('公开');
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a PDF’s beginning', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00, 0x01]), true],
    ['every byte in turn', Uint8Array.from({ length: 255 }, (_, at) => at + 1), true],
    ['Chinese in UTF-8', UTF8.encode('政府信息公开'), false],
    ['Chinese in GB18030', GB, false],
    ['UTF-16', UTF16, false],
    ['nothing', new Uint8Array(), false],
  ])('%s: %s', (_, bytes, expected) => {
    expect(isBinary(bytes)).toBe(expected);
  });
});

describe('a text without tags', () => {
  it.each([
    ['甲\n乙', '<p>甲</p>\n<p>乙</p>', 'each line is a paragraph'],
    ['甲\r\n乙', '<p>甲</p>\n<p>乙</p>', 'whatever ends it'],
    ['1 < 2 & 3', '<p>1 &lt; 2 &amp; 3</p>', 'signs stay signs'],
    ['<p>甲</p>', '<p>甲</p>', 'a page stays a page'],
    ['<!doctype html>甲', '<!doctype html>甲', 'so does one with a type alone'],
  ])('%j becomes %j: %s', (text, expected) => {
    expect(asPage(text)).toBe(expected);
  });
});
