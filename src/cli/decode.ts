import sniff from 'html-encoding-sniffer';

export interface Decoded {
  readonly text: string;
  /** Standard name of the character set, as `document.characterSet` gives it. */
  readonly charset: string;
}

/** Decodes a saved page as a browser would: by its byte order mark, its meta tag, else UTF-8, else GB18030. */
export function decodePage(bytes: Uint8Array): Decoded {
  const declared = sniff(bytes, { defaultEncoding: 'x-user-defined' });
  if (declared !== 'x-user-defined') return { text: decode(bytes, declared), charset: declared };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'gb18030'), charset: 'gb18030' };
  }
}

/** A tag, or the beginning of a document type. */
const TAG = /<[a-z!/]/i;

/** A text without any tag, saved from a page, as a page: each line a paragraph. */
export function asPage(text: string): string {
  if (TAG.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\r?\n/)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}

/** So much of a file is looked at to tell text from the rest. */
const SAMPLE = 65_536;
/** Text has next to no control characters; a compressed or binary file has some 10 %. */
const MOST_CONTROLS = 0.01;

/** True for bytes that are no text in any of these: a NUL where characters have single bytes, or many controls. */
export function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return false;
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((count, byte) => count + Number(isControl(byte)), 0);
  return sample.includes(0) || controls > sample.length * MOST_CONTROLS;
}

/** Tab, line feed, form feed, carriage return and escape are text. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
