/** Bytes of a text in other character sets than UTF-8, for which neither Node nor browsers have an encoder. */

let gb: Map<string, readonly [number, number]> | null = null;

/** GB18030 by turning its decoder round: ASCII, and every character of two bytes. Throws for any other. */
export function encodeGb18030(text: string): Uint8Array {
  gb ??= twoByteCharacters();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = gb.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`no two bytes for ${character}`);
  }
  return Uint8Array.from(bytes);
}

export function encodeUtf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function twoByteCharacters(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\ufffd' && !found.has(character))
        found.set(character, [first, second]);
    }
  }
  return found;
}
