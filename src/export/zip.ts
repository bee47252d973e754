import { zipSync } from 'fflate';

/** Written as on Unix, readable to all: unzip takes names beyond ASCII for those of DOS otherwise, marked UTF-8 or not. */
const UNIX = 3;
const PLAIN_FILE = 0o100644 * 2 ** 16;

/** A zip of files by their paths, in this order, texts as UTF-8: equal files, equal bytes. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = [...files].map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? encoder.encode(content) : content,
  ]);
  // A zip's times are local and name no zone: this one is written the same everywhere, and no clock changes at noon.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(bytes), { mtime, os: UNIX, attrs: PLAIN_FILE });
}
