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

/** True for bytes that are no text in any of these: a NUL where the character set has single bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.subarray(0, 65_536).includes(0);
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
