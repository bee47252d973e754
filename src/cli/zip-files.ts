import { crc32, inflateRawSync } from 'node:zlib';

/** A file in a zip. */
export interface ZipFile {
  readonly path: string;
  /** Null where they cannot be unpacked to what the zip says of them. */
  readonly bytes: Uint8Array | null;
}

/** A report has at most a thousand tables. */
const MOST_FILES = 2000;
/** Of all files together, unpacked. */
const MOST_BYTES = 256 * 1_048_576;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** What the directory says of a file. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

/**
 * The files of a zip in the order of its directory, folders left out; nothing is written anywhere, so that a path may
 * say what it likes. By hand and strictly, because a library is made to get out what it can: of two files of one name
 * it gives the last, and does not look at sums.
 *
 * @returns `not-a-zip` also for one that is cut off, encrypted or of more than 4 GB; `too-large` where unpacking would
 * be, by what the zip itself says. No file unpacks to more than that.
 */
export function readZip(bytes: Uint8Array): readonly ZipFile[] | 'not-a-zip' | 'too-large' {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = readDirectory(zip);
  if (entries === null) return 'not-a-zip';
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_BYTES || entries.length > MOST_FILES) return 'too-large';
  return entries
    .filter(({ path, size }) => !(path.endsWith('/') && size === 0))
    .map((entry) => ({ path: entry.path, bytes: unpack(zip, entry) }));
}

function readDirectory(zip: Buffer): Entry[] | null {
  const end = endOfDirectory(zip);
  if (end === null) return null;
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  let at = zip.readUInt32LE(end + 16);
  if (at + size !== end || zip.readUInt16LE(end + 8) !== count) return null;
  const entries: Entry[] = [];
  while (at < end) {
    if (at + ENTRY_SIZE > end || zip.readUInt32LE(at) !== ENTRY) return null;
    const entry = readEntry(zip, at);
    at += ENTRY_SIZE + [28, 30, 32].reduce((sum, of) => sum + zip.readUInt16LE(at + of), 0);
    if (entry === null || at > end) return null;
    entries.push(entry);
  }
  return entries.length === count ? entries : null;
}

/** Where the zip's last part begins: it has a comment behind it that ends with the zip. */
function endOfDirectory(zip: Buffer): number | null {
  const last = zip.length - DIRECTORY_END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (zip.readUInt32LE(at) === DIRECTORY_END && zip.readUInt16LE(at + 20) === last - at) return at;
  }
  return null;
}

function readEntry(zip: Buffer, at: number): Entry | null {
  const method = zip.readUInt16LE(at + 10);
  const isEncrypted = (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) return null;
  return {
    path: zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + zip.readUInt16LE(at + 28)),
    method,
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    at: zip.readUInt32LE(at + 42),
  };
}

/** Null also where the file's own header gives it another name: there, programs may show different files. */
function unpack(zip: Buffer, { path, method, crc, packed, size, at }: Entry): Uint8Array | null {
  if (at + HEADER_SIZE > zip.length || zip.readUInt32LE(at) !== HEADER) return null;
  const name = at + HEADER_SIZE;
  const nameEnd = name + zip.readUInt16LE(at + 26);
  const start = nameEnd + zip.readUInt16LE(at + 28);
  if (start + packed > zip.length || zip.toString('utf8', name, nameEnd) !== path) return null;
  const content = zip.subarray(start, start + packed);
  const bytes = method === STORED ? content : inflate(content, size);
  return bytes !== null && bytes.length === size && crc32(bytes) === crc ? bytes : null;
}

function inflate(content: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}
