import { createReadStream } from 'node:fs';
import { fill } from '../wording/fill.ts';
import type { Phrases } from '../wording/phrases.ts';
import { Refusal, reasonOf } from './refusal.ts';

/** A saved page of a portal has a few hundred kilobytes; beyond this it is no page. */
const MOST_MEGABYTES = 64;
const MEGABYTE = 1_048_576;

/**
 * The bytes of a file, or of standard input for `-`; no more of them are taken than are allowed, should they never end.
 *
 * @throws Refusal
 */
export async function readInput(path: string, { command }: Phrases): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_MEGABYTES * MEGABYTE) break;
    }
  } catch (error) {
    throw new Refusal(fill(command.cannotRead, { path, reason: reasonOf(error as Error) }));
  }
  if (size > MOST_MEGABYTES * MEGABYTE) {
    throw new Refusal(fill(command.tooLarge, { path, most: MOST_MEGABYTES }));
  }
  return Buffer.concat(chunks);
}
